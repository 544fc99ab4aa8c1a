/** Drawn relations and the room that is taken in; the same relations with what is written on them out. */
import { boxesOverlap } from '../geometry/boxes.ts'
import type { Hue, Language } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { boundsOf } from '../geometry/convex.ts'
import { chordsOf, extentOf, lengthInside, pointAt } from '../geometry/curve.ts'
import { severalTypes } from './edges.ts'
import { round, roundBox, roundLine } from './round.ts'
import { capHeight, measureText } from './text.ts'
import type { Theme } from './theme.ts'
import type { ArrowHead, Box, EdgeLabel, Point, SceneEdge, SceneNode } from './types.ts'

const plainSize = 10
const weight = 500
/** In ems. */
const padding = { x: 0.5, y: 0.2 } as const

/** Room around a label: to boxes and names, to other labels, to the ends of lines. */
const gaps = { box: 2, label: 3, end: 2 } as const

/** How far from its middle a line may carry its label, and what that costs against hiding a piece of another line. */
const shares = [0, 1, 2, 3, 4, 5, 6].flatMap((step) => [0.5 + step * 0.055, 0.5 - step * 0.055]).slice(1)
const offMiddle = 20
const hiding = 12
const mostHidden = 1
/** Up to so many lines are all looked at. */
const mostHeeded = 1500

/** Points around all of a head. */
function cornersOf(head: ArrowHead | null | undefined): readonly Point[] {
  const [centre, rim] = head?.points ?? []
  if (head?.shape !== 'circle' || !centre || !rim) return head?.points ?? []
  const radius = Math.hypot(rim[0] - centre[0], rim[1] - centre[1])
  return [
    [centre[0] - radius, centre[1] - radius],
    [centre[0] + radius, centre[1] + radius]
  ]
}

/** The room that the two ends of a line take, with their heads. */
export function endBoxes({ start, end, arrow, tail }: SceneEdge): readonly [start: Box, end: Box] {
  const around = ([x, y]: Point): readonly Point[] => [
    [x - 1.5, y - 1.5],
    [x + 1.5, y + 1.5]
  ]
  const boxOf = (points: readonly Point[]): Box => boundsOf(points) as Box
  return [boxOf([...around(start), ...cornersOf(tail)]), boxOf([...around(end), ...cornersOf(arrow)])]
}

type Wanted = {
  readonly edge: SceneEdge
  readonly text: string
  readonly hue: Hue
  readonly size: number
  readonly width: number
  /** Where it collides with nothing that is there already. */
  readonly places: readonly { readonly box: Box; readonly cost: number }[]
}

/** What is to be written on a line, in the colour of a hue. */
export type LineWords = { readonly text: string; readonly hue: Hue; readonly size: number }

/** What each relation is. Lines of several types have no words in common. */
export const relationWords =
  (graph: EcosystemGraph, language: Language) =>
  ({ type: id }: SceneEdge): LineWords | null => {
    if (id === severalTypes) return null
    const type = graph.relationType(id)
    return {
      text: (type?.short ?? type?.label)?.[language] ?? id,
      hue: type?.line.colour ?? 'slate',
      size: plainSize
    }
  }

/** A crowd of counts is a crowd: only the largest are written. */
const mostCounts = 100

/** How many relations a line stands for, where it is more than one; as large as the folded groups at its ends allow. */
export function countWords(
  graph: EcosystemGraph,
  nodes: readonly SceneNode[],
  edges: readonly SceneEdge[]
): (edge: SceneEdge) => LineWords | null {
  const counts = edges.map(({ bundle }) => bundle?.relations.length ?? 0).toSorted((a, b) => b - a)
  const least = Math.max(2, counts[mostCounts] ?? 0)
  const sizes = new Map(nodes.map(({ id, group, lines }) => [id, group ? (lines[0]?.size ?? 0) * 0.65 : 0]))
  return ({ bundle, type, from, to }) => {
    const count = bundle?.relations.length ?? 0
    if (count < least) return null
    const size = Math.round(Math.max(plainSize, Math.min(sizes.get(from) ?? 0, sizes.get(to) ?? 0)))
    return { text: String(count), hue: graph.relationType(type)?.line.colour ?? 'slate', size }
  }
}

