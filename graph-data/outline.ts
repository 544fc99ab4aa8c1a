/**
 * A Catalogue in; its outline, which is all that a picture needs, and its texts, which are most of it, out. What was
 * split is joined again in two steps: first everything but the texts, then the texts.
 */
import type { Catalogue, Component, Relation } from './catalogue.ts'
import { relationId } from './parse/relation-id.ts'

/** What is long and only read by somebody who asks about one component or relation. Everything else is outline. */
const componentTexts = ['summary', 'description', 'links', 'note', 'recognise'] as const
const relationTexts = ['why', 'evidence', 'note'] as const

type ComponentTexts = Pick<Component, (typeof componentTexts)[number]>
type RelationTexts = Pick<Relation, (typeof relationTexts)[number]>
type RelationTraits = Omit<Relation, keyof RelationTexts | 'id' | 'from' | 'to' | 'type'>

/** Positions of both ends among the components, of the type among the relation types, of the rest among the traits. */
type RelationRow = readonly [from: number, to: number, type: number, traits: number]

/** A catalogue without its texts. Thousands of relations share some hundred sets of traits, so each is held once. */
export type Outline = Omit<Catalogue, 'components' | 'relations'> & {
  readonly components: readonly Omit<Component, keyof ComponentTexts>[]
  readonly relations: readonly RelationRow[]
  readonly traits: readonly RelationTraits[]
}

/** The texts, in the order of the outline's components and relations. */
export type Texts = {
  readonly components: readonly ComponentTexts[]
  readonly relations: readonly RelationTexts[]
}

/** What a relation says of itself before its texts are there. */
const unsaid: RelationTexts = { why: { en: '', ko: '' } }

/** Split a catalogue whose relations all have known ends and types, as the parser hands it out. */
export function splitCatalogue(catalogue: Catalogue): { readonly outline: Outline; readonly texts: Texts } {
  const components = positionsOf(catalogue.components.map(({ id }) => id))
  const types = positionsOf(catalogue.relationTypes.map(({ id }) => id))
  const traits = new Map<string, { readonly at: number; readonly value: RelationTraits }>()
  const rowOf = (relation: Relation): RelationRow => {
    const { id: _, from, to, type, ...rest } = without(relation, relationTexts)
    const key = JSON.stringify(rest)
    const shared = traits.get(key) ?? { at: traits.size, value: rest }
    traits.set(key, shared)
    return [components(from), components(to), types(type), shared.at]
  }
  const relations = catalogue.relations.map(rowOf)
  return {
    outline: {
      ...catalogue,
      components: catalogue.components.map((component) => without(component, componentTexts)),
      relations,
      traits: [...traits.values()].map(({ value }) => value)
    },
    texts: {
      components: catalogue.components.map((component) => only(component, componentTexts)),
      relations: catalogue.relations.map((relation) => only(relation, relationTexts))
    }
  }
}

/** The catalogue of an outline: complete but for its texts, of which those that may be missing are, and others are empty. */
export function openOutline({ traits, ...outline }: Outline): Catalogue {
  const { components, relationTypes } = outline
  return {
    ...outline,
    relations: outline.relations.map(([fromAt, toAt, typeAt, traitsAt]): Relation => {
      const from = at(components, fromAt).id
      const to = at(components, toAt).id
      const type = at(relationTypes, typeAt).id
      return { id: relationId(from, type, to), from, to, type, ...at(traits, traitsAt), ...unsaid }
    })
  }
}

/** Give an opened outline its texts: then it is the catalogue that was split. */
export const addTexts = (opened: Catalogue, texts: Texts): Catalogue => ({
  ...opened,
  components: opened.components.map((component, i) => ({ ...component, ...at(texts.components, i) })),
  relations: opened.relations.map((relation, i) => ({ ...relation, ...at(texts.relations, i) }))
})

/** Outline and texts are two files of one build; where they do not fit together, the build is broken. */
function at<T>(entries: readonly T[], position: number): T {
  const entry = entries[position]
  if (entry === undefined) throw new Error(`The catalogue has nothing at ${position}.`)
  return entry
}

function positionsOf(ids: readonly string[]): (id: string) => number {
  const positions = new Map(ids.map((id, position) => [id, position]))
  return (id) => {
    const position = positions.get(id)
    if (position === undefined) throw new Error(`The catalogue does not know "${id}".`)
    return position
  }
}

// Object.fromEntries forgets which keys an object had; the lists of keys above are what its type is made from.
const only = <T extends object, K extends keyof T>(value: T, keys: readonly K[]): Pick<T, K> =>
  Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key as K))) as Pick<T, K>

const without = <T extends object, K extends keyof T>(value: T, keys: readonly K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>
