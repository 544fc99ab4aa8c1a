/** Visible components and their positions in; boxes, then the drawn nodes out. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { isRetired } from '../../graph-data/questions/past.ts'
import { colourOverlay } from '../overlays/registry.ts'
import type { ViewDocument } from '../view/document.ts'
import type { VisibleNode } from '../view/visible.ts'
import { componentName } from '../../graph-data/words/component-name.ts'
import { labelSize, labelWeight, lineHeight, sizeNode } from './node-size.ts'
import { round, roundBox, roundLine, roundPoint } from './round.ts'
import { capHeight, measureText } from './text.ts'
import type { Theme } from './theme.ts'
import type { Box, Point, SceneNode } from './types.ts'

/** A node with its box: what is left to do is colour. */
export type Placed = {
  readonly node: VisibleNode
  readonly box: Box
  readonly lines: readonly string[]
  readonly at: Point
}

/** Give the components that have a position their boxes. */
export function placeVisible(
  graph: EcosystemGraph,
  view: ViewDocument,
  nodes: readonly VisibleNode[]
): readonly Placed[] {
  const positions = new Map(view.positions.map(([id, x, y]): [string, Point] => [id, [x, y]]))
  return nodes.flatMap((node): Placed[] => {
    const at = positions.get(node.component.id)
    if (!at) return []
    const shape = graph.kind(node.component.kind)?.shape ?? 'round'
    const { lines, width, height } = sizeNode(node.component, shape, view.language)
    const box = roundBox({ x: at[0] - width / 2, y: at[1] - height / 2, width, height })
    return [{ node, box, lines, at: roundPoint(at) }]
  })
}

/** The outline of a component that is archived, superseded or deprecated. */
export const retiredDash: readonly number[] = [4, 3]

/** Draw a placed node in the colours of the view's overlay, as strongly as it shows. */
export function buildNode(
  graph: EcosystemGraph,
  view: ViewDocument,
  theme: Theme,
  { node, box, lines, at }: Placed
): SceneNode {
  const { component, emphasis, order } = node
  const kind = graph.kind(component.kind)
  const shape = kind?.shape ?? 'round'
  const swatch = theme.swatch(colourOverlay(view.colourBy).classOf(graph, component).colour)
  const paint = {
    strong: { fill: swatch.strongFill, stroke: swatch.strongStroke, text: swatch.strongText, width: 1.5 },
    normal: { fill: swatch.fill, stroke: swatch.stroke, text: swatch.text, width: 1.2 },
    context: { fill: swatch.fill, stroke: swatch.stroke, text: swatch.text, width: 1 },
    faint: { ...theme.faint, width: 1 }
  }[emphasis]
  const weight = emphasis === 'strong' ? labelWeight : emphasis === 'normal' ? 500 : 400
  const firstBaseline = at[1] - ((lines.length - 1) * lineHeight) / 2 + (capHeight * labelSize) / 2
  const layer = graph.layer(component.layer)?.title[view.language] ?? component.layer
  return {
    id: component.id,
    layer: component.layer,
    box,
    shape,
    fill: paint.fill,
    stroke: { colour: paint.stroke, width: paint.width, dash: isRetired(component) ? retiredDash : [] },
    opacity: 1,
    emphasis,
    lines: lines.map((text, index) =>
      roundLine({
        text,
        x: at[0],
        y: firstBaseline + index * lineHeight,
        width: measureText(text, labelSize, weight),
        size: labelSize,
        weight,
        colour: paint.text,
        anchor: 'middle'
      })
    ),
    badge: order === null ? null : buildBadge(order, box, theme),
    pinned: view.pins.includes(component.id),
    title: [
      componentName(component, view.language),
      kind?.title[view.language] ?? component.kind,
      layer
    ].join(' · ')
  }
}

/** The room that a badge takes. */
export const badgeBox = ({ centre: [x, y], radius }: NonNullable<SceneNode['badge']>): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius
})

function buildBadge(order: number, box: Box, theme: Theme): SceneNode['badge'] {
  const text = String(order)
  const centre: Point = [round(box.x + 1), round(box.y + 1)]
  return {
    centre,
    radius: 9,
    fill: theme.ink,
    line: roundLine({
      text,
      x: centre[0],
      y: centre[1] + (capHeight * 12) / 2,
      width: measureText(text, 12, 700),
      size: 12,
      weight: 700,
      colour: theme.background,
      anchor: 'middle'
    })
  }
}
