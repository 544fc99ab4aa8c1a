/** Blocks, how strongly they are tied and a page shape in; trees that fill the page with related blocks close together out. */
import { seededRandom } from './random.ts'
import {
  buildTree,
  copyTree,
  fitPage,
  isWithin,
  limitTree,
  layOutTree,
  measureUp,
  moveNode,
  swapNodes,
  type Slot,
  type Tree
} from './tree.ts'
import type { Size } from './shapes.ts'

/** Two blocks with relations between them, by their numbers, and how many relations. */
export type Tie = { readonly a: number; readonly b: number; readonly weight: number }

export type SearchRequest = {
  /** The sizes each block can take. */
  readonly sizes: readonly (readonly Size[])[]
  /** Blocks of the same region, by their numbers. */
  readonly regions: readonly (readonly number[])[]
  readonly ties: readonly Tie[]
  readonly ratio: number
}

export type Plan = { readonly slots: readonly Slot[]; readonly cost: number; readonly height: number }

/**
 * What a page costs is the height it needs; long ways between related blocks and regions that lie in each other's way
 * cost a share of it on top.
 */
const weights = { distance: 0.4, scatter: 0.12 } as const

/** A layout may be stretched by this to fill the page; more would tear it apart. */
const mostStretch = 1.2

function costOf(tree: Tree, { regions, ties, ratio }: SearchRequest): Plan {
  const { choice, height } = fitPage(tree, ratio)
  if (height === Infinity) return { slots: [], cost: Infinity, height }
  const natural = tree.sizes[tree.root]?.[choice] ?? { width: 0, height: 0 }
  const slots = layOutTree(tree, choice, {
    width: Math.floor(Math.min(height * ratio, natural.width * mostStretch)),
    height: Math.floor(Math.min(height, natural.height * mostStretch))
  })
  let [distance, total] = [0, 0]
  for (const { a, b, weight } of ties) {
    const [p, q] = [slots[a] as Slot, slots[b] as Slot]
    const dx = p.x - q.x + (p.width - q.width) / 2
    const dy = p.y - q.y + (p.height - q.height) / 2
    distance += weight * Math.sqrt(dx * dx + dy * dy)
    total += weight
  }
  const far = total === 0 ? 0 : distance / (total * height * Math.sqrt(ratio))
  const cost = height * (1 + weights.distance * far + weights.scatter * scatter(slots, regions))
  return { slots, cost, height }
}

/** The share of the page that lies within the bounds of a region it does not belong to. */
function scatter(slots: readonly Slot[], regions: readonly (readonly number[])[]): number {
  let [strange, whole] = [0, 0]
  for (const { width, height } of slots) whole += width * height
  for (const region of regions) {
    if (region.length < 2) continue
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
    for (const index of region) {
      const { x, y, width, height } = slots[index] as Slot
      left = Math.min(left, x)
      top = Math.min(top, y)
      right = Math.max(right, x + width)
      bottom = Math.max(bottom, y + height)
    }
    slots.forEach(({ x, y, width, height }, index) => {
      const across = Math.min(right, x + width) - Math.max(left, x)
      const down = Math.min(bottom, y + height) - Math.max(top, y)
      if (across > 0 && down > 0 && !region.includes(index)) strange += across * down
    })
  }
  return whole === 0 ? 0 : strange / whole
}

/** How much worse a step may be at the start of a search, as a share of the cost; it falls to nothing. */
const tolerance = 0.05

/** How much larger than its first plan a search may become on the way to better ones. */
const slack = 1.1

/**
 * Search by threshold accepting (Dueck and Scheuer 1990): like annealing, but without exponentials, whose last digits
 * differ between machines. The same seed gives the same plan.
 */
export function searchPlan(request: SearchRequest, seed: number, rounds: number): Plan {
  const { sizes, regions } = request
  const tree = buildTree(regions, sizes)
  let plan = costOf(tree, request)
  let best = plan
  const count = 2 * sizes.length - 1
  if (sizes.length < 2) return best
  limitTree(tree, { width: plan.height * request.ratio * slack, height: plan.height * slack })
  const random = seededRandom(seed)
  const pick = (): number => Math.floor(random() * count)
  let kept = copyTree(tree)
  for (let round = 0; round < rounds; round += 1) {
    const [a, b] = [pick(), pick()]
    const swaps = random() < 0.5
    if (a === b || a === tree.root || isWithin(tree, b, a)) continue
    if (swaps ? b === tree.root || isWithin(tree, a, b) : tree.parent[a] === b) continue
    const before = copyTree(tree)
    const old = tree.parent[a] as number
    if (swaps) {
      const over = tree.parent[b] as number
      swapNodes(tree, a, b)
      measureUp(tree, old)
      if (over !== old) measureUp(tree, over)
    } else {
      const above = tree.parent[old] as number
      moveNode(tree, a, b, random() < 0.5)
      measureUp(tree, old)
      if (above >= 0) measureUp(tree, above)
    }
    const next = costOf(tree, request)
    if (next.cost < plan.cost * (1 + tolerance * (1 - round / rounds))) {
      plan = next
      if (plan.cost < best.cost - 1e-9) {
        best = plan
        kept = copyTree(tree)
      }
    } else restore(tree, before)
    // A search that has strayed goes back to the best it saw.
    if (round % 400 === 399 && plan.cost > best.cost * 1.02) {
      restore(tree, kept)
      plan = best
    }
  }
  return best
}

function restore(tree: Tree, from: Tree): void {
  tree.root = from.root
  for (const part of ['parent', 'first', 'second'] as const) {
    from[part].forEach((value, index) => {
      tree[part][index] = value
    })
  }
  from.sizes.forEach((value, index) => {
    tree.sizes[index] = value
  })
}
