/**
 * Loaded by Electron before the application: holds it back until Playwright has attached, as Playwright's own loader
 * does (which it leaves out where it is told the executable). Without this a page that is just being loaded when
 * Playwright attaches is never reported, and a test now and then waits for ever.
 */
// oxlint-disable-next-line typescript/no-require-imports
const { app } = require('electron')

// The application should see its own arguments only.
process.argv.splice(process.argv.indexOf('-r'), 2)

const ready = app.whenReady()
const attached = new Promise((resolve) => {
  // Playwright calls this once it listens.
  globalThis.__playwright_run = () => resolve()
})
app.whenReady = () => attached.then(() => ready)
