/** The fingerprint changes with everything that matters and with nothing else; stamps are kept and forgotten. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withLock } from '../../scripts/setup/lock.mjs'
import { dropStamp, fingerprint, readStamp, writeStamp } from '../../scripts/setup/stamp.mjs'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ecograph-stamp-'))
  mkdirSync(join(root, 'a', 'deep'), { recursive: true })
  writeFileSync(join(root, 'a', 'one.ts'), 'one')
  writeFileSync(join(root, 'a', 'deep', 'two.ts'), 'two')
  writeFileSync(join(root, 'b.json'), '{}')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('fingerprint', () => {
  const print = () => fingerprint(root, ['a', 'b.json', 'absent'])

  it('stays when only times change', () => {
    const before = print()
    utimesSync(join(root, 'b.json'), 1, 1)
    expect(print()).toBe(before)
  })
  it.each<[string, () => void]>([
    ['a content changes', () => writeFileSync(join(root, 'a', 'deep', 'two.ts'), 'twO')],
    ['a file comes', () => writeFileSync(join(root, 'a', 'three.ts'), '')],
    ['a file goes', () => rmSync(join(root, 'b.json'))],
    ['a file is renamed', () => renameSync(join(root, 'a', 'one.ts'), join(root, 'a', 'uno.ts'))],
    ['an absent path comes', () => writeFileSync(join(root, 'absent'), '')]
  ])('changes when %s', (_, change) => {
    const before = print()
    change()
    expect(print()).not.toBe(before)
  })
  it('keeps names and contents apart', () => {
    writeFileSync(join(root, 'x'), 'yz')
    writeFileSync(join(root, 'xy'), 'z')
    expect(fingerprint(root, ['x'])).not.toBe(fingerprint(root, ['xy']))
  })
  it('does not depend on where the project lies', () => {
    const before = print()
    const moved = `${root}-moved`
    renameSync(root, moved)
    root = moved
    expect(print()).toBe(before)
  })
})

describe('a stamp', () => {
  it('is kept, read and forgotten', () => {
    const file = join(root, 'new', 'stamp')
    expect(readStamp(file)).toBeNull()
    writeStamp(file, 'done')
    expect(readStamp(file)).toBe('done')
    dropStamp(file)
    dropStamp(file)
    expect(readStamp(file)).toBeNull()
  })
})

describe('the lock', () => {
  it('lets one work after the other', async () => {
    const file = join(root, 'lock')
    const order: string[] = []
    const work = (name: string) => async () => {
      order.push(`${name} starts`)
      await new Promise((resolve) => setTimeout(resolve, 20))
      order.push(`${name} ends`)
    }
    await Promise.all([withLock(work('a'), file), withLock(work('b'), file)])
    expect(order).toEqual(['a starts', 'a ends', 'b starts', 'b ends'])
  })
  it('is taken over from a process that is gone', async () => {
    const file = join(root, 'lock')
    // No process has this number: it is above the largest that Linux, macOS and Windows give.
    writeFileSync(file, '2147483646')
    await expect(withLock(async () => 'done', file)).resolves.toBe('done')
  })
  it('is given back after a failure', async () => {
    const file = join(root, 'lock')
    await expect(withLock(() => Promise.reject(new Error('broken')), file)).rejects.toThrow('broken')
    expect(readStamp(file)).toBeNull()
  })
})
