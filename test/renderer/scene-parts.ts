/** Small parts of a Scene for the tests of the canvas. */
import { routeEdges } from '../../diagram/scene/routes.ts'
import type { Hull, Point, Scene, SceneEdge, SceneNode, TextLine } from '../../diagram/scene/types.ts'

export const line = (text: string, x: number, y: number, width = 40, size = 10): TextLine => ({
  text,
  x,
  y,
  width,
  size,
  weight: 500,
  colour: '#000000',
  anchor: 'middle'
})

export const node = (id: string, x: number, y: number, shape: SceneNode['shape'] = 'round'): SceneNode => ({
  id,
  layer: 'layer',
  box: { x: x - 30, y: y - 12, width: 60, height: 24 },
  shape,
  fill: '#ffffff',
  stroke: { colour: '#000000', width: 1, dash: [] },
  opacity: 1,
  emphasis: 'normal',
  lines: [line(id, x, y + 4)],
  badge: null,
  pinned: false,
  title: id
})

/** Edges between nodes, routed as a finished scene has them. Pairs of ids; the same pair twice gives two lanes. */
export function edgesBetween(
  nodes: readonly SceneNode[],
  pairs: readonly (readonly [string, string])[]
): readonly SceneEdge[] {
  const ends = pairs.map(([from, to], index) => ({ id: `${from}>${to}#${index}`, from, to }))
  return routeEdges(ends, (id) => nodes.find((one) => one.id === id)).map(({ edge, route }) => {
    const from: Point = route.control ?? route.start
    const angle = Math.atan2(route.end[1] - from[1], route.end[0] - from[0])
    const back = (side: number): Point => [
      route.end[0] - 9 * Math.cos(angle) - side * 4 * Math.sin(angle),
      route.end[1] - 9 * Math.sin(angle) + side * 4 * Math.cos(angle)
    ]
    return {
      ...edge,
      ...route,
      type: 'uses',
      stroke: { colour: '#000000', width: 1, dash: [] },
      arrow: { name: 'triangle', shape: 'polygon', points: [route.end, back(1), back(-1)], filled: true },
      label: null,
      opacity: 1,
      emphasis: 'normal',
      title: edge.id
    }
  })
}

export function hull(id: string, x: number, y: number, width: number, height: number, labelWidth = 40): Hull {
  const corner = (dx: number, dy: number): Point => [x + dx * width, y + dy * height]
  const side = (from: Point, to: Point): [Point, Point, Point] => [from, to, to]
  const [a, b, c, d] = [corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)]
  return {
    id,
    outline: { start: a, segments: [side(a, b), side(b, c), side(c, d), side(d, a)] },
    fill: '#eeeeee',
    stroke: '#cccccc',
    opacity: 1,
    ground: { x: x + width / 2 - labelWidth / 2, y: y - 14, width: labelWidth, height: 14 },
    label: { ...line(id, x + width / 2, y - 4, labelWidth, 12), weight: 600 }
  }
}

export const scene = (
  nodes: readonly SceneNode[],
  edges: readonly SceneEdge[],
  hulls: readonly Hull[] = []
): Scene => ({
  language: 'en',
  theme: 'light',
  fontFamily: 'sans-serif',
  name: 'title',
  bounds: { x: 0, y: 0, width: 1000, height: 1000 },
  background: '#ffffff',
  title: line('title', 0, 0),
  subtitle: line('subtitle', 0, 20),
  hulls,
  layers: [],
  edges,
  nodes,
  marks: [],
  legend: null,
  footer: null,
  page: null
})
