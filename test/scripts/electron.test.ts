/** The re-pack is unpacked only when it is the pinned one; Electron's own copy only counts when it is whole. */
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { failedToday, findOwnElectron } from '../../scripts/setup/electron.mjs'
import { checkIntegrity, findRepack, repack } from '../../scripts/setup/repack.mjs'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ecograph-electron-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('checkIntegrity', () => {
  const content = Buffer.from('the archive as it was when it was pinned')
  const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`
  const write = (bytes: Buffer) => {
    const file = join(root, 'archive.tgz')
    writeFileSync(file, bytes)
    return file
  }

  it('accepts the pinned file', async () => {
    await expect(checkIntegrity(write(content), integrity)).resolves.toBeUndefined()
  })
  it.each<[string, Buffer]>([
    ['one bit flipped', Buffer.from(content.map((byte, i) => (i === 7 ? byte ^ 1 : byte)))],
    ['a byte appended', Buffer.concat([content, Buffer.from([0])])],
    ['its end cut off', content.subarray(0, -1)],
    ['nothing', Buffer.alloc(0)]
  ])('refuses it with %s', async (_, bytes) => {
    await expect(checkIntegrity(write(bytes), integrity)).rejects.toThrow(
      /not the pinned one and was not unpacked/u
    )
  })
  it('refuses every file when the pin names another algorithm', async () => {
    const weak = `sha1-${createHash('sha1').update(content).digest('base64')}`
    await expect(checkIntegrity(write(content), weak)).rejects.toThrow(/not the pinned one/u)
  })
  it('has a pin of the right form', () => expect(repack.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/u))
})

describe('findRepack', () => {
  it('finds it only where it was unpacked and can be run', () => {
    expect(findRepack(root)).toBeNull()
    mkdirSync(join(root, repack.version))
    writeFileSync(join(root, repack.version, 'electron'), '', { mode: 0o644 })
    expect(findRepack(root)).toBeNull()
    chmodSync(join(root, repack.version, 'electron'), 0o755)
    expect(findRepack(root)).toBe(join(root, repack.version, 'electron'))
  })
})

describe('findOwnElectron', () => {
  const install = ({ wanted = '45.3.4', unpacked = 'v45.3.4', binary = true } = {}) => {
    mkdirSync(join(root, 'dist'), { recursive: true })
    writeFileSync(join(root, 'package.json'), JSON.stringify({ version: wanted }))
    writeFileSync(join(root, 'dist', 'version'), unpacked)
    writeFileSync(join(root, 'path.txt'), 'electron')
    if (binary) writeFileSync(join(root, 'dist', 'electron'), '')
  }
  it('finds a whole one', () => {
    install()
    expect(findOwnElectron(root)).toBe(join(root, 'dist', 'electron'))
  })
  it('finds none in an empty folder', () => expect(findOwnElectron(root)).toBeNull())
  it('does not take one of another version', () => {
    install({ unpacked: '44.0.0' })
    expect(findOwnElectron(root)).toBeNull()
  })
  it('does not take one without its program', () => {
    install({ binary: false })
    expect(findOwnElectron(root)).toBeNull()
  })
})

describe('failedToday', () => {
  const now = new Date('2026-03-04T12:00:00Z')
  it.each([
    [null, false],
    ['2026-03-04T00:00:01.000Z', true],
    ['2026-03-03T23:59:59.000Z', false],
    ['rubbish', false]
  ])('%s: %s', (note, expected) => expect(failedToday(note, now)).toBe(expected))
})
