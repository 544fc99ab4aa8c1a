/** A graph, a view and a way to group in; the groups that can be folded, and which of them a component is in, out. */
import type { ColourToken, Component, Hue, Text } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { stackRoles } from '../../graph-data/questions/stack-members.ts'
import { chosenStack, type ChosenStack } from './chosen-stack.ts'
import type { ViewDocument } from './document.ts'

export type Fold = ViewDocument['folds'][number]
export type Grouping = Fold['by']

/** A group that can be folded. */
export type FoldGroup = Fold & { readonly title: Text; readonly colour: ColourToken }

/** All ways to group, in the order of menus. */
export const groupings: readonly Grouping[] = ['band', 'layer', 'kind', 'maturity', 'stack-group']

/** What a folded group is called among the ids of nodes. No id of a component holds a colon. */
export const foldKey = ({ by, id }: Fold): string => `${by}:${id}`

/** Whether an id is that of a folded group. */
export const isFoldKey = (id: string): boolean => id.includes(':')

/** The fold that a key names, known or not; undefined where it names none. */
export function readFoldKey(key: string): Fold | undefined {
  const [word, id, ...more] = key.split(':')
  const by = groupings.find((grouping) => grouping === word)
  return by === undefined || id === undefined || id === '' || more.length > 0 ? undefined : { by, id }
}

export const isSameFold = (a: Fold, b: Fold): boolean => a.by === b.by && a.id === b.id

/** Sorted and each once, as a document keeps them. What comes first wins where a component is in two. */
export function sortFolds(folds: readonly Fold[]): readonly Fold[] {
  const byKey = new Map(folds.map((fold) => [foldKey(fold), fold]))
  return [...byKey.values()].toSorted((a, b) => (foldKey(a) < foldKey(b) ? -1 : 1))
}

/** Of the foundation's levels. Components that have none of them are in the last group. */
const maturities = [
  { id: 'graduated', title: { en: 'Graduated', ko: '졸업' }, colour: 'green-3' },
  { id: 'incubating', title: { en: 'Incubating', ko: '인큐베이팅' }, colour: 'blue-3' },
  { id: 'sandbox', title: { en: 'Sandbox', ko: '샌드박스' }, colour: 'amber-3' },
  { id: 'archived', title: { en: 'Archived', ko: '보관됨' }, colour: 'rose-3' },
  { id: 'none', title: { en: 'Not a CNCF project', ko: 'CNCF 프로젝트 아님' }, colour: 'slate-3' }
] as const satisfies readonly { id: string; title: Text; colour: ColourToken }[]

/** Steps of a stack have no colours of their own: neighbours differ. */
const stepHues: readonly Hue[] = [
  'blue',
  'amber',
  'teal',
  'rose',
  'violet',
  'green',
  'orange',
  'cyan',
  'pink'
]

/** Every group of a grouping, in the order of the catalogue. Groups of a stack are those of the chosen one. */
export function foldGroups(graph: EcosystemGraph, view: ViewDocument, by: Grouping): readonly FoldGroup[] {
  const { bands, layers, kinds } = graph.catalogue
  switch (by) {
    case 'band':
      return bands.map(({ id, title, hue }) => ({ by, id, title, colour: `${hue}-3` }))
    case 'layer':
      return layers.map(({ id, title, colour }) => ({ by, id, title, colour }))
    case 'kind':
      return kinds.map(({ id, title, colour }) => ({ by, id, title, colour }))
    case 'maturity':
      return maturities.map((level) => ({ by, ...level }))
    case 'stack-group':
      return (chosenStack(graph, view)?.groups ?? []).map(({ id, title }, at) => ({
        by,
        id,
        title,
        colour: `${stepHues[at % stepHues.length] ?? 'slate'}-3`
      }))
    default:
      return by satisfies never
  }
}

/** The group of the stack that a component belongs to most; named in several, the first of its strongest role. */
function stackGroupOf(stack: ChosenStack | undefined, { id }: Component): string | undefined {
  const places = stack?.places.get(id) ?? []
  const best = places
    .filter(({ group }) => group !== null)
    .toSorted((a, b) => stackRoles.indexOf(a.role) - stackRoles.indexOf(b.role))[0]
  return best?.group?.id
}

/** The way to find the group that a component is in, by id; a component is in one group of a grouping, or in none. */
export function groupFinder(
  graph: EcosystemGraph,
  view: ViewDocument
): (component: Component, by: Grouping) => string | undefined {
  const stack = chosenStack(graph, view)
  return (component, by) => {
    switch (by) {
      case 'band':
        return graph.layer(component.layer)?.band
      case 'layer':
        return component.layer
      case 'kind':
        return component.kind
      case 'maturity':
        return component.maturity ?? 'none'
      case 'stack-group':
        return stackGroupOf(stack, component)
      default:
        return by satisfies never
    }
  }
}

/** The folds of a view that hold a component, the one that it is drawn in first. */
export function foldsAround(
  graph: EcosystemGraph,
  view: ViewDocument,
  component: Component
): readonly Fold[] {
  const groupOf = groupFinder(graph, view)
  return view.folds.filter(({ by, id }) => groupOf(component, by) === id)
}

/** The middle of some components; null where none of them has a position. */
export function middleOf(
  positions: ReadonlyMap<string, readonly [x: number, y: number]>,
  ids: readonly string[]
): readonly [x: number, y: number] | null {
  const there = ids.flatMap((id) => {
    const at = positions.get(id)
    return at === undefined ? [] : [at]
  })
  if (there.length === 0) return null
  return [
    there.reduce((sum, [x]) => sum + x, 0) / there.length,
    there.reduce((sum, [, y]) => sum + y, 0) / there.length
  ]
}
