/** Parts of files in; the parts whose references hold out, with an issue for each that does not. */
import type { Catalogue, Issue, Text } from '../catalogue.ts'
import { fillText } from '../words/filled-text.ts'
import { entryNouns, type Noun } from './nouns.ts'
import type { Component, Relation } from '../schema/component.ts'
import type { Stack, StackGroup } from '../schema/stack.ts'
import type { KnownIds } from './known-ids.ts'
import type { FieldPath } from './plain.ts'
import { relationId } from './relation-id.ts'
import type { Part, Report } from './read-file.ts'

/** Every look-up that files may refer to. */
export type Known = {
  readonly band: KnownIds
  readonly layer: KnownIds
  readonly kind: KnownIds
  readonly tag: KnownIds
  readonly source: KnownIds
  readonly relationType: KnownIds
  readonly slot: KnownIds
  readonly component: KnownIds
}

/** Report an unknown id and give false. */
function holds(known: KnownIds, id: string, path: FieldPath, report: Report, issues: Issue[]): boolean {
  if (known.has(id)) return true
  const { message, didYouMean } = known.explain(id)
  issues.push(report('unknown-id', path, message, didYouMean))
  return false
}

/** Keep what is known and there once. */
function keep<T>(
  items: readonly T[],
  idOf: (item: T) => string,
  known: KnownIds,
  path: FieldPath,
  report: Report,
  issues: Issue[]
): readonly T[] {
  const seen = new Set<string>()
  return items.filter((item, index) => {
    const id = idOf(item)
    if (!holds(known, id, [...path, index], report, issues)) return false
    if (seen.has(id)) {
      issues.push(report('duplicate-id', [...path, index], twiceInList(id)))
      return false
    }
    seen.add(id)
    return true
  })
}

const self = (id: string): string => id

const twiceInList = (id: string): Text =>
  fillText({ en: '"{id}" is in this list twice.', ko: '이 목록에 "{id}" 항목이 두 번 있습니다.' }, { id })

const alreadyThere = (noun: Noun, id: string): Text =>
  fillText(
    { en: 'There is already a {noun} "{id}".', ko: '{noun} "{id}" 항목이 이미 있습니다.' },
    { noun: entryNouns[noun], id }
  )

const toItself = (from: string): Text =>
  fillText(
    { en: '"{from}" has a relation to itself.', ko: '"{from}"에서 자신으로 이어지는 관계입니다.' },
    { from }
  )

const alreadyRelated = (relation: Pick<Relation, 'from' | 'type' | 'to'>, isBackwards: boolean): Text => {
  const { from, type, to } = relation
  return isBackwards
    ? fillText(
        {
          en: 'The relation "{from}" {type} "{to}" is there already. It holds both ways and is written below "{to}".',
          ko: '"{from}" {type} "{to}" 관계가 이미 있습니다. 양방향 관계이며 "{to}" 아래에 적혀 있습니다.'
        },
        { from, type, to }
      )
    : fillText(
        {
          en: 'The relation "{from}" {type} "{to}" is there already.',
          ko: '"{from}" {type} "{to}" 관계가 이미 있습니다.'
        },
        { from, type, to }
      )
}

/** Keep the entries whose id is new; report the others. */
export function keepNewIds<T extends { readonly id: string }>(
  noun: Noun,
  parts: readonly Part<T>[],
  taken: Iterable<string>,
  issues: Issue[]
): readonly Part<T>[] {
  const seen = new Set(taken)
  return parts.filter(({ value, at, report }) => {
    if (!seen.has(value.id)) return seen.add(value.id)
    issues.push(report('duplicate-id', [...at, 'id'], alreadyThere(noun, value.id)))
    return false
  })
}

/** Keep the entries that name a known id in a field, or nothing. */
export function keepReferring<T>(
  parts: readonly Part<T>[],
  field: string,
  idOf: (value: T) => string | null,
  known: KnownIds,
  issues: Issue[]
): readonly Part<T>[] {
  return parts.filter(({ value, at, report }) => {
    const id = idOf(value)
    return id === null || holds(known, id, [...at, field], report, issues)
  })
}

/** Drop the tags, source documents and successors that are not known. A component without kind or layer must be gone by now. */
export function checkComponent({ value, report }: Part<Component>, known: Known, issues: Issue[]): Component {
  const tags = keep(value.tags, self, known.tag, ['tags'], report, issues)
  const sources = keep(value.sources, self, known.source, ['sources'], report, issues)
  const { supersededBy, ...rest } = value
  const succeeded =
    supersededBy !== undefined && holds(known.component, supersededBy, ['supersededBy'], report, issues)
  return { ...rest, tags, sources, ...(succeeded && { supersededBy }) }
}

/** Keep the relations whose ends, type and source document are known and that no other relation repeats. */
export function checkRelations(
  parts: readonly Part<Relation>[],
  known: Known,
  types: Catalogue['relationTypes'],
  taken: Iterable<string>,
  issues: Issue[]
): readonly Relation[] {
  const symmetric = new Set(types.filter((type) => type.symmetric).map((type) => type.id))
  const seen = new Set(taken)
  const relations: Relation[] = []
  for (const { value, at, report } of parts) {
    const { from, to, type, source, alsoIn, necessity } = value
    const before = issues.length
    holds(known.component, to, [...at, 'to'], report, issues)
    holds(known.relationType, type, [...at, 'type'], report, issues)
    if (source !== null) holds(known.source, source, [...at, 'source'], report, issues)
    if (necessity?.startsWith('slot:')) {
      holds(known.slot, necessity.slice('slot:'.length), [...at, 'necessity'], report, issues)
    }
    if (from === to) {
      issues.push(report('self-relation', [...at, 'to'], toItself(from)))
    }
    if (issues.length > before) continue
    const backwards = symmetric.has(type) && seen.has(relationId(to, type, from))
    if (seen.has(value.id) || backwards) {
      issues.push(report('duplicate-relation', at, alreadyRelated({ from, type, to }, backwards)))
      continue
    }
    seen.add(value.id)
    const also = alsoIn && keep(alsoIn, self, known.source, [...at, 'alsoIn'], report, issues)
    relations.push(also ? { ...value, alsoIn: also } : value)
  }
  return relations
}

const memberFields = ['members', 'subParts', 'mentioned', 'predecessors'] as const

function checkGroup(
  group: StackGroup,
  at: FieldPath,
  report: Report,
  known: Known,
  issues: Issue[]
): StackGroup {
  let checked = group
  for (const field of memberFields) {
    const ids = group[field]
    if (ids)
      checked = { ...checked, [field]: keep(ids, self, known.component, [...at, field], report, issues) }
  }
  if (!group.notChosen) return checked
  const path = [...at, 'notChosen']
  return {
    ...checked,
    notChosen: keep(group.notChosen, ({ id }) => id, known.component, path, report, issues)
  }
}

/** Drop what is not known from a stack. A stack whose source document is not known must be gone by now. */
export function checkStack({ value, report }: Part<Stack>, known: Known, issues: Issue[]): Stack {
  const { root, deFacto, groups, ...rest } = value
  const parts = groups.map((group, index) => ({ value: group, at: ['groups', index], report }))
  return {
    ...rest,
    ...(root !== undefined && holds(known.component, root, ['root'], report, issues) && { root }),
    ...(deFacto && { deFacto: keep(deFacto, self, known.component, ['deFacto'], report, issues) }),
    groups: keepNewIds('group', parts, [], issues).map((part) =>
      checkGroup(part.value, part.at, report, known, issues)
    )
  }
}
