/** The command line in plain Node: the process's arguments in, product, messages and an exit code out. */
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { catalogue } from 'virtual:catalogue'
import { answer, problem, type Answer } from './cli/command.ts'
import { run } from './cli/run.ts'
import { createTerminal } from './cli/terminal.ts'
import { readFont } from './fonts.ts'
import { userDataFolder } from './user-data.ts'

const beside = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Wait until the text has left the process, because a pipe takes it piece by piece. */
function write(text: string | Uint8Array): Promise<Answer<null>> {
  return new Promise((resolve) => {
    process.stdout.write(text, (error) => {
      if (error === null || error === undefined) resolve(answer(null))
      else if ('code' in error && error.code === 'EPIPE') {
        resolve(problem('the reader of standard output went away before everything was written'))
      } else resolve(problem(`standard output cannot be written: ${error.message}`))
    })
  })
}

// The failure reaches `write`; without a listener it would end the process before the message.
process.stdout.on('error', () => undefined)
process.stderr.on('error', () => undefined)

const { version, productName } = JSON.parse(readFileSync(beside('package.json'), 'utf8')) as {
  version: string
  productName: string
}
const { platform, env } = process
/** The day where the person is, as the window says it, too. */
const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
process.exitCode = await run(process.argv.slice(2), {
  catalogue,
  catalogueFolder: beside('graph-data/catalogue'),
  version,
  today: localDay(new Date()),
  folder: process.cwd(),
  font: readFont(beside('out/fonts')),
  write,
  presets: join(userDataFolder(productName, { platform, env, home: homedir() }), 'presets.json'),
  ...createTerminal(process.stderr)
})
