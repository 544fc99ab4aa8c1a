/** `npm run ecograph -- <command>`: the command line, in plain Node, built first where needed. Needs no display. */
import { join } from 'node:path'
import { typedIn } from './setup/arguments.mjs'
import { prepareBuild } from './setup/build.mjs'
import { prepareModules } from './setup/modules.mjs'
import { checkNode } from './setup/node.mjs'
import { project } from './setup/paths.mjs'
import { run } from './setup/run.mjs'
import { explain } from './setup/say.mjs'
import { windowHome } from './setup/seat.mjs'
import { isRoot, ownFolder } from './setup/user.mjs'

async function start() {
  checkNode()
  await prepareModules()
  await prepareBuild()
  const { code } = await run([process.execPath, `${project}/out/main/cli.js`, ...process.argv.slice(2)], {
    // Names of files are meant from where they were typed, not from where npm goes.
    cwd: typedIn('ecograph'),
    // Root's window is another user's, and keeps its presets in that user's home: these are meant here, too.
    ...(isRoot() ? { env: { ...process.env, XDG_CONFIG_HOME: join(ownFolder(windowHome), '.config') } } : {})
  })
  return code
}

// The command line's own codes are 0 done, 1 bad input, 2 our fault; a failed set-up is the last kind.
process.exitCode = await start().catch((error) => {
  explain(error)
  return 2
})
