/** Layers as cells in the row of their band, bands from the ground upwards; related nodes stand close inside. */
import { orderRows, type Stand } from '../pack/order.ts'
import { rowShapes } from '../pack/rows.ts'
import { fillCells } from './cells.ts'
import { byId, pairsOf, type ArrangeRequest, type Placed } from './types.ts'
import type { PlaceNode } from '../types.ts'

/** Bands stand farther apart than the layers within them, so that rows can be seen without areas. */
const gaps = { x: 14, y: 34 } as const

/** How much is tried for a better order in each layer: enough for short lines, and over within a second for all there is. */
const effort = 1_500_000

type Cell = { readonly id: string; readonly nodes: readonly PlaceNode[]; readonly labelWidth: number }

export function arrangeBands(request: ArrangeRequest): readonly Placed[] {
  const rows = tieCells(rowsOf(request), request)
  const { stands } = fillCells(
    rows.map((cells) => cells.map((cell) => rowShapes({ ...cell, region: '' }))),
    request.ratio,
    gaps
  )
  const all: Stand[] = stands.flat()
  return orderRows(all, pairsOf(request.edges), effort).places
}

/** The cells of each band, the topmost band first. A group that only nodes know has a band of its own, above all. */
function rowsOf({ nodes, groups, regions }: ArrangeRequest): readonly (readonly Cell[])[] {
  const known = new Map(groups.map((group) => [group.id, group]))
  const inside = new Map<string, PlaceNode[]>()
  for (const node of nodes.toSorted(byId)) {
    const list = inside.get(node.group)
    if (list) list.push(node)
    else inside.set(node.group, [node])
  }
  const cellOf = (id: string, labelWidth: number): readonly Cell[] => {
    const members = inside.get(id)
    return members ? [{ id, nodes: members, labelWidth: Math.ceil(labelWidth) }] : []
  }
  const strangers = [...inside.keys()].filter((id) => !known.has(id)).flatMap((id) => cellOf(id, 0))
  const bands = regions.map((region) =>
    groups.filter((group) => group.region === region).flatMap(({ id, labelWidth }) => cellOf(id, labelWidth))
  )
  return [...bands, strangers].filter((cells) => cells.length > 0).toReversed()
}

/** Every order of a few things. */
function orders<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length <= 1) return [items]
  return items.flatMap((item, at) =>
    orders([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [item, ...rest])
  )
}

/** More cells in a row than these keep their order. */
const mostTried = 6

/**
 * Let the cells of a row change places, so that those with many relations stand one above the other; rows are taken one
 * after the other until nothing gets better. Where it makes no difference the order of the vocabulary stays.
 */
function tieCells(
  rows: readonly (readonly Cell[])[],
  { edges }: ArrangeRequest
): readonly (readonly Cell[])[] {
  const cellOf = new Map(rows.flat().flatMap(({ id, nodes }) => nodes.map((node) => [node.id, id] as const)))
  const ties = new Map<string, Map<string, number>>()
  for (const { from, to } of edges) {
    const [a, b] = [cellOf.get(from), cellOf.get(to)]
    if (a === undefined || b === undefined || a === b) continue
    for (const [one, other] of [
      [a, b],
      [b, a]
    ] as const) {
      const weights = ties.get(one) ?? new Map<string, number>()
      weights.set(other, (weights.get(other) ?? 0) + 1)
      ties.set(one, weights)
    }
  }
  /** The middle of each cell, as a share of the width of its row; a cell is as wide as it has nodes. */
  const middles = (cells: readonly Cell[]): ReadonlyMap<string, number> => {
    const total = cells.reduce((sum, { nodes }) => sum + nodes.length, 0)
    let before = 0
    return new Map(
      cells.map(({ id, nodes }) => {
        const middle = (before + nodes.length / 2) / total
        before += nodes.length
        return [id, middle]
      })
    )
  }
  const settled = rows.map((cells) => [...cells])
  for (let pass = 0; pass < 4; pass += 1) {
    let changed = false
    for (const [row, cells] of settled.entries()) {
      if (cells.length < 2 || cells.length > mostTried) continue
      const others = new Map(settled.flatMap((other, index) => (index === row ? [] : [...middles(other)])))
      const cost = (order: readonly Cell[]): number => {
        const own = middles(order)
        return order.reduce(
          (sum, { id }) =>
            sum +
            [...(ties.get(id) ?? [])].reduce(
              (far, [other, weight]) =>
                far + weight * Math.abs((own.get(id) ?? 0) - (others.get(other) ?? own.get(other) ?? 0)),
              0
            ),
          0
        )
      }
      let [best, least] = [cells as readonly Cell[], cost(cells)]
      for (const order of orders(cells)) {
        const value = cost(order)
        if (value < least - 1e-9) [best, least] = [order, value]
      }
      if (best !== cells) {
        settled[row] = [...best]
        changed = true
      }
    }
    if (!changed) break
  }
  return settled
}
