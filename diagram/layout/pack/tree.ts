/** A tree that cuts a page into areas, one for each block; it can be changed, measured and taken back. */
import type { Box } from '../../scene/types.ts'
import { areaGap, combineSizes, noLimit, thinSizes, type Limit, type Size } from './shapes.ts'

/**
 * Nodes are numbers: leaves are the numbers of their blocks, inner nodes follow them. Each node knows the sizes its
 * area can take; a change measures only the nodes above it again.
 */
export type Tree = {
  readonly leaves: number
  root: number
  readonly parent: number[]
  readonly first: number[]
  readonly second: number[]
  readonly sizes: (readonly Size[])[]
  limit: Limit
}

/** A copy that changes to the first do not reach. */
export const copyTree = (tree: Tree): Tree => ({
  leaves: tree.leaves,
  root: tree.root,
  parent: [...tree.parent],
  first: [...tree.first],
  second: [...tree.second],
  sizes: [...tree.sizes],
  limit: tree.limit
})

const nobody = -1

/** A tree of blocks that halves nested lists: what is a list of its own becomes an area of its own. */
export function buildTree(
  nested: readonly (readonly number[])[],
  leafSizes: readonly (readonly Size[])[]
): Tree {
  const leaves = leafSizes.length
  const tree: Tree = {
    leaves,
    root: 0,
    parent: [],
    first: [],
    second: [],
    sizes: [...leafSizes],
    limit: noLimit
  }
  let next = leaves
  const join = (nodes: readonly number[]): number => {
    if (nodes.length <= 1) return nodes[0] as number
    const half = Math.ceil(nodes.length / 2)
    const [a, b] = [join(nodes.slice(0, half)), join(nodes.slice(half))]
    const node = next
    next += 1
    tree.first[node] = a
    tree.second[node] = b
    tree.parent[a] = node
    tree.parent[b] = node
    return node
  }
  tree.root = join(nested.filter((list) => list.length > 0).map(join))
  tree.parent[tree.root] = nobody
  for (let node = leaves; node < next; node += 1) measure(tree, node)
  return tree
}

function measure(tree: Tree, node: number): void {
  const [a, b] = [tree.sizes[tree.first[node] as number], tree.sizes[tree.second[node] as number]]
  const sizes = combineSizes(a ?? [], b ?? [], tree.limit)
  tree.sizes[node] = node === tree.root ? sizes : thinSizes(sizes)
}

/** Leave out sizes beyond a limit from now on. */
export function limitTree(tree: Tree, limit: Limit): void {
  tree.limit = limit
  // Inner nodes that nothing has moved yet stand after the nodes they hold.
  for (let node = tree.leaves; node < tree.sizes.length; node += 1) measure(tree, node)
}

/** Measure a node and all above it again. */
export function measureUp(tree: Tree, from: number): void {
  for (let node = from; node !== nobody; node = tree.parent[node] as number) {
    if (node >= tree.leaves) measure(tree, node)
  }
}

export function isWithin(tree: Tree, node: number, ancestor: number): boolean {
  for (let at = node; at !== nobody; at = tree.parent[at] as number) if (at === ancestor) return true
  return false
}

function replaceChild(tree: Tree, parent: number, from: number, to: number): void {
  if (tree.first[parent] === from) tree.first[parent] = to
  else tree.second[parent] = to
  tree.parent[to] = parent
}

/** Let two nodes change places; neither may be within the other. Sizes have to be measured afterwards. */
export function swapNodes(tree: Tree, a: number, b: number): void {
  const [above, over] = [tree.parent[a] as number, tree.parent[b] as number]
  if (above === over) {
    const { first, second } = { first: tree.first[above] as number, second: tree.second[above] as number }
    tree.first[above] = second
    tree.second[above] = first
    return
  }
  replaceChild(tree, above, a, b)
  replaceChild(tree, over, b, a)
}

/** Take a node out and put it next to another, which may not be within it nor be its parent. */
export function moveNode(tree: Tree, node: number, beside: number, before: boolean): void {
  const joint = tree.parent[node] as number
  const sibling = (tree.first[joint] === node ? tree.second[joint] : tree.first[joint]) as number
  const above = tree.parent[joint] as number
  if (above === nobody) {
    tree.root = sibling
    tree.parent[sibling] = nobody
  } else replaceChild(tree, above, joint, sibling)
  const over = tree.parent[beside] as number
  if (over === nobody) {
    tree.root = joint
    tree.parent[joint] = nobody
  } else replaceChild(tree, over, beside, joint)
  tree.first[joint] = before ? node : beside
  tree.second[joint] = before ? beside : node
  tree.parent[node] = joint
  tree.parent[beside] = joint
}

/** The size of the whole that fills a page of this ratio best, and the height such a page must have to hold it. */
export function fitPage(tree: Tree, ratio: number): { readonly choice: number; readonly height: number } {
  const sizes = tree.sizes[tree.root] as readonly Size[]
  let [choice, height] = [0, Infinity]
  sizes.forEach((size, index) => {
    const needed = Math.max(size.width / ratio, size.height)
    if (needed < height) [choice, height] = [index, needed]
  })
  return { choice, height }
}

/** An area of the page and the size its block takes in it. */
export type Slot = Box & { readonly choice: number }

/** Give every block its area: room to spare is shared out in proportion, in whole units. */
export function layOutTree(
  tree: Tree,
  choice: number,
  page: { width: number; height: number }
): readonly Slot[] {
  const slots: Slot[] = []
  const visit = (node: number, index: number, x: number, y: number, width: number, height: number): void => {
    if (node < tree.leaves) {
      slots[node] = { x, y, width, height, choice: index }
      return
    }
    const { cut, first, second } = (tree.sizes[node] as readonly Size[])[index] as Size
    const [a, b] = [tree.first[node] as number, tree.second[node] as number]
    const [p, q] = [
      (tree.sizes[a] as readonly Size[])[first],
      (tree.sizes[b] as readonly Size[])[second]
    ] as [Size, Size]
    if (cut === 'stack') {
      const spare = height - areaGap - p.height - q.height
      const top = p.height + Math.floor((spare * p.height) / (p.height + q.height))
      visit(a, first, x, y, width, top)
      visit(b, second, x, y + top + areaGap, width, height - top - areaGap)
    } else {
      const spare = width - areaGap - p.width - q.width
      const left = p.width + Math.floor((spare * p.width) / (p.width + q.width))
      visit(a, first, x, y, left, height)
      visit(b, second, x + left + areaGap, y, width - left - areaGap, height)
    }
  }
  visit(tree.root, choice, 0, 0, page.width, page.height)
  return slots
}
