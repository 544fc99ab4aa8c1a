/** Levels along dependencies: what is needed lies below what needs it; what neither needs nor is needed stands aside. */
import { boxGap } from '../boxes.ts'
import type { PlaceNode } from '../types.ts'
import { withoutCircles } from './acyclic.ts'
import { blockShapes, standBlock } from './block.ts'
import { placeInOrder } from './in-order.ts'
import { findLevels } from './levels.ts'
import { sortLevels } from './sort-levels.ts'
import { inGroupOrder, pairsOf, type ArrangeRequest, type Placed } from './types.ts'

/** Between the rows of one level, and between the levels and what stands aside. */
const gaps = { row: 18, aside: 90 } as const
/** Between levels: the first of these that does not make the picture much higher than its page. */
const levelGaps = [58, 42, 30] as const

/**
 * The framework of Sugiyama, Tagawa and Toda (1981): circles are turned, levels found, each put in order by the middles
 * of its neighbours, then places found that keep the order. Two things differ: a level that is wider than the page allows
 * breaks into several rows, because between nodes of one level there is nothing to point up or down; and there are no
 * dummy nodes, because the Scene leads lines around boxes by itself.
 */
export function arrangeHierarchy(request: ArrangeRequest): readonly Placed[] {
  const { nodes, groups, ratio } = request
  const involved = new Set(request.needs.flatMap(({ from, to }) => (from === to ? [] : [from, to])))
  const sorted = inGroupOrder(nodes, groups)
  const inside = sorted.filter(({ id }) => involved.has(id))
  const aside = sorted.filter(({ id }) => !involved.has(id))
  const needs = withoutCircles(inside.map(({ id }) => id).toSorted(), request.needs)
  const found = findLevels(
    inside.map(({ id }) => id),
    needs
  )
  const levels: PlaceNode[][] = []
  for (const node of inside) (levels[found.get(node.id) ?? 0] ??= []).push(node)
  const neighbours = new Map(inside.map(({ id }) => [id, new Set<string>()]))
  for (const { from, to } of pairsOf(needs)) {
    neighbours.get(from)?.add(to)
    neighbours.get(to)?.add(from)
  }
  const ordered = sortLevels(levels, neighbours)
  const shapes = blockShapes(aside)
  const page = fitPage(
    ordered,
    (height) => {
      const shape = shapes.find((one) => one.height <= height) ?? shapes.at(-1)
      return shape ? shape.width + gaps.aside : 0
    },
    ratio
  )
  const places = alignRows(page.rows, neighbours, page.width)
  const height = page.height
  const block = shapes.find((one) => one.height <= height) ?? shapes.at(-1)
  if (!block) return places
  const at = {
    x: Math.round(page.width / 2 + (levels.length > 0 ? gaps.aside : 0)),
    y: Math.round((height - block.height) / 2)
  }
  return [...places, ...standBlock(block, at, aside)]
}

type Row = { readonly nodes: readonly PlaceNode[]; readonly y: number; readonly level: number }

const widthOf = (nodes: readonly PlaceNode[]): number =>
  nodes.reduce((sum, { width }) => sum + width + boxGap.x, -boxGap.x)

/** The levels as rows no wider than a width, from the top level down. A row takes every so manieth node, which keeps the order from left to right. */
function breakLevels(
  levels: readonly (readonly PlaceNode[])[],
  width: number,
  levelGap: number
): { readonly rows: readonly Row[]; readonly height: number } {
  const rows: Row[] = []
  let y = 0
  for (const [index, nodes] of [...levels.entries()].toReversed()) {
    if (rows.length > 0) y += levelGap - gaps.row
    let count = Math.min(nodes.length, Math.max(1, Math.ceil(widthOf(nodes) / width)))
    const dealt = (): PlaceNode[][] => {
      const hands: PlaceNode[][] = Array.from({ length: count }, () => [])
      nodes.forEach((node, at) => hands[at % count]?.push(node))
      return hands
    }
    let hands = dealt()
    // Rows may come out uneven: a hand that got the wide ones needs another row.
    while (count < nodes.length && hands.some((hand) => widthOf(hand) > width)) {
      count += 1
      hands = dealt()
    }
    for (const hand of hands) {
      const tall = Math.max(...hand.map(({ height }) => height))
      rows.push({ nodes: hand, y: y + tall / 2, level: index })
      y += tall + gaps.row
    }
  }
  return { rows, height: Math.max(0, y - gaps.row) }
}

/** Widths that are tried for the levels. */
const widths = 40

/** The width that fills a page of the ratio, with what stands aside beside it. Levels break unevenly, so many are tried. */
function fitPage(
  levels: readonly (readonly PlaceNode[])[],
  besides: (height: number) => number,
  ratio: number
): { readonly rows: readonly Row[]; readonly width: number; readonly height: number } {
  const least = Math.max(1, ...levels.flat().map(({ width }) => width))
  const most = Math.max(least, ...levels.map(widthOf))
  const pages = levelGaps.map((gap) => {
    const tried = Array.from({ length: widths + 1 }, (_, index) => {
      const width = Math.round(least * (most / least) ** (index / widths))
      const broken = breakLevels(levels, width, gap)
      return { ...broken, width, need: Math.max((width + besides(broken.height)) / ratio, broken.height) }
    })
    return tried.reduce((best, next) => (next.need < best.need ? next : best))
  })
  const small = Math.min(...pages.map(({ need }) => need))
  return pages.find(({ need }) => need <= small * 1.2) as (typeof pages)[number]
}

/** Rounds of moving rows under and over what they belong to. */
const rounds = 12

/** Move the nodes of each row as near to the middle of their neighbours as order and width allow, row by row, down and up. */
function alignRows(
  rows: readonly Row[],
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
  width: number
): readonly Placed[] {
  const x = new Map<string, number>()
  for (const { nodes } of rows) {
    let at = -widthOf(nodes) / 2
    for (const node of nodes) {
      x.set(node.id, at + node.width / 2)
      at += node.width + boxGap.x
    }
  }
  const settle = ({ nodes }: Row): void => {
    const wishes = nodes.map(({ id }) => {
      const near = [...(neighbours.get(id) ?? [])]
      return near.reduce((sum, other) => sum + (x.get(other) ?? 0), 0) / Math.max(1, near.length)
    })
    const apart = nodes.map((node, index) => {
      const before = nodes[index - 1]
      return before ? (before.width + node.width) / 2 + boxGap.x : 0
    })
    const [first, last] = [nodes[0], nodes.at(-1)]
    const ends = { from: -width / 2 + (first?.width ?? 0) / 2, to: width / 2 - (last?.width ?? 0) / 2 }
    placeInOrder(wishes, apart, ends).forEach((place, index) => x.set(nodes[index]?.id ?? '', place))
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const row of round % 2 === 0 ? rows : rows.toReversed()) settle(row)
  }
  return rows.flatMap(({ nodes, y }) =>
    nodes.map(({ id }): Placed => ({ id, x: Math.round(x.get(id) ?? 0), y: Math.round(y) }))
  )
}
