/**
 * A Scene and its areas in; what is named at which zoom out. Far away the areas are named, nearer the components that matter,
 * and where a component's own label can be read, all of them. The choice is made once per scene: a zoom only looks it up.
 */
import { boxesOverlap } from '../../../diagram/geometry/boxes.ts'
import { lineBox } from '../../../diagram/scene/text.ts'
import type { Box, Scene, SceneNode } from '../../../diagram/scene/types.ts'
import { isFoldKey } from '../../../diagram/view/folds.ts'
import { zoomRange } from '../camera.ts'
import { labelSize } from '../../../diagram/scene/node-size.ts'
import { captionAreas, captionWide, hullBox, type Area, type Caption } from './captions.ts'
import { fixed, growAround, type Growing } from './growing.ts'
import { weighNodes } from './importance.ts'
import { createPlaces, namedBy, type Named, type Places } from './places.ts'
import { settleLabels, type Dot, type Wish } from './settle.ts'

/** A component's name is never smaller than this many pixels. */
const smallestName = 10

/** Where so few stand out, or show at all, each may be named from any distance. */
const most = { strong: 80, shown: 48 } as const

/** Below this zoom a crowd of components is only a picture of its areas; a smaller crowd is named farther away. */
const farZoom = 0.27
const crowd = 300

/** Air around names that are kept large, in pixels where they first appear. */
const air = 13

/** An area is named as long as its name is not so many times as wide as the area is. */
const widestName = 3

/** Where half of the names are wider than their areas by this factor, or fewer than so many fit, larger areas are named. */
const tooWide = 1.5
const enoughAreas = 0.75

/** The zoom, as a share of the far one, at which the areas of a large picture are first seen. */
const firstLook = 0.7

/** In each area the ones that matter most are named first; each further one that much nearer, up to a limit. */
const later = { step: 0.05, most: 1.2 } as const

/** What the sign for a note takes, in pixels from its middle. */
const signReach = { left: 8, right: 8, up: 8, down: 8 } as const

export type PlacedCaption = {
  readonly caption: Caption
  readonly at: Growing
  /** It shows where a pixel takes more units than `from`, and not more than `until`. */
  readonly from: number
  readonly until: number
}

export type Detail = {
  /** From this zoom on the picture is the scene as it is. */
  readonly ownZoom: number
  /** Where the names of nodes may stand that are kept large up to a zoom. */
  placesFor(ownZoom: number): Places
  /** Type size of the names of components. */
  readonly nameSize: number
  /** Where components begin to be named, and lines to be drawn one by one. */
  readonly farZoom: number
  readonly shares: ReadonlyMap<string, number>
  /** All components and folded groups, the most important first. */
  readonly order: readonly SceneNode[]
  /** The smallest type of the names of folded groups; without such, none is. */
  readonly groupName: number
  /** How many of them are folded groups. */
  readonly folded: number
  /** Those that can be named at some zoom, the ones that stay longest first. */
  readonly names: readonly Named[]
  readonly captions: readonly PlacedCaption[]
  /** Areas whose own name, as the scene has it, would cover another. */
  readonly covered: ReadonlySet<string>
  /** How many of all are named at a zoom. */
  countNamed(zoom: number): number
  /** How many of an area's components are named at a zoom. */
  countIn(caption: Caption, zoom: number): number
}

