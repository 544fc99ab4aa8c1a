/** What the pictures of a deck cover in; one mapping from diagram units to the slide's English metric units (EMU) out. */
import { boundsOf, boxCorners } from '../../geometry/convex.ts'
import type { Box, Point, Scene } from '../../scene/types.ts'

/** 16:9, 13.333 by 7.5 inches; 914,400 EMU are an inch and 12,700 a point. */
export const slideSize = { width: 12192000, height: 6858000 } as const
export const titleBox: Box = { x: 457200, y: 182880, width: 11277600, height: 512064 }
export const subtitleBox: Box = { x: 457200, y: 676656, width: 11277600, height: 274320 }
/** Where the picture goes. */
const pictureBox: Box = { x: 304800, y: 1028700, width: 11582400, height: 5600700 }

/** Labels of 13 units are at most about 18 points. */
const largestScale = 17500

/** A box in whole EMU. */
export type Rect = { readonly x: number; readonly y: number; readonly cx: number; readonly cy: number }

export type Frame = {
  /** EMU a unit. */
  readonly scale: number
  readonly point: (point: Point) => Point
  readonly rect: (box: Box) => Rect
  /** A length in EMU. */
  readonly length: (units: number) => number
}

/** What a picture covers without its title, which the slide has a place for. */
function contentOf({ nodes, hulls, edges, legend, bounds }: Scene): Box {
  const corners = [
    ...nodes.flatMap(({ box }) => boxCorners(box)),
    ...nodes.flatMap(({ badge }): readonly Point[] =>
      badge ? [[badge.centre[0] - badge.radius, badge.centre[1] - badge.radius]] : []
    ),
    ...hulls.flatMap(({ outline }) => outline.segments.map(([, , end]) => end)),
    ...edges.flatMap(({ start, end }) => [start, end]),
    ...(legend ? boxCorners(legend.box) : [])
  ]
  return boundsOf(corners) ?? bounds
}

/** Fit the pictures of all slides into the same place at the same scale, so that nothing jumps from slide to slide. */
export function fitScenes(scenes: readonly Scene[]): Frame {
  const content = boundsOf(scenes.flatMap((scene) => boxCorners(contentOf(scene)))) as Box
  const scale = Math.min(
    largestScale,
    pictureBox.width / Math.max(1, content.width),
    pictureBox.height / Math.max(1, content.height)
  )
  const left = pictureBox.x + (pictureBox.width - content.width * scale) / 2 - content.x * scale
  const top = pictureBox.y + (pictureBox.height - content.height * scale) / 2 - content.y * scale
  const point = ([x, y]: Point): Point => [Math.round(left + x * scale), Math.round(top + y * scale)]
  return {
    scale,
    point,
    rect: ({ x, y, width, height }) => {
      const [from, to] = [point([x, y]), point([x + width, y + height])]
      return { x: from[0], y: from[1], cx: to[0] - from[0], cy: to[1] - from[1] }
    },
    length: (units) => Math.round(units * scale)
  }
}
