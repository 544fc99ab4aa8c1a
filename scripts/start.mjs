/** `npm start [-- file.ecograph]`: sets everything up where needed, then opens the window. */
import { typedIn, windowArguments } from './setup/arguments.mjs'
import { checkNode } from './setup/node.mjs'
import { explain, say } from './setup/say.mjs'
import { firstUnreadable } from './setup/user.mjs'
import { openWindow } from './setup/window.mjs'

async function start() {
  checkNode()
  const window = await openWindow('start')
  try {
    const files = windowArguments(process.argv.slice(2), typedIn('start'))
    const unreadable = await firstUnreadable(window.seat, files)
    if (unreadable) say(`the window's user cannot read ${unreadable}`)
    // The unprivileged user has no message bus; Chromium would complain of it a dozen times.
    const quiet = window.seat.unprivileged ? ['--log-level=3'] : []
    const opened = files.map(window.seat.path)
    const argv = [window.electron, ...quiet, window.seat.project, '--', ...opened]
    const { code } = await window.run(argv)
    return code
  } finally {
    window.close()
  }
}

process.exitCode = await start().catch(explain)
