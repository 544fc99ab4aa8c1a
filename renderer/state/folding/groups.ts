/** What shows and some ids in; which of them are folded groups, and which components they mean, out. */
import { isFoldKey } from '../../../diagram/view/folds.ts'
import type { Visible, VisibleBundle, VisibleGroup } from '../../../diagram/view/visible.ts'

/** The folded group of a node; undefined for components, and for groups that are unfolded by now. */
export const groupAt = ({ groups }: Pick<Visible, 'groups'>, id: string): VisibleGroup | undefined =>
  isFoldKey(id) ? groups.find((group) => group.id === id) : undefined

/** Ids of nodes as ids of components: a folded group is all of its members. */
export function componentsOf(visible: Pick<Visible, 'groups'>, ids: readonly string[]): readonly string[] {
  if (!ids.some(isFoldKey)) return ids
  return [
    ...new Set(
      ids.flatMap((id) =>
        isFoldKey(id) ? (groupAt(visible, id)?.members ?? []).map(({ component }) => component.id) : [id]
      )
    )
  ]
}

/** The folded group that each component is in, by their ids. */
export const holdersOf = ({ groups }: Pick<Visible, 'groups'>): ReadonlyMap<string, string> =>
  new Map(groups.flatMap(({ id, members }) => members.map(({ component }) => [component.id, id] as const)))

/** The lines of a group, the weightiest first, with the other end of each and how many relations lead which way. */
export type GroupLine = {
  readonly bundle: VisibleBundle
  readonly other: string
  readonly out: number
  readonly into: number
}

export function linesOfGroup({ bundles }: Pick<Visible, 'bundles'>, id: string): readonly GroupLine[] {
  return bundles
    .filter(({ from, to }) => from === id || to === id)
    .map((bundle) => {
      const [along, back] = [bundle.edges.length - bundle.back, bundle.back]
      return bundle.from === id
        ? { bundle, other: bundle.to, out: along, into: back }
        : { bundle, other: bundle.from, out: back, into: along }
    })
    .toSorted((a, b) => b.bundle.edges.length - a.bundle.edges.length || (a.other < b.other ? -1 : 1))
}
