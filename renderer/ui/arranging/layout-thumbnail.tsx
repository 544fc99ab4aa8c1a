/** A layout in; a small drawing of what it makes out. */
import type { ReactElement } from 'react'
import type { LayoutId } from '../../../diagram/layout/arrange/layouts.ts'

type Rect = readonly [x: number, y: number, width: number, height: number, strong?: true]
type Drawing = {
  /** Soft areas behind. */
  readonly areas?: readonly Rect[]
  readonly boxes: readonly Rect[]
  /** The way of the lines, as an SVG path. */
  readonly lines: string
}

const drawings: Readonly<Record<LayoutId, Drawing>> = {
  force: {
    boxes: [
      [5, 6, 11, 6],
      [22, 3, 11, 6],
      [20, 15, 12, 7, true],
      [38, 11, 11, 6],
      [8, 25, 11, 6],
      [32, 27, 11, 6]
    ],
    lines: 'M26 18 10 9M26 18 27 6M26 18 43 14M26 18 13 28M26 18 37 30M27 6 43 14'
  },
  bands: {
    areas: [
      [3, 2, 21, 9],
      [26, 2, 25, 9],
      [3, 13.5, 30, 9],
      [35, 13.5, 16, 9],
      [3, 25, 48, 9]
    ],
    boxes: [
      [5.5, 4, 7, 5],
      [14.5, 4, 7, 5],
      [29, 4, 8, 5],
      [40, 4, 8, 5],
      [6, 15.5, 7, 5],
      [15, 15.5, 7, 5, true],
      [24, 15.5, 7, 5],
      [39, 15.5, 8, 5],
      [7, 27, 9, 5],
      [22, 27, 9, 5],
      [37, 27, 9, 5]
    ],
    lines: ''
  },
  hierarchy: {
    boxes: [
      [21, 2, 12, 6, true],
      [9, 15, 11, 6],
      [34, 15, 11, 6],
      [3, 28, 10, 6],
      [17, 28, 10, 6],
      [35, 28, 10, 6]
    ],
    lines: 'M27 8 15 15M27 8 39 15M15 21 8 28M15 21 22 28M39 21 22 28M39 21 40 28'
  },
  rings: {
    boxes: [
      [21.5, 15, 11, 6, true],
      [22.5, 1.5, 9, 5],
      [39, 7, 9, 5],
      [43, 20, 9, 5],
      [32, 29, 9, 5],
      [13, 29, 9, 5],
      [2, 20, 9, 5],
      [6, 7, 9, 5]
    ],
    lines: 'M27 18 27 5M27 18 43 10M27 18 46 22M27 18 36 31M27 18 18 31M27 18 7 22M27 18 11 10'
  },
  path: {
    areas: [
      [3, 3, 13, 12],
      [20.5, 3, 13, 12],
      [38, 3, 13, 12],
      [3, 21, 13, 12],
      [20.5, 21, 13, 12],
      [38, 21, 13, 12]
    ],
    boxes: [
      [5.5, 6.5, 8, 5, true],
      [23, 6.5, 8, 5],
      [40.5, 6.5, 8, 5],
      [40.5, 24.5, 8, 5],
      [23, 24.5, 8, 5],
      [5.5, 24.5, 8, 5]
    ],
    lines: 'M16 9 20.5 9M33.5 9 38 9M44.5 15 44.5 18 9.5 18 9.5 21M16 27 20.5 27M33.5 27 38 27'
  }
}

const draw =
  (className: string) =>
  ([x, y, width, height, strong]: Rect): ReactElement => (
    <rect
      key={`${x} ${y}`}
      className={strong ? `${className} thumbnail-strong` : className}
      x={x}
      y={y}
      width={width}
      height={height}
      rx={className === 'thumbnail-area' ? 2.5 : 1.5}
    />
  )

export function LayoutThumbnail({ layout }: { layout: LayoutId }): ReactElement {
  const { areas = [], boxes, lines } = drawings[layout]
  return (
    <svg className="thumbnail" viewBox="0 0 54 36" width={54} height={36} aria-hidden focusable={false}>
      {areas.map(draw('thumbnail-area'))}
      <path className="thumbnail-lines" d={lines} />
      {boxes.map(draw('thumbnail-box'))}
    </svg>
  )
}
