/**
 * A Scene in; an SVG of the same picture out that resvg draws fast. resvg paints every translucent group on a layer as
 * large as its box, and thousands of long faint lines took over 100 s. A line alone needs no layer: it is cut where its
 * arrow heads begin, and only the short ends are groups.
 */
import type { ArrowHead, Point, Scene, SceneEdge, Stroke } from '../../scene/types.ts'
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

/** How much of a line a head at its tip covers. */
const reachOf = ({ points }: ArrowHead, tip: Point, { width }: Stroke): number =>
  Math.max(...points.map((point) => distance(point, tip))) + 2 * width

/** How long a dash pattern is until it begins again; an odd one takes two rounds. */
const periodOf = ({ dash }: Stroke): number =>
  dash.reduce((sum, length) => sum + length, 0) * (dash.length % 2 === 1 ? 2 : 1)

/** An edge in two, at a length from its start. */
function cutAt(edge: SceneEdge, lengths: readonly number[], length: number): readonly [SceneEdge, SceneEdge] {
  const { tail, ...headed } = edge
  const { point, before, after } = cutCurve(edge, shareAt(lengths, length))
  const cut = hundredths(point)
  return [
    {
      ...headed,
      ...(tail && { tail }),
      end: cut,
      control: before && hundredths(before),
      arrow: null,
      label: null
    },
    { ...headed, start: cut, control: after && hundredths(after) }
  ]
}

/** An edge whose head overlaps its line, as the line before the head and the rest; others as they are. */
function cutBeforeHead(edge: SceneEdge): readonly SceneEdge[] {
  const { arrow, end, stroke, opacity } = edge
  if (!arrow || opacity >= 1) return [edge]
  const reach = reachOf(arrow, end, stroke)
  const lengths = lengthsAlong(edge)
  const whole = lengths.at(-1) ?? 0
  // At the start of a dash, so that the pattern goes on as if nothing had happened.
  const period = periodOf(stroke)
  const length = period > 0 ? Math.floor((whole - reach) / period) * period : whole - reach
  return length < reach ? [edge] : cutAt(edge, lengths, length)
}

/** An edge with a head at its start, as the line under that head and the rest; others as they are. */
function cutAfterTail(edge: SceneEdge): readonly SceneEdge[] {
  const { tail, start, stroke, opacity } = edge
  if (!tail || opacity >= 1) return [edge]
  const reach = reachOf(tail, start, stroke)
  const lengths = lengthsAlong(edge)
  const whole = lengths.at(-1) ?? 0
  const period = periodOf(stroke)
  const length = period > 0 ? Math.ceil(reach / period) * period : reach
  return whole - length < reach ? [edge] : cutAt(edge, lengths, length)
}

/** A group of nothing but a line. Escaped text and attributes hold no angle brackets. */
const lineAlone = /(<g data-relation="[^"<>]*") opacity(="[\d.]+"><title>[^<]*<\/title><path [^<>]*\/><\/g>)/g

export const renderThinSvg = (scene: Scene, options: SvgOptions = {}): string =>
  renderSvg({ ...scene, edges: scene.edges.flatMap(cutAfterTail).flatMap(cutBeforeHead) }, options).replace(
    lineAlone,
    '$1 stroke-opacity$2'
  )
