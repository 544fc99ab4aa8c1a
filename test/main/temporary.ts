/** A folder of its own for one test, gone afterwards. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Make the folder; it is removed when the running test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ecograph-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
