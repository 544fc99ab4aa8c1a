/** `ecograph list`: what the catalogue knows, as a table or as JSON. */
import type { Catalogue, Language } from '../../graph-data/catalogue.ts'
import { componentName } from '../../graph-data/words/component-name.ts'
import { exportFormatList } from '../../diagram/export/format.ts'
import {
  catalogueOption,
  jsonOption,
  languageOption,
  problem,
  type Command,
  type Surroundings
} from './command.ts'
import { suggestion } from './arguments.ts'
import { isLanguage, table } from './text.ts'
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
    name: 'formats',
    columns: ['id', 'title', 'ending'],
    rows: (_catalogue, language) =>
      exportFormatList.map(({ id, title, extension }) => [id, title[language], `.${extension}`])
  }
]

function count<T>(all: readonly T[], holds: (one: T) => boolean): string {
  return String(all.filter(holds).length)
}

const names = listings.map(({ name }) => name)

export const listCommand: Command = {
  name: 'list',
  summary: 'list what the catalogue knows',
  operands: `<${names.join('|')}>`,
  options: [catalogueOption, whereOption, languageOption, jsonOption],
  examples: [
    'ecograph list stacks',
    'ecograph list layers --language ko',
    'ecograph list components --json',
    'ecograph list layers --where "maturity:graduated"'
  ],
  async run(given, surroundings: Surroundings) {
    const [wanted, ...more] = given.operands
    if (wanted === undefined) return problem(`list what? One of ${names.join(', ')}`)
    if (more.length > 0) return problem(`list takes one word, not also ${more[0]}`)
    const listing = listings.find(({ name }) => name === wanted)
    if (listing === undefined) {
      return problem(
        `there is no list of ${wanted}${suggestion(wanted, names)}; the lists are ${names.join(', ')}`
      )
    }
    const graph = await loadGraphWhere(given, surroundings)
    if (!graph.ok) return graph
    const language = given.text('language') ?? 'en'
    const rows = listing.rows(graph.value.catalogue, isLanguage(language) ? language : 'en')
    const text = given.on('json')
      ? `${JSON.stringify(
          rows.map((row) => asObject(listing.columns, row)),
          null,
          2
        )}\n`
      : table(listing.columns, rows)
    const written = await surroundings.write(text)
    return written.ok ? 0 : written
  }
}

// The keys are our own column names; ids are only ever values.
const asObject = (columns: Row, row: Row): object =>
  Object.fromEntries(columns.map((column, index) => [column, row[index] ?? '']))
