/** What the pictures of a deck cover in; one mapping from diagram units to the slide's English metric units (EMU) out. */
import { boundsOf, boxCorners } from '../../geometry/convex.ts'
import { lineBox } from '../../scene/text.ts'
import type { Box, Point, Scene } from '../../scene/types.ts'

/** 914,400 EMU are an inch and 12,700 a point. */
const emuPerPoint = 12700

/** 16:9, 13.333 by 7.5 inches: the slide of a picture without a page. */
const wideSlide = { width: 12192000, height: 6858000 } as const
/** Left and right of what a slide says. */
const sideMargin = 457200
const across = ({ width }: Frame['slide'], y: number, height: number): Box => ({
  x: sideMargin,
  y,
  width: width - 2 * sideMargin,
  height
})

/** Where a slide has its title, its subtitle, and other text. */
export const titleBox = (slide: Frame['slide']): Box => across(slide, 182880, 512064)
export const subtitleBox = (slide: Frame['slide']): Box => across(slide, 676656, 274320)
export const bodyBox = (slide: Frame['slide']): Box => across(slide, 1143000, slide.height - 1600200)
/** Where the picture goes. */
const pictureBox: Box = { x: 304800, y: 1028700, width: 11582400, height: 5600700 }

/** Labels of 13 units are at most about 18 points. */
const largestScale = 17500

/** A box in whole EMU. */
export type Rect = { readonly x: number; readonly y: number; readonly cx: number; readonly cy: number }

export type Frame = {
  /** Width and height of the slide in EMU. */
  readonly slide: { readonly width: number; readonly height: number }
  /** Whether the picture fills the slide, title and all; else it lies under the title that the slide has a place for. */
  readonly isPage: boolean
  /** EMU a unit. */
  readonly scale: number
  readonly point: (point: Point) => Point
  readonly rect: (box: Box) => Rect
  /** A length in EMU. */
  readonly length: (units: number) => number
}

/** What a picture covers without its title, which the slide has a place for. */
function contentOf({ nodes, marks, hulls, edges, legend, footer, bounds }: Scene): Box {
  const corners = [
    ...nodes.flatMap(({ box }) => boxCorners(box)),
    ...nodes.flatMap(({ badge }): readonly Point[] =>
      badge ? [[badge.centre[0] - badge.radius, badge.centre[1] - badge.radius]] : []
    ),
    ...marks.flatMap(({ box }) => boxCorners(box)),
    ...hulls.flatMap(({ outline }) => outline.segments.map(([, , end]) => end)),
    ...edges.flatMap(({ start, end }) => [start, end]),
    ...(legend ? boxCorners(legend.box) : []),
    ...(footer ? boxCorners(lineBox(footer)) : [])
  ]
  return boundsOf(corners) ?? bounds
}

/** Fit the pictures of all slides into the same place at the same scale, so that nothing jumps from slide to slide. */
export function fitScenes(scenes: readonly Scene[]): Frame {
  const [first] = scenes
  if (first?.page) {
    const { bounds, page } = first
    const scale = (page.width * emuPerPoint) / bounds.width
    const slide = {
      width: Math.round(page.width * emuPerPoint),
      height: Math.round(page.height * emuPerPoint)
    }
    return { slide, isPage: true, ...mapping(scale, -bounds.x * scale, -bounds.y * scale) }
  }
  const content = boundsOf(scenes.flatMap((scene) => boxCorners(contentOf(scene)))) as Box
  const scale = Math.min(
    largestScale,
    pictureBox.width / Math.max(1, content.width),
    pictureBox.height / Math.max(1, content.height)
  )
  const left = pictureBox.x + (pictureBox.width - content.width * scale) / 2 - content.x * scale
  const top = pictureBox.y + (pictureBox.height - content.height * scale) / 2 - content.y * scale
  return { slide: wideSlide, isPage: false, ...mapping(scale, left, top) }
}

function mapping(scale: number, left: number, top: number): Omit<Frame, 'slide' | 'isPage'> {
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
