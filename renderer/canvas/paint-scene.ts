/** A Scene and a camera in; the whole picture on a 2D context out: hulls, edges, nodes, badges, names of areas. */
import { boxesOverlap } from '../../diagram/geometry/boxes.ts'
import type { Box, Hull, Scene, SceneNode, TextLine } from '../../diagram/scene/types.ts'
import type { Camera } from './camera.ts'
import { boundsOf } from './curves.ts'
import { placeHullLabels } from './hull-labels.ts'
import { placeAskedTags, placeNameTags } from './name-tags.ts'
import {
  growBox,
  paintEdge,
  paintNode,
  paintText,
  setText,
  traceCurve,
  type Ink,
  type Paint2D
} from './paint.ts'

/** Text below this many pixels is not drawn, and no line is drawn thinner than this many. */
const smallestText = 3.2
const thinnestLine = 0.6

export const inkFor = (scene: Scene, zoom: number): Ink => ({
  background: scene.background,
  fontFamily: scene.fontFamily,
  smallestText: smallestText / zoom,
  thinnestLine: thinnestLine / zoom
})

/** What to leave out, because it is drawn by itself while it moves. */
export type Held = { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> }

const hullPaths = new WeakMap<Hull, Path2D>()

function pathOf(hull: Hull): Path2D {
  const known = hullPaths.get(hull)
  if (known) return known
  const path = new Path2D()
  traceCurve(path, hull.outline)
  hullPaths.set(hull, path)
  return path
}

export function paintHulls(context: Paint2D, hulls: readonly Hull[]): void {
  for (const hull of hulls) {
    const path = pathOf(hull)
    context.globalAlpha = hull.opacity
    context.fillStyle = hull.fill
    context.fill(path)
    context.strokeStyle = hull.stroke
    context.lineWidth = 1
    context.stroke(path)
  }
  context.globalAlpha = 1
}

/** Paint the nodes that reach into an area. */
export function paintNodes(context: Paint2D, nodes: readonly SceneNode[], area: Box, ink: Ink): void {
  for (const node of nodes) {
    if (boxesOverlap(growBox(node.box, 12), area)) paintNode(context, node, ink)
  }
}

/** Paint what lies in `area`; the context is already in diagram units. */
export function paintScene(context: Paint2D, scene: Scene, zoom: number, area: Box, held: Held | null): void {
  const ink = inkFor(scene, zoom)
  paintHulls(context, scene.hulls)
  const nodes = held ? scene.nodes.filter((node) => !held.nodes.has(node.id)) : scene.nodes
  const tags = placeNameTags(nodes, zoom)
  const labels = placeHullLabels(
    scene.hulls,
    zoom,
    tags.map((tag) => tag.box)
  )
  for (const edge of scene.edges) {
    if (held?.edges.has(edge.id)) continue
    if (boxesOverlap(growBox(boundsOf(edge), 12), area)) paintEdge(context, edge, ink)
  }
  for (const { lines, enlarged } of labels) {
    if (!enlarged) for (const line of lines) paintText(context, line, ink.fontFamily)
  }
  paintNodes(context, nodes, area, ink)
  // Names that are larger than in the Scene reach over nodes; a halo keeps them readable there.
  const names = labels.flatMap((label) => (label.enlarged ? label.lines : []))
  paintEnlarged(context, [...names, ...tags.map((tag) => tag.line)], ink, zoom)
}

/** The names of nodes that somebody asked for, where their own labels are too small to read. */
export function paintAskedNames(context: Paint2D, nodes: readonly SceneNode[], ink: Ink, zoom: number): void {
  paintEnlarged(
    context,
    placeAskedTags(nodes, zoom).map((tag) => tag.line),
    ink,
    zoom
  )
}

function paintEnlarged(context: Paint2D, lines: readonly TextLine[], ink: Ink, zoom: number): void {
  for (const line of lines) paintHalo(context, line, ink, 3.5 / zoom)
  for (const line of lines) paintText(context, line, ink.fontFamily)
}

function paintHalo(context: Paint2D, line: TextLine, ink: Ink, width: number): void {
  setText(context, line, ink.fontFamily)
  context.strokeStyle = ink.background
  context.lineWidth = width
  context.lineJoin = 'round'
  context.globalAlpha = 0.85
  context.strokeText(line.text, line.x, line.y)
  context.globalAlpha = 1
  context.lineJoin = 'miter'
}

/** Put a context that counts in device pixels into diagram units. */
export function enterDiagram(context: Paint2D, camera: Camera, ratio: number): void {
  const scale = camera.zoom * ratio
  context.setTransform(scale, 0, 0, scale, camera.panX * ratio, camera.panY * ratio)
}
