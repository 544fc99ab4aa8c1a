/** A line for the person, in plain words, on standard error: standard output belongs to the product. */
export function say(/** @type {string} */ text) {
  process.stderr.write(`ecograph: ${text}\n`)
}

/** What the set-up cannot do by itself; its message says what a person can do. */
export class SetupProblem extends Error {}

/** The set-up's own failures end in one readable line and exit code 1, everything else is a bug with its trace. */
export function explain(/** @type {unknown} */ error) {
  if (error instanceof SetupProblem) say(error.message)
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  return 1
}
