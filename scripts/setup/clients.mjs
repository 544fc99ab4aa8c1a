/**
 * The programs that open what we export, for the tests with real clients. Nothing else needs them: where they cannot be
 * installed, their tests are skipped and the end of `npm test` names them.
 */
import { join } from 'node:path'
import { failedToday } from './electron.mjs'
import { withLock } from './lock.mjs'
import { stamps } from './paths.mjs'
import { run } from './run.mjs'
import { say } from './say.mjs'
import { readStamp, writeStamp } from './stamp.mjs'
import { hasProgram, installWithApt } from './system.mjs'

/** @typedef {{ name: string, package: string, programs: readonly string[] }} Client `package` as Debian calls it */

/** @type {Readonly<Record<'rsvg' | 'inkscape' | 'chromium' | 'impress' | 'poppler' | 'graphviz' | 'networkx', Client>>} */
const clients = {
  rsvg: { name: 'rsvg-convert', package: 'librsvg2-bin', programs: ['rsvg-convert'] },
  inkscape: { name: 'Inkscape', package: 'inkscape', programs: ['inkscape'] },
  chromium: { name: 'Chromium', package: 'chromium', programs: ['chromium'] },
  // Debian parts the office into packages: there `soffice` alone opens no slides.
  impress: {
    name: 'LibreOffice Impress',
    package: 'libreoffice-impress',
    programs: ['soffice', 'loimpress']
  },
  poppler: {
    name: 'Poppler',
    package: 'poppler-utils',
    programs: ['pdftotext', 'pdfinfo', 'pdffonts']
  },
  graphviz: { name: 'Graphviz', package: 'graphviz', programs: ['dot'] },
  networkx: { name: 'NetworkX', package: 'python3-networkx', programs: [] }
}

/** @typedef {keyof typeof clients} ClientId */

/** Root's own Python may be out of reach for the user who runs the tests. */
const pythonsHere = () => (process.getuid?.() === 0 ? ['/usr/bin/python3'] : ['/usr/bin/python3', 'python3'])

/** The Python that has NetworkX, or null. The system's own comes first: that is where Debian's package goes. */
export async function findNetworkx(pythons = pythonsHere()) {
  for (const python of pythons) {
    const { code } = await run([python, '-c', 'import networkx'], { output: 'ignore', limit: 60_000 })
    if (code === 0) return python
  }
  return null
}

/** Is the client on this machine? */
export async function hasClient(/** @type {ClientId} */ id) {
  if (id === 'networkx') return (await findNetworkx()) !== null
  const isDebian = hasProgram('apt-get')
  return clients[id].programs.every((name) => hasProgram(name) || (name === 'loimpress' && !isDebian))
}

/** @returns {Promise<ClientId[]>} */
async function missingClients() {
  const ids = /** @type {ClientId[]} */ (Object.keys(clients))
  const there = await Promise.all(ids.map(hasClient))
  return ids.filter((_, index) => !there[index])
}

/** One line of notice for a client that is not there. */
export const missingNotice = (/** @type {ClientId} */ id) =>
  `skipped: ${clients[id].name} is missing (apt-get install ${clients[id].package})`

const note = join(stamps, 'clients-not-installed')

/**
 * Install what is missing, as root with apt; what cannot be installed stays missing, and is not tried again that day.
 * @returns {Promise<readonly ClientId[]>} what is missing after all
 */
export async function prepareClients() {
  const missing = await missingClients()
  if (missing.length === 0 || process.platform !== 'linux') return missing
  if (process.getuid?.() !== 0 || !hasProgram('apt-get')) return missing
  const failed = readStamp(note)
  if (failedToday(failed)) {
    say(
      `these could not be installed today: ${failed?.slice(25)}; tried again tomorrow, or after removing ${note}`
    )
    return missing
  }
  const started = Date.now()
  const names = missing.map((id) => clients[id].name).join(', ')
  say(`the tests with real programs want ${names}: installing them with apt (one to three minutes, once)`)
  const packages = missing.map((id) => clients[id].package)
  await withLock(() => installWithApt(packages, { limit: 5 * 60_000, quiet: true }))
  say(`apt took ${((Date.now() - started) / 1000).toFixed(0)} s`)
  const still = await missingClients()
  if (still.length > 0) {
    writeStamp(note, `${new Date().toISOString()} ${still.map((id) => clients[id].name).join(', ')}`)
  }
  return still
}
