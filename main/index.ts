/** The application's start: refuse where it could not be safe, be the only one, set the guards, open the shell. */
import { Menu, app, protocol, session } from 'electron'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { guardApplication } from './guards.ts'
import { scheme, serveFolder } from './protocol.ts'
import { openSettings } from './settings.ts'
import { slotsToOpen, startShell, type Shell } from './shell.ts'
import { fileArgument, refusal, secondStartSchema } from './start-options.ts'

const here = dirname(fileURLToPath(import.meta.url))

let shell: Shell | null = null
/** Files to open once the shell is there. */
const requested: string[] = []

function requestOpen(path: string): void {
  if (shell === null) requested.push(path)
  else shell.requestOpen(path)
}

/** What the first window needs of the disk. */
async function readDisk() {
  const serve = serveFolder(join(here, '..', 'renderer'))
  const settings = await openSettings(join(app.getPath('userData'), 'settings.json'))
  return { serve, settings, slots: await slotsToOpen(settings) }
}

async function start(reading: ReturnType<typeof readDisk>): Promise<void> {
  const [{ serve, settings, slots }] = await Promise.all([reading, app.whenReady()])
  session.defaultSession.protocol.registerBufferProtocol(scheme, (request, answer) => {
    void serve(request).then(answer)
  })
  shell = startShell(join(here, '..', 'preload', 'index.cjs'), settings, slots)
  for (const path of requested) shell.requestOpen(path)
}

const refused = refusal({
  user: process.getuid?.() ?? null,
  packaged: app.isPackaged,
  hasSwitch: (name) => app.commandLine.hasSwitch(name)
})
// While it is not packaged, Electron is told the application's own folder as if it were a file.
const file = fileArgument(process.argv.slice(1), process.cwd(), app.isPackaged ? null : app.getAppPath())

if (refused !== null) {
  console.error(refused)
  app.exit(1)
} else if (!app.requestSingleInstanceLock({ file })) {
  // The first instance has the file now.
  app.exit(0)
} else {
  // Otherwise Electron makes a menu that nobody sees: ours comes with the window.
  Menu.setApplicationMenu(null)
  guardApplication(app)
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }
  ])
  if (file !== null) requested.push(file)
  app.on('second-instance', (_event, _args, _folder, data) => {
    const second = secondStartSchema.safeParse(data)
    if (second.success && second.data.file !== null) requestOpen(second.data.file)
    shell?.focus()
  })
  // macOS hands files over as events, before and after the application is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    requestOpen(path)
  })
  app.on('window-all-closed', () => app.quit())
  const reading = readDisk()
  start(reading).catch((error: unknown) => {
    console.error('Ecograph could not start:', error)
    app.exit(1)
  })
  // Electron gets ready once this file has run to its end, and is then too busy to pass on what the disk answers.
  await Promise.allSettled([reading])
}
