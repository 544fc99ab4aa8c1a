/** The sources in, out/ made from them, only where they changed since the last time. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { project, stamps } from './paths.mjs'
import { run } from './run.mjs'
import { SetupProblem, say } from './say.mjs'
import { dropStamp, fingerprint, readStamp, writeStamp } from './stamp.mjs'

/** What the built program is made from. */
const sources = [
  'graph-data',
  'diagram',
  'preload',
  'renderer',
  'main',
  'electron.vite.config.ts',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json'
]

/** What the build must leave behind. */
const products = ['out/main/index.js', 'out/main/cli.js', 'out/preload/index.cjs', 'out/renderer/index.html']

/** Build where the sources changed. */
export async function prepareBuild() {
  const stamp = join(stamps, 'build')
  const isFresh = () =>
    readStamp(stamp) === fingerprint(project, sources) &&
    products.every((file) => existsSync(join(project, file)))
  if (isFresh()) return
  await withLock(async () => {
    if (isFresh()) return
    say('building (the sources changed since the last build)')
    dropStamp(stamp)
    const mark = fingerprint(project, sources)
    const tool = join(project, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
    // Standard output belongs to the product, so the tool's words go to standard error, and only when it fails.
    const { code } = await run([process.execPath, tool, 'build', '--logLevel', 'warn'], {
      cwd: project,
      output: 'stderr'
    })
    if (code !== 0) throw new SetupProblem('the build failed; its message stands above')
    const missing = products.find((file) => !existsSync(join(project, file)))
    if (missing) throw new SetupProblem(`the build ended well but did not make ${missing}`)
    writeStamp(stamp, mark)
  })
}