export function createDetail(scene: Scene, areas: readonly Area[]): Detail {
  const { nodes } = scene
  const { order, shares } = weighNodes(scene)
  const nameSize = nodes.find(({ group }) => !group)?.lines[0]?.size ?? labelSize
  const ownZoom = Math.min(1, smallestName / nameSize)
  const places = createPlaces(scene, { ownZoom, nameSize })
  const farthest = 1 / zoomRange.min
  const far =
    scene.hulls.length === 0
      ? zoomRange.min
      : Math.max(zoomRange.min, farZoom * Math.min(1, (nodes.length - most.shown) / (crowd - most.shown)))

  const turns = turnsOf(order, areas)
  const lateness = ({ id }: SceneNode): number => Math.min(later.most, (turns.get(id) ?? 0) * later.step)
  const strong = order.filter((node) => node.emphasis === 'strong')
  const isFew = nodes.length <= most.shown
  // A folded group stands for a crowd.
  const chosen = strong.length <= most.strong ? strong : []
  const eager = isFew ? order : order.filter((node) => node.group || chosen.includes(node))
  const isEager = new Set(eager)
  // Where an area's name stands as in the scene, if it can be read there when the areas are all there is.
  const enough = 1 / (far * firstLook)
  const fine = captionAreas(scene, areas, enough)
  const wide = captionWide(scene, areas)
  const hasWide = wide.length > 1 && wide.length < fine.length
  const widths = fine.map(widthLimit).toSorted((a, b) => a - b)
  const half = widths[Math.floor(widths.length / 2)] ?? Infinity
  const captionWish = (caption: Caption): Wish => ({
    key: caption.key,
    places: caption.places,
    enough: caption.hull ? enough : farthest,
    farthest:
      !caption.hull || !hasWide ? farthest : Math.min(half * tooWide, widthLimit(caption) * widestName),
    // The scene's own name of an area lies under its components, and is in nobody's way.
    own: { box: nowhere, unit: 1 / ownZoom }
  })
  // What somebody wrote by hand stands where it stands.
  const notes = scene.marks
    .filter(({ of, kind }) => of === null || kind === 'note')
    .flatMap(({ id, kind, box }): readonly Wish[] => {
      const own = { box, unit: 0 }
      const card = { key: `mark:${id}`, places: [fixed(box)], enough: 0, farthest, own }
      // From afar a note has a sign in its middle.
      const sign = growAround(box.x + box.width / 2, box.y + box.height / 2, signReach)
      return kind === 'note' ? [card, { ...card, key: `sign:${id}`, places: [sign] }] : [card]
    })

  const near = eager.map((node) => places.around(node, 2))
  const rest = order
    .filter((node) => !isEager.has(node))
    .map((node) => ({
      ...places.onNode(node, 1 / (far * (1 + lateness(node))), air),
      spares: true
    }))
  const dots = [...eager.map(places.dotOf), ...countsOf(scene)]
  const first = [...notes, ...near]
  const withFine = settleLabels([...first, ...fine.map(captionWish), ...rest], dots)

  const found = new Map(withFine.map((settled) => [settled.key, settled]))
  const names = [...near, ...rest]
    .flatMap((wish): readonly Named[] => {
      const settled = found.get(wish.key)
      return settled ? namedBy(wish, settled) : []
    })
    .toSorted((a, b) => b.until - a.until)

  const placedFine = fine.flatMap((caption) => {
    const settled = found.get(caption.key)
    return settled && settled.until > 0 ? [{ caption, at: settled.at, until: settled.until }] : []
  })
  const turn = hasWide ? turnOf(placedFine, fine.length) : Infinity
  const placedWide =
    turn === Infinity
      ? []
      : settleLabels([...first, ...wide.map(captionWish)], dots).flatMap((settled) => {
          const caption = wide.find(({ key }) => key === settled.key)
          return caption && settled.until > 0 ? [{ caption, at: settled.at, until: settled.until }] : []
        })

  const untils = new Map(names.map(({ node, until }) => [node.id, until]))
  const inAreas = new Map(
    [...fine, ...wide].map((caption) => [
      caption.key,
      caption.members.flatMap((id) => untils.get(id) ?? []).toSorted((a, b) => b - a)
    ])
  )
  const all = names.map(({ until }) => until)
  return {
    placesFor: (own) => (own === ownZoom ? places : createPlaces(scene, { ownZoom: own, nameSize })),
    ownZoom,
    nameSize,
    farZoom: far,
    shares,
    order,
    groupName: Math.min(...nodes.flatMap(({ group, lines }) => (group ? (lines[0]?.size ?? []) : []))),
    folded: order.filter(({ id }) => isFoldKey(id)).length,
    names,
    covered: coveredOf(fine),
    captions: [
      ...placedFine.map((placed) => ({ ...placed, from: 0, until: Math.min(placed.until, turn) })),
      ...placedWide.map((placed) => ({ ...placed, from: turn }))
    ],
    countNamed: (zoom) => countAbove(all, 1 / zoom),
    countIn: ({ key }, zoom) => countAbove(inAreas.get(key) ?? [], 1 / zoom)
  }
}

/** So many counts on lines that stand for many relations keep their room, the largest ones. */
const mostCounts = 12

/** What is written on the broadest lines: no name that may stand elsewhere lies over it. */
const countsOf = ({ edges }: Scene): readonly Dot[] =>
  edges
    .flatMap(({ id, label, bundle }) =>
      label && bundle ? [{ id, box: label.box, count: bundle.relations.length }] : []
    )
    .toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .slice(0, mostCounts)
    .map(({ id, box }) => ({ key: `count:${id}`, at: fixed(box), own: box }))

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 }

/** The unit at which a name is as wide as its area. */
const widthLimit = ({ hull, width }: Caption): number => (hull ? hullBox(hull).width / width : Infinity)

/** How many of its own area are more important than a node, which are ordered by that. */
function turnsOf(order: readonly SceneNode[], areas: readonly Area[]): ReadonlyMap<string, number> {
  const home = new Map(areas.flatMap(({ id, members }) => members.map((member) => [member, id] as const)))
  const counts = new Map<string, number>()
  return new Map(
    order.map(({ id, layer }): [string, number] => {
      const area = home.get(id) ?? layer
      const turn = counts.get(area) ?? 0
      counts.set(area, turn + 1)
      return [id, turn]
    })
  )
}

/** From which unit on too few of the areas can be named. */
function turnOf(placed: readonly { readonly until: number }[], count: number): number {
  const untils = placed.map(({ until }) => until).toSorted((a, b) => b - a)
  return untils[Math.ceil(count * enoughAreas) - 1] ?? 0
}

/** The areas whose own name has no room in the scene as it is; larger areas come first. */
function coveredOf(captions: readonly Caption[]): ReadonlySet<string> {
  const taken: Box[] = []
  const covered = new Set<string>()
  for (const { hull } of captions) {
    if (!hull) continue
    const box = lineBox(hull.label)
    if (taken.some((other) => boxesOverlap(other, box))) covered.add(hull.id)
    else taken.push(box)
  }
  return covered
}

/** How many of numbers that fall are at least as large as a limit. */
function countAbove(falling: readonly number[], limit: number): number {
  let [low, high] = [0, falling.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((falling[middle] ?? 0) >= limit) low = middle + 1
    else high = middle
  }
  return low
}

/** The names that are kept large at a zoom; none where the scene's own labels can be read. */
export const namesAt = (detail: Detail, zoom: number): readonly Named[] =>
  zoom >= detail.ownZoom ? [] : detail.names.slice(0, detail.countNamed(zoom))

/** How much is named at a zoom, in numbers. */
export const countNames = (detail: Detail, zoom: number) => ({
  named: detail.countNamed(zoom),
  total: detail.order.length,
  folded: detail.folded,
  areas: captionsAt(detail, zoom).length
})

/** The captions of a zoom that are larger than the scene's own names. */
export const captionsAt = (detail: Detail, zoom: number): readonly PlacedCaption[] =>
  detail.captions.filter(({ from, until }) => 1 / zoom > from && 1 / zoom <= until && zoom < detail.ownZoom)
