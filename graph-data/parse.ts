/** Catalogue files in; the catalogue they make, and an issue for everything in them that could not be used, out. */
import type { Catalogue, Issue, SourceFile } from './catalogue.ts'
import { compareText as compare } from './compare-text.ts'
import { knownIds } from './parse/known-ids.ts'
import type { KnownIds } from './parse/known-ids.ts'
import type { Noun } from './parse/nouns.ts'
import { readFile } from './parse/read-file.ts'
import type { FileParts, Part, VocabularyEntry } from './parse/read-file.ts'
import type { VocabularyName } from './parse/file-form.ts'
import { listIssues } from './parse/list-issues.ts'
import { checkComponent, checkRelations, checkStack, keepNewIds, keepReferring } from './parse/references.ts'
import type { Known } from './parse/references.ts'
import type { Component } from './schema/component.ts'
import type { Stack } from './schema/stack.ts'

export type ParseResult = { readonly catalogue: Catalogue; readonly issues: readonly Issue[] }

const emptyCatalogue: Catalogue = {
  bands: [],
  layers: [],
  kinds: [],
  tags: [],
  sources: [],
  relationTypes: [],
  slots: [],
  components: [],
  relations: [],
  stacks: []
}

type Entry = { readonly id: string }
const idsOf = (entries: readonly Entry[]): readonly string[] => entries.map(({ id }) => id)
const valuesOf = <T>(parts: readonly Part<T>[]): readonly T[] => parts.map(({ value }) => value)

/** Names people may write for an id: the component's name and its other spellings, where only one component has them. */
function namesOf(components: readonly Component[]): ReadonlyMap<string, string> {
  const owners = new Map<string, Set<string>>()
  for (const { id, name, korean, aliases } of components) {
    for (const spelling of [name, ...korean, ...aliases]) {
      const key = spelling.toLowerCase()
      owners.set(key, (owners.get(key) ?? new Set()).add(id))
    }
  }
  return new Map(
    [...owners].flatMap(([name, ids]) => (ids.size === 1 ? [[name, [...ids][0]!] as const] : []))
  )
}

const compareStacks = (a: Stack, b: Stack): number => {
  if (a.source === b.source) return compare(a.id, b.id)
  if (a.source === null || b.source === null) return a.source === null ? 1 : -1
  return compare(a.source, b.source)
}

/**
 * Read a catalogue. Components come out sorted by id, their relations as written, vocabularies as written, stacks
 * sorted by source document and then by id. With `base`, the files are laid over another catalogue: what they add
 * follows what is there, and an id that is there already is an issue.
 */
export function parseCatalogue(files: readonly SourceFile[], base: Catalogue = emptyCatalogue): ParseResult {
  const read: readonly FileParts[] = files.toSorted((a, b) => compare(a.path, b.path)).map(readFile)
  const issues: Issue[] = read.flatMap((file) => file.issues)

  const entries = <Name extends VocabularyName>(name: Name, noun: Noun, there: readonly Entry[]) => {
    const written = read.flatMap(
      (file): readonly Part<VocabularyEntry<Name>>[] => file.vocabulary?.[name] ?? []
    )
    return keepNewIds(noun, written, idsOf(there), issues)
  }
  const lookUp = (noun: Noun, there: readonly Entry[], added: readonly Part<Entry>[]): KnownIds =>
    knownIds(noun, [...idsOf(there), ...idsOf(valuesOf(added))])

  const bands = entries('bands', 'band', base.bands)
  const kinds = entries('kinds', 'kind', base.kinds)
  const tags = entries('tags', 'tag', base.tags)
  const sources = entries('sources', 'source', base.sources)
  const relationTypes = entries('relation-types', 'relation type', base.relationTypes)
  const slots = entries('slots', 'slot', base.slots)
  const band = lookUp('band', base.bands, bands)
  const layers = keepReferring(
    entries('layers', 'layer', base.layers),
    'band',
    ({ band: id }) => id,
    band,
    issues
  )
  const layer = lookUp('layer', base.layers, layers)
  const kind = lookUp('kind', base.kinds, kinds)
  const source = lookUp('source', base.sources, sources)

  const written = read.flatMap(({ component }) => (component ? [component] : []))
  let parts = keepNewIds('component', written, idsOf(base.components), issues)
  parts = keepReferring(parts, 'kind', (component) => component.kind, kind, issues)
  parts = keepReferring(parts, 'layer', (component) => component.layer, layer, issues)
  parts = parts.toSorted((a, b) => compare(a.value.id, b.value.id))
  const kept = new Set(parts)
  const lost = new Set(
    read.flatMap(({ component, lostComponent }) => {
      if (lostComponent !== undefined) return [lostComponent]
      return component && !kept.has(component) ? [component.value.id] : []
    })
  )
  const everyone = [...base.components, ...valuesOf(parts)]
  const known: Known = {
    band,
    layer,
    kind,
    source,
    tag: lookUp('tag', base.tags, tags),
    relationType: lookUp('relation type', base.relationTypes, relationTypes),
    slot: lookUp('slot', base.slots, slots),
    component: knownIds('component', idsOf(everyone), lost, namesOf(everyone))
  }
  const types = [...base.relationTypes, ...valuesOf(relationTypes)]
  const relationsOf = new Map(read.map(({ component, relations }) => [component, relations]))
  const relations = parts.flatMap((part) => relationsOf.get(part) ?? [])

  const writtenStacks = read.flatMap(({ stack }) => (stack ? [stack] : []))
  const newStacks = keepNewIds('stack', writtenStacks, idsOf(base.stacks), issues)
  const stacks = keepReferring(newStacks, 'source', (stack) => stack.source, source, issues).map((part) =>
    checkStack(part, known, issues)
  )

  const catalogue: Catalogue = {
    bands: [...base.bands, ...valuesOf(bands)],
    layers: [...base.layers, ...valuesOf(layers)],
    kinds: [...base.kinds, ...valuesOf(kinds)],
    tags: [...base.tags, ...valuesOf(tags)],
    sources: [...base.sources, ...valuesOf(sources)],
    relationTypes: types,
    slots: [...base.slots, ...valuesOf(slots)],
    components: [...base.components, ...parts.map((part) => checkComponent(part, known, issues))],
    relations: [...base.relations, ...checkRelations(relations, known, types, idsOf(base.relations), issues)],
    stacks: [...base.stacks, ...stacks.toSorted(compareStacks)]
  }
  return { catalogue, issues: listIssues(issues) }
}
