/** Some nodes in the middle, the others in rings around them by how many relations lie between, a sector for each group. */
import { boxGap } from '../boxes.ts'
import type { PlaceNode } from '../types.ts'
import { belowAll, blockShapes, extentOf, standBlock } from './block.ts'
import { placeInOrder } from './in-order.ts'
import { inGroupOrder, pairsOf, type ArrangeRequest, type Placed } from './types.ts'

/** Between two tracks of one ring, between two rings, and to what cannot be reached. */
const trackGap = { x: 30, y: 16 } as const
const ringGap = { x: 64, y: 44 } as const
const restGap = 70

type Ellipse = { readonly x: number; readonly y: number }

/**
 * Rings by distance, as in radial drawings (Wills 1999; Yee et al. 2001). A group has the same sector in every ring, as
 * large as its share of the nodes; within it nodes stand near the middle of what they are related to further inside.
 */
export function arrangeRings(request: ArrangeRequest): readonly Placed[] {
  const nodes = new Map(request.nodes.map((node) => [node.id, node]))
  const neighbours = new Map<string, string[]>()
  for (const { from, to } of pairsOf(request.edges)) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to])
    neighbours.set(to, [...(neighbours.get(to) ?? []), from])
  }
  const rings = distances(request, neighbours)
  const middle = inGroupOrder([...(rings[0] ?? [])], request.groups)
  const places = centreOf(middle)
  const outer = rings.slice(1)
  const sectors = sectorsOf(outer.flat(), request)

  const angles = new Map<string, number>()
  const box = extentOf(places, nodes)
  // An ellipse around a box: its half sizes, times the square root of two.
  let inner: Ellipse = { x: (box.width / 2) * Math.SQRT2, y: (box.height / 2) * Math.SQRT2 }
  const all = [...places]
  const placed = new Set(middle.map(({ id }) => id))
  for (const ring of outer) {
    const wishes = ring.map((node): Wish => {
      const sector = sectors.get(node.group) ?? { from: 0, to: 1 }
      const inside = (neighbours.get(node.id) ?? []).filter((id) => placed.has(id) && angles.has(id))
      return {
        node,
        sector,
        angle: meanAngle(
          inside.map((id) => angles.get(id) ?? 0),
          sector
        )
      }
    })
    const stood = standRing(wishes, inner, request.ratio)
    for (const { id, share, x, y } of stood.places) {
      angles.set(id, share)
      placed.add(id)
      all.push({ id, x, y })
    }
    inner = stood.outside
  }
  const rest = inGroupOrder(
    request.nodes.filter(({ id }) => !placed.has(id)),
    request.groups
  )
  if (rest.length === 0) return all
  const width = extentOf(all, nodes).width
  const shapes = blockShapes(rest)
  const shape = shapes.findLast((one) => one.width <= Math.max(width, 600)) ?? shapes[0]
  return shape ? belowAll(all, standBlock(shape, { x: 0, y: 0 }, rest), nodes, restGap) : all
}

/** The nodes by the number of relations between them and the middle; those that no relation leads to are left out. */
function distances(
  { nodes, around, groups }: ArrangeRequest,
  neighbours: ReadonlyMap<string, readonly string[]>
): readonly (readonly PlaceNode[])[] {
  const known = new Map(inGroupOrder(nodes, groups).map((node) => [node.id, node]))
  const rings: PlaceNode[][] = []
  let ring = around.filter((id) => known.has(id))
  while (ring.length > 0) {
    const reached = new Set(ring)
    rings.push([...known.values()].filter(({ id }) => reached.has(id)))
    for (const id of reached) known.delete(id)
    ring = [...new Set(ring.flatMap((id) => neighbours.get(id) ?? []))].filter((id) => known.has(id))
  }
  return rings
}

