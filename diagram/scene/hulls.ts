/** Placed nodes in; the areas behind them out: first what they hold and are called, then, with a place for each name, drawn. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { areaColour } from '../overlays/colour-of.ts'
import { growPolygon, hullLabelBox, hullMargin, labelStrip } from '../overlays/hull.ts'
import type { OverlayClass } from '../overlays/overlay.ts'
import { overlayOn, readOverlay } from '../overlays/registry.ts'
import type { ViewDocument } from '../view/document.ts'
import type { VisibleNode } from '../view/visible.ts'
import { roundBox, roundOutline } from './round.ts'
import { lineBox, measureText } from './text.ts'
import type { Theme } from './theme.ts'
import type { Box, Hull, Point, TextLine } from './types.ts'

/** Type size of the name of a layer and of a band. */
const labelSizes = { layer: 15, band: 22, kind: 18, maturity: 18, 'stack-group': 18 } as const

/** Room under a name: for the heads of lines that end at the boxes below, and for badges. */
const nameGap = 13.5

/** A group of nodes to draw an area behind, and its name where readers look for it first. */
export type Area = {
  readonly of: OverlayClass
  readonly boxes: readonly Box[]
  /** Whether any of its nodes is more than faint. */
  readonly alive: boolean
  readonly name: Omit<TextLine, 'colour'>
}

/** The areas of the view's hull overlay, the largest first so that it lies lowest. */
export function findAreas(
  graph: EcosystemGraph,
  view: ViewDocument,
  placed: readonly { readonly node: VisibleNode; readonly box: Box }[]
): readonly Area[] {
  const overlay = overlayOn(view, 'hull')
  if (!overlay || view.hulls === 'none') return []
  const reading = readOverlay(overlay, graph, view)
  const size = labelSizes[view.hulls]
  const groups = new Map<string, { of: OverlayClass; boxes: Box[]; alive: boolean }>()
  for (const { node, box } of placed) {
    const of = reading.classOf(node.component)
    // An area of what there is nothing to say about would be most of the picture.
    if (!of || of.tone === 'quiet') continue
    const group = groups.get(of.id) ?? {
      of: { ...of, colour: areaColour(view, of) },
      boxes: [],
      alive: false
    }
    group.boxes.push(box)
    group.alive ||= node.emphasis !== 'faint'
    groups.set(of.id, group)
  }
  return [...groups.values()]
    .toSorted((a, b) => b.boxes.length - a.boxes.length)
    .map((group): Area => {
      const text = group.of.title[view.language]
      const width = measureText(text, size, 700)
      const strip = hullLabelBox(group.boxes, width)
      const line = { text, x: strip.x + width / 2, y: 0, width, size, weight: 700, anchor: 'middle' } as const
      const { y, height } = lineBox(line)
      return { ...group, name: { ...line, y: strip.y + labelStrip - nameGap - height - y } }
    })
}

/** Draw an area with its name in a place, within an outline that is given without the margin. */
export function drawArea(
  { of, alive, name }: Area,
  theme: Theme,
  place: Box,
  outline: readonly Point[]
): Hull {
  const colours = theme.hull(of.colour)
  const usual = lineBox(name)
  return {
    id: of.id,
    outline: roundOutline(growPolygon(outline, hullMargin)),
    fill: colours.fill,
    stroke: colours.stroke,
    opacity: alive ? 1 : 0.5,
    ground: roundBox({ x: place.x - 4, y: place.y, width: place.width + 8, height: place.height }),
    label: {
      ...name,
      x: name.x + place.x - usual.x,
      y: name.y + place.y - usual.y,
      colour: alive ? colours.text : theme.faint.text
    }
  }
}
