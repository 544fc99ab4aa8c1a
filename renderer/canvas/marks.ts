/** What the person is doing in; rings, lit neighbourhoods and hand-drawn paths on top of the picture out. */
import { boxesOverlap } from '../../diagram/geometry/boxes.ts'
import type { Box, Point, Scene, SceneEdge, SceneMark, SceneNode } from '../../diagram/scene/types.ts'
import { boundsOf } from './curves.ts'
import {
  growBox,
  headless,
  markBox,
  paintEdge,
  paintMark,
  paintRelationName,
  traceNode,
  type Ink,
  type Paint2D
} from './paint.ts'

const accents = {
  light: { ring: '#0b63ce', hover: '#5b6675', area: '#0b63ce', pin: '#3b4654', pinHalo: '#ffffff' },
  dark: { ring: '#6cb6ff', hover: '#b6c2d1', area: '#6cb6ff', pin: '#d5dde8', pinHalo: '#0d1117' }
} as const

export type Accents = (typeof accents)[keyof typeof accents]
export const accentsOf = (scene: Scene): Accents => accents[scene.theme]

/** What is lit while the pointer rests on something: everything else steps back a little. */
export type Lit = {
  readonly nodes: readonly SceneNode[]
  readonly edges: readonly SceneEdge[]
  /** What is on the nodes. */
  readonly marks: readonly SceneMark[]
  /** The least size of type that its names are read at, in pixels. */
  readonly type?: number | undefined
}

/** Paints a node as it looks at the zoom, as strongly as it is told. */
export type PaintFigure = (node: SceneNode, opacity: number) => void

/** How far the rest steps back behind a lit neighbourhood. */
const veilOpacity = 0.42

/** Cover the picture lightly and paint the lit parts over it again. `strength` runs from 0 to 1. */
export function paintLit(
  context: Paint2D,
  lit: Lit,
  area: Box,
  ink: Ink,
  strength: number,
  paintFigure: PaintFigure
): void {
  context.globalAlpha = veilOpacity * strength
  context.fillStyle = ink.background
  context.fillRect(area.x, area.y, area.width, area.height)
  context.globalAlpha = 1
  for (const edge of lit.edges) paintEdge(context, edge, ink, edge.opacity + (1 - edge.opacity) * strength)
  paintNames(context, lit.edges, ink)
  for (const node of lit.nodes) {
    paintFigure(node, node.opacity + (1 - node.opacity) * strength)
  }
  for (const mark of lit.marks) {
    paintMark(context, { ...mark, opacity: mark.opacity + (1 - mark.opacity) * strength }, ink)
  }
}

/** What is written on lit lines, as far as it can be read. */
function paintNames(context: Paint2D, edges: readonly SceneEdge[], ink: Ink): void {
  for (const edge of edges) {
    if (edge.label && edge.label.line.size >= ink.smallestText)
      paintRelationName(context, edge, ink.fontFamily)
  }
}

/** How far the rest steps back behind a way that was asked for, and how wide and strong the line beside it is. */
const wayVeil = 0.62
const wayHalo = { width: 5, opacity: 0.34 } as const
/** How thin a line of the way may be, in pixels, to be told from what is beside it. */
const clearLine = 1.6
/** What a line takes beside its route, its head included, in pixels. */
const rim = 16

/** Cover the picture and paint a way over it again, its relations on a broad line; `unit` is a pixel in diagram units. */
export function paintWay(
  context: Paint2D,
  way: Lit,
  area: Box,
  ink: Ink,
  colours: Accents,
  unit: number,
  paintFigure: PaintFigure
): void {
  context.globalAlpha = wayVeil
  context.fillStyle = ink.background
  context.fillRect(area.x, area.y, area.width, area.height)
  context.globalAlpha = 1
  const edges = way.edges.filter((edge) => boxesOverlap(growBox(boundsOf(edge), rim * unit), area))
  for (const edge of edges) {
    const width = edge.stroke.width + wayHalo.width * unit
    const halo = { ...edge.stroke, colour: colours.ring, width, dash: [] }
    paintEdge(context, { ...headless(edge), stroke: halo }, ink, wayHalo.opacity)
  }
  const clear = { ...ink, thinnestLine: Math.max(ink.thinnestLine, clearLine * unit) }
  for (const edge of edges) paintEdge(context, edge, clear, 1)
  paintNames(context, edges, ink)
  for (const node of way.nodes) {
    if (boxesOverlap(node.box, area)) paintFigure(node, 1)
  }
  for (const mark of way.marks) {
    if (boxesOverlap(mark.box, area)) paintMark(context, { ...mark, opacity: 1 }, ink)
  }
}

