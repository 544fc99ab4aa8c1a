/** Presets come back as they were kept; a damaged file is set aside, a newer one left alone. */
import { chownSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plainOptions, slideOptions } from '../../diagram/picture/options.ts'
import { presetLimit, type Preset } from '../../diagram/picture/presets.ts'
import { changePresets, mergePresets, readPresets } from '../../main/presets.ts'
import { temporaryFolder } from './temporary.ts'

const slides: Preset = { name: 'Slides', options: slideOptions }
const korean: Preset = { name: '발표', options: { ...plainOptions, language: 'ko', theme: 'print' } }
const place = (): string => join(temporaryFolder(), 'data', 'presets.json')

test('there are none at first', async () => {
  const path = place()
  expect(await readPresets(path)).toEqual({ ok: true, presets: [], damagedAs: null })
  expect(existsSync(path)).toBe(false)
})

test('what is kept comes back, in a folder that is made for it', async () => {
  const path = place()
  expect(await changePresets(path, () => [slides, korean])).toEqual({ ok: true, damagedAs: null })
  expect(await readPresets(path)).toEqual({ ok: true, presets: [slides, korean], damagedAs: null })
  await changePresets(path, (now) => now.filter(({ name }) => name !== 'Slides'))
  expect(await readPresets(path)).toMatchObject({ presets: [korean] })
  expect(readdirSync(join(path, '..'))).toEqual(['presets.json'])
})

// Only root can give a file away.
test.runIf(process.getuid?.() === 0)('what root keeps in the home of somebody else is theirs', async () => {
  const home = temporaryFolder()
  chownSync(home, 65_534, 65_534)
  const path = join(home, '.config', 'Ecograph', 'presets.json')
  for (const presets of [[slides], [korean]]) {
    await changePresets(path, () => presets)
    for (const made of [path, join(path, '..'), join(path, '..', '..')]) {
      expect(statSync(made), made).toMatchObject({ uid: 65_534, gid: 65_534 })
    }
  }
})

describe('a file that', () => {
  test.each([
    ['is no JSON', '{"format":"ecograph-presets",'],
    ['is another thing', '{"name":"x"}'],
    [
      'holds an option that is none',
      JSON.stringify({
        format: 'ecograph-presets',
        version: 1,
        presets: [{ name: 'x', options: { ...plainOptions, x: 1 } }]
      })
    ],
    ['is no text', Buffer.from([0xff, 0xfe, 0x00])]
  ])('%s is set aside, and kept', async (_name, content) => {
    const path = place()
    await changePresets(path, () => [slides])
    writeFileSync(path, content)
    expect(await readPresets(path)).toEqual({ ok: true, presets: [], damagedAs: 'presets.json.damaged-1' })
    expect(readFileSync(`${path}.damaged-1`).equals(Buffer.from(content))).toBe(true)
    expect(existsSync(path)).toBe(false)
  })

  test('a newer Ecograph wrote is neither read nor written over', async () => {
    const path = place()
    await changePresets(path, () => [slides])
    const newer = '{"format":"ecograph-presets","version":2,"presets":{"by":"tomorrow"}}'
    writeFileSync(path, newer)
    const problem = { ok: false, problem: { en: expect.stringContaining('newer Ecograph') } }
    expect(await readPresets(path)).toMatchObject(problem)
    expect(await changePresets(path, () => [korean])).toMatchObject(problem)
    expect(readFileSync(path, 'utf8')).toBe(newer)
    expect(readdirSync(join(path, '..'))).toEqual(['presets.json'])
  })
})

test('more than can be read again are not written', async () => {
  const path = place()
  const many = Array.from({ length: presetLimit + 1 }, (_, index) => ({ ...slides, name: `p${index}` }))
  expect(await changePresets(path, () => many.slice(1))).toMatchObject({ ok: true })
  expect(await changePresets(path, () => many)).toMatchObject({ ok: false })
  expect(await readPresets(path)).toMatchObject({ presets: many.slice(1) })
})

test('a window keeps what the command line has kept meanwhile, and still removes what it saw', () => {
  const seen = [slides]
  const now = [slides, korean]
  expect(mergePresets([], seen, now)).toEqual([korean])
  const mine: Preset = { name: 'Mine', options: plainOptions }
  expect(mergePresets([slides, mine], seen, now)).toEqual([slides, mine, korean])
  const another: Preset = { name: '발표', options: plainOptions }
  expect(mergePresets([another], [], now)).toEqual([another, slides])
})

test('where a window left a preset as it saw it, what the command line made of it meanwhile holds', () => {
  const mine: Preset = { name: 'Mine', options: plainOptions }
  const changed: Preset = { name: 'Slides', options: { ...slideOptions, footer: false } }
  const mineChanged: Preset = { ...slides, options: { ...slideOptions, theme: 'print' } }
  const seen = [slides, korean]
  expect(mergePresets([slides, korean, mine], seen, [changed, korean])).toEqual([changed, korean, mine])
  expect(mergePresets([slides, korean, mine], seen, [korean])).toEqual([korean, mine])
  expect(mergePresets([mineChanged, korean], seen, [changed, korean])).toEqual([mineChanged, korean])
  // A file that was lost is no wish to remove everything.
  expect(mergePresets([slides, korean, mine], seen, [])).toEqual([slides, korean, mine])
})