/**
 * Write on each line that is not faint what there is to say. A label covers no box, no name, no other label and no end
 * of a line, and at most one other line; where there is no such place the line goes without. Those with the least
 * choice choose first.
 */
export function labelEdges(
  theme: Theme,
  edges: readonly SceneEdge[],
  taken: readonly Box[],
  wordsOf: (edge: SceneEdge) => LineWords | null
): readonly SceneEdge[] {
  const said = new Map(
    edges.flatMap((edge) => {
      const words = edge.emphasis === 'faint' ? null : wordsOf(edge)
      return words ? [[edge, words] as const] : []
    })
  )
  // Where few of thousands say something, only those keep out of each other's way: under the rest nothing is free.
  const heeded = edges.length > mostHeeded ? edges.filter((edge) => said.has(edge)) : edges
  const ends = heeded.flatMap(endBoxes)
  const labelled = heeded.filter(({ emphasis }) => emphasis !== 'faint')
  const lines = labelled.map((edge) => ({ edge, chords: chordsOf(edge), extent: extentOf(edge) }))
  const wanted = labelled
    .flatMap((edge): readonly Wanted[] => {
      const words = said.get(edge)
      if (!words) return []
      const { text, hue, size } = words
      const width = measureText(text, size, weight)
      const places = shares.flatMap((share) => {
        const box = boxAt(pointAt(edge, share), width, size)
        // In a crowd of thousands of lines a few of them rule a place out sooner than all the ends would.
        if (taken.some((other) => boxesOverlap(other, box, gaps.box))) return []
        const hidden = countHidden(lines, edge, box)
        if (hidden > mostHidden) return []
        if (ends.some((other) => boxesOverlap(other, box, gaps.end))) return []
        return [{ box, cost: offMiddle * Math.abs(share - 0.5) + hiding * hidden }]
      })
      return [{ edge, text, hue, size, width, places: places.toSorted((a, b) => a.cost - b.cost) }]
    })
    .toSorted((a, b) => a.places.length - b.places.length || (a.edge.id < b.edge.id ? -1 : 1))
  const labels = new Map<string, EdgeLabel>()
  const boxes: Box[] = []
  for (const { edge, text, hue, size, width, places } of wanted) {
    const place = places.find(({ box }) => !boxes.some((other) => boxesOverlap(other, box, gaps.label)))
    if (!place) continue
    boxes.push(place.box)
    labels.set(edge.id, drawLabel(place.box, text, size, width, theme.line(hue).strong, theme.background))
  }
  return edges.map((edge) => ({ ...edge, label: labels.get(edge.id) ?? null }))
}

/** How many other lines run behind a box; stops counting above what is allowed. */
function countHidden(
  lines: readonly { readonly edge: SceneEdge; readonly chords: Float64Array; readonly extent: Box }[],
  own: SceneEdge,
  box: Box
): number {
  let hidden = 0
  for (const { edge, chords, extent } of lines) {
    if (edge === own || !boxesOverlap(extent, box, 1) || lengthInside(chords, box) === 0) continue
    hidden += 1
    if (hidden > mostHidden) break
  }
  return hidden
}

const boxAt = ([x, y]: Point, width: number, size: number): Box =>
  roundBox({
    x: x - width / 2 - padding.x * size,
    y: y - size / 2 - padding.y * size,
    width: width + 2 * padding.x * size,
    height: size + 2 * padding.y * size
  })

const drawLabel = (
  box: Box,
  text: string,
  size: number,
  width: number,
  colour: string,
  fill: string
): EdgeLabel => ({
  box,
  fill,
  line: roundLine({
    text,
    x: box.x + box.width / 2,
    y: round(box.y + box.height / 2 + (capHeight * size) / 2),
    width,
    size,
    weight,
    colour,
    anchor: 'middle'
  })
})
