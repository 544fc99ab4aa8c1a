/** `ecograph list`: what the catalogue knows, as a table or as JSON. */
import type { Catalogue, Language } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { componentName } from '../../graph-data/words/component-name.ts'
import { builtInStories } from '../../diagram/stories/registry.ts'
import { spokenOf } from '../../diagram/stories/story.ts'
import { overlays } from '../../diagram/overlays/registry.ts'
import { exportFormatList } from '../../diagram/export/format.ts'
import { answersTo } from '../../diagram/view/answers.ts'
import { viewAs, viewNames } from '../../diagram/view/kept-views.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { selectUnfolded } from '../../diagram/view/visible.ts'
import {
  answer,
  catalogueOption,
  jsonOption,
  languageOption,
  problem,
  type Answer,
  type Command,
  type ExitCode,
  type Given,
  type Problem,
  type Surroundings
} from './command.ts'
import { suggestion } from './arguments.ts'
import { loadGraph } from './catalogue.ts'
import { readDocument, viewOption } from './document.ts'
import { isLanguage, printable, table } from './text.ts'
import { loadGraphWhere, whereOption } from './where.ts'

type Row = readonly string[]
type Listing = {
  readonly name: string
  readonly columns: Row
  readonly rows: (catalogue: Catalogue, language: Language) => readonly Row[]
}

/** The vocabularies and the rest, each with the columns of its table; the first column is the id. */
const listings: readonly Listing[] = [
  {
    name: 'layers',
    columns: ['id', 'title', 'band', 'components'],
    rows: ({ layers, components }, language) =>
      layers.map(({ id, title, band }) => [
        id,
        title[language],
        band,
        count(components, (one) => one.layer === id)
      ])
  },
  {
    name: 'bands',
    columns: ['id', 'title', 'layers'],
    rows: ({ bands, layers }, language) =>
      bands.map(({ id, title }) => [id, title[language], count(layers, (one) => one.band === id)])
  },
  {
    name: 'kinds',
    columns: ['id', 'title', 'components'],
    rows: ({ kinds, components }, language) =>
      kinds.map(({ id, title }) => [id, title[language], count(components, (one) => one.kind === id)])
  },
  {
    name: 'tags',
    columns: ['id', 'title', 'components'],
    rows: ({ tags, components }, language) =>
      tags.map(({ id, title }) => [id, title[language], count(components, (one) => one.tags.includes(id))])
  },
  {
    name: 'sources',
    columns: ['id', 'title', 'components'],
    rows: ({ sources, components }, language) =>
      sources.map(({ id, title }) => [
        id,
        title[language],
        count(components, (one) => one.sources.includes(id))
      ])
  },
  {
    name: 'slots',
    columns: ['id', 'title', 'wants'],
    rows: ({ slots }, language) => slots.map(({ id, title, wants }) => [id, title[language], String(wants)])
  },
  {
    name: 'stacks',
    columns: ['id', 'title', 'groups', 'members'],
    rows: ({ stacks }, language) =>
      stacks.map(({ id, title, groups }) => [
        id,
        title[language],
        String(groups.length),
        String(new Set(groups.flatMap((group) => group.members)).size)
      ])
  },
  {
    name: 'components',
    columns: ['id', 'name', 'kind', 'layer'],
    rows: ({ components }, language) =>
      components.map((one) => [one.id, componentName(one, language), one.kind, one.layer])
  },
  {
    name: 'relations',
    columns: ['from', 'type', 'to', 'source'],
    rows: ({ relations }) => relations.map(({ from, type, to, source }) => [from, type, to, source ?? ''])
  },
  {
    name: 'relation-types',
    columns: ['id', 'label', 'inverse', 'relations'],
    rows: ({ relationTypes, relations }, language) =>
      relationTypes.map(({ id, label, inverse }) => [
        id,
        label[language],
        inverse[language],
        count(relations, (one) => one.type === id)
      ])
  },
  {
    name: 'overlays',
    columns: ['id', 'title', 'shows-as', 'says'],
    rows: (_catalogue, language) =>
      overlays.map(({ id, title, channels, says }) => [
        id,
        title[language],
        channels.join(','),
        says[language]
      ])
  },
  {
    name: 'formats',
    columns: ['id', 'title', 'ending'],
    rows: (_catalogue, language) =>
      exportFormatList.map(({ id, title, extension }) => [id, title[language], `.${extension}`])
  }
]

function count<T>(all: readonly T[], holds: (one: T) => boolean): string {
  return String(all.filter(holds).length)
}

const names = [...listings.map(({ name }) => name), 'stories', 'views', 'filters']

