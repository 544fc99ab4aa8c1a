/** Refuses a Node that is too old before anything else fails in a way nobody understands. */
import { SetupProblem } from './say.mjs'

/** Is `version` (`20.19.0`) at least `wanted`? */
export function isAtLeast(/** @type {string} */ version, /** @type {string} */ wanted) {
  const [have, want] = [version, wanted].map((text) => text.split('.').map(Number))
  for (let i = 0; i < 3; i += 1) {
    const difference = (have?.[i] ?? 0) - (want?.[i] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return true
}

export function checkNode(version = process.versions.node) {
  if (!isAtLeast(version, '20.19.0')) {
    throw new SetupProblem(
      `Node ${version} is too old: Ecograph needs Node 20.19 or newer (https://nodejs.org).`
    )
  }
}
