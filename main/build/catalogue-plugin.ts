/**
 * Build-time only: the catalogue's YAML files in; the module `virtual:catalogue` out, and the same in two parts:
 * `virtual:catalogue-outline`, which a first picture needs, and `virtual:catalogue-texts`, the rest. Before both a window
 * can have `virtual:catalogue-letters`, to fetch fonts by. A catalogue with an issue does not build, and what is built
 * holds the parsed catalogue, so that no start parses YAML.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import type { Catalogue, Issue, Language, SourceFile } from '../../graph-data/catalogue.ts'
import { splitCatalogue } from '../../graph-data/outline.ts'
import { parseCatalogue } from '../../graph-data/parse.ts'
import { componentName } from '../../graph-data/words/component-name.ts'

/** Every module by its name: the name of what it exports, and how that is made from the catalogue. */
const modules = new Map<string, { readonly name: string; readonly from: (catalogue: Catalogue) => unknown }>([
  ['virtual:catalogue', { name: 'catalogue', from: (catalogue) => catalogue }],
  ['virtual:catalogue-outline', { name: 'outline', from: (catalogue) => splitCatalogue(catalogue).outline }],
  ['virtual:catalogue-texts', { name: 'texts', from: (catalogue) => splitCatalogue(catalogue).texts }],
  ['virtual:catalogue-letters', { name: 'letters', from: lettersOf }]
])
// The leading NUL keeps other plugins from looking for a file of this name.
const mark = '\0'

type Letters = Readonly<Record<Language, string>>
type Read = { readonly catalogue: Catalogue; readonly paths: readonly string[] }

/** Provide the modules from the files under `folder`, relative to where the build runs. */
export function cataloguePlugin(folder: string): Plugin {
  let reading: Promise<Read> | undefined
  return {
    name: 'ecograph:catalogue',
    buildStart() {
      reading = undefined
    },
    resolveId: (id) => (modules.has(id) ? mark + id : null),
    async load(id) {
      const wanted = id.startsWith(mark) ? modules.get(id.slice(mark.length)) : undefined
      if (wanted === undefined) return null
      // Parsing takes seconds; the modules of one build share it.
      reading ??= readCatalogue(resolve(folder))
      const { catalogue, paths } = await reading
      for (const path of paths) this.addWatchFile(path)
      // A string that is parsed as JSON starts faster than the same object as JavaScript, and keeps `__proto__` a key.
      return `export const ${wanted.name} = JSON.parse(${JSON.stringify(JSON.stringify(wanted.from(catalogue)))})`
    }
  }
}

async function readCatalogue(root: string): Promise<Read> {
  const files = await readCatalogueFolder(root)
  const { catalogue, issues } = parseCatalogue(files)
  if (files.length === 0) throw new Error(`No catalogue files under ${root}`)
  if (issues.length > 0) throw new Error(`The catalogue has problems:\n${issues.map(describe).join('\n')}`)
  return { catalogue, paths: files.map(({ path }) => join(root, path)) }
}

/** Every letter that a picture of the catalogue is labelled with, by language. */
function lettersOf({ components, layers, bands }: Catalogue): Letters {
  const letters = (language: Language): string => {
    const titles = [...layers, ...bands].map(({ title }) => title[language])
    const names = components.map((component) => componentName(component, language))
    return [...new Set([...titles, ...names].join(''))].toSorted().join('')
  }
  return { en: letters('en'), ko: letters('ko') }
}

async function readCatalogueFolder(root: string): Promise<SourceFile[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })))
}

const describe = (issue: Issue): string =>
  `${issue.file}:${issue.line}:${issue.column} ${issue.field} ${issue.message.en}` +
  (issue.didYouMean === undefined ? '' : ` (did you mean ${issue.didYouMean}?)`)
