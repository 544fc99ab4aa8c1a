/** Parts of a Scene and how they look at a zoom in; the same parts painted, simpler where they are far away. */
import { boxesOverlap } from '../../../diagram/geometry/boxes.ts'
import type { Box, TextLine, Scene, SceneEdge, SceneMark, SceneNode } from '../../../diagram/scene/types.ts'
import { boundsOf } from '../curves.ts'
import {
  growBox,
  paintBody,
  paintEdge,
  markExtent,
  paintMark,
  paintNode,
  setText,
  headless,
  type Ink,
  type Paint2D,
  paintRelationName
} from '../paint.ts'
import { factZoom, type Fact } from './facts.ts'
import type { Bundle } from './bundles.ts'
import { mixColours } from './colours.ts'
import type { Detail } from './detail.ts'
import { bodyBox, groupDot, lineOpacity, showsName, type Look } from './look.ts'

const roadColours = { light: '#8b95a7', dark: '#7d8aa0' } as const
/** In pixels and as an opacity: of the thinnest road, and what the broadest one has more. */
const road = { width: 0.8, more: 4.2, opacity: 0.16, clearer: 0.22 } as const

/** The roads run under the areas, so that they are only seen between them. */
export function paintRoads(
  context: Paint2D,
  roads: readonly Bundle[],
  theme: Scene['theme'],
  look: Look
): void {
  if (look.roads < 0.03) return
  context.strokeStyle = roadColours[theme]
  for (const { start, control, end, share } of roads) {
    context.globalAlpha = look.roads * (road.opacity + road.clearer * share)
    context.lineWidth = (road.width + road.more * share) / look.zoom
    context.beginPath()
    context.moveTo(start[0], start[1])
    context.quadraticCurveTo(control[0], control[1], end[0], end[1])
    context.stroke()
  }
  context.globalAlpha = 1
}

/** The heads of a broad line are no specks, however far away. */
const hasHeads = ({ bundle, stroke }: SceneEdge, look: Look): boolean =>
  look.hasHeads || (bundle !== undefined && stroke.width * look.zoom >= 0.9)

/** Paint the relations that reach into an area; those that stand out are as strong as ever. */
export function paintEdges(
  context: Paint2D,
  edges: readonly SceneEdge[],
  area: Box,
  ink: Ink,
  look: Look,
  held?: ReadonlySet<string>
): void {
  for (const edge of edges) {
    const opacity = lineOpacity(edge, look)
    if (held?.has(edge.id) || opacity === 0) continue
    if (!boxesOverlap(growBox(boundsOf(edge), 12), area)) continue
    const drawn = edge.emphasis === 'strong' || hasHeads(edge, look) ? edge : headless(edge)
    paintEdge(context, drawn, ink, opacity)
  }
  // How many relations a line stands for lies over all lines.
  for (const edge of edges) {
    if (!edge.label || !showsName(edge, look) || held?.has(edge.id)) continue
    if (boxesOverlap(edge.label.box, area)) paintRelationName(context, edge, ink.fontFamily)
  }
}

/** Paint a node as it looks at a zoom, without its name where that could not be read. */
export function paintFigure(
  context: Paint2D,
  node: SceneNode,
  detail: Detail,
  ink: Ink,
  look: Look,
  opacity = node.opacity
): void {
  const { closeness } = look
  if (closeness >= 1) return paintNode(context, { ...node, opacity }, ink)
  // A folded group stands for a crowd, also where it has no name.
  if (node.group) {
    context.globalAlpha = opacity
    paintBody(context, { ...node, shape: 'square', box: groupDot(node, look) }, ink)
    context.globalAlpha = 1
    return
  }
  const box = bodyBox(node, detail.shares.get(node.id) ?? 0, look)
  const isStrong = node.emphasis === 'strong'
  context.globalAlpha = opacity * (isStrong ? 1 : 0.8 + 0.2 * closeness)
  const tone = node.tone ?? (isStrong ? node.fill : node.stroke.colour)
  const fill = mixColours(tone, node.fill, closeness ** 1.5)
  if (closeness < 0.3) {
    const radius = Math.min(box.width, box.height) / 2
    context.beginPath()
    context.roundRect(box.x, box.y, box.width, box.height, radius)
    context.fillStyle = fill
    context.fill()
  } else {
    const shape = node.shape === 'double' ? 'round' : node.shape
    paintBody(context, { shape, box, fill, stroke: { ...node.stroke, dash: [] } }, ink)
  }
  context.globalAlpha = 1
}

/** Paint the nodes that reach into an area. */
export function paintFigures(
  context: Paint2D,
  nodes: readonly SceneNode[],
  area: Box,
  detail: Detail,
  ink: Ink,
  look: Look
): void {
  for (const node of nodes) {
    if (boxesOverlap(growBox(node.box, 12), area)) paintFigure(context, node, detail, ink, look)
  }
}

/** Paint what there is to say about the nodes in an area; it comes little by little as somebody comes near. */
export function paintFacts(
  context: Paint2D,
  facts: readonly Fact[],
  zoom: number,
  area: Box,
  ink: Ink,
  held?: ReadonlySet<string>
): void {
  context.globalAlpha = Math.min(1, (zoom - factZoom.from) / (factZoom.to - factZoom.from))
  for (const { of, line, box } of facts) {
    if (!held?.has(of) && boxesOverlap(box, area)) paintWithHalo(context, line, ink, 2.4)
  }
  context.globalAlpha = 1
}

/** A line of text on a little of the ground, so that lines do not run through it. */
function paintWithHalo(context: Paint2D, line: TextLine, ink: Ink, width: number): void {
  setText(context, line, ink.fontFamily)
  context.strokeStyle = ink.background
  context.lineWidth = width
  context.lineJoin = 'round'
  context.strokeText(line.text, line.x, line.y)
  context.lineJoin = 'miter'
  context.fillStyle = line.colour
  context.fillText(line.text, line.x, line.y)
}

/** What is on a node comes and goes with its name; what was written by hand stays. */
export const isWithName = ({ of, kind }: SceneMark): boolean => of !== null && kind !== 'note'

/** Paint the marks that reach into an area. */
export function paintMarks(
  context: Paint2D,
  marks: readonly SceneMark[],
  area: Box,
  ink: Ink,
  { closeness }: Look
): void {
  for (const mark of marks) {
    if (closeness < 1 && isWithName(mark)) continue
    const room = 4 + (mark.kind === 'note' ? 2 * ink.smallestText : 0)
    if (boxesOverlap(growBox(markExtent(mark), room), area)) paintMark(context, mark, ink)
  }
}
