/** Folded groups and where their members stand in; one large node for each out, at their middle and off the others. */
import { boxesOverlap } from '../geometry/boxes.ts'
import type { Language } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { groupFinder, middleOf } from '../view/folds.ts'
import type { ViewDocument } from '../view/document.ts'
import type { VisibleGroup, VisibleNode } from '../view/visible.ts'
import { round, roundBox, roundLine, roundPoint } from './round.ts'
import { breakLabel, capHeight, measureText } from './text.ts'
import type { Theme } from './theme.ts'
import type { Box, Point, SceneNode } from './types.ts'
import { countComponents, groupSentence } from './words.ts'

/** Of every folded group: a frame within a frame says that there is more inside. */
export const groupShape = 'double'

/** A folded group with its box. */
export type PlacedGroup = { readonly group: VisibleGroup; readonly box: Box; readonly at: Point }

type GroupLabel = {
  readonly lines: readonly string[]
  readonly count: string
  /** Type sizes of the name and of the count. */
  readonly sizes: { readonly name: number; readonly count: number }
  readonly width: number
  readonly height: number
}

/** A group stands for many boxes and is read from as far away: the more it holds, the larger its name. */
const nameSize = (count: number): number => Math.round(Math.min(68, 20 + 5 * Math.sqrt(count)))

const nameWeight = 700
const countWeight = 500

/** The words on a group, and the size of its box. */
export function sizeGroup({ fold, members }: VisibleGroup, language: Language): GroupLabel {
  const name = nameSize(members.length)
  const count = Math.max(11, Math.round(name * 0.58))
  const lines = breakLabel(fold.title[language], name * 8.5, name, nameWeight)
  const words = countComponents(members.length, language)
  const text = Math.max(
    ...lines.map((line) => measureText(line, name, nameWeight)),
    measureText(words, count, countWeight)
  )
  return {
    lines,
    count: words,
    sizes: { name, count },
    width: 2 * Math.ceil(text / 2 + name * 0.8),
    height: 2 * Math.ceil((lines.length * name * 1.2 + count * 1.5) / 2 + name * 0.5)
  }
}

/** Room that a group keeps to a component, and how far apart the places are that it tries. */
const gap = 14
const stride = 18
/** Room between two groups for the lines and counts between them, in ems of the larger name. */
const between = 2

/**
 * Give every group its box at the middle of its members. Where something is there already it steps aside as little as it
 * must: nothing else gives way to it, and a smaller group gives way to a larger one.
 */
export function placeGroups(
  view: ViewDocument,
  groups: readonly VisibleGroup[],
  taken: readonly Box[]
): readonly PlacedGroup[] {
  if (groups.length === 0) return []
  const positions = new Map(view.positions.map(([id, x, y]): [string, Point] => [id, [x, y]]))
  const settled = taken.map((box) => ({ box, room: gap }))
  const places = new Map<string, PlacedGroup>()
  for (const group of groups.toSorted((a, b) => b.members.length - a.members.length)) {
    const middle = middleOf(
      positions,
      group.members.map(({ component }) => component.id)
    )
    if (middle === null) continue
    const { width, height, sizes } = sizeGroup(group, view.language)
    const boxAt = ([x, y]: Point): Box => ({ x: x - width / 2, y: y - height / 2, width, height })
    const at = freePlace(middle, (point) => {
      const box = boxAt(point)
      return !settled.some((other) => boxesOverlap(other.box, box, other.room))
    })
    const box = roundBox(boxAt(at))
    settled.push({ box, room: between * sizes.name })
    places.set(group.id, { group, box, at: roundPoint(at) })
  }
  return groups.flatMap(({ id }) => places.get(id) ?? [])
}

/** The free place nearest to a wanted one, found along a spiral. It ends: far enough out nothing is taken. */
function freePlace(wanted: Point, isFree: (point: Point) => boolean): Point {
  for (let radius = 0; ; radius += stride) {
    const steps = Math.max(1, Math.floor((2 * Math.PI * radius) / (2 * stride)))
    for (let step = 0; step < steps; step += 1) {
      const angle = (2 * Math.PI * step) / steps
      const point: Point = [wanted[0] + Math.cos(angle) * radius, wanted[1] + Math.sin(angle) * radius]
      if (isFree(point)) return point
    }
  }
}

/** Draw a placed group in its own colour, as strongly as its strongest member. */
export function buildGroup(view: ViewDocument, theme: Theme, { group, box, at }: PlacedGroup): SceneNode {
  const { language } = view
  const { fold, emphasis, members, inside } = group
  const { lines, count, sizes } = sizeGroup(group, language)
  const swatch = theme.swatch(fold.colour)
  const paint = {
    strong: { fill: swatch.strongFill, stroke: swatch.strongStroke, text: swatch.strongText, width: 2 },
    normal: { fill: swatch.fill, stroke: swatch.strongStroke, text: swatch.text, width: 1.8 },
    context: { fill: swatch.fill, stroke: swatch.stroke, text: swatch.text, width: 1.2 },
    faint: { ...theme.faint, width: 1.2 }
  }[emphasis]
  const step = sizes.name * 1.2
  const high = lines.length * step + sizes.count * 1.5
  const top = at[1] - high / 2
  const write = (text: string, y: number, size: number, weight: 500 | 700): SceneNode['lines'][number] =>
    roundLine({
      text,
      x: at[0],
      y: round(y),
      width: measureText(text, size, weight),
      size,
      weight,
      colour: paint.text,
      anchor: 'middle'
    })
  const layers = new Set(members.map(({ component }) => component.layer))
  const [layer = ''] = layers
  return {
    id: group.id,
    layer: layers.size === 1 ? layer : groupsLayer,
    box,
    shape: groupShape,
    fill: paint.fill,
    stroke: { colour: paint.stroke, width: paint.width, dash: [] },
    opacity: 1,
    emphasis,
    lines: [
      ...lines.map((text, index) =>
        write(text, top + (index + 0.5) * step + (capHeight * sizes.name) / 2, sizes.name, nameWeight)
      ),
      write(
        count,
        top + lines.length * step + sizes.count * 0.75 + (capHeight * sizes.count) / 2,
        sizes.count,
        countWeight
      )
    ],
    badge: null,
    pinned: members.every(({ component }) => view.pins.includes(component.id)),
    title: groupSentence(fold.title[language], members.length, inside.length, language),
    group: {
      name: fold.title[language],
      by: fold.by,
      members: members.map(({ component }) => component.id),
      strong: members.filter((member) => member.emphasis === 'strong').length,
      inside: inside.length
    }
  }
}

/** A group stands in the area of its members where they have one in common and that is not the group itself. */
export function inOneArea(
  graph: EcosystemGraph,
  view: ViewDocument,
  { group, box }: PlacedGroup
): readonly { readonly node: VisibleNode; readonly box: Box }[] {
  const { hulls } = view
  const [first] = group.members
  if (hulls === 'none' || hulls === group.fold.by || first === undefined) return []
  const groupOf = groupFinder(graph, view)
  const areas = new Set(group.members.map(({ component }) => groupOf(component, hulls)))
  return areas.size === 1 ? [{ node: { ...first, emphasis: group.emphasis }, box }] : []
}

/** Where groups live that hold components of several layers. No id of a layer holds a colon. */
export const groupsLayer = 'groups:'
