/** A shape and a box in; its outline out, as corners or as a rounded box. */
import type { Shape } from '../../graph-data/catalogue.ts'
import type { Box, Point } from './types.ts'

/** A node's outline: a box with round corners, or a polygon. `double` has a second line inside. */
export type Outline =
  | { readonly kind: 'box'; readonly radius: number; readonly double: boolean }
  | { readonly kind: 'polygon'; readonly points: readonly Point[] }

/** Corner radii and cuts in units; the side point of a hexagon and the skew as shares of the height. */
const geometry = { round: 8, square: 2, cut: 8, hexagon: 0.35, slanted: 0.3 } as const

/** Corners of samples that are lower than a node shrink with them, so that a legend tells the shapes apart. */
const fitted = (corner: number, height: number): number => Math.min(corner, height * 0.26)

/** A sample as high as this, in units, looks like a node. */
const plainSample = 36

/**
 * How many times larger than on a node everything on a sample is: the legend of a large picture is read beside it, where
 * nobody sees the corners of nodes.
 */
export const sampleScale = ({ height }: Box): number => Math.max(1, height / plainSample)

export function outlineOf(shape: Shape, box: Box, scale = 1): Outline {
  const { x, y, width, height } = box
  const right = x + width
  const bottom = y + height
  const middle = y + height / 2
  switch (shape) {
    case 'round':
    case 'double':
      return { kind: 'box', radius: fitted(geometry.round * scale, height), double: shape === 'double' }
    case 'square':
      return { kind: 'box', radius: fitted(geometry.square * scale, height), double: false }
    case 'pill':
      return { kind: 'box', radius: height / 2, double: false }
    case 'cut': {
      const cut = fitted(geometry.cut * scale, height)
      return {
        kind: 'polygon',
        points: [
          [x + cut, y],
          [right - cut, y],
          [right, y + cut],
          [right, bottom - cut],
          [right - cut, bottom],
          [x + cut, bottom],
          [x, bottom - cut],
          [x, y + cut]
        ]
      }
    }
    case 'hexagon': {
      const inset = height * geometry.hexagon
      return {
        kind: 'polygon',
        points: [
          [x + inset, y],
          [right - inset, y],
          [right, middle],
          [right - inset, bottom],
          [x + inset, bottom],
          [x, middle]
        ]
      }
    }
    case 'slanted': {
      const skew = height * geometry.slanted
      return {
        kind: 'polygon',
        points: [
          [x + skew, y],
          [right, y],
          [right - skew, bottom],
          [x, bottom]
        ]
      }
    }
    default:
      return shape satisfies never
  }
}
