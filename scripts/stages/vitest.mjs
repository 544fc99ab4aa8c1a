/** The stages that vitest runs: a project's name in, the counted result out. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { project } from '../setup/paths.mjs'
import { run } from '../setup/run.mjs'
import { openSeat } from '../setup/seat.mjs'
import { ownFolder } from '../setup/user.mjs'
import { countTests } from './result.mjs'

/** @typedef {import('./result.mjs').Result} Result */

const limit = 20 * 60_000

/** @param {{ path: (path: string) => string }} seat */
const vitest = (
  /** @type {string} */ name,
  /** @type {string} */ report,
  /** @type {boolean} */ update,
  seat,
  /** @type {number | string | null} */ workers = null
) => [
  process.execPath,
  seat.path(join(project, 'node_modules', 'vitest', 'vitest.mjs')),
  'run',
  // The tests in plain Node are two projects, `unit` and `unit-alone`.
  `--project=${name}${name === 'unit' ? '*' : ''}`,
  // The usual loader writes a file beside the configuration, which the window's user must not.
  '--configLoader=runner',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...(workers === null ? [] : [`--maxWorkers=${workers}`]),
  ...(update ? ['--update'] : [])
]

/** @returns {Result} */
const count = (
  /** @type {string} */ report,
  /** @type {{ code: number, timedOut: boolean }} */ { code, timedOut }
) => {
  if (timedOut) process.stderr.write('stopped after twenty minutes\n')
  return countTests(existsSync(report) ? readFileSync(report, 'utf8') : null, code)
}

/** Tests in plain Node, as the person who runs them. */
export async function testInNode(/** @type {string} */ name, /** @type {boolean} */ update) {
  const temp = mkdtempSync(join(tmpdir(), 'ecograph-'))
  try {
    const report = join(temp, 'report.json')
    // By itself vitest leaves a core free, which of two is half.
    const workers = name === 'unit' ? '100%' : null
    const argv = vitest(name, report, update, { path: (path) => path }, workers)
    return count(report, await run(argv, { cwd: project, output: 'stderr', limit }))
  } finally {
    rmSync(temp, { recursive: true, force: true })
  }
}

/**
 * Tests as the user of a seat. They get ECOGRAPH_TEST_RESULTS, a folder for what helps to understand a failure, which
 * ends up in test-results/ in the project under the stage's name.
 * @param {string} name
 * @param {{ seat: import('../setup/user.mjs').Seat, temp: string, run: import('../setup/window.mjs').Window['run'] }} place
 * @param {number | null} workers
 */
async function testInSeat(name, { seat, temp, run: runThere }, workers = null) {
  const report = join(temp, 'report.json')
  const results = ownFolder(join(temp, 'results'))
  const env = { ECOGRAPH_TEST_RESULTS: results, ECOGRAPH_VITE_CACHE: join(temp, 'vite') }
  const ended = await runThere(vitest(name, report, false, seat, workers), { output: 'stderr', env, limit })
  const kept = join(project, 'test-results', name)
  rmSync(kept, { recursive: true, force: true })
  mkdirSync(kept, { recursive: true })
  cpSync(results, kept, { recursive: true })
  return count(report, ended)
}

/** Tests in the real window, as its user and on its display. ECOGRAPH_ELECTRON is the program to run. */
export const testInWindow = (/** @type {import('../setup/window.mjs').Window} */ window) =>
  testInSeat('e2e', window, window.displays)

/** Tests with programs of others, a browser among them: as its sandbox wants, not as root. */
export async function testWithClients() {
  const { seat, temp, env, close } = await openSeat('tests')
  try {
    return await testInSeat('clients', {
      seat,
      temp,
      run: (argv, options = {}) =>
        run(seat.wrap(argv), { cwd: project, ...options, env: { ...env, ...options.env } })
    })
  } finally {
    close()
  }
}