/** One node, or a block of several, around the origin. */
function centreOf(middle: readonly PlaceNode[]): readonly Placed[] {
  const shapes = blockShapes(middle)
  const shape = shapes.reduce<(typeof shapes)[number] | null>(
    (best, next) =>
      best && Math.max(best.width / 2, best.height) <= Math.max(next.width / 2, next.height) ? best : next,
    null
  )
  if (!shape) return []
  const places = standBlock(shape, { x: 0, y: 0 }, middle)
  const box = extentOf(places, new Map(middle.map((node) => [node.id, node])))
  const [dx, dy] = [box.x + box.width / 2, box.y + box.height / 2]
  return places.map(({ id, x, y }) => ({ id, x: Math.round(x - dx), y: Math.round(y - dy) }))
}

/** A part of the way around, from 0 to 1, beginning at the top and going to the right. */
type Sector = { readonly from: number; readonly to: number }

function sectorsOf(nodes: readonly PlaceNode[], { groups }: ArrangeRequest): ReadonlyMap<string, Sector> {
  const counts = new Map<string, number>()
  for (const { group } of inGroupOrder(nodes, groups)) counts.set(group, (counts.get(group) ?? 0) + 1)
  const sectors = new Map<string, Sector>()
  let before = 0
  for (const [group, count] of counts) {
    sectors.set(group, { from: before / nodes.length, to: (before + count) / nodes.length })
    before += count
  }
  return sectors
}

/** The middle of some shares of the way around, kept within a sector; the sector's own middle where there are none. */
function meanAngle(shares: readonly number[], { from, to }: Sector): number {
  const middle = (from + to) / 2
  if (shares.length === 0) return middle
  // Shares are taken the short way from the sector's middle, since the way around has no beginning.
  const mean =
    shares.reduce((sum, share) => sum + ((share - middle + 1.5) % 1) - 0.5, 0) / shares.length + middle
  return Math.min(Math.max(mean, from), to)
}

type Wish = { readonly node: PlaceNode; readonly sector: Sector; readonly angle: number }
type Stood = Placed & { readonly share: number }

/** The point of an ellipse at a share of the way around. */
const pointAt = ({ x, y }: Ellipse, share: number): { x: number; y: number } => {
  const angle = (share - 0.25) * 2 * Math.PI
  return { x: Math.cos(angle) * x, y: Math.sin(angle) * y }
}

const samples = 480

/**
 * How many boxes of a size find room on the way around an ellipse up to each of many points. Beside each other boxes need
 * their width, one above the other their height: which of them it is depends on where the ellipse leads.
 */
function roomAround(ellipse: Ellipse, box: Ellipse): readonly number[] {
  const room = [0]
  for (let step = 1; step <= samples; step += 1) {
    const [a, b] = [pointAt(ellipse, (step - 1) / samples), pointAt(ellipse, step / samples)]
    const [dx, dy] = [Math.abs(b.x - a.x), Math.abs(b.y - a.y)]
    room.push((room[step - 1] as number) + Math.max(dx / box.x, dy / box.y))
  }
  return room
}

/** The share of the way at which there is room for so many boxes before it. */
function shareAt(room: readonly number[], count: number): number {
  let [low, high] = [0, samples]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((room[middle] as number) <= count) low = middle
    else high = middle
  }
  const [before, after] = [room[low] as number, room[high] as number]
  return (low + (after > before ? (count - before) / (after - before) : 0)) / samples
}

/**
 * How many tracks a ring may have. A disc filled with tracks would have as many without the factor. The fewer there are, the more
 * of the ring is a ring, with room inside for lines; with hundreds of nodes that would make them too small to read.
 */
const tracksFor = (count: number): number =>
  Math.max(1, Math.floor((0.6 + 0.35 * Math.min(1, count / 240)) * Math.sqrt((2 * count) / 7)))

type Track = { readonly ellipse: Ellipse; readonly room: readonly number[] }

