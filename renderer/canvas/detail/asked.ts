/**
 * Nodes that somebody asked for, by pointing, selecting or searching, the first ones first, in; which of them are named at
 * which zoom, out. Like the detail it is worked out once; the others show as dots that nothing covers.
 */
import { centreOf } from '../../../diagram/geometry/boxes.ts'
import type { Box, SceneNode } from '../../../diagram/scene/types.ts'
import type { Detail } from './detail.ts'
import { nameBox, namedBy, type Named, type NameWish } from './places.ts'
import { settleLabels } from './settle.ts'

export type AskedName = {
  readonly node: SceneNode
  /** What the name takes. */
  readonly box: Box
}

export type Asked = {
  readonly ids: ReadonlySet<string>
  readonly nodes: readonly SceneNode[]
  /** The first ones first. */
  readonly names: readonly Named[]
  /** They are kept large up to this zoom. */
  readonly ownZoom: number
  /** The same a little smaller, for where not all find room. */
  readonly smaller?: Asked | undefined
}

const nothingAsked: Asked = { ids: new Set(), nodes: [], names: [], ownZoom: 0 }

type Wishes = {
  /** The first one is named at least from as far as the whole is seen, whatever its name lies over. */
  readonly insists: boolean
  /** The least size of type in pixels, where there is room. */
  readonly type?: number | undefined
  /** What was named before stays where it was, unless the first one needs the room. */
  readonly before?: Asked
}

/** More names than these at once are a list, and there is a table for that. */
const mostAsked = 120

/** Of so many, each is tried in more places. */
const few = 48

/** Pixels of type that names get smaller by until all find room. */
const shrink = 2

/** Between two names that grow where they stand, in pixels. */
const gap = 3

/** Boxes around the middles of nodes, as much larger as they have room beside each other, up to so many times. */
function enlarge(nodes: readonly SceneNode[], most: number, zoom: number): readonly AskedName[] {
  const parted = (a: Box, b: Box): number => {
    const [[ax, ay], [bx, by]] = [centreOf(a), centreOf(b)]
    return Math.max(
      (2 * (Math.abs(ax - bx) - gap / zoom)) / (a.width + b.width),
      (2 * (Math.abs(ay - by) - gap / zoom)) / (a.height + b.height)
    )
  }
  const scale = nodes.reduce(
    (least, { box }, at) => Math.min(least, ...nodes.slice(at + 1).map((other) => parted(box, other.box))),
    most
  )
  if (scale <= 1) return []
  return nodes.map((node) => {
    const [x, y] = centreOf(node.box)
    const [width, height] = [node.box.width * scale, node.box.height * scale]
    return { node, box: { x: x - width / 2, y: y - height / 2, width, height } }
  })
}

export function planAsked(
  nodes: readonly SceneNode[],
  detail: Detail,
  { insists, type = 0, before = nothingAsked }: Wishes
): Asked {
  if (nodes.length === 0) return before
  const ownZoom = Math.max(detail.ownZoom, before.ownZoom, type / detail.nameSize)
  const places = detail.placesFor(ownZoom)
  const ids = new Set([...nodes.map(({ id }) => id), ...before.ids])
  const all = [...nodes, ...before.nodes.filter(({ id }) => !nodes.some((node) => node.id === id))]
  const dots = all.map(places.dotOf)
  const kept = new Map(before.names.map((named) => [named.node.id, named]))
  const [first, ...rest] = nodes
  const rounds = nodes.length <= few ? 2 : 1
  const fresh = (node: SceneNode): NameWish => {
    const wish = places.around(node, rounds)
    const known = kept.get(node.id)
    if (!known) return wish
    return { ...wish, places: [known.at, ...wish.places], shifts: [known.shift, ...wish.shifts] }
  }
  const wishes: readonly NameWish[] = [
    ...(first ? [{ ...fresh(first), insists }] : []),
    ...before.names
      .filter(({ node }) => node !== first)
      .map(({ node, at, until, shift }) => ({
        ...places.onNode(node, until, 0),
        places: [at],
        shifts: [shift]
      })),
    ...rest
      .filter(({ id }) => !kept.has(id))
      .slice(0, mostAsked)
      .map(fresh)
  ]
  const settled = settleLabels(wishes, dots)
  const names = wishes.flatMap((wish, i) => (settled[i] ? namedBy(wish, settled[i]) : []))
  const isLarger = type / detail.nameSize > detail.ownZoom
  const smaller = isLarger ? planAsked(nodes, detail, { insists, type: type - shrink, before }) : undefined
  return { ids, nodes: all, names, ownZoom, smaller }
}

/** The names of a zoom; none where the nodes' own labels can be read. `placeOf` tells where a node is now. */
export function askedAt(
  asked: Asked,
  detail: Detail,
  zoom: number,
  placeOf: (node: SceneNode) => SceneNode = (node) => node
): readonly AskedName[] {
  const placed = placedAt(asked, detail, zoom, placeOf)
  if (!asked.smaller || placed.length === asked.nodes.length) return placed
  const others = askedAt(asked.smaller, detail, zoom, placeOf)
  return others.length > placed.length ? others : placed
}

function placedAt(
  { nodes, names, ownZoom }: Asked,
  detail: Detail,
  zoom: number,
  placeOf: (node: SceneNode) => SceneNode
): readonly AskedName[] {
  if (zoom >= ownZoom) return []
  // Beside its own label, which can be read, a name would be there twice: they grow where they stand.
  if (zoom >= detail.ownZoom) return enlarge(nodes.slice(0, few).map(placeOf), ownZoom / zoom, zoom)
  const own = { ownZoom, nameSize: detail.nameSize }
  return names
    .filter(({ until }) => until >= 1 / zoom)
    .map((named) => {
      const node = placeOf(named.node)
      return { node, box: nameBox(named, node, own, zoom) }
    })
}
