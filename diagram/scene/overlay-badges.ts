/** The badge overlay of a view and the drawn nodes in; a small sign at a free corner of each node that has one to show, out. */
import { boxesOverlap } from '../geometry/boxes.ts'
import { chordsOf, extentOf, lengthInside } from '../geometry/curve.ts'
import { overlayOn, readOverlay } from '../overlays/registry.ts'
import { endBoxes } from './edge-labels.ts'
import type { MarkRequest } from './mark-request.ts'
import { badgeBox } from './nodes.ts'
import { roundBox, roundLine } from './round.ts'
import { capHeight, lineBox, measureText } from './text.ts'
import type { Swatch, Theme } from './theme.ts'
import type { Box, Point, SceneMark, SceneNode, TextLine } from './types.ts'

const badgeSize = { high: 18, text: 12, padding: 5 } as const

/** More lines than this are not weighed: in such a crowd a corner that all share reads best. */
const mostWeighed = 600

/** What covering something counts against being elsewhere than the other badges. */
const costs = { box: 1000, end: 100, words: 60, line: 30, elsewhere: 20 } as const

/** A sign on a ground of its own, around a centre. `unit` is its size in units of the diagram. */
export function drawSign(
  sign: string,
  [x, y]: Point,
  swatch: Swatch,
  unit = 1
): { readonly box: Box; readonly fill: string; readonly line: TextLine } {
  const size = badgeSize.text * unit
  const width = measureText(sign, size, 700)
  const high = badgeSize.high * unit
  const wide = Math.max(high, width + 2 * badgeSize.padding * unit)
  return {
    box: roundBox({ x: x - wide / 2, y: y - high / 2, width: wide, height: high }),
    fill: swatch.strongFill,
    line: roundLine({
      text: sign,
      x,
      y: y + (capHeight * size) / 2,
      width,
      size,
      weight: 700,
      colour: swatch.strongText,
      anchor: 'middle'
    })
  }
}

/** How far a badge reaches into a node at a corner and at the middle of a side, at most: a wide one stands out instead. */
const reach = { corner: 9, side: 6 } as const

/** The places that a badge may take on a node: its corners, the lower right one first, then the middles of its sides. */
const spotsOf = ({ x, y, width, height }: Box, wide: number): readonly Point[] => {
  const [top, bottom, middle] = [y + 1, y + height - 1, y + height / 2]
  const left = (into: number): number => x + 1 + into - wide / 2
  const right = (into: number): number => x + width - 1 - into + wide / 2
  return [
    [right(reach.corner), bottom],
    [right(reach.corner), top],
    [left(reach.corner), bottom],
    [left(reach.corner), top],
    [right(reach.side), middle],
    [left(reach.side), middle]
  ]
}

type Surroundings = {
  readonly solid: readonly { readonly of: string | null; readonly box: Box }[]
  readonly ends: readonly Box[]
  readonly lines: readonly { readonly chords: ReturnType<typeof chordsOf>; readonly extent: Box }[]
}

function surroundingsOf({ nodes, edges, names }: MarkRequest): Surroundings | null {
  if (edges.length > mostWeighed) return null
  return {
    solid: [
      ...names.map((box) => ({ of: null, box })),
      ...nodes.map(({ id, box }) => ({ of: id, box })),
      ...nodes.flatMap(({ badge }) => (badge ? [{ of: null, box: badgeBox(badge) }] : []))
    ],
    ends: edges.flatMap(endBoxes),
    lines: edges.map((edge) => ({ chords: chordsOf(edge), extent: extentOf(edge) }))
  }
}

/** The centre of a badge on a node where it covers least. */
function placeOn({ id, box, lines }: SceneNode, width: number, around: Surroundings | null): Point {
  const spots = spotsOf(box, width)
  const words = lines.map(lineBox)
  const [usual = [box.x, box.y]] = spots
  if (!around) return usual
  // Most of the picture is far from this node.
  const isNear = (other: Box): boolean => boxesOverlap(box, other, width + badgeSize.high)
  const solid = around.solid.flatMap((one) => (one.of !== id && isNear(one.box) ? [one.box] : []))
  const ends = around.ends.filter(isNear)
  const chords = around.lines.flatMap((line) => (isNear(line.extent) ? [line.chords] : []))
  const weigh = ([x, y]: Point): number => {
    const { high } = badgeSize
    const room = { x: x - width / 2, y: y - high / 2, width, height: high }
    const count = (boxes: readonly Box[]): number => boxes.filter((one) => boxesOverlap(room, one, 1)).length
    return (
      costs.box * count(solid) +
      costs.end * count(ends) +
      costs.words * words.filter((one) => boxesOverlap(room, one, -1)).length +
      costs.line * chords.filter((line) => lengthInside(line, room) > 0).length
    )
  }
  const ranked = spots
    .map((spot, index) => ({ spot, cost: weigh(spot) + costs.elsewhere * Math.min(index, 2) }))
    .toSorted((a, b) => a.cost - b.cost)
  return ranked[0]?.spot ?? usual
}

/** What recedes and what has nothing to point out has no badge. */
export function drawOverlayBadges(request: MarkRequest): readonly SceneMark[] {
  const { graph, view, theme, visible, nodes } = request
  const overlay = overlayOn(view, 'badge')
  if (!overlay) return []
  const reading = readOverlay(overlay, graph, view)
  const drawn = new Map(nodes.map((node) => [node.id, node]))
  const around = surroundingsOf(request)
  return visible.nodes.flatMap(({ component, emphasis }): readonly SceneMark[] => {
    const node = drawn.get(component.id)
    const of = reading.classOf(component)
    if (!node || !of || of.tone === 'quiet' || emphasis === 'faint') return []
    const sign = reading.signOf?.(component) ?? of.sign
    const swatch = theme.swatch(of.colour)
    const { width } = drawSign(sign, [0, 0], swatch).box
    const { box, fill, line } = drawSign(sign, placeOn(node, width, around), swatch)
    return [
      {
        id: `badge:${component.id}`,
        kind: 'badge',
        of: component.id,
        box,
        radius: badgeSize.high / 2,
        fill,
        stroke: haloOf(theme),
        opacity: 1,
        lines: [line],
        title: `${overlay.title[view.language]}: ${of.title[view.language]}`
      }
    ]
  })
}

/** A rim in the colour of the background parts a badge from the node under it, whatever their colours. */
export const haloOf = ({ background }: Theme) => ({ colour: background, width: 1.5, dash: [] }) as const
