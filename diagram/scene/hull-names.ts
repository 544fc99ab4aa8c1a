/** Areas, boxes and routes in; a place for the name of each area out, where as little as possible runs through it. */
import { boxesOverlap } from '../geometry/boxes.ts'
import { boundsOf, boxCorners, convexHull, partingMove } from '../geometry/convex.ts'
import { chordsOf, lengthInside, type Curve } from '../geometry/curve.ts'
import { hullMargin } from '../overlays/hull.ts'
import { endRooms } from './tolls.ts'
import type { Box, Point } from './types.ts'

/** Room between a name and boxes, other names and lines, in units. */
const boxGap = 1.5
const lineGap = 2

/** What a line through a name costs, against being away from where readers look for the name first. */
const crossing = 60
const below = 12
const amongBoxes = 45

/** Names may stand somewhat away from the boxes, where there is room for it. */
const raise = 6

/** Places to try lie this far apart, in areas of some size farther. */
const leastStep = 6
const mostSteps = 24

/** The convex polygon around the boxes of an area and its name, before the margin is added. */
const outlineAround = (boxes: readonly Box[], name: Box): readonly Point[] =>
  convexHull(
    [...boxes, { ...name, y: name.y + 4, height: name.height - 8 }].flatMap((box) => boxCorners(box))
  )

/**
 * The polygons of all areas: upright rectangles, which are calmer on a page, where none of them would touch another one;
 * else what lies most closely around each.
 */
export function outlineAreas(
  areas: readonly { readonly boxes: readonly Box[]; readonly name: Box }[],
  isOnPage: boolean
): readonly (readonly Point[])[] {
  const close = areas.map(({ boxes, name }) => outlineAround(boxes, name))
  if (!isOnPage) return close
  const upright = close.map((outline) => boundsOf(outline) as Box)
  const touch = upright.some((box, index) =>
    upright.slice(index + 1).some((other) => boxesOverlap(box, other, 2 * hullMargin + 1))
  )
  return touch ? close : upright.map((box) => convexHull(boxCorners(box)))
}

type Place = { readonly name: Box; readonly effort: number }

function range(from: number, to: number): readonly number[] {
  const count = Math.min(mostSteps, Math.max(1, Math.floor((to - from) / leastStep)))
  return Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count)
}

/** Places for a name, the best first: above all boxes, below them, among them. */
function placesFor(boxes: readonly Box[], usual: Box): readonly Place[] {
  const all = boundsOf(boxes.flatMap((box) => boxCorners(box))) ?? usual
  const [left, right] = [all.x, all.x + all.width - usual.width]
  const across = range(Math.min(left, right), Math.max(left, right))
  const gap = all.y - usual.y - usual.height
  const under = all.y + all.height + gap
  const rows = [
    { y: usual.y, effort: 0 },
    { y: usual.y - raise, effort: raise },
    { y: under, effort: below },
    { y: under + raise, effort: below + raise },
    ...range(all.y, all.y + all.height - usual.height).map((y) => ({ y, effort: amongBoxes }))
  ]
  return rows
    .flatMap(({ y, effort }) =>
      [usual.x, ...across].map((x): Place => ({
        name: { ...usual, x, y },
        effort: effort + 0.12 * Math.abs(x - usual.x)
      }))
    )
    .toSorted((a, b) => a.effort - b.effort)
}

type Line = {
  readonly chords: Float64Array
  readonly ends: readonly Box[]
  readonly cost: number
}

/** What a line costs a name: ends and heads in the words are worse than a line behind them. */
const intrusion = ({ chords, ends, cost }: Line, name: Box): number =>
  (lengthInside(chords, name, lineGap) > 0 ? cost : 0) +
  (ends.some((end) => boxesOverlap(end, name, 0)) ? 4 * cost : 0)

/**
 * Give each area's name a place. It keeps clear of boxes and of other names, and the area with it of other areas; it
 * stays where readers look for it first if nothing runs through it there.
 */
export function placeNames(
  areas: readonly { readonly boxes: readonly Box[]; readonly usual: Box }[],
  solid: readonly Box[],
  routes: readonly (Curve & { readonly isFaint: boolean })[]
): readonly Box[] {
  const lines = routes.map((route): Line => ({
    chords: chordsOf(route),
    ends: endRooms(route),
    cost: route.isFaint ? crossing / 4 : crossing
  }))
  const names = areas.map(({ usual }) => usual)
  const outlines = areas.map(({ boxes, usual }) => outlineAround(boxes, usual))
  areas.forEach(({ boxes, usual }, index) => {
    const places = placesFor(boxes, usual)
    const reach = boundsOf(places.flatMap(({ name }) => boxCorners(name))) ?? usual
    const near = lines.filter(({ chords }) => lengthInside(chords, reach, lineGap) > 0)
    const taken = [...solid, ...names.filter((_, other) => other !== index)].filter((box) =>
      boxesOverlap(box, reach, boxGap)
    )
    const otherOutlines = outlines.filter((_, other) => other !== index)
    /** Areas may be on top of each other where somebody dragged a node: then only no more of it. */
    const meets = (outline: readonly Point[]): number =>
      otherOutlines.filter((other) => partingMove(outline, other, 2 * hullMargin + 2)).length
    const metBefore = meets(outlines[index] as readonly Point[])
    let least = Infinity
    for (const { name, effort } of places) {
      if (effort >= least) break
      if (taken.some((box) => boxesOverlap(box, name, boxGap))) continue
      const cost = near.reduce((sum, line) => sum + intrusion(line, name), effort)
      if (cost >= least) continue
      const outline = outlineAround(boxes, name)
      if (name !== usual && meets(outline) > metBefore) continue
      least = cost
      names[index] = name
      outlines[index] = outline
    }
  })
  return names
}
