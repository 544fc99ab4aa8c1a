/** Files are read and written whole or not at all, whatever lies in the way and whichever step fails. */
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import * as nodeFiles from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  fingerprintOf,
  readPrint,
  readText,
  setAside,
  writeWhole,
  type FileAccess
} from '../../main/files.ts'
import { temporaryFolder } from './temporary.ts'

describe('reading', () => {
  test('gives text and a fingerprint of its bytes', async () => {
    const path = join(temporaryFolder(), 'view')
    writeFileSync(path, '가나다')
    expect(await readText(path)).toEqual({ ok: true, text: '가나다', print: fingerprintOf('가나다') })
  })

  test('takes a byte order mark away, and refuses what is not UTF-8', async () => {
    const path = join(temporaryFolder(), 'view')
    writeFileSync(path, Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d]))
    expect(await readText(path)).toMatchObject({ ok: true, text: '{}' })
    writeFileSync(path, Buffer.from([0x7b, 0xff, 0x7d]))
    expect(await readText(path)).toEqual({ ok: false, problem: 'not-text' })
    // A surrogate written as UTF-8 and a cut-off letter are not UTF-8 either.
    writeFileSync(path, Buffer.from([0xed, 0xa0, 0x80]))
    expect(await readText(path)).toEqual({ ok: false, problem: 'not-text' })
    writeFileSync(path, Buffer.from([0xea, 0xb0]))
    expect(await readText(path)).toEqual({ ok: false, problem: 'not-text' })
  })

  test('refuses what is missing, a folder, a device, and a FIFO without waiting for it', async () => {
    const folder = temporaryFolder()
    execFileSync('mkfifo', [join(folder, 'fifo')])
    symlinkSync(join(folder, 'fifo'), join(folder, 'link'))
    expect(await readText(join(folder, 'none'))).toEqual({ ok: false, problem: 'missing' })
    expect(await readText(join(folder, 'none', 'below'))).toEqual({ ok: false, problem: 'missing' })
    expect(await readText(folder)).toEqual({ ok: false, problem: 'folder' })
    expect(await readText('/dev/zero')).toEqual({ ok: false, problem: 'not-a-file' })
    expect(await readText(join(folder, 'fifo'))).toEqual({ ok: false, problem: 'not-a-file' })
    expect(await readText(join(folder, 'link'))).toEqual({ ok: false, problem: 'not-a-file' })
  })

  test('does not wait for a FIFO that takes the place of the file between the two looks', async () => {
    const folder = temporaryFolder()
    const fifo = join(folder, 'fifo')
    writeFileSync(join(folder, 'file'), 'x')
    execFileSync('mkfifo', [fifo])
    const files: FileAccess = { ...nodeFiles, stat: (async () => statSync(join(folder, 'file'))) as never }
    expect(await readText(fifo, 100, files)).toEqual({ ok: false, problem: 'not-a-file' })
  })

  test('refuses more bytes than the limit, also where the size does not tell', async () => {
    const path = join(temporaryFolder(), 'view')
    writeFileSync(path, 'x'.repeat(100))
    expect(await readText(path, 100)).toMatchObject({ ok: true })
    expect(await readText(path, 99)).toEqual({ ok: false, problem: 'too-large' })
    // Files of /proc say that they are empty.
    expect(await readText('/proc/self/status', 10)).toEqual({ ok: false, problem: 'too-large' })
    expect(await readText('/proc/self/status')).toMatchObject({ ok: true })
  })
})

