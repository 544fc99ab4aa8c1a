/** What a person typed after `npm start` or `npm test`; out comes what is meant by it. */
import { isAbsolute, resolve } from 'node:path'
import { SetupProblem } from './say.mjs'

/** The folder in which the person typed: npm goes to the project and keeps the place, but only for its own child. */
export const typedIn = (/** @type {string} */ script, env = process.env, cwd = process.cwd()) =>
  (env['npm_lifecycle_event'] === script && env['INIT_CWD']) || cwd

/**
 * The files to open, with the folder they were typed in. Only files: a switch would go to Electron itself.
 * @param {readonly string[]} typed @param {string} folder
 */
export function windowArguments(typed, folder) {
  const end = typed.indexOf('--')
  const switches = (end < 0 ? typed : typed.slice(0, end)).filter((text) => text.startsWith('-'))
  if (switches.length > 0) {
    throw new SetupProblem(
      `npm start takes view files only, not ${switches.join(' ')}. Try: npm start -- my-view.ecograph`
    )
  }
  return typed.filter((_, i) => i !== end).map((file) => (isAbsolute(file) ? file : resolve(folder, file)))
}

/**
 * The stages to run and whether goldens are written anew.
 * @param {readonly string[]} typed @param {readonly string[]} known
 * @returns {{ stages: readonly string[], update: boolean }}
 */
export function testArguments(typed, known) {
  const update = typed.includes('--update') || typed.includes('-u')
  const stages = typed.filter((text) => text !== '--update' && text !== '-u')
  const unknown = stages.filter((stage) => !known.includes(stage))
  if (unknown.length > 0) {
    throw new SetupProblem(
      `unknown: ${unknown.join(' ')}. Stages: ${known.join(', ')}; --update writes goldens anew.`
    )
  }
  return { stages: stages.length > 0 ? known.filter((stage) => stages.includes(stage)) : known, update }
}
