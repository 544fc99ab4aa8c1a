/** Where the person has been in the map: places in, back and forward out, as a browser does it. */
import { sameIds } from '../../diagram/view/commands/sorted-ids.ts'
import type { Focus } from '../../diagram/view/document.ts'
import type { Inquiry } from './inquiry.ts'

/** What was looked at: what was selected or chosen, asked, focused on and filtered. Where the camera was is kept by `spot`, see trail-cameras.ts. */
export type Place = {
  /** A place that changes while one stays there keeps its number. */
  readonly spot: number
  readonly selection: readonly string[]
  /** The line that was chosen, by its id. */
  readonly line: string | null
  readonly question: Inquiry | null
  readonly focus: Focus | null
  readonly filter: string | null
  /** A filter led here; where one only goes on looking under a filter, something else did. */
  readonly byFilter: boolean
}
export type Whereabouts = Omit<Place, 'spot' | 'byFilter'>

/** There is always a place: at first the whole, as the document shows it. */
export type Trail = {
  readonly places: readonly [Place, ...Place[]]
  readonly at: number
  /** The number of the next place. */
  readonly next: number
}

export const startTrail = ({ focus, filter }: Pick<Whereabouts, 'focus' | 'filter'>): Trail => ({
  places: [{ spot: 0, selection: [], line: null, question: null, focus, filter, byFilter: filter !== null }],
  at: 0,
  next: 1
})

const limit = 100

export const current = ({ places, at }: Trail): Place => places[at] ?? places[0]

export const sameFocus = (a: Focus | null, b: Focus | null): boolean =>
  a === b ||
  (a !== null && b !== null && a.hops === b.hops && a.direction === b.direction && sameIds(a.ids, b.ids))

const isSame = (a: Whereabouts, b: Whereabouts): boolean =>
  sameIds(a.selection, b.selection) &&
  a.line === b.line &&
  a.question === b.question &&
  sameFocus(a.focus, b.focus) &&
  a.filter === b.filter

/** Whether one selection became the other by adding or taking away: then one is still at the same place. */
function isRefined(a: Whereabouts, b: Whereabouts): boolean {
  if (a.question !== null || b.question !== null || !sameFocus(a.focus, b.focus)) return false
  if (a.filter !== b.filter) return false
  const [few, many] = [a.selection, b.selection].toSorted((one, other) => one.length - other.length)
  if (few === undefined || many === undefined || few.length < 2) return false
  const all = new Set(many)
  return few.every((id) => all.has(id))
}

/** The same question, asked in another way: in a place of its own it would only be in the way. */
function isAskedAnew({ question: a }: Whereabouts, { question: b }: Whereabouts): boolean {
  if (a?.kind === 'needs' && b?.kind === 'needs') return a.id === b.id && a.direction === b.direction
  if (a?.kind !== 'path' || b?.kind !== 'path') return false
  const ends = (one: typeof a): string => [one.from, one.to].toSorted().join(' ')
  return ends(a) === ends(b)
}

/** The same components in focus, only farther or along other relations; or another filter in the place of one. */
function isSeenAnew(a: Place, b: Whereabouts): boolean {
  if (a.question !== b.question || !sameIds(a.selection, b.selection)) return false
  if (a.filter !== b.filter) return a.byFilter && b.filter !== null && sameFocus(a.focus, b.focus)
  return a.focus !== null && b.focus !== null && sameIds(a.focus.ids, b.focus.ids)
}

/** Whether nothing is left of what was selected or chosen but what was selected before: to let go is no journey. */
function isLetGo(a: Whereabouts, b: Whereabouts): boolean {
  if (b.line !== null || !sameFocus(a.focus, b.focus) || a.filter !== b.filter) return false
  return b.selection.length === 0 || (a.line !== null && isSame({ ...a, line: null }, b))
}

/** Go somewhere; what lay ahead is forgotten. */
export function visit(trail: Trail, to: Whereabouts): Trail {
  const now = current(trail)
  if (isLetGo(now, to) || isSame(now, to)) return trail
  const stays = to.line === now.line && (isRefined(now, to) || isAskedAnew(now, to) || isSeenAnew(now, to))
  const byFilter = to.filter !== null && (to.filter !== now.filter || (stays && now.byFilter))
  const place: Place = { ...to, byFilter, spot: stays ? now.spot : trail.next }
  const behind = trail.places.slice(0, stays ? trail.at : trail.at + 1)
  const [first = place, ...more] = [...behind, place].slice(-limit)
  return { places: [first, ...more], at: more.length, next: trail.next + 1 }
}

/** The trail at another of its places; null where there is none. */
export function stepTo(trail: Trail, at: number): Trail | null {
  return at === trail.at || at < 0 || at >= trail.places.length ? null : { ...trail, at }
}

/** Whether what was selected or chosen at the current place was let go, so that one is somewhere that is no place of the trail. */
export function isAway(trail: Trail, now: Whereabouts): boolean {
  const place = current(trail)
  return !isSame(place, now) && isLetGo(place, now)
}

/** The place to go back to: the current one where one is away from it, else the one before; null where there is none. */
export function placeBehind(trail: Trail, now: Whereabouts): number | null {
  if (isAway(trail, now)) return trail.at
  return trail.at > 0 ? trail.at - 1 : null
}

/** One step back (-1) or forward (1); null where there is nothing. */
export const step = (trail: Trail, by: 1 | -1): Trail | null => stepTo(trail, trail.at + by)

/**
 * The places near the one where one is, to be listed: at most `most`, with the next one where there is one. What has one name
 * is listed once, where one is or was there last: twice in a row of crumbs it looks like a fault.
 */
export function placesNear(
  { places, at }: Trail,
  most: number,
  nameOf: (place: Place) => string
): readonly (readonly [at: number, Place])[] {
  const names = places.map(nameOf)
  const here = names[at]
  const listed = places
    .map((place, index) => [index, place] as const)
    .filter(
      ([index]) => index === at || (names[index] !== here && names.lastIndexOf(names[index] ?? '') === index)
    )
  const end = Math.min(listed.length, Math.max(listed.findIndex(([index]) => index === at) + 2, most))
  return listed.slice(Math.max(0, end - most), end)
}
