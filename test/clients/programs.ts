/** A program of the system and what to tell it in; what it printed out. Nothing of the machine's own settings or fonts counts. */
import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { fontFile } from '../diagram/export-fonts.ts'

const execute = promisify(execFile)

/** A folder of a test file's own, and the fonts its programs see. */
export type Workshop = {
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
  /** Runs the program to its end. Fails where the program does, with what it said. */
  readonly run: (
    program: string,
    args: readonly string[]
  ) => Promise<{ readonly out: string; readonly said: string }>
  readonly close: () => void
}

const weights = [400, 500, 600, 700] as const

/** `pretendard`: the one font there is, so that every machine draws the same. `system`: the machine's fonts, without ours. */
export function openWorkshop(fonts: 'pretendard' | 'system' = 'pretendard'): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'ecograph-clients-'))
  const faces = join(folder, 'fonts')
  mkdirSync(faces)
  if (fonts === 'pretendard')
    for (const weight of weights) symlinkSync(fontFile(weight), join(faces, basename(fontFile(weight))))
  const settings = join(folder, 'fonts.conf')
  const seen = fonts === 'pretendard' ? [faces] : ['/usr/share/fonts']
  writeFileSync(
    settings,
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n<fontconfig>` +
      `${seen.map((path) => `<dir>${path}</dir>`).join('')}<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>\n`
  )
  const env = {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    HOME: folder,
    TMPDIR: folder,
    XDG_RUNTIME_DIR: folder,
    XDG_CONFIG_HOME: join(folder, '.config'),
    XDG_CACHE_HOME: join(folder, '.cache'),
    LC_ALL: 'C.UTF-8',
    FONTCONFIG_FILE: settings
  }
  return {
    folder,
    env,
    run: async (program, args) => {
      const { stdout, stderr } = await execute(program, args, {
        cwd: folder,
        env,
        timeout: 280_000,
        maxBuffer: 64 * 2 ** 20
      })
      return { out: stdout, said: stderr }
    },
    close: () => rmSync(folder, { recursive: true, force: true })
  }
}

/** Keep a file for whoever looks into a failure; `npm test` puts it into test-results/. */
export function keepForReview(path: string): void {
  const results = process.env['ECOGRAPH_TEST_RESULTS']
  if (results) copyFileSync(path, join(results, basename(path)))
}