export const listCommand: Command = {
  name: 'list',
  summary: 'list what the catalogue knows, or the views, filters and stories of a file',
  operands: `<${names.join('|')}>`,
  options: [
    catalogueOption,
    whereOption,
    {
      ...viewOption,
      description:
        'for list views, filters and stories: a saved document (.ecograph), or a picture that holds one'
    },
    languageOption,
    jsonOption
  ],
  examples: [
    'ecograph list stacks',
    'ecograph list layers --language ko',
    'ecograph list components --json',
    'ecograph list layers --where "maturity:graduated"',
    'ecograph list views --view my.ecograph',
    'ecograph list filters --view my.ecograph'
  ],
  async run(given, surroundings: Surroundings) {
    const [wanted, ...more] = given.operands
    if (wanted === undefined) return problem(`list what? One of ${names.join(', ')}`)
    if (more.length > 0) return problem(`list takes one word, not also ${more[0]}`)
    const language = readLanguage(given)
    if (wanted === 'stories') return listStories(given, surroundings, language)
    if (wanted === 'views') return listViews(given, surroundings, language)
    if (wanted === 'filters') return listFilters(given, surroundings)
    if (given.text('view') !== undefined)
      return problem('--view goes with: ecograph list views, list filters or list stories')
    const listing = listings.find(({ name }) => name === wanted)
    if (listing === undefined) {
      return problem(
        `there is no list of ${wanted}${suggestion(wanted, names)}; the lists are ${names.join(', ')}`
      )
    }
    const graph = await loadGraphWhere(given, surroundings)
    if (!graph.ok) return graph
    return writeRows(listing.columns, listing.rows(graph.value.catalogue, language), given, surroundings)
  }
}

function readLanguage(given: Given): Language {
  const language = given.text('language') ?? 'en'
  return isLanguage(language) ? language : 'en'
}

async function writeRows(
  columns: Row,
  rows: readonly Row[],
  given: Given,
  { write }: Surroundings
): Promise<ExitCode | Problem> {
  const objects = rows.map((row) => asObject(columns, row))
  const written = await write(
    given.on('json') ? `${JSON.stringify(objects, null, 2)}\n` : table(columns, rows)
  )
  return written.ok ? 0 : written
}

type Read = { readonly graph: EcosystemGraph; readonly document: ViewDocument | null }

/** The catalogue, and the document of `--view` where it is given, for a list of what a document holds. */
async function readBoth(noun: string, given: Given, surroundings: Surroundings): Promise<Answer<Read>> {
  if (given.text('where') !== undefined)
    return problem(`--where chooses components; it has no say in a list of ${noun}`)
  const graph = await loadGraph(given, surroundings)
  if (!graph.ok) return graph
  const file = given.text('view')
  if (file === undefined) return answer({ graph: graph.value, document: null })
  const read = await readDocument(file, graph.value, surroundings.folder)
  return read.ok ? answer({ graph: graph.value, document: read.value }) : read
}

/** The filters kept in a file, and how many components each finds now; `unreadable` where it cannot be asked of this catalogue. */
async function listFilters(given: Given, surroundings: Surroundings): Promise<ExitCode | Problem> {
  const read = await readBoth('filters', given, surroundings)
  if (!read.ok) return read
  const { graph, document } = read.value
  if (document === null) return problem('list the filters of what? Name a file: --view <file>')
  const rows = document.filters.map(({ id, title, query }): Row => {
    const found = answersTo(graph, query)
    const on = document.filter === query ? 'yes' : 'no'
    return [id, printable(title), printable(query), on, found === null ? 'unreadable' : String(found.size)]
  })
  return writeRows(['id', 'title', 'query', 'on', 'components'], rows, given, surroundings)
}

/** The stories that are built in, and those of a file where one is named. */
async function listStories(
  given: Given,
  surroundings: Surroundings,
  language: Language
): Promise<ExitCode | Problem> {
  const read = await readBoth('stories', given, surroundings)
  if (!read.ok) return read
  const { graph, document } = read.value
  const shortId = (id: string): string => id.slice('story.'.length)
  const own = (document?.stories ?? []).map(({ id, title, steps }): Row => [
    shortId(id),
    printable(spokenOf(title, language)),
    String(steps.length)
  ])
  const builtIn = builtInStories.map(({ id, title, steps }): Row => [
    shortId(id),
    title[language],
    String(steps(graph).length)
  ])
  return writeRows(['id', 'title', 'steps'], [...own, ...builtIn], given, surroundings)
}

/** The views of a file, in their order; the names are those that the window shows. */
async function listViews(
  given: Given,
  surroundings: Surroundings,
  language: Language
): Promise<ExitCode | Problem> {
  const read = await readBoth('views', given, surroundings)
  if (!read.ok) return read
  const { graph, document } = read.value
  if (document === null) return problem('list the views of what? Name a file: --view <file>')
  const told = given.text('language') === undefined ? document : { ...document, language }
  const called = viewNames(graph, told)
  const rows = document.views.map(({ id, state }): Row => {
    const { nodes, edges } = selectUnfolded(graph, viewAs(document, id))
    const open = state === null ? 'yes' : 'no'
    return [id, printable(called.get(id) ?? ''), open, String(nodes.length), String(edges.length)]
  })
  return writeRows(['id', 'name', 'open', 'components', 'relations'], rows, given, surroundings)
}

// The keys are our own column names; ids are only ever values.
const asObject = (columns: Row, row: Row): object =>
  Object.fromEntries(columns.map((column, index) => [column, row[index] ?? '']))
