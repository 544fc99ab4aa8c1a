/** The window's version is the package's. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { version } from '../../renderer/version.ts'

it('names the version of package.json', () => {
  const path = new URL('../../package.json', import.meta.url)
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ version })
})
