/**
 * Build-time only: the catalogue's YAML files in, the module `virtual:catalogue` out. A catalogue with an issue
 * does not build, and what is built holds the parsed catalogue, so that no start parses YAML.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import type { Issue, SourceFile } from '../../graph-data/catalogue.ts'
import { parseCatalogue } from '../../graph-data/parse.ts'

const moduleName = 'virtual:catalogue'
// The leading NUL keeps other plugins from looking for a file of this name.
const resolvedName = `\0${moduleName}`

/** Provide `virtual:catalogue` from the files under `folder`, relative to where the build runs. */
export function cataloguePlugin(folder: string): Plugin {
  return {
    name: 'ecograph:catalogue',
    resolveId: (id) => (id === moduleName ? resolvedName : null),
    async load(id) {
      if (id !== resolvedName) return null
      const root = resolve(folder)
      const files = await readCatalogueFolder(root)
      for (const file of files) this.addWatchFile(join(root, file.path))
      const { catalogue, issues } = parseCatalogue(files)
      if (files.length === 0) this.error(`No catalogue files under ${root}`)
      if (issues.length > 0) this.error(`The catalogue has problems:\n${issues.map(describe).join('\n')}`)
      // A string that is parsed as JSON starts faster than the same object as JavaScript, and keeps `__proto__` a key.
      return `export const catalogue = JSON.parse(${JSON.stringify(JSON.stringify(catalogue))})`
    }
  }
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
  `${issue.file}:${issue.line}:${issue.column} ${issue.field} ${issue.message}` +
  (issue.didYouMean === undefined ? '' : ` (did you mean ${issue.didYouMean}?)`)
