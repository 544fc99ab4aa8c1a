/**
 * Areas of a Scene in; their names with how many they hold, in lines of readable size and the places where they may stand,
 * out. Lengths of a block are pixels of the screen, places are diagram units.
 */
import type { Language } from '../../../graph-data/catalogue.ts'
import { breakLabel, lineBox, measureText } from '../../../diagram/scene/text.ts'
import type { Box, Hull, Point, Scene } from '../../../diagram/scene/types.ts'
import { unionOf } from '../camera.ts'
import { isInside } from '../lasso.ts'
import { boxAt, growAround, type Growing, type Reach } from './growing.ts'

/** What the areas of a scene hold, and the larger areas that some of them lie in. */
export type Area = {
  /** The id of its hull. */
  readonly id: string
  /** The nodes in it, by id. */
  readonly members: readonly string[]
  readonly within: { readonly id: string; readonly name: string } | null
}

/** What the picture does not say of itself. */
export type About = {
  readonly areas: readonly Area[]
  /** What is said in small under a node that somebody looks at closely; null where nothing is known. */
  factOf(id: string): string | null
}

export const nothingKnown: About = { areas: [], factOf: () => null }

/** The size of a name in pixels: of an area, and of a larger one that is only named far away. */
const captionSizes = { area: 12.5, wide: 16 } as const
const largeShare = 0.82
/** What follows the name is so much smaller. */
const countShare = 0.88
/** From the end of the last line to the start of its count. */
export const countGap = 6
const lineHeight = 1.18
/** A name is broken where it is wider than this many pixels. */
const widest = { area: 128, wide: 160 } as const

export type CaptionLine = {
  readonly text: string
  readonly width: number
  /** From the top of the block down to its baseline. */
  readonly baseline: number
}

/** An area's name as a block; how many it holds follows on its last line. */
export type Caption = {
  readonly key: string
  readonly members: readonly string[]
  readonly colour: string
  readonly size: number
  readonly lines: readonly CaptionLine[]
  readonly width: number
  readonly height: number
  readonly places: readonly Growing[]
  /** The hull whose own name it is; a larger area has none. */
  readonly hull: Hull | null
}

/** How many components an area holds, and, where some of them are named, of how many the name shows. */
export function countWords(language: Language, total: number, named: number): string {
  if (named === 0 || named >= total) return language === 'ko' ? `${total}개` : String(total)
  return language === 'ko' ? `${total}개 중 ${named}개` : `${named} of ${total}`
}

export const countSizeOf = ({ size }: Pick<Caption, 'size'>): number => size * countShare

/** The widest count that a caption may get on its way from far to near. */
function widestCount(language: Language, total: number, size: number): number {
  const texts = [
    countWords(language, total, 0),
    ...(total > 1 ? [countWords(language, total, total - 1)] : [])
  ]
  return Math.max(...texts.map((text) => measureText(text, size * countShare, 500)))
}

type Block = Pick<Caption, 'lines' | 'width' | 'height'>

function layOut(name: string, size: number, room: number, language: Language, total: number): Block {
  const texts = breakLabel(name, room, size, 700)
  const count = countGap + widestCount(language, total, size)
  const lines = texts.map((text, i): CaptionLine => {
    return { text, width: measureText(text, size, 700), baseline: size * 0.84 + i * size * lineHeight }
  })
  const widths = lines.map(({ width }, i) => (i === lines.length - 1 ? width + count : width))
  return { lines, width: Math.max(...widths), height: size * (1.1 + (lines.length - 1) * lineHeight) }
}

/** Names that are large in the scene stay larger. */
const captionSizeOf = ({ label }: Hull): number => Math.max(captionSizes.area, label.size * largeShare)

/** A block may hang from its point, stand on it, or have it in its middle. */
const reachOf = ({ width, height }: Block, share: number): Reach => ({
  left: width / 2,
  right: width / 2,
  up: height * share,
  down: height * (1 - share)
})

const pointsOf = ({ outline }: Hull): readonly Point[] => [
  outline.start,
  ...outline.segments.map(([, , end]) => end)
]

/** The share of a name that may lie on other areas: their edges are round, and a touch of them misleads nobody. */
const tolerated = 1 / 3

