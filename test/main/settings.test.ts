/** Settings survive anything in their file: a bad key falls back alone, and the bad file is kept. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSettings, parseSettings } from '../../main/settings.ts'
import { temporaryFolder } from './temporary.ts'

const bounds = { x: 10, y: 20, width: 800, height: 600, maximized: false }
const nothing = { bounds: null, catalogueFolder: null, language: null, preferences: null, recent: null }

test('what was set is there at the next start, in a private file', async () => {
  const path = join(temporaryFolder(), 'new', 'settings.json')
  const settings = await openSettings(path)
  expect(settings.current()).toEqual(nothing)
  await Promise.all([settings.change({ bounds }), settings.change({ language: 'ko' })])
  await settings.change({ catalogueFolder: '/somewhere' })
  const next = await openSettings(path)
  expect(next.current()).toEqual({ ...nothing, bounds, language: 'ko', catalogueFolder: '/somewhere' })
  expect(next.damagedAs).toBeNull()
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test.each([
  { ...bounds, width: 0 },
  { ...bounds, x: Number.NaN },
  { ...bounds, x: 1e300 },
  { ...bounds, more: 1 },
  'large',
  []
])('bounds %j fall back alone', (bad) => {
  const text = JSON.stringify({ version: 1, bounds: bad, language: 'ko', catalogueFolder: '/a' })
  expect(parseSettings(text)).toEqual({
    settings: { ...nothing, language: 'ko', catalogueFolder: '/a' },
    damaged: true
  })
})

test('unknown keys are left out and missing ones take their default', () => {
  expect(parseSettings('{"version":1,"__proto__":{"language":"ko"},"theme":"../../x"}')).toEqual({
    settings: nothing,
    damaged: true
  })
  expect(parseSettings('{"version":1}')).toEqual({ settings: nothing, damaged: false })
})

test.each(['', '{', '\0\0\0\0', 'null', '[]', '"x"', '{"language":"ko"}', '{"version":2,"language":"ko"}'])(
  'a file of %j gives defaults and is kept',
  async (content) => {
    const path = join(temporaryFolder(), 'settings.json')
    writeFileSync(path, content)
    const settings = await openSettings(path)
    expect(settings.current()).toEqual(nothing)
    expect(settings.damagedAs).toBe('settings.json.damaged-1')
    await settings.change({ language: 'en' })
    expect(readFileSync(`${path}.damaged-1`, 'utf8')).toBe(content)
  }
)

test('a folder or too large a file in its place is moved out of the way', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'settings.json'))
  const first = await openSettings(join(folder, 'settings.json'))
  await first.change({ language: 'ko' })
  expect((await openSettings(join(folder, 'settings.json'))).current().language).toBe('ko')
  writeFileSync(join(folder, 'settings.json'), ' '.repeat(300 * 1024))
  expect((await openSettings(join(folder, 'settings.json'))).damagedAs).toBe('settings.json.damaged-2')
  expect(existsSync(join(folder, 'settings.json'))).toBe(false)
})
