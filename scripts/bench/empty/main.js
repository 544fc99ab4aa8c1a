/** The least an Electron window can be, with the sandbox on: what the start of the real one is compared with. */
import { BrowserWindow, app } from 'electron'
import { fileURLToPath } from 'node:url'

app.enableSandbox()
// Electron becomes ready only after this file has run to its end, so there is nothing to await up here.
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1400, height: 900, webPreferences: { spellcheck: false } })
  return window.loadFile(fileURLToPath(new URL('index.html', import.meta.url)))
})
