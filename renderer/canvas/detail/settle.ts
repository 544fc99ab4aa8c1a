/**
 * Wishes for labels, the most important first, in; how far away each may still be read, out. Each label has one range: it
 * shows from the nearest zoom out to its own farthest and then not again, so nothing flickers while somebody zooms, and it
 * does not depend on where the camera stands. After Been, Daiches and Yap, "Dynamic Map Labeling" (2006): labels take their
 * ranges in turn, each as far as no label before it is in its way.
 */
import { boxesOverlap } from '../../../diagram/geometry/boxes.ts'
import type { Box } from '../../../diagram/scene/types.ts'
import { unionOf } from '../camera.ts'
import { boxAt, clearUntil, fixed, type Growing } from './growing.ts'

export type Wish = {
  readonly key: string
  /** Where it may stand, the best place first. */
  readonly places: readonly Growing[]
  /** The first place that can be read as far away as this is taken; without such a one, the one that can be read farthest. */
  readonly enough: number
  /** It is not wanted farther away than where a pixel takes so many units. */
  readonly farthest: number
  /** Nearer than where a pixel takes `unit` it is what the diagram has: this box. */
  readonly own: { readonly box: Box; readonly unit: number }
  /** It covers no dot but its own. */
  readonly spares?: boolean
  /** Where it would not be read as far away as `enough`, it covers dots in its first place. */
  readonly insists?: boolean
}

/** What shows of something that may have no label: no label lies over it. */
export type Dot = { readonly key: string; readonly at: Growing; readonly own: Box }

export type Settled = {
  readonly key: string
  /** Which of the places it got. */
  readonly place: number
  readonly at: Growing
  /** The largest unit at which it shows; negative where it never does. */
  readonly until: number
}

type Taken = { readonly wish: Wish; readonly at: Growing; readonly until: number }

/** A later place must be so much better to be preferred. */
const better = 1.1

export function settleLabels(wishes: readonly Wish[], dots: readonly Dot[] = []): readonly Settled[] {
  const grid = createGrid<Taken>()
  const spots = createGrid<Dot>()
  const farthest = dots.length > 0 ? Math.max(...wishes.map((wish) => wish.farthest)) : 0
  for (const dot of dots) spots.add(dot, boxAt(dot.at, farthest))
  return wishes.map((wish) => {
    const tryAt = (at: Growing, place: number, spares: boolean): Settled => {
      const area = sweptBy(at, wish.farthest, wish.own.box)
      const until = rangeOf(wish, at, grid.near(area), spares ? spots.near(area) : [])
      return { key: wish.key, place, at, until }
    }
    let best: Settled | null = null
    for (const [place, at] of wish.places.entries()) {
      const found = tryAt(at, place, wish.spares === true)
      if (!best || found.until >= wish.enough || found.until > best.until * better) best = found
      if (best.until >= wish.enough) break
    }
    const [at] = wish.places
    if (!best || !at) throw new Error(`The label ${wish.key} has no place.`)
    if (wish.insists && best.until < wish.enough) best = tryAt(at, 0, false)
    if (best.until > 0) grid.add({ wish, at: best.at, until: best.until }, shapeAt(best, wish))
    return best
  })
}

/** What a label takes where it is farthest away. */
const shapeAt = ({ at, until }: Settled, { own }: Wish): Box =>
  until > own.unit ? sweptBy(at, until, own.box) : own.box

/** What a label takes anywhere on its way from the diagram's own box. */
function sweptBy(at: Growing, unit: number, own: Box): Box {
  const box = boxAt(at, unit)
  return own.width > 0 ? (unionOf([box, own]) ?? box) : box
}

function rangeOf(wish: Wish, at: Growing, others: readonly Taken[], dots: readonly Dot[]): number {
  let until = wish.farthest
  for (const dot of dots) {
    // What lies over it in the diagram itself does so at any zoom.
    if (dot.key === wish.key || boxesOverlap(dot.own, wish.own.box)) continue
    until = Math.min(until, clearUntil(at, dot.at, wish.own.unit))
  }
  for (const other of others) {
    const clear = clearUntil(at, other.at, Math.min(wish.own.unit, other.wish.own.unit))
    if (other.until > clear) until = Math.min(until, clear)
  }
  return until >= wish.own.unit ? until : ownRangeOf(wish, others)
}

/** How far away its own box in the diagram may still be read, for one that cannot be kept large any farther. */
function ownRangeOf({ own }: Wish, others: readonly Taken[]): number {
  let until = own.unit
  for (const other of others) {
    const { unit, box } = other.wish.own
    // What is kept large to a nearer zoom than this one is larger than its own box there.
    const isLarger = unit > 0 && unit < own.unit
    if (!isLarger && boxesOverlap(own.box, box)) return -1
    if (!isLarger) continue
    const clear = clearUntil(fixed(own.box), other.at)
    if (other.until > clear) until = Math.min(until, Math.max(clear, unit))
  }
  return until
}

const cell = 256

/** What lies near a box, without asking everything. */
function createGrid<Thing>(): { add(thing: Thing, box: Box): void; near(box: Box): readonly Thing[] } {
  const columns = new Map<number, Map<number, Thing[]>>()
  const each = ({ x, y, width, height }: Box, visit: (found: Thing[]) => void): void => {
    for (let i = Math.floor(x / cell); i <= Math.floor((x + width) / cell); i += 1) {
      const column = columns.get(i) ?? new Map<number, Thing[]>()
      columns.set(i, column)
      for (let j = Math.floor(y / cell); j <= Math.floor((y + height) / cell); j += 1) {
        const found = column.get(j) ?? []
        column.set(j, found)
        visit(found)
      }
    }
  }
  return {
    add: (thing, box) => each(box, (found) => found.push(thing)),
    near: (box) => {
      const found = new Set<Thing>()
      each(box, (some) => {
        for (const thing of some) found.add(thing)
      })
      return [...found]
    }
  }
}
