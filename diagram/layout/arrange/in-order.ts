/** Places that things in a row would like to have, and the room between them, in; the nearest places they can have out. */

/**
 * The places with the least sum of squared distances from the wishes where neighbours keep their order and distance and
 * all stay between two ends: isotonic regression by pooling adjacent violators (Ayer et al. 1955; used so for node
 * overlaps by Dwyer, Marriott and Stuckey 2005). `gaps[i]` is the least distance from `i - 1` to `i`; the first one is
 * not read. Where there is not room enough between the ends, they are overrun on both sides alike.
 */
export function placeInOrder(
  wishes: readonly number[],
  gaps: readonly number[],
  ends: { readonly from: number; readonly to: number } = { from: -Infinity, to: Infinity }
): readonly number[] {
  const offsets: number[] = []
  wishes.forEach((_, index) =>
    offsets.push(index === 0 ? 0 : (offsets[index - 1] as number) + (gaps[index] as number))
  )
  const total = offsets.at(-1) ?? 0
  const pools: { sum: number; count: number }[] = []
  wishes.forEach((wish, index) => {
    let pool = { sum: wish - (offsets[index] as number), count: 1 }
    for (
      let last = pools.at(-1);
      last && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count }
      pools.pop()
    }
    pools.push(pool)
  })
  const spare = ends.to - ends.from - total
  const [least, most] =
    spare >= 0 ? [ends.from, ends.to - total] : [ends.from + spare / 2, ends.from + spare / 2]
  return pools
    .flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
    .map((value, index) => Math.min(Math.max(value, least), most) + (offsets[index] as number))
}
