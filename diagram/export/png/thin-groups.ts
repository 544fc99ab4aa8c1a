/**
 * A Scene in; an SVG of the same picture out that resvg draws fast. resvg paints every translucent group on a layer as
 * large as its box, and thousands of long faint lines took over 100 s. A line alone needs no layer: it is cut where its
 * arrow head begins, and only the short end is a group.
 */
import type { Point, Scene, SceneEdge } from '../../scene/types.ts'
import { renderSvg, type SvgOptions } from '../svg.ts'

const between = ([x, y]: Point, [toX, toY]: Point, share: number): Point => [
  x + (toX - x) * share,
  y + (toY - y) * share
]

const distance = ([x, y]: Point, [toX, toY]: Point): number => Math.hypot(toX - x, toY - y)

const hundredths = ([x, y]: Point): Point => [Math.round(x * 100) / 100 + 0, Math.round(y * 100) / 100 + 0]

/** A point of the quadratic curve, and the control points of the curves before and after it. */
function cutCurve({ start, control, end }: SceneEdge, share: number) {
  if (!control) return { point: between(start, end, share), before: null, after: null }
  const before = between(start, control, share)
  const after = between(control, end, share)
  return { point: between(before, after, share), before, after }
}

/** Enough for curves as flat as ours: the error is far below a pixel. */
const steps = 64

/** Lengths of the curve from its start to each step. */
function lengthsAlong(edge: SceneEdge): readonly number[] {
  const lengths = [0]
  let last = edge.start
  for (let step = 1; step <= steps; step += 1) {
    const { point } = cutCurve(edge, step / steps)
    lengths.push((lengths.at(-1) ?? 0) + distance(last, point))
    last = point
  }
  return lengths
}

/** The share of the curve at a length from its start. */
function shareAt(lengths: readonly number[], length: number): number {
  const next = lengths.findIndex((at) => at >= length)
  const [from = 0, to = 0] = lengths.slice(next - 1, next + 1)
  return (next - 1 + (length - from) / (to - from)) / steps
}

/** An edge whose head overlaps its line, as the line before the head and the rest; others as they are. */
function cutBeforeHead(edge: SceneEdge): readonly SceneEdge[] {
  const { arrow, end, stroke, opacity } = edge
  if (!arrow || opacity >= 1) return [edge]
  const reach = Math.max(...arrow.points.map((point) => distance(point, end))) + 2 * stroke.width
  const lengths = lengthsAlong(edge)
  const whole = lengths.at(-1) ?? 0
  // At the start of a dash, so that the pattern goes on as if nothing had happened. An odd one takes two rounds.
  const rounds = stroke.dash.length % 2 === 1 ? 2 : 1
  const period = stroke.dash.reduce((sum, dash) => sum + dash, 0) * rounds
  const length = period > 0 ? Math.floor((whole - reach) / period) * period : whole - reach
  if (length < reach) return [edge]
  const { point, before, after } = cutCurve(edge, shareAt(lengths, length))
  const cut = hundredths(point)
  return [
    { ...edge, end: cut, control: before && hundredths(before), arrow: null, label: null },
    { ...edge, start: cut, control: after && hundredths(after) }
  ]
}

/** A group of nothing but a line. Escaped text and attributes hold no angle brackets. */
const lineAlone = /(<g data-relation="[^"<>]*") opacity(="[\d.]+"><title>[^<]*<\/title><path [^<>]*\/><\/g>)/g

export const renderThinSvg = (scene: Scene, options: SvgOptions = {}): string =>
  renderSvg({ ...scene, edges: scene.edges.flatMap(cutBeforeHead) }, options).replace(
    lineAlone,
    '$1 stroke-opacity$2'
  )
