/** The sizes two areas can take in; the sizes they can take together out, as in Stockmeyer 1983. */

/** How two areas share one: one above the other, or side by side. */
export type Cut = 'stack' | 'beside'

/** One size an area can take, and the sizes of its two halves that give it (indexes into their own lists). */
export type Size = {
  readonly width: number
  readonly height: number
  readonly cut: Cut
  readonly first: number
  readonly second: number
}

/** No area needs to be larger than the page of a plan that is known already. */
export type Limit = { readonly width: number; readonly height: number }

/** The limit where no plan is known. */
export const noLimit: Limit = { width: Number.MAX_VALUE, height: Number.MAX_VALUE }

/** Room between two areas. */
export const areaGap = 10

/** Lists are thinned to so many sizes of different aspect; what is lost is a percent or two of one area's height. */
const mostSizes = 32

/** For each width that matters the lowest pair one above the other, narrow to wide. */
function stack(a: readonly Size[], b: readonly Size[], limit: Limit): readonly Size[] {
  const pairs: Size[] = []
  let [i, j] = [0, 0]
  let width = Math.max(a[0]?.width ?? 0, b[0]?.width ?? 0)
  while (width <= limit.width) {
    while (i + 1 < a.length && (a[i + 1] as Size).width <= width) i += 1
    while (j + 1 < b.length && (b[j + 1] as Size).width <= width) j += 1
    const height = (a[i] as Size).height + (b[j] as Size).height + areaGap
    if (height <= limit.height) pairs.push({ width, height, cut: 'stack', first: i, second: j })
    width = Math.min(a[i + 1]?.width ?? Infinity, b[j + 1]?.width ?? Infinity)
  }
  return pairs
}

/** For each height that matters the narrowest pair side by side, wide to narrow. */
function beside(a: readonly Size[], b: readonly Size[], limit: Limit): readonly Size[] {
  const pairs: Size[] = []
  let [i, j] = [a.length - 1, b.length - 1]
  let height = Math.max(a[i]?.height ?? 0, b[j]?.height ?? 0)
  while (height <= limit.height) {
    while (i > 0 && (a[i - 1] as Size).height <= height) i -= 1
    while (j > 0 && (b[j - 1] as Size).height <= height) j -= 1
    const width = (a[i] as Size).width + (b[j] as Size).width + areaGap
    if (width <= limit.width) pairs.push({ width, height, cut: 'beside', first: i, second: j })
    height = Math.min(a[i - 1]?.height ?? Infinity, b[j - 1]?.height ?? Infinity)
  }
  return pairs
}

/**
 * All sizes worth having for two areas together, narrow to wide; each is lower than those before it. None where the two
 * do not fit within the limit.
 */
export function combineSizes(a: readonly Size[], b: readonly Size[], limit: Limit): readonly Size[] {
  if (a.length === 0 || b.length === 0) return []
  const [stacked, side] = [stack(a, b, limit), beside(a, b, limit)]
  const best: Size[] = []
  let [i, j, lowest] = [0, side.length - 1, Infinity]
  while (i < stacked.length || j >= 0) {
    const [p, q] = [stacked[i], side[j]]
    const takesStacked = p && (!q || p.width < q.width || (p.width === q.width && p.height <= q.height))
    const size = (takesStacked ? p : q) as Size
    if (takesStacked) i += 1
    else j -= 1
    if (size.height >= lowest) continue
    lowest = size.height
    best.push(size)
  }
  return best
}

/** A long list made shorter: the size that wastes least of each step of aspect. */
export function thinSizes(sizes: readonly Size[]): readonly Size[] {
  if (sizes.length <= mostSizes) return sizes
  const kept: Size[] = []
  let [step, least] = [-1, Infinity]
  for (const size of sizes) {
    const aspect = Math.floor((size.width / (size.width + size.height)) * mostSizes)
    const area = size.width * size.height
    if (aspect !== step) {
      kept.push(size)
      ;[step, least] = [aspect, area]
    } else if (area < least) {
      kept[kept.length - 1] = size
      least = area
    }
  }
  return kept
}
