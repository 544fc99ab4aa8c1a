/** A Scene in; the picture as exports write it on a 2D context out: with title, legend and footer, at any size the same. */
import { sampleScale } from '../../diagram/scene/shapes.ts'
import type { Hull, Legend, LegendEntry, Scene } from '../../diagram/scene/types.ts'
import {
  paintBody,
  paintEdge,
  paintMark,
  paintNode,
  paintRelationName,
  paintText,
  type Ink,
  type Paint2D
} from './paint.ts'
import { paintHulls } from './paint-scene.ts'

/**
 * Paint all of a picture in the order of the SVG export. The context is in diagram units. Unlike the screen, nothing is
 * enlarged, thickened or left out because it is small: one should see how small it is.
 */
export function paintPicture(context: Paint2D, scene: Scene, ground: 'painted' | 'transparent'): void {
  const { bounds, background, fontFamily } = scene
  const ink: Ink = { background, fontFamily, smallestText: 0, thinnestLine: 0 }
  if (ground === 'painted') {
    context.fillStyle = background
    context.fillRect(bounds.x, bounds.y, bounds.width, bounds.height)
  }
  for (const line of [scene.title, scene.subtitle]) paintText(context, line, fontFamily)
  paintHulls(context, scene.hulls)
  for (const edge of scene.edges) paintEdge(context, edge, ink)
  for (const edge of scene.edges) paintRelationName(context, edge, fontFamily)
  for (const area of scene.hulls) paintAreaName(context, area, fontFamily)
  for (const node of scene.nodes) paintNode(context, node, ink)
  for (const mark of scene.marks) paintMark(context, mark, ink)
  if (scene.legend) paintLegend(context, scene.legend, ink)
  if (scene.footer) paintText(context, scene.footer, fontFamily)
}

function paintAreaName(context: Paint2D, { ground, fill, opacity, label }: Hull, fontFamily: string): void {
  context.globalAlpha = opacity
  context.fillStyle = fill
  context.beginPath()
  context.roundRect(ground.x, ground.y, ground.width, ground.height, 4)
  context.fill()
  context.globalAlpha = 1
  paintText(context, label, fontFamily)
}

function paintLegend(context: Paint2D, { box, radius, fill, stroke, sections }: Legend, ink: Ink): void {
  context.beginPath()
  context.roundRect(box.x, box.y, box.width, box.height, radius)
  context.fillStyle = fill
  context.fill()
  context.strokeStyle = stroke
  context.lineWidth = 1
  context.stroke()
  const onLegend = { ...ink, background: fill }
  for (const { heading, entries } of sections) {
    paintText(context, heading, ink.fontFamily)
    for (const entry of entries) paintEntry(context, entry, onLegend)
  }
}

function paintEntry(context: Paint2D, entry: LegendEntry, ink: Ink): void {
  switch (entry.kind) {
    case 'colour':
    case 'shape': {
      const shape = entry.kind === 'shape' ? entry.shape : 'round'
      const body = { shape, box: entry.swatch, fill: entry.fill, stroke: entry.stroke }
      paintBody(context, body, ink, sampleScale(entry.swatch))
      if (entry.kind === 'shape' && entry.sign) paintText(context, entry.sign, ink.fontFamily)
      break
    }
    case 'line':
      paintEdge(context, { ...entry, control: null, opacity: 1 }, ink)
      break
    default:
      entry satisfies never
  }
  paintText(context, entry.label, ink.fontFamily)
}
