/** Visible components and their positions in; boxes, then the drawn nodes out. */
import type { Component } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { isRetired } from '../../graph-data/questions/past.ts'
import { colourOf } from '../overlays/colour-of.ts'
import { overlayOn, readOverlay } from '../overlays/registry.ts'
import type { ViewDocument } from '../view/document.ts'
import type { VisibleNode } from '../view/visible.ts'
import { componentName } from '../../graph-data/words/component-name.ts'
import { labelSize, labelWeight, lineHeight, sizeNode } from './node-size.ts'
import { bordersOf } from './borders.ts'
import { round, roundBox, roundLine, roundPoint } from './round.ts'
import { capHeight, measureText } from './text.ts'
import type { Theme } from './theme.ts'
import type { Box, Point, SceneNode, Stroke } from './types.ts'

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

/** Draw placed nodes in the colours of the view's overlays, as strongly as they show. */
export function buildNodes(
  graph: EcosystemGraph,
  view: ViewDocument,
  theme: Theme,
  placed: readonly Placed[]
): readonly SceneNode[] {
  const look: Look = {
    colourOf: colourOf(graph, view),
    bordersOf: bordersOf(graph, view, theme),
    sayOverlays: overlayWords(graph, view)
  }
  return placed.map((item) => buildNode(graph, view, theme, look, item))
}

/** What the overlays of a view make of components. */
type Look = {
  readonly colourOf: ReturnType<typeof colourOf>
  readonly bordersOf: ReturnType<typeof bordersOf>
  readonly sayOverlays: (component: Component) => readonly string[]
}

/** What overlays say of a component, in words; its kind and layer are said anyway. */
function overlayWords(graph: EcosystemGraph, view: ViewDocument): Look['sayOverlays'] {
  const said = new Set(
    (['colour', 'border', 'badge'] as const).flatMap((channel) => overlayOn(view, channel) ?? [])
  )
  const spoken = [...said]
    .filter(({ id }) => id !== 'layer' && id !== 'kind')
    .map((overlay) => ({ overlay, reading: readOverlay(overlay, graph, view) }))
  return (component) =>
    spoken.flatMap(({ overlay, reading }) => {
      const of = reading.classOf(component)
      return of ? [`${overlay.title[view.language]}: ${of.title[view.language]}`] : []
    })
}

function buildNode(
  graph: EcosystemGraph,
  view: ViewDocument,
  theme: Theme,
  look: Look,
  { node, box, lines, at }: Placed
): SceneNode {
  const { component, emphasis, order } = node
  const kind = graph.kind(component.kind)
  const shape = kind?.shape ?? 'round'
  const { colour, isLoud } = look.colourOf(component)
  const swatch = theme.swatch(colour)
  const solid = { fill: swatch.strongFill, stroke: swatch.strongStroke, text: swatch.strongText, width: 1.5 }
  const light = { fill: swatch.fill, stroke: swatch.stroke, text: swatch.text }
  // Borders are told apart on light bodies only; what is chosen then stands out by its border and its bold name.
  const hasBorders = look.bordersOf !== null
  const paint = {
    strong: hasBorders ? { ...light, width: 1.5 } : solid,
    normal: isLoud && !hasBorders ? solid : { ...light, width: 1.2 },
    context: { ...light, width: 1 },
    faint: { ...theme.faint, width: 1 }
  }[emphasis]
  const stroke: Stroke = {
    colour: paint.stroke,
    width: paint.width,
    dash: isRetired(component) && !hasBorders ? retiredDash : []
  }
  const border = emphasis === 'faint' || emphasis === 'context' ? null : look.bordersOf?.(component)
  const weight = emphasis === 'strong' ? labelWeight : emphasis === 'normal' ? 500 : 400
  const firstBaseline = at[1] - ((lines.length - 1) * lineHeight) / 2 + (capHeight * labelSize) / 2
  const layer = graph.layer(component.layer)?.title[view.language] ?? component.layer
  return {
    id: component.id,
    layer: component.layer,
    box,
    shape,
    fill: paint.fill,
    stroke: border ?? stroke,
    ...(hasBorders && emphasis !== 'faint'
      ? { tone: emphasis === 'strong' ? swatch.strongFill : swatch.stroke }
      : {}),
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
      layer,
      ...look.sayOverlays(component)
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
