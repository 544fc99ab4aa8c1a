/** Samples of what the picture is drawn with: a relation's line, a kind's outline, a colour. */
import type { ReactElement } from 'react'
import type { LineStyle, Shape } from '../../../graph-data/catalogue.ts'
import { arrowHead, strokeOf } from '../../../diagram/scene/arrows.ts'
import { outlineOf } from '../../../diagram/scene/shapes.ts'
import type { ArrowHead, Point } from '../../../diagram/scene/types.ts'
import { useTheme } from '../context.tsx'

const pairs = (points: readonly Point[]): string => points.map(([x, y]) => `${x},${y}`).join(' ')

function Head({ head, colour, width }: { head: ArrowHead; colour: string; width: number }): ReactElement {
  const paint = { stroke: colour, strokeWidth: width, fill: head.filled ? colour : 'var(--panel)' }
  const [first = [0, 0], second = [0, 0]] = head.points
  switch (head.shape) {
    case 'circle':
      return (
        <circle
          cx={first[0]}
          cy={first[1]}
          r={Math.hypot(second[0] - first[0], second[1] - first[1])}
          {...paint}
        />
      )
    case 'polyline':
      return <polyline points={pairs(head.points)} {...paint} fill="none" />
    case 'polygon':
      return <polygon points={pairs(head.points)} {...paint} />
    default:
      return head.shape satisfies never
  }
}

const line = { width: 52, height: 16, start: [2, 8] as Point, end: [48, 8] as Point }

/** The line of a relation type as the picture draws it: colour, dash, width and arrow. */
export function LineSample({ style, flip = false }: { style: LineStyle; flip?: boolean }): ReactElement {
  const { strong } = useTheme().line(style.colour)
  const stroke = strokeOf(style, strong, false)
  const head = arrowHead(style, line.start, line.end, stroke.width)
  return (
    <svg
      className="line-sample"
      width={line.width}
      height={line.height}
      viewBox={`0 0 ${line.width} ${line.height}`}
      aria-hidden
    >
      <g transform={flip ? `translate(${line.width} 0) scale(-1 1)` : undefined}>
        <line
          x1={line.start[0]}
          y1={line.start[1]}
          x2={line.end[0] - (head ? 1 : 0)}
          y2={line.end[1]}
          stroke={stroke.colour}
          strokeWidth={stroke.width}
          strokeDasharray={stroke.dash.join(' ')}
        />
        {head && <Head head={head} colour={stroke.colour} width={Math.min(stroke.width, 1.5)} />}
      </g>
    </svg>
  )
}

const shape = { width: 30, height: 18, box: { x: 1.5, y: 1.5, width: 27, height: 15 } }

/** The outline of a kind as the picture draws it, small. */
export function ShapeSample({
  shape: name,
  fill,
  stroke
}: {
  shape: Shape
  fill: string
  stroke: string
}): ReactElement {
  const outline = outlineOf(name, shape.box)
  const paint = { fill, stroke, strokeWidth: 1.25, strokeLinejoin: 'round' as const }
  const { x, y, width, height } = shape.box
  return (
    <svg
      className="shape-sample"
      width={shape.width}
      height={shape.height}
      viewBox={`0 0 ${shape.width} ${shape.height}`}
      aria-hidden
    >
      {outline.kind === 'polygon' ? (
        <polygon points={pairs(outline.points)} {...paint} />
      ) : (
        <rect
          x={x}
          y={y}
          width={width}
          height={height}
          rx={Math.min(outline.radius, height / 2)}
          {...paint}
        />
      )}
      {outline.kind === 'box' && outline.double && (
        <rect
          x={x + 2.5}
          y={y + 2.5}
          width={width - 5}
          height={height - 5}
          rx={Math.min(outline.radius - 2.5, height / 2 - 2.5)}
          {...paint}
          strokeWidth={1}
        />
      )}
    </svg>
  )
}

/** A dot of colour. */
export function Swatch({ fill, stroke }: { fill: string; stroke: string }): ReactElement {
  return <span className="swatch" aria-hidden style={{ backgroundColor: fill, borderColor: stroke }} />
}