describe('writing', () => {
  test('replaces the content, says its fingerprint and leaves nothing beside it', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'view')
    expect(await writeWhole(path, 'old')).toEqual({ ok: true, print: fingerprintOf('old') })
    expect(await writeWhole(path, 'new')).toEqual({ ok: true, print: await readPrint(path) })
    expect(readFileSync(path, 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['view'])
  })

  test.each([0o600, 0o640, 0o755])('keeps the permissions %o', async (mode) => {
    const path = join(temporaryFolder(), 'view')
    writeFileSync(path, 'old')
    chmodSync(path, mode)
    await writeWhole(path, 'new')
    expect(statSync(path).mode & 0o777).toBe(mode)
    expect(readFileSync(path, 'utf8')).toBe('new')
  })

  test('lets the umask lessen the permissions of a new file, and takes a private mode', async () => {
    const folder = temporaryFolder()
    await writeWhole(join(folder, 'usual'), '')
    await writeWhole(join(folder, 'private'), '', 0o600)
    expect(statSync(join(folder, 'usual')).mode & 0o777).toBe(0o666 & ~process.umask())
    expect(statSync(join(folder, 'private')).mode & 0o777).toBe(0o600)
  })

  test('follows a symbolic link instead of replacing it, also one that dangles', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'real'))
    writeFileSync(join(folder, 'real', 'view'), 'old')
    symlinkSync('real/view', join(folder, 'link'))
    symlinkSync('real/later', join(folder, 'dangling'))
    await writeWhole(join(folder, 'link'), 'new')
    await writeWhole(join(folder, 'dangling'), 'first')
    expect(readlinkSync(join(folder, 'link'))).toBe('real/view')
    expect(readFileSync(join(folder, 'real', 'view'), 'utf8')).toBe('new')
    expect(lstatSync(join(folder, 'dangling')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(folder, 'real', 'later'), 'utf8')).toBe('first')
  })

  test('refuses links in a circle, folders, devices and FIFOs', async () => {
    const folder = temporaryFolder()
    symlinkSync('b', join(folder, 'a'))
    symlinkSync('a', join(folder, 'b'))
    execFileSync('mkfifo', [join(folder, 'fifo')])
    expect(await writeWhole(join(folder, 'a'), 'x')).toEqual({ ok: false, problem: 'failed' })
    expect(await writeWhole(folder, 'x')).toEqual({ ok: false, problem: 'folder' })
    expect(await writeWhole('/dev/full', 'x')).toEqual({ ok: false, problem: 'not-a-file' })
    expect(await writeWhole(join(folder, 'fifo'), 'x')).toEqual({ ok: false, problem: 'not-a-file' })
    expect(await writeWhole(join(folder, 'no', 'view'), 'x')).toEqual({ ok: false, problem: 'no-folder' })
    expect(await writeWhole(join(folder, 'x'.repeat(300)), 'x')).toEqual({ ok: false, problem: 'bad-name' })
    expect(await writeWhole(join(folder, 'a\0b'), 'x')).toEqual({ ok: false, problem: 'bad-name' })
  })

  test('refuses a write-protected file, which a rename alone would replace', async () => {
    const path = join(temporaryFolder(), 'view')
    writeFileSync(path, 'old')
    chmodSync(path, 0o444)
    // As root every file is writable, so the system's answer to an ordinary user is given here.
    const files: FileAccess = {
      ...nodeFiles,
      access: async () => {
        throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
      }
    }
    expect(await writeWhole(path, 'new', 0o666, files)).toEqual({ ok: false, problem: 'read-only' })
    expect(readFileSync(path, 'utf8')).toBe('old')
  })

  test('takes a name of 255 bytes', async () => {
    const path = join(temporaryFolder(), '가'.repeat(85))
    expect(await writeWhole(path, 'x')).toMatchObject({ ok: true })
  })

  test('clears away what an interrupted save left, and never touches one that may be running', async () => {
    const folder = temporaryFolder()
    const left = join(folder, '.view.saving')
    writeFileSync(left, 'half')
    utimesSync(left, new Date(0), new Date(0))
    expect(await writeWhole(join(folder, 'view'), 'new')).toMatchObject({ ok: true })
    expect(existsSync(left)).toBe(false)
    writeFileSync(left, 'half of another')
    expect(await writeWhole(join(folder, 'view'), 'newer')).toMatchObject({ ok: true })
    expect(readFileSync(left, 'utf8')).toBe('half of another')
  })

  test('does not follow a link that was planted in the place of the temporary file', async () => {
    const folder = temporaryFolder()
    const victim = join(folder, 'victim')
    writeFileSync(victim, 'precious')
    symlinkSync(victim, join(folder, '.view.saving'))
    expect(await writeWhole(join(folder, 'view'), 'new')).toMatchObject({ ok: true })
    expect(readFileSync(victim, 'utf8')).toBe('precious')
  })

  const codes = [
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EIO', 'failed'],
    ['EROFS', 'read-only'],
    ['EACCES', 'denied'],
    ['EMFILE', 'failed']
  ] as const
  test.each(codes)(
    'every single step that fails with %s leaves the old file or the new one',
    async (code, problem) => {
      const steps = await stepsOfOneWrite()
      expect(steps).toEqual(
        expect.arrayContaining([
          'open',
          'handle.writeFile',
          'handle.sync',
          'handle.close',
          'rename',
          'handle.chmod'
        ])
      )
      for (let failing = 0; failing < steps.length; failing += 1) {
        const folder = temporaryFolder()
        const path = join(folder, 'view')
        writeFileSync(path, 'old')
        const { files } = countingFiles((step) => (step === failing ? code : null))
        const written = await writeWhole(path, 'new', 0o666, files)
        const content = readFileSync(path, 'utf8')
        const told = `step ${failing}, ${steps[failing]}`
        const harmless = steps[failing] === 'handle.chown'
        if (harmless) expect(written, told).toMatchObject({ ok: true })
        else if (steps[failing] === 'access')
          expect(written, told).toEqual({ ok: false, problem: 'read-only' })
        else expect(written, told).toEqual({ ok: false, problem })
        // After the rename the new content is there, but it is not called saved until it is on the disk.
        if (failing <= steps.indexOf('rename') && !harmless) expect(content, told).toBe('old')
        else expect(content, told).toBe('new')
        expect(readdirSync(folder), told).toEqual(['view'])
      }
    }
  )

  test('syncs the bytes before the rename, and the folder after it', async () => {
    const steps = await stepsOfOneWrite()
    const rename = steps.indexOf('rename')
    expect(steps.slice(0, rename)).toContain('handle.sync')
    expect(steps.indexOf('handle.writeFile')).toBeLessThan(steps.indexOf('handle.sync'))
    expect(steps.slice(rename)).toEqual(['rename', 'open', 'handle.sync', 'handle.close'])
  })
})

