/** `npm run ecograph -- <command>`: the command line, in plain Node, built first where needed. Needs no display. */
import { typedIn } from './setup/arguments.mjs'
import { prepareBuild } from './setup/build.mjs'
import { prepareModules } from './setup/modules.mjs'
import { checkNode } from './setup/node.mjs'
import { project } from './setup/paths.mjs'
import { run } from './setup/run.mjs'
import { explain } from './setup/say.mjs'

async function start() {
  checkNode()
  await prepareModules()
  await prepareBuild()
  const { code } = await run([process.execPath, `${project}/out/main/cli.js`, ...process.argv.slice(2)], {
    // Names of files are meant from where they were typed, not from where npm goes.
    cwd: typedIn('ecograph')
  })
  return code
}

// The command line's own codes are 0 done, 1 bad input, 2 our fault; a failed set-up is the last kind.
process.exitCode = await start().catch((error) => {
  explain(error)
  return 2
})
