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
import { oneFailed, sum, summary, titled } from './stages/result.mjs'
import { testInNode, testInWindow, testWithClients } from './stages/vitest.mjs'

/** @typedef {import('./stages/result.mjs').Result} Result */

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

/**
 * @typedef {{ id: string, title: string, work: (update: boolean) => Promise<Result>, isCheck?: true }} Stage `isCheck`: one
 * program that reads the sources and mostly uses one core; such stages run at the same time.
 * @type {readonly Stage[]}
 */
const stages = [
  { id: 'types', title: 'Types (tsc -b)', work: checkTypes, isCheck: true },
  { id: 'lint', title: 'Lint (oxlint)', work: checkLint, isCheck: true },
  { id: 'format', title: 'Format (prettier)', work: checkFormat, isCheck: true },
  { id: 'unused', title: 'Unused code (knip)', work: checkUnused, isCheck: true },
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
  const wanted = stages.filter((stage) => chosen.includes(stage.id))
  const perform = async (/** @type {Stage} */ stage) => {
    const { id, title, work } = stage
    process.stderr.write(`\n=== ${wanted.indexOf(stage) + 1}/${wanted.length} ${title}\n`)
    const started = Date.now()
    const result = await work(update).catch((error) => {
      explain(error)
      return oneFailed
    })
    say(`${id}: ${summary(result)} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
    return titled(title, result)
  }
  const results = await Promise.all(wanted.filter(({ isCheck }) => isCheck).map(perform))
  for (const stage of wanted) if (!stage.isCheck) results.push(await perform(stage))
  const total = sum(results)
  process.stderr.write('\n')
  for (const notice of notices) say(notice)
  for (const again of total.retried) say(`passed when tried again: ${again}`)
  for (const failure of total.failures) say(`failed: ${failure}`)
  // The last line of all, after everything that standard error still holds.
  process.stdout.write(`${summary(total)}\n`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}

process.exitCode = await test().catch(explain)
