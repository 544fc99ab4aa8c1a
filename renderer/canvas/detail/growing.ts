/**
 * Boxes that keep their size on the screen in; how far one may go away before two of them meet, out. Far away a pixel takes
 * more of the diagram, so such a box grows there: `unit` is what a pixel takes, in diagram units.
 */
import type { Box, Point } from '../../../diagram/scene/types.ts'

/** Each side lies at a place, and moves outwards by so many pixels. */
export type Growing = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly leftward: number
  readonly upward: number
  readonly rightward: number
  readonly downward: number
}

/** How far the sides lie from a point, in pixels. */
export type Reach = {
  readonly left: number
  readonly up: number
  readonly right: number
  readonly down: number
}

export const growAround = (x: number, y: number, reach: Reach): Growing => ({
  left: x,
  top: y,
  right: x,
  bottom: y,
  leftward: reach.left,
  upward: reach.up,
  rightward: reach.right,
  downward: reach.down
})

/** A box that does not grow. */
export const fixed = ({ x, y, width, height }: Box): Growing => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
  leftward: 0,
  upward: 0,
  rightward: 0,
  downward: 0
})

/**
 * A box that is as large as it is in the diagram where a pixel takes `unit`, and keeps that size on the screen farther away;
 * from there on it also gets some air around it, little by little up to `air` pixels.
 */
export function growBeyond({ x, y, width, height }: Box, unit: number, air: number): Growing {
  const [cx, cy] = [x + width / 2, y + height / 2]
  const [across, along] = [width / 2 / unit + air, height / 2 / unit + air * 0.6]
  return {
    left: cx + air * unit,
    right: cx - air * unit,
    top: cy + air * 0.6 * unit,
    bottom: cy - air * 0.6 * unit,
    leftward: across,
    rightward: across,
    upward: along,
    downward: along
  }
}

export function boxAt(box: Growing, unit: number): Box {
  const x = box.left - box.leftward * unit
  const y = box.top - box.upward * unit
  return {
    x,
    y,
    width: box.right + box.rightward * unit - x,
    height: box.bottom + box.downward * unit - y
  }
}

/** A box that, farther away than where a pixel takes `unit`, also moves: far away by so many pixels. */
export function moveBeyond(box: Growing, [x, y]: Point, unit: number): Growing {
  return {
    left: box.left - x * unit,
    right: box.right - x * unit,
    top: box.top - y * unit,
    bottom: box.bottom - y * unit,
    leftward: box.leftward - x,
    rightward: box.rightward + x,
    upward: box.upward - y,
    downward: box.downward + y
  }
}

/**
 * The largest unit at which two boxes share no room; from there on they do. Infinite where they never meet, not counting
 * units up to `from`.
 */
export function clearUntil(a: Growing, b: Growing, from = 0): number {
  let [meet, part] = [-Infinity, Infinity]
  const apart = (gap: number, growth: number): void => {
    if (growth > 0) meet = Math.max(meet, gap / growth)
    // One that moves aside is in the way only up to a unit.
    else if (growth < 0) part = Math.min(part, gap / growth)
    else if (gap >= 0) meet = Infinity
  }
  apart(b.left - a.right, a.rightward + b.leftward)
  apart(a.left - b.right, b.rightward + a.leftward)
  apart(b.top - a.bottom, a.downward + b.upward)
  apart(a.top - b.bottom, b.downward + a.upward)
  return meet >= part || part <= from ? Infinity : meet
}
