/** A stroke and an arrow head in, a DrawingML line out. */
import type { ArrowHead, SceneEdge, Stroke } from '../../scene/types.ts'
import type { Paint } from './colours.ts'
import type { Frame } from './frame.ts'

/** The preset dash nearest to a pattern; patterns are in units of a line of width 1. */
function dashOf([first = 0, , third, , fifth]: readonly number[]): string {
  if (first === 0) return 'solid'
  if (fifth !== undefined) return 'lgDashDotDot'
  if (third !== undefined) return first < 10 ? 'dashDot' : 'lgDashDot'
  if (first < 2) return 'sysDot'
  if (first < 5) return 'sysDash'
  return first < 10 ? 'dash' : 'lgDash'
}

/**
 * The five heads Office knows; what it lacks becomes the nearest in look and of a size of its own. Round and diamond
 * heads are centred on the end of the line, half under the node, so they are larger than in the picture.
 */
const heads: Readonly<
  Record<ArrowHead['name'], { readonly type: string; readonly width: number; readonly length: number }>
> = {
  triangle: { type: 'triangle', width: 9, length: 9.5 },
  'open-triangle': { type: 'stealth', width: 9, length: 9.5 },
  vee: { type: 'arrow', width: 9, length: 9 },
  diamond: { type: 'diamond', width: 10, length: 18 },
  'open-diamond': { type: 'diamond', width: 10, length: 10 },
  circle: { type: 'oval', width: 13, length: 13 },
  'open-circle': { type: 'oval', width: 9, length: 9 },
  square: { type: 'diamond', width: 13, length: 10 },
  tee: { type: 'oval', width: 14, length: 2 }
}

/** Office draws heads of 2, 3 or 5 line widths and takes thin lines for 2 points wide. */
function headSize(units: number, width: number, frame: Frame): 'sm' | 'med' | 'lg' {
  const widths = (units * frame.scale) / Math.max(25400, width)
  return widths < 2.5 ? 'sm' : widths < 4 ? 'med' : 'lg'
}

/** The heads of a line: at its end, and at its start. */
type Heads = Pick<SceneEdge, 'arrow' | 'tail'>
export const noHeads: Heads = { arrow: null }

/** The outline of a shape, or a line with its heads. Office calls the start of a line its head and the end its tail. */
export function strokeXml(
  stroke: Stroke,
  { arrow, tail }: Heads,
  frame: Frame,
  paint: Paint,
  opacity = 1
): string {
  const width = Math.max(1588, frame.length(stroke.width))
  const end = (name: 'headEnd' | 'tailEnd', head: ArrowHead | null | undefined): string => {
    if (!head) return ''
    const { type, width: wide, length } = heads[head.name]
    return `<a:${name} type="${type}" w="${headSize(wide, width, frame)}" len="${headSize(length, width, frame)}"/>`
  }
  return (
    `<a:ln w="${width}">${paint.fill(stroke.colour, opacity)}<a:prstDash val="${dashOf(stroke.dash)}"/><a:round/>` +
    `${end('headEnd', tail)}${end('tailEnd', arrow)}</a:ln>`
  )
}

/** How far a head stands out beyond the end of its line, in EMU: round and diamond ones are centred on it. */
export function overhang(stroke: Stroke, head: ArrowHead | null | undefined, frame: Frame): number {
  const end = head && heads[head.name]
  if (!end || (end.type !== 'oval' && end.type !== 'diamond')) return 0
  const width = Math.max(25400, frame.length(stroke.width))
  return Math.round((width * { sm: 2, med: 3, lg: 5 }[headSize(end.length, width, frame)]) / 2)
}
