/** `npm test [-- stage ...] [-- --update]`: every stage runs, even after one that failed; the last line sums up. */
import { availableParallelism } from 'node:os'
import { testArguments } from './setup/arguments.mjs'
import { prepareBuild } from './setup/build.mjs'
import { missingNotice, prepareClients } from './setup/clients.mjs'
import { prepareModules } from './setup/modules.mjs'
import { checkNode } from './setup/node.mjs'
import { explain, say } from './setup/say.mjs'
import { openWindow } from './setup/window.mjs'
import { checkFormat, checkLint, checkTypes, checkUnused } from './stages/checks.mjs'
import { sum, summary } from './stages/result.mjs'
import { testInNode, testInWindow, testWithClients } from './stages/vitest.mjs'

/** @typedef {import('./stages/result.mjs').Result} Result */

/** @type {Result} */
const failure = { passed: 0, failed: 1, skipped: 0 }

async function endToEnd() {
  // As many windows at once as there are cores, and not more than a small machine bears.
  const window = await openWindow('tests', Math.max(1, Math.min(2, availableParallelism())))
  try {
    return await testInWindow(window)
  } finally {
    window.close()
  }
}

/** What the end must tell beside the numbers.
 * @type {string[]} */
const notices = []

async function withClients() {
  notices.push(...(await prepareClients()).map(missingNotice))
  return testWithClients()
}

/** @type {readonly { id: string, title: string, work: (update: boolean) => Promise<Result> }[]} */
const stages = [
  { id: 'types', title: 'Types (tsc -b)', work: checkTypes },
  { id: 'lint', title: 'Lint (oxlint)', work: checkLint },
  { id: 'format', title: 'Format (prettier)', work: checkFormat },
  { id: 'unused', title: 'Unused code (knip)', work: checkUnused },
  { id: 'imports', title: 'Import rules', work: () => testInNode('architecture', false) },
  { id: 'unit', title: 'Unit, data, golden and contract tests', work: unitTests },
  { id: 'clients', title: 'Programs of others open what is exported', work: withClients },
  { id: 'e2e', title: 'End to end, in the real window', work: endToEnd }
]

async function unitTests(/** @type {boolean} */ update) {
  // The command line is tested as it is shipped.
  await prepareBuild()
  return testInNode('unit', update)
}

async function test() {
  checkNode()
  const { stages: chosen, update } = testArguments(
    process.argv.slice(2),
    stages.map(({ id }) => id)
  )
  await prepareModules()
  const results = []
  for (const { id, title, work } of stages.filter((stage) => chosen.includes(stage.id))) {
    process.stderr.write(`\n=== ${results.length + 1}/${chosen.length} ${title}\n`)
    const started = Date.now()
    const result = await work(update).catch((error) => {
      explain(error)
      return failure
    })
    results.push(result)
    say(`${id}: ${summary(result)} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  }
  const total = sum(results)
  process.stderr.write('\n')
  for (const notice of notices) say(notice)
  // The last line of all, after everything that standard error still holds.
  process.stdout.write(`${summary(total)}\n`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}

process.exitCode = await test().catch(explain)
