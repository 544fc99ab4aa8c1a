/**
 * A Scene in; where the names of its nodes may stand while they are kept large, out: on the node, or beside its dot where
 * something is in the way. Near, every name is back on its node, so a name glides there and never jumps.
 */
import { centreOf } from '../../../diagram/geometry/boxes.ts'
import { badgeBox } from '../../../diagram/scene/nodes.ts'
import type { Box, Point, Scene, SceneNode } from '../../../diagram/scene/types.ts'
import { unionOf, zoomRange } from '../camera.ts'
import { growAround, growBeyond, moveBeyond, type Growing } from './growing.ts'
import { ownZoomOf, type OwnZoom } from './own-zoom.ts'
import type { Dot, Settled, Wish } from './settle.ts'

/** How far a name moves off its node far away, in pixels. */
type Shift = Point

/** A name that is kept large: the component as it is in the diagram, only larger, on its node or beside it. */
export type Named = {
  readonly node: SceneNode
  readonly at: Growing
  /** The largest number of units a pixel takes where it shows. */
  readonly until: number
  readonly shift: Shift
}

export type NameWish = Wish & { readonly node: SceneNode; readonly shifts: readonly Shift[] }

export type Places = {
  /** On its node only. */
  onNode(node: SceneNode, farthest: number, air: number): NameWish
  /** On its node, or, best nearby, beside it; over nobody's dot. */
  around(node: SceneNode, rounds: 1 | 2): NameWish
  dotOf(node: SceneNode): Dot
}

/** A dot with the ring around it, in pixels from its middle. */
export const dotReach = 5

/** The same of a folded group. */
const groupReach = 8

/** Between a dot and the name beside it, in pixels. */
const beside = 8

/** Air around names that stand close, in pixels where they first appear. */
const air = 3

/** A picture that is seen whole takes about this much of the screen, in pixels. */
const usual = { width: 640, height: 460 } as const

/** Where less than this share of a shift is left at the usual zoom, there is no use in one. */
const leastShare = 0.15

/** In lengths from the middle of a node to that of a name right beside its dot. */
const steps: readonly (readonly Point[])[] = [
  [
    [0, -1],
    [0, 1],
    [1, 0],
    [-1, 0],
    [0.8, -1],
    [-0.8, -1],
    [0.8, 1],
    [-0.8, 1]
  ],
  [
    [0, -2.4],
    [0, 2.4],
    [0.9, -2.1],
    [-0.9, -2.1],
    [0.9, 2.1],
    [-0.9, 2.1],
    [1.7, -1],
    [-1.7, -1],
    [1.7, 1],
    [-1.7, 1]
  ]
]

/** Named, where it is named at all. */
export function namedBy(wish: NameWish, { at, until, place }: Settled): readonly Named[] {
  return until > 0 ? [{ node: wish.node, at, until, shift: wish.shifts[place] ?? [0, 0] }] : []
}

/** A node's box as large as it is where its name can just be read. */
function readableBox({ box, ...node }: SceneNode, own: OwnZoom, zoom: number): Box {
  const scale = Math.max(1, ownZoomOf(node, own) / zoom)
  const [x, y] = centreOf(box)
  const [width, height] = [box.width * scale, box.height * scale]
  return { x: x - width / 2, y: y - height / 2, width, height }
}

/** What a name takes at a zoom; `node` may be elsewhere than where the name was worked out. */
export function nameBox({ shift }: Named, node: SceneNode, own: OwnZoom, zoom: number): Box {
  const box = readableBox(node, own, zoom)
  const away = Math.max(0, 1 / zoom - 1 / ownZoomOf(node, own))
  return { ...box, x: box.x + shift[0] * away, y: box.y + shift[1] * away }
}

export function createPlaces(scene: Scene, own: OwnZoom): Places {
  const unitOf = (node: SceneNode): number => 1 / ownZoomOf(node, own)
  const whole = unionOf(scene.nodes.map(({ box }) => box))
  const enough = whole
    ? Math.min(1 / zoomRange.min, Math.max(whole.width / usual.width, whole.height / usual.height))
    : 0
  const onNodes = new Map<string, Box[]>()
  for (const mark of scene.marks) {
    if (mark.of !== null && mark.kind !== 'note')
      onNodes.set(mark.of, [...(onNodes.get(mark.of) ?? []), mark.box])
  }
  const boxOf = (node: SceneNode): Box => {
    const boxes = [node.box, ...(onNodes.get(node.id) ?? []), ...(node.badge ? [badgeBox(node.badge)] : [])]
    if (boxes.length === 1) return node.box
    // The name grows around the middle of its node, so what is on it counts on both sides.
    const [cx, cy] = centreOf(node.box)
    const across = Math.max(...boxes.map(({ x, width }) => Math.max(cx - x, x + width - cx)))
    const along = Math.max(...boxes.map(({ y, height }) => Math.max(cy - y, y + height - cy)))
    return { x: cx - across, y: cy - along, width: 2 * across, height: 2 * along }
  }
  const onNode = (node: SceneNode, farthest: number, around: number): NameWish => ({
    key: node.id,
    node,
    shifts: [[0, 0]],
    places: [growBeyond(boxOf(node), unitOf(node), around)],
    enough: 0,
    farthest,
    own: { box: node.box, unit: unitOf(node) }
  })
  return {
    onNode,
    around: (node, rounds) => {
      const unit = unitOf(node)
      const wish = onNode(node, 1 / zoomRange.min, air)
      const [at] = wish.places
      const share = 1 - unit / Math.max(enough, unit)
      if (!at || share < leastShare) return { ...wish, enough, spares: true }
      const { width, height } = boxOf(node)
      const rim = beside + (node.group ? groupReach - dotReach : 0)
      const [across, along] = [(width / 2 / unit + rim) / share, (height / 2 / unit + rim) / share]
      const shifts: readonly Shift[] = [
        [0, 0],
        ...steps
          .slice(0, rounds)
          .flat()
          .map(([x, y]): Shift => [x * across, y * along])
      ]
      return {
        ...wish,
        shifts,
        places: shifts.map((shift) => moveBeyond(at, shift, unit)),
        enough,
        spares: true
      }
    },
    dotOf: ({ id, box, group }) => {
      const [x, y] = centreOf(box)
      const by = group ? groupReach : dotReach
      return { key: id, own: box, at: growAround(x, y, { left: by, right: by, up: by, down: by }) }
    }
  }
}
