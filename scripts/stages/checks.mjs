/** The stages that are one check each: a tool runs over the whole tree and finds nothing, or the check failed. */
import { join } from 'node:path'
import { project } from '../setup/paths.mjs'
import { run } from '../setup/run.mjs'
import { oneFailed, onePassed } from './result.mjs'

/** @typedef {import('./result.mjs').Result} Result */

const minute = 60_000

/** A tool of the project, by the file npm's own link names. */
const tool = (/** @type {string} */ path, /** @type {string[]} */ ...args) => [
  process.execPath,
  join(project, 'node_modules', path),
  ...args
]

/** @returns {Promise<Result>} */
async function check(/** @type {readonly string[]} */ argv) {
  // Checks run at the same time: what each one found is shown together, at its end.
  const { code, out, timedOut } = await run(argv, { cwd: project, output: 'collect', limit: 5 * minute })
  process.stderr.write(out)
  if (timedOut) process.stderr.write('stopped after five minutes\n')
  return code === 0 ? onePassed : oneFailed
}

export const checkTypes = () => check(tool('typescript/bin/tsc', '-b', '--pretty'))
export const checkLint = () =>
  check(tool('oxlint/bin/oxlint', '--deny-warnings', '--report-unused-disable-directives'))
export const checkFormat = () =>
  check(tool('prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'))
export const checkUnused = () =>
  check(tool('knip/bin/knip.js', '--no-progress', '--treat-config-hints-as-errors'))
