/** Numbers in, the ones that describe them out. */

/** The value below which the given share (0 to 1) of the numbers lies. */
export function quantile(/** @type {readonly number[]} */ numbers, /** @type {number} */ share) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)]
  const high = sorted[Math.ceil(at)]
  if (low === undefined || high === undefined) throw new Error('There is nothing to describe.')
  return low + (high - low) * (at - Math.floor(at))
}

export const median = (/** @type {readonly number[]} */ numbers) => quantile(numbers, 0.5)
