/** A layout that was made while only a part of the diagram showed in; whether that part still shows, and the view put back, out. */
import type { LayoutId } from '../layout/arrange/layouts.ts'
import { sameIds } from './commands/sorted-ids.ts'
import type { Position, ViewDocument } from './document.ts'

/** What narrowed the view; each of it is null where it did not. */
export type Part = {
  /** The components in focus; how far around them may change. */
  readonly focus: readonly string[] | null
  readonly filter: string | null
  /** The stack that shows without the rest. */
  readonly stack: string | null
  /** What is hidden, where that is most. */
  readonly hidden: ViewDocument['hidden'] | null
  /** The stack whose steps the layout follows, also where the rest shows. */
  readonly path: string | null
}

type Arrangement = Pick<ViewDocument, 'positions' | 'hulls'>
const arrangementOf = ({ positions, hulls }: ViewDocument): Arrangement => ({ positions, hulls })

export type PartLayout = {
  readonly part: Part
  readonly before: Arrangement
  readonly after: Arrangement
  /** What was pinned then. */
  readonly pins: ViewDocument['pins']
  /** The layout that stood before, of a larger part that this one lies in. */
  readonly within: PartLayout | null
}

/** What a layout is made for, with `share` of everything in the picture; null for the whole, though a little of it may be hidden. */
export function partOf(
  { focus, filter, stack, hidden }: ViewDocument,
  layout: LayoutId,
  share: number
): Part | null {
  const part: Part = {
    focus: focus?.ids ?? null,
    filter,
    stack: stack?.hideRest === true ? stack.id : null,
    hidden: share < 0.5 ? hidden : null,
    path: layout === 'path' ? (stack?.id ?? null) : null
  }
  return Object.values(part).some((one) => one !== null) ? part : null
}

const hiding = ['components', 'layers', 'kinds', 'tags'] as const

/** Whether a view still shows no more than a part. */
export function isWithin(part: Part, { focus, filter, stack, hidden }: ViewDocument): boolean {
  return (
    (part.focus === null || (focus !== null && sameIds(focus.ids, part.focus))) &&
    (part.filter === null || filter === part.filter) &&
    (part.stack === null || (stack?.hideRest === true && stack.id === part.stack)) &&
    (part.hidden === null ||
      hiding.every((what) => part.hidden?.[what].every((id) => hidden[what].includes(id)) === true)) &&
    (part.path === null || stack?.id === part.path)
  )
}

/** The layout that leads from one view to the next, made for a part. A second one for the same part takes the place of the first. */
export function layoutBetween(
  before: ViewDocument,
  after: ViewDocument,
  part: Part,
  standing: PartLayout | null
): PartLayout {
  const again = standing !== null && JSON.stringify(standing.part) === JSON.stringify(part)
  return {
    part,
    before: arrangementOf(again ? putBack(before, standing) : before),
    after: arrangementOf(after),
    pins: before.pins,
    within: again ? standing.within : standing
  }
}

/** The view with what a layout moved where it stood before. What was moved, pinned or locked since stays where it was put. */
export function putBack(
  view: ViewDocument,
  { before, after, pins }: Pick<PartLayout, 'before' | 'after' | 'pins'>
): ViewDocument {
  const moved = new Map(after.positions.map((position) => [position[0], position]))
  const home = new Map(before.positions.map((position) => [position[0], position]))
  const stays = new Set([...view.locks, ...view.pins.filter((id) => !pins.includes(id))])
  const positions = view.positions.map((position): Position => {
    const [id, x, y] = position
    const [left, back] = [moved.get(id), home.get(id)]
    return left && back && left[1] === x && left[2] === y && !stays.has(id) ? back : position
  })
  const isSame = positions.every((position, at) => position === view.positions[at])
  const hulls = view.hulls === after.hulls ? before.hulls : view.hulls
  return isSame && hulls === view.hulls ? view : { ...view, positions, hulls }
}
