/** A Scene and a zoom in; how its parts look there out: how near their own form bodies are, how quiet lines and areas. */
import type { Box, Scene, SceneEdge, SceneNode } from '../../../diagram/scene/types.ts'
import type { Detail } from './detail.ts'

export type Look = {
  readonly zoom: number
  /** From 0, where a body is only a dot, to 1, where it is what the scene has. */
  readonly closeness: number
  /** From 0 to 1: how much areas stand for what is in them. */
  readonly farness: number
  /** How strong lines that do not stand out are, from 0 to 1; and the roads from area to area. */
  readonly lines: number
  readonly roads: number
  /** Heads of lines that do not stand out are left out where they would be specks. */
  readonly hasHeads: boolean
}

/** So many lines can be followed one by one at any zoom; from so many on they cannot at all. */
const lineCrowd = { from: 150, to: 1000 } as const

/** Lines come back between the far zoom and so many times of it. */
const comeback = 1.7

/** How much quieter the lines of a crowd are as long as most components have no name. */
const quiet = 0.55

const clamp = (value: number): number => Math.max(0, Math.min(1, value))

export function lookAt(scene: Pick<Scene, 'edges' | 'hulls'>, detail: Detail, zoom: number): Look {
  const { ownZoom, farZoom } = detail
  const closeness = zoom >= ownZoom ? 1 : clamp((zoom - farZoom) / (ownZoom - farZoom))
  const crowd = clamp((scene.edges.length - lineCrowd.from) / (lineCrowd.to - lineCrowd.from))
  const hasAreas = scene.hulls.length > 1
  const farness = hasAreas ? clamp((farZoom * comeback - zoom) / (farZoom * (comeback - 1))) : 0
  const roads = crowd * farness
  const middle = 1 - crowd * quiet * (1 - closeness ** 2)
  return {
    zoom,
    closeness,
    farness,
    lines: hasAreas ? middle * (1 - roads) : middle * (1 - 0.6 * crowd * (1 - closeness)),
    roads,
    hasHeads: crowd === 0 || zoom > 0.4
  }
}

/** Whether the lines that show are sums from area to area, of which nobody can choose one. */
export const isFromAfar = ({ roads }: Pick<Look, 'roads'>): boolean => roads > 0.5

/** Text below this many pixels is not drawn. */
export const smallestText = 6.5

/** How strongly a line is painted; those that stand out are as strong as ever. */
export function lineOpacity({ emphasis, opacity }: SceneEdge, { lines }: Pick<Look, 'lines'>): number {
  if (emphasis === 'strong') return opacity
  return lines < 0.03 ? 0 : opacity * lines
}

/** Whether what is written on a line shows: as long as it can be read and the line is there. */
export const showsName = (
  { label, emphasis }: SceneEdge,
  { zoom, lines }: Pick<Look, 'zoom' | 'lines'>
): boolean =>
  label !== null && label.line.size * zoom >= smallestText && (emphasis === 'strong' || lines >= 0.3)

/** The radius of a dot in pixels: of one that nothing leans on, and what the most important one has more. */
const dot = { least: 1.5, more: 2.6 } as const

/** The side of what shows of a folded group without a name, in pixels. */
const groupSide = 12

export function groupDot({ box }: SceneNode, { zoom }: Pick<Look, 'zoom'>): Box {
  const [width, height] = [Math.min(box.width, groupSide / zoom), Math.min(box.height, groupSide / zoom)]
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height }
}

/** What a node without a name takes at a zoom: a dot far away, and little by little its own box. */
export function bodyBox({ box }: SceneNode, share: number, { zoom, closeness }: Look): Box {
  if (closeness >= 1) return box
  const shrink = Math.max(0.55, Math.min(1.25, zoom / 0.2))
  const size = (2 * (dot.least + dot.more * share) * shrink) / zoom
  // A dot stays one for a while, and is never larger than the box it stands for.
  const towards = closeness ** 3
  const width = Math.min(box.width, size + (box.width - size) * towards)
  const height = Math.min(box.height, size + (box.height - size) * towards)
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height }
}
