/** A Scene and a camera in; the picture on a 2D context out, as simple as its zoom asks for: areas, lines, nodes and notes. */
import type { Box, Hull, Scene } from '../../diagram/scene/types.ts'
import type { Camera } from './camera.ts'
import type { Bundle } from './detail/bundles.ts'
import { mixColours } from './detail/colours.ts'
import { factZoom, type Fact } from './detail/facts.ts'
import type { Detail } from './detail/detail.ts'
import { lookAt, smallestText, type Look } from './detail/look.ts'
import { paintEdges, paintFacts, paintFigures, paintMarks, paintRoads } from './detail/paint-look.ts'
import { paintText, traceCurve, type Ink, type Paint2D } from './paint.ts'

/** What is worked out once per scene. */
export type Kept = {
  readonly detail: Detail
  readonly roads: readonly Bundle[]
  /** Only needed near. */
  readonly facts: () => readonly Fact[]
}

/** No line is drawn thinner than this many pixels. */
const thinnestLine = 0.6

export const inkFor = (scene: Scene, zoom: number): Ink => ({
  background: scene.background,
  fontFamily: scene.fontFamily,
  smallestText: smallestText / zoom,
  thinnestLine: thinnestLine / zoom
})

/** What to leave out, because it is drawn by itself while it moves. */
export type Held = {
  readonly nodes: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
  readonly marks: ReadonlySet<string>
}

const hullPaths = new WeakMap<Hull, Path2D>()

function pathOf(hull: Hull): Path2D {
  const known = hullPaths.get(hull)
  if (known) return known
  const path = new Path2D()
  traceCurve(path, hull.outline)
  hullPaths.set(hull, path)
  return path
}

/** How much an area takes on of its own outline's colour where it stands for what is in it. */
const deepening = 0.5

/** The areas as the scene has them, or, from far away, stronger. */
export function paintHulls(
  context: Paint2D,
  hulls: readonly Hull[],
  { farness, zoom }: Pick<Look, 'farness' | 'zoom'> = { farness: 0, zoom: 1 }
): void {
  for (const hull of hulls) {
    const path = pathOf(hull)
    context.globalAlpha = hull.opacity
    context.fillStyle = mixColours(hull.fill, hull.stroke, farness * deepening)
    context.fill(path)
    context.strokeStyle = hull.stroke
    context.lineWidth = Math.max(1, farness / zoom)
    context.stroke(path)
  }
  context.globalAlpha = 1
}

/** Paint what lies in `area`, without what is named on top of it; the context is already in diagram units. */
export function paintScene(
  context: Paint2D,
  scene: Scene,
  { detail, roads, facts }: Kept,
  zoom: number,
  area: Box,
  held: Held | null
): void {
  const ink = inkFor(scene, zoom)
  const look = lookAt(scene, detail, zoom)
  paintRoads(context, roads, scene.theme, look)
  paintHulls(context, scene.hulls, look)
  paintEdges(context, scene.edges, area, ink, look, held?.edges)
  if (zoom >= detail.ownZoom) {
    for (const { id, label } of scene.hulls) {
      if (!detail.covered.has(id)) paintText(context, label, ink.fontFamily)
    }
  }
  const nodes = held ? scene.nodes.filter((node) => !held.nodes.has(node.id)) : scene.nodes
  paintFigures(context, nodes, area, detail, ink, look)
  if (zoom > factZoom.from) paintFacts(context, facts(), zoom, area, ink, held?.nodes)
  const marks = held ? scene.marks.filter((mark) => !held.marks.has(mark.id)) : scene.marks
  paintMarks(context, marks, area, ink, look)
}

/** Put a context that counts in device pixels into diagram units. */
export function enterDiagram(context: Paint2D, camera: Camera, ratio: number): void {
  const scale = camera.zoom * ratio
  context.setTransform(scale, 0, 0, scale, camera.panX * ratio, camera.panY * ratio)
}
