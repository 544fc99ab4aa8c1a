/** Parts of a Scene and where they go in; the same parts there out. Used while dragging and while a layout settles. */
import type { ArrowHead, Point, Scene, SceneEdge, SceneMark, SceneNode } from '../../diagram/scene/types.ts'
import { endAngle, turned, type Route } from './curves.ts'

const shift = ([x, y]: Point, dx: number, dy: number): Point => [x + dx, y + dy]

/** The node with everything on it, moved. */
export function moveNode(node: SceneNode, dx: number, dy: number): SceneNode {
  if (dx === 0 && dy === 0) return node
  const moveLine = <L extends { readonly x: number; readonly y: number }>(line: L): L => ({
    ...line,
    x: line.x + dx,
    y: line.y + dy
  })
  return {
    ...node,
    box: { ...node.box, x: node.box.x + dx, y: node.box.y + dy },
    lines: node.lines.map(moveLine),
    badge: node.badge && {
      ...node.badge,
      centre: shift(node.badge.centre, dx, dy),
      line: moveLine(node.badge.line)
    }
  }
}

/** The mark with its words, moved. */
export function moveMark(mark: SceneMark, dx: number, dy: number): SceneMark {
  if (dx === 0 && dy === 0) return mark
  return {
    ...mark,
    box: { ...mark.box, x: mark.box.x + dx, y: mark.box.y + dy },
    lines: mark.lines.map((line) => ({ ...line, x: line.x + dx, y: line.y + dy })),
    ...(mark.tether
      ? {
          tether: {
            ...mark.tether,
            start: shift(mark.tether.start, dx, dy),
            end: shift(mark.tether.end, dx, dy)
          }
        }
      : {})
  }
}

/** A head, rigid, where the end of its line went. */
function moveHead(head: ArrowHead, from: Route, to: Route): ArrowHead {
  const turn = endAngle(to) - endAngle(from)
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const place = ([x, y]: Point): Point => {
    const [dx, dy] = [x - from.end[0], y - from.end[1]]
    return [to.end[0] + dx * cos - dy * sin, to.end[1] + dx * sin + dy * cos]
  }
  return { ...head, points: head.points.map(place) }
}

/** The edge on another route. Its heads turn and move with the ends of the line. */
export function moveEdge(edge: SceneEdge, route: Route): SceneEdge {
  const arrow = edge.arrow && moveHead(edge.arrow, edge, route)
  const tail = edge.tail && moveHead(edge.tail, turned(edge), turned(route))
  // What is written on it finds its place again when it rests.
  return { ...edge, ...route, arrow, ...(tail && { tail }), label: null }
}

const blend = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share
]

function blendRoutes(from: Route, to: Route, share: number): Route {
  const middle = (route: Route): Point => route.control ?? blend(route.start, route.end, 0.5)
  return {
    start: blend(from.start, to.start, share),
    control: from.control || to.control ? blend(middle(from), middle(to), share) : null,
    end: blend(from.end, to.end, share)
  }
}

/** How many nodes stand elsewhere in the second scene than in the first. */
export function countMoved(from: Scene, to: Scene): number {
  const before = new Map(from.nodes.map((node) => [node.id, node.box]))
  return to.nodes.filter((node) => {
    const box = before.get(node.id)
    return (
      box !== undefined &&
      Math.hypot(centreX(box) - centreX(node.box), centreY(box) - centreY(node.box)) > 0.5
    )
  }).length
}

const centreX = (box: SceneNode['box']): number => box.x + box.width / 2
const centreY = (box: SceneNode['box']): number => box.y + box.height / 2

const stay: Point = [0, 0]

/** The second scene, with its nodes, what is on them, and edges a part of the way from where the first has them. */
export function blendScenes(from: Scene, to: Scene, share: number): Scene {
  if (share >= 1) return to
  const nodes = new Map(from.nodes.map((node) => [node.id, node.box]))
  const edges = new Map(from.edges.map((edge) => [edge.id, edge]))
  const rest = 1 - share
  const ways = new Map(
    to.nodes.flatMap((node): [string, Point][] => {
      const box = nodes.get(node.id)
      if (!box) return []
      return [
        [node.id, [(centreX(box) - centreX(node.box)) * rest, (centreY(box) - centreY(node.box)) * rest]]
      ]
    })
  )
  return {
    ...to,
    nodes: to.nodes.map((node) => moveNode(node, ...(ways.get(node.id) ?? stay))),
    marks: to.marks.map((mark) => moveMark(mark, ...(ways.get(mark.of ?? '') ?? stay))),
    edges: to.edges.map((edge) => {
      const before = edges.get(edge.id)
      return before ? moveEdge(edge, blendRoutes(before, edge, share)) : edge
    })
  }
}