test('a damaged file is kept under the next free name', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'settings.json')
  for (const content of ['first', 'second']) {
    writeFileSync(path, content)
    await setAside(path)
  }
  expect(readFileSync(`${path}.damaged-1`, 'utf8')).toBe('first')
  expect(readFileSync(`${path}.damaged-2`, 'utf8')).toBe('second')
  expect(existsSync(path)).toBe(false)
  expect(await setAside(path)).toBeNull()
})

/** node:fs/promises with every call counted, and failing where `fail` says so. */
function countingFiles(fail: (step: number, name: string) => string | null): {
  files: FileAccess
  steps: string[]
} {
  const steps: string[] = []
  const wrap =
    <Call extends (...args: never[]) => Promise<unknown>>(name: string, call: Call) =>
    async (...args: Parameters<Call>): Promise<unknown> => {
      const code = fail(steps.push(name) - 1, name)
      // A failing close has closed all the same.
      if (code !== null && name === 'handle.close') await call(...args)
      if (code !== null) throw Object.assign(new Error(code), { code })
      return call(...args)
    }
  const open = wrap('open', nodeFiles.open)
  const handleCalls = ['chown', 'chmod', 'writeFile', 'sync', 'close', 'stat', 'read'] as const
  const files = {
    ...nodeFiles,
    open: async (...args: Parameters<typeof nodeFiles.open>) => {
      const handle = (await open(...args)) as nodeFiles.FileHandle
      const wrapped = handleCalls.map((name) => [name, wrap(`handle.${name}`, handle[name].bind(handle))])
      return Object.fromEntries(wrapped) as unknown as nodeFiles.FileHandle
    },
    lstat: wrap('lstat', nodeFiles.lstat as never),
    stat: wrap('stat', nodeFiles.stat as never),
    realpath: wrap('realpath', nodeFiles.realpath as never),
    access: wrap('access', nodeFiles.access),
    rename: wrap('rename', nodeFiles.rename)
  } as unknown as FileAccess
  return { files, steps }
}

async function stepsOfOneWrite(): Promise<string[]> {
  const path = join(temporaryFolder(), 'view')
  writeFileSync(path, 'old')
  const { files, steps } = countingFiles(() => null)
  expect(await writeWhole(path, 'new', 0o666, files)).toMatchObject({ ok: true })
  return steps
}