/** The share of a box that lies in polygons. */
function shareInside({ x, y, width, height }: Box, polygons: readonly (readonly Point[])[]): number {
  let count = 0
  for (let i = 0; i <= 8; i += 1) {
    for (let j = 0; j <= 2; j += 1) {
      const at: Point = [x + (width * i) / 8, y + (height * j) / 2]
      if (polygons.some((polygon) => isInside(at, polygon))) count += 1
    }
  }
  return count / 27
}

export function hullBox(hull: Hull): Box {
  const { outline } = hull
  const box = unionOf(pointsOf(hull).map(([x, y]) => ({ x, y, width: 0, height: 0 })))
  return box ?? { x: outline.start[0], y: outline.start[1], width: 0, height: 0 }
}

/**
 * The captions of the areas themselves, the largest area first. A name stands over its area; one
 * that would lie on another area there, where a pixel takes `unit`, stands in its own.
 */
export function captionAreas(
  { hulls, language }: Scene,
  areas: readonly Area[],
  unit: number
): readonly Caption[] {
  const byId = new Map(areas.map((area) => [area.id, area]))
  const outlines = hulls.map((hull) => ({ hull, points: pointsOf(hull) }))
  return hulls
    .map((hull) => ({ hull, box: hullBox(hull) }))
    .toSorted(
      (a, b) => b.box.width * b.box.height - a.box.width * a.box.height || (a.hull.id < b.hull.id ? -1 : 1)
    )
    .map(({ hull, box }): Caption => {
      const { label } = hull
      const members = byId.get(hull.id)?.members ?? []
      const size = captionSizeOf(hull)
      const block = layOut(label.text, size, Math.max(widest.area, size * 9), language, members.length)
      const own = lineBox(label)
      const others = outlines.filter((one) => one.hull !== hull).map(({ points }) => points)
      const [x, middle] = [own.x + own.width / 2, box.x + box.width / 2]
      const over = growAround(x, own.y + own.height, reachOf(block, 1))
      const under = growAround(middle, box.y + box.height, reachOf(block, 0))
      const within = growAround(middle, box.y, reachOf(block, 0))
      const inMiddle = growAround(middle, box.y + box.height / 2, reachOf(block, 0.5))
      return {
        ...block,
        key: `area:${hull.id}`,
        members,
        size,
        colour: label.colour,
        hull,
        places:
          shareInside(boxAt(over, unit), others) > tolerated
            ? [within, under, inMiddle, over]
            : [over, under, within, inMiddle]
      }
    })
}

/** The captions of what the areas lie in, for where they are too small to be named one by one. */
export function captionWide(scene: Scene, areas: readonly Area[]): readonly Caption[] {
  const hulls = new Map(scene.hulls.map((hull) => [hull.id, hull]))
  const groups = new Map<string, { name: string; members: string[]; hulls: Hull[] }>()
  for (const { id, members, within } of areas) {
    const hull = hulls.get(id)
    if (!within || !hull) continue
    const group = groups.get(within.id) ?? { name: within.name, members: [], hulls: [] }
    group.members.push(...members)
    group.hulls.push(hull)
    groups.set(within.id, group)
  }
  const centres = new Map(
    scene.nodes.map(({ id, box }): [string, Point] => [id, [box.x + box.width / 2, box.y + box.height / 2]])
  )
  return [...groups]
    .toSorted(([, a], [, b]) => b.members.length - a.members.length)
    .flatMap(([id, group]): Caption[] => {
      const places = group.members
        .map((member) => centres.get(member))
        .filter((centre) => centre !== undefined)
      const box = unionOf(group.hulls.map(hullBox))
      const [first] = group.hulls
      if (!box || !first || places.length === 0) return []
      const size = captionSizes.wide
      const block = layOut(group.name, size, widest.wide, scene.language, group.members.length)
      const [x, y] = [meanOf(places, 0), meanOf(places, 1)]
      const at = (dx: number, dy: number): Growing =>
        growAround(x + dx * box.width, y + dy * box.height, reachOf(block, 0.5))
      return [
        {
          ...block,
          key: `wide:${id}`,
          members: group.members,
          size,
          colour: first.label.colour,
          hull: null,
          places: [at(0, 0), at(0, -0.22), at(0, 0.22), at(-0.2, 0), at(0.2, 0), at(0, -0.45), at(0, 0.45)]
        }
      ]
    })
}

const meanOf = (points: readonly Point[], axis: 0 | 1): number =>
  points.reduce((sum, point) => sum + point[axis], 0) / points.length
