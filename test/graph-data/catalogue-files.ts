/** Reads the built-in catalogue from disk, and makes small catalogues for tests to break. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Issue, SourceFile } from '../../graph-data/catalogue.ts'
import { parseCatalogue } from '../../graph-data/parse.ts'

export const catalogueFolder = fileURLToPath(new URL('../../graph-data/catalogue', import.meta.url))

/** Every file of the built-in catalogue, README included, in the order the disk gives them. */
export const catalogueFiles: readonly SourceFile[] = readdirSync(catalogueFolder, {
  recursive: true,
  withFileTypes: true
})
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({
    path: relative(catalogueFolder, path).split(sep).join('/'),
    text: readFileSync(path, 'utf8')
  }))

export const builtIn = parseCatalogue(catalogueFiles)

export const file = (path: string, ...lines: readonly string[]): SourceFile => ({
  path,
  text: lines.join('\n')
})

const text = (word: string): string => `{ en: ${word}, ko: ${word} }`

/** The smallest vocabularies that components can be written with. */
export const vocabulary: readonly SourceFile[] = [
  file(
    'vocabulary/bands.yaml',
    'version: 1',
    'entries:',
    `  - { id: network, title: ${text('N')}, hue: violet }`
  ),
  file(
    'vocabulary/layers.yaml',
    'version: 1',
    'entries:',
    `  - { id: service-mesh, title: ${text('M')}, band: network, colour: violet-3 }`
  ),
  file(
    'vocabulary/kinds.yaml',
    'version: 1',
    'entries:',
    `  - { id: project, title: ${text('P')}, colour: blue-3, shape: round }`
  ),
  file('vocabulary/tags.yaml', 'version: 1', 'entries:', `  - { id: generic, title: ${text('G')} }`),
  file(
    'vocabulary/sources.yaml',
    'version: 1',
    'entries:',
    `  - { id: '000', title: ${text('S')}, colour: blue-3 }`
  ),
  file(
    'vocabulary/relation-types.yaml',
    'version: 1',
    'entries:',
    ...['depends-on', 'integrates-with'].flatMap((id) => [
      `  - id: ${id}`,
      `    label: ${text(id)}`,
      `    inverse: ${text(id)}`,
      `    direction: ${text(id)}`,
      `    symmetric: ${id === 'integrates-with'}`,
      `    dependency: ${id === 'depends-on'}`,
      '    line: { colour: blue, dash: solid, width: regular, arrow: triangle }'
    ])
  )
]

/** A component file; `more` are further lines. The id is on line 2, the layer on line 5, `more` starts on line 6. */
export const component = (id: string, ...more: readonly string[]): SourceFile =>
  file(
    `components/${id}.yaml`,
    'version: 1',
    `id: ${id}`,
    `name: ${id}`,
    'kind: project',
    'layer: service-mesh',
    ...more
  )

/** Lines of a component's relations. The first relation begins on the second of them. */
export const relations = (
  ...items: readonly { readonly to: string; readonly type?: string }[]
): readonly string[] => [
  'relations:',
  ...items.flatMap(({ to, type = 'depends-on' }) => [
    `  - to: ${to}`,
    `    type: ${type}`,
    "    source: '000'",
    '    why: Because.'
  ])
]

/** Parse a small catalogue: the vocabularies above and some files. */
export const parseSmall = (...files: readonly SourceFile[]) => parseCatalogue([...vocabulary, ...files])

/** An issue without its message, which is checked where the words matter. */
export const placeOf = ({ message: _message, ...rest }: Issue): Omit<Issue, 'message'> => rest
