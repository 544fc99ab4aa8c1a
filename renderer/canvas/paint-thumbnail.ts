/** A Scene in; a small picture of it on a canvas out: areas, lines and nodes as marks, without words. */
import type { Box, Scene, SceneNode } from '../../diagram/scene/types.ts'
import { unionOf } from './camera.ts'
import type { MapFrame } from './overview.ts'
import { paintHulls } from './paint-scene.ts'
import type { Paint2D } from './paint.ts'

/** In CSS pixels. */
const margin = 5
const smallestMark = 2
/** On a map, where the areas are what is looked for. */
const mapMark = 1.3
/** More lines than these are a grey veil. */
const mostLines = 260

/** Paint all of a scene on a context of a size in device pixels: within a frame of CSS pixels, or as large as it goes. */
export function paintThumbnail(
  context: Paint2D,
  scene: Scene,
  width: number,
  height: number,
  ratio: number,
  frame: MapFrame | null = null
): void {
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.fillStyle = scene.background
  context.fillRect(0, 0, width, height)
  const box = unionOf([
    ...scene.nodes.map((node) => node.box),
    ...scene.hulls.flatMap(({ outline }) =>
      outline.segments.map(([, , [x, y]]) => ({ x, y, width: 0, height: 0 }))
    )
  ])
  if (!box) return
  const zoom = Math.min(
    (width - 2 * margin * ratio) / Math.max(1, box.width),
    (height - 2 * margin * ratio) / Math.max(1, box.height),
    0.5 * ratio
  )
  const scale = frame ? frame.scale * ratio : zoom
  const left = frame ? frame.left * ratio : width / 2 - (box.x + box.width / 2) * zoom
  const top = frame ? frame.top * ratio : height / 2 - (box.y + box.height / 2) * zoom
  context.setTransform(scale, 0, 0, scale, left, top)
  paintHulls(context, scene.hulls, frame ? { farness: 1, zoom: frame.scale } : undefined)
  paintLines(context, scene, ratio / scale)
  for (const node of frame ? scene.nodes.map(quieter) : scene.nodes)
    paintMark(context, node, ((frame ? mapMark : smallestMark) * ratio) / scale)
  context.globalAlpha = 1
}

function paintLines(context: Paint2D, { edges }: Scene, pixel: number): void {
  if (edges.length > mostLines) return
  context.lineWidth = 0.6 * pixel
  for (const { start, control, end, stroke, opacity } of edges) {
    context.globalAlpha = 0.5 * opacity
    context.strokeStyle = stroke.colour
    context.beginPath()
    context.moveTo(start[0], start[1])
    if (control) context.quadraticCurveTo(control[0], control[1], end[0], end[1])
    else context.lineTo(end[0], end[1])
    context.stroke()
  }
}

const quieter = (node: SceneNode): SceneNode => ({ ...node, opacity: node.opacity * 0.6 })

/** A node in the colour of its outline: its ground would hardly show. */
function paintMark(
  context: Paint2D,
  { box, stroke, tone, opacity, emphasis }: SceneNode,
  least: number
): void {
  const mark = atLeast(box, least)
  context.globalAlpha = emphasis === 'faint' ? opacity * 0.5 : opacity
  context.fillStyle = tone ?? stroke.colour
  context.beginPath()
  context.roundRect(mark.x, mark.y, mark.width, mark.height, Math.min(mark.width, mark.height) / 4)
  context.fill()
}

function atLeast(box: Box, least: number): Box {
  const width = Math.max(box.width, least)
  const height = Math.max(box.height, least)
  return { x: box.x - (width - box.width) / 2, y: box.y - (height - box.height) / 2, width, height }
}
