/** Placed nodes in; the areas behind them out. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { growPolygon, hullLabelBox, hullMargin, hullPolygon } from '../overlays/hull.ts'
import type { OverlayClass } from '../overlays/overlay.ts'
import { hullOverlays } from '../overlays/registry.ts'
import type { ViewDocument } from '../view/document.ts'
import type { VisibleNode } from '../view/visible.ts'
import { roundOutline } from './round.ts'
import { measureText } from './text.ts'
import type { Theme } from './theme.ts'
import type { Box, Hull } from './types.ts'

/** Type size of the name of a layer and of a band. */
const labelSizes = { layer: 15, band: 22 } as const

/** The areas of the view's hull overlay, the largest first so that it lies lowest. */
export function buildHulls(
  graph: EcosystemGraph,
  view: ViewDocument,
  theme: Theme,
  placed: readonly { readonly node: VisibleNode; readonly box: Box }[]
): readonly Hull[] {
  const overlay = hullOverlays.find((candidate) => candidate.id === view.hulls)
  if (!overlay) return []
  const size = labelSizes[overlay.id]
  const groups = new Map<string, { of: OverlayClass; boxes: Box[]; alive: boolean }>()
  for (const { node, box } of placed) {
    const of = overlay.classOf(graph, node.component)
    if (!of) continue
    const group = groups.get(of.id) ?? { of, boxes: [], alive: false }
    group.boxes.push(box)
    group.alive ||= node.emphasis !== 'faint'
    groups.set(of.id, group)
  }
  return [...groups.values()]
    .toSorted((a, b) => b.boxes.length - a.boxes.length)
    .map(({ of, boxes, alive }): Hull => {
      const text = of.title[view.language]
      const width = measureText(text, size, 700)
      const label = hullLabelBox(boxes, width)
      const colours = theme.hull(of.colour)
      return {
        id: of.id,
        outline: roundOutline(growPolygon(hullPolygon(boxes, width), hullMargin)),
        fill: colours.fill,
        stroke: colours.stroke,
        opacity: alive ? 1 : 0.5,
        label: {
          text,
          x: label.x + label.width / 2,
          y: label.y + label.height - 5,
          width,
          size,
          weight: 700,
          colour: alive ? colours.text : theme.faint.text,
          anchor: 'middle'
        }
      }
    })
}