function standRing(
  wishes: readonly Wish[],
  inner: Ellipse,
  ratio: number
): { readonly places: readonly Stood[]; readonly outside: Ellipse } {
  const sorted = wishes.toSorted(
    (a, b) => a.sector.from - b.sector.from || a.angle - b.angle || (a.node.id < b.node.id ? -1 : 1)
  )
  const size: Ellipse = {
    x: Math.max(...sorted.map(({ node }) => node.width)),
    y: Math.max(...sorted.map(({ node }) => node.height))
  }
  const slot: Ellipse = { x: size.x + boxGap.x, y: size.y + boxGap.y }
  let count = 1
  /** Tracks of the shape of the page; only where that leaves too little room above each other they are rounder. */
  const tracksFrom = (first: Ellipse): readonly Track[] => {
    let ellipse = first
    return Array.from({ length: count }, (_, index) => {
      if (index > 0) {
        const x = ellipse.x + size.x + trackGap.x
        ellipse = { x, y: Math.max(ellipse.y + size.y + trackGap.y, x / ratio) }
      }
      return { ellipse, room: roomAround(ellipse, slot) }
    })
  }
  const roomOf = (tracks: readonly Track[]): number =>
    tracks.reduce((sum, { room }) => sum + Math.floor(room[samples] as number), 0)
  let x = inner.x + size.x / 2 + ringGap.x
  const start = (): Ellipse => ({ x, y: Math.max(inner.y + size.y / 2 + ringGap.y, x / ratio) })
  let tracks = tracksFrom(start())
  // First more tracks, then wider ones.
  while (roomOf(tracks) < sorted.length) {
    if (count < tracksFor(sorted.length)) count += 1
    else x *= 1.03
    tracks = tracksFrom(start())
  }

  const total = roomOf(tracks)
  let left = sorted.length
  // The inner tracks give up what is not needed in the same proportion as the outer ones.
  const counts = tracks.map(({ room }, index) => {
    const whole = Math.floor(room[samples] as number)
    const share = index === count - 1 ? left : Math.min(left, Math.round((whole * sorted.length) / total))
    left -= Math.min(share, whole)
    return Math.min(share, whole)
  })
  // What rounding left over goes wherever there is room.
  tracks.forEach(({ room }, index) => {
    const more = Math.min(left, Math.floor(room[samples] as number) - (counts[index] ?? 0))
    counts[index] = (counts[index] ?? 0) + more
    left -= more
  })
  const hands = deal(sorted, counts)
  const last = tracks.at(-1)?.ellipse ?? inner
  return {
    places: tracks.flatMap(({ ellipse, room }, index) => standTrack(hands[index] ?? [], ellipse, room)),
    outside: { x: last.x + size.x / 2, y: last.y + size.y / 2 }
  }
}

/** Deal things in their order to hands of given sizes, so that each hand gets its share of every stretch. */
function deal<T>(items: readonly T[], counts: readonly number[]): readonly (readonly T[])[] {
  const hands = counts.map((): T[] => [])
  items.forEach((item, at) => {
    // The hand that lags behind most of what it should have by now.
    const lag = counts.map((count, hand) => (count * (at + 1)) / items.length - (hands[hand]?.length ?? 0))
    const most = lag.reduce(
      (best, value, hand) =>
        (hands[hand]?.length ?? 0) < (counts[hand] ?? 0) && (best === -1 || value > (lag[best] ?? 0) + 1e-9)
          ? hand
          : best,
      -1
    )
    hands[most]?.push(item)
  })
  return hands
}

/** Stand nodes on a track: as near to their wishes as the room between boxes and their order allow. */
function standTrack(wishes: readonly Wish[], track: Ellipse, room: readonly number[]): readonly Stood[] {
  const total = room[samples] as number
  const roomAt = (share: number): number => room[Math.round((((share % 1) + 1) % 1) * samples)] as number
  const wanted = wishes.map(({ angle }) => roomAt(angle))
  const stood = placeInOrder(
    wanted,
    wanted.map(() => 1),
    // The last one may not come too near to the first one.
    { from: 0.5, to: total - 0.5 }
  )
  return wishes.map(({ node }, index) => {
    const share = shareAt(room, stood[index] as number)
    const { x, y } = pointAt(track, share)
    return { id: node.id, share, x, y }
  })
}