/** A ring around a node, `width` and `gap` in diagram units. */
export function paintRing(
  context: Paint2D,
  node: SceneNode,
  colour: string,
  width: number,
  gap: number
): void {
  traceNode(context, node, gap + width / 2)
  context.strokeStyle = colour
  context.lineWidth = width
  context.stroke()
}

/** A ring around a note; `unit` is a pixel in diagram units. */
export function paintMarkRing(
  context: Paint2D,
  mark: SceneMark,
  colour: string,
  unit: number,
  ink: Ink
): void {
  const { x, y, width, height } = growBox(markBox(mark, ink), 3 * unit)
  context.beginPath()
  context.roundRect(x, y, width, height, mark.radius + 3 * unit)
  context.strokeStyle = colour
  context.lineWidth = 2 * unit
  context.stroke()
}

/** A small pin at the upper left corner; `unit` is its scale, in diagram units. */
export function paintPin(context: Paint2D, box: Box, colours: Accents, unit: number): void {
  const [x, y] = [box.x + 1.5 * unit, box.y + 0.5 * unit]
  context.lineCap = 'round'
  for (const [colour, width] of [
    [colours.pinHalo, 4.5],
    [colours.pin, 1.8]
  ] as const) {
    context.strokeStyle = colour
    context.fillStyle = colour
    context.lineWidth = width * unit
    context.beginPath()
    context.moveTo(x, y)
    context.lineTo(x + 4 * unit, y + 5.5 * unit)
    context.stroke()
    context.beginPath()
    context.arc(x - 1.5 * unit, y - 2 * unit, (width > 2 ? 4.4 : 3.2) * unit, 0, 2 * Math.PI)
    context.fill()
  }
  context.lineCap = 'butt'
}

/** A small padlock at the lower left corner; `unit` is its scale, in diagram units. */
export function paintLock(context: Paint2D, box: Box, colours: Accents, unit: number): void {
  const [x, y] = [box.x + 0.5 * unit, box.y + box.height - 0.5 * unit]
  for (const [colour, halo] of [
    [colours.pinHalo, 1.4],
    [colours.pin, 0]
  ] as const) {
    context.fillStyle = colour
    context.strokeStyle = colour
    context.lineWidth = (1.5 + 2 * halo) * unit
    context.beginPath()
    context.arc(x, y - 2.2 * unit, 2.3 * unit, Math.PI, 2 * Math.PI)
    context.stroke()
    context.beginPath()
    context.rect(
      x - (3.8 + halo) * unit,
      y - (2.2 + halo) * unit,
      (7.6 + 2 * halo) * unit,
      (5.6 + 2 * halo) * unit
    )
    context.fill()
  }
}

/** The path of a lasso, in pixels, closed by a dashed line. */
export function paintLasso(context: Paint2D, path: readonly Point[], colours: Accents): void {
  const [first, ...rest] = path
  if (!first || rest.length === 0) return
  context.beginPath()
  context.moveTo(first[0], first[1])
  for (const [x, y] of rest) context.lineTo(x, y)
  fillArea(context, colours)
  context.strokeStyle = colours.area
  context.lineWidth = 1.5
  context.stroke()
  const last = rest.at(-1) ?? first
  context.beginPath()
  context.setLineDash([4, 4])
  context.moveTo(last[0], last[1])
  context.lineTo(first[0], first[1])
  context.stroke()
  context.setLineDash([])
}

/** The rectangle of a box selection, in pixels. */
export function paintSelectionBox(context: Paint2D, box: Box, colours: Accents): void {
  context.beginPath()
  context.rect(box.x, box.y, box.width, box.height)
  fillArea(context, colours)
  context.strokeStyle = colours.area
  context.lineWidth = 1
  context.stroke()
}

function fillArea(context: Paint2D, colours: Accents): void {
  context.globalAlpha = 0.1
  context.fillStyle = colours.area
  context.fill()
  context.globalAlpha = 1
}
