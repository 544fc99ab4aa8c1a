/** What the set-up reads off the machine and says about it; who runs the window, and how. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findNetworkx, hasClient, missingNotice } from '../../scripts/setup/clients.mjs'
import { authorityFile, needsVirtualDisplay } from '../../scripts/setup/display.mjs'
import { checkNode, isAtLeast } from '../../scripts/setup/node.mjs'
import { run } from '../../scripts/setup/run.mjs'
import { aptCommand, findProgram, hasProgram, parseMissingLibraries } from '../../scripts/setup/system.mjs'
import { asNobody, plainEnvironment, translate, withProjectAt } from '../../scripts/setup/user.mjs'

describe('parseMissingLibraries', () => {
  it('names what ldd could not find', () => {
    const ldd = [
      '\tlinux-vdso.so.1 (0x00007ffc)',
      '\tlibffmpeg.so => /opt/electron/libffmpeg.so (0x00007f6a)',
      '\tlibnss3.so => not found',
      '\tlibasound.so.2 => not found',
      '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f6a)',
      ''
    ].join('\n')
    expect(parseMissingLibraries(ldd)).toEqual(['libnss3.so', 'libasound.so.2'])
  })
  it('names nothing where nothing is missing', () =>
    expect(parseMissingLibraries('\tlibc.so.6 => /lib/libc.so.6 (0x1)\n')).toEqual([]))
})

describe('aptCommand', () => {
  it('is one line that can be pasted', () =>
    expect(aptCommand(['xvfb', 'libnss3'])).toBe(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb libnss3'
    ))
})

describe('hasProgram', () => {
  it('finds programs that may run, and no others', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ecograph-path-'))
    writeFileSync(join(folder, 'tool'), '#!/bin/sh\n')
    chmodSync(join(folder, 'tool'), 0o755)
    writeFileSync(join(folder, 'text'), '')
    chmodSync(join(folder, 'text'), 0o644)
    expect(hasProgram('tool', `/nowhere:${folder}`)).toBe(true)
    expect(hasProgram('text', folder)).toBe(false)
    expect(hasProgram('absent', folder)).toBe(false)
    expect(findProgram('tool', `/nowhere::${folder}`)).toBe(join(folder, 'tool'))
    expect(findProgram('text', folder)).toBe(null)
    rmSync(folder, { recursive: true })
  })
})

describe('programs for the tests with real clients', () => {
  it('are named with the command that brings them', () => {
    expect(missingNotice('rsvg')).toBe('skipped: rsvg-convert is missing (apt-get install librsvg2-bin)')
    expect(missingNotice('networkx')).toContain('python3-networkx')
  })
  it('are there only with every program they need', async () => {
    const path = process.env['PATH']
    const folder = mkdtempSync(join(tmpdir(), 'ecograph-path-'))
    const add = (name: string) => {
      writeFileSync(join(folder, name), '#!/bin/sh\n')
      chmodSync(join(folder, name), 0o755)
    }
    process.env['PATH'] = folder
    try {
      expect(await hasClient('poppler')).toBe(false)
      add('pdftotext')
      expect(await hasClient('poppler')).toBe(false)
      for (const name of ['pdfinfo', 'pdffonts']) add(name)
      expect(await hasClient('poppler')).toBe(true)
      add('soffice')
      expect(await hasClient('impress'), 'where the office comes whole').toBe(true)
      add('apt-get')
      expect(await hasClient('impress'), 'on Debian, without its part for slides').toBe(false)
    } finally {
      process.env['PATH'] = path
      rmSync(folder, { recursive: true })
    }
  })
  it('find no module in a Python that is none', async () =>
    expect(await findNetworkx(['/nowhere/python3', process.execPath])).toBe(null))
})

describe('needsVirtualDisplay', () => {
  it.each([
    [{}, 'linux', false, true],
    [{ DISPLAY: ':0' }, 'linux', false, false],
    [{ DISPLAY: '' }, 'linux', false, true],
    [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', false, false],
    [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true, true],
    [{ DISPLAY: ':0' }, 'linux', true, false],
    [{}, 'darwin', false, false],
    [{}, 'win32', false, false]
  ] as const)('%j on %s, root: %s: %s', (env, platform, root, expected) =>
    expect(needsVirtualDisplay(env, platform, root)).toBe(expected)
  )
})

describe('authorityFile', () => {
  it('is what xauth reads', () => {
    const key = Buffer.from('0123456789abcdef0123456789abcdef', 'hex')
    expect(authorityFile(key).toString('latin1')).toBe(
      `\xff\xff\0\0\0\0\0\x12MIT-MAGIC-COOKIE-1\0\x10${key.toString('latin1')}`
    )
  })
})

describe('the unprivileged user', () => {
  it('has no root, no groups and no capabilities', () => {
    const argv = asNobody(['electron', '.'])
    expect(argv[0]).toBe('setpriv')
    for (const part of [
      '--reuid=65534',
      '--regid=65534',
      '--clear-groups',
      '--inh-caps=-all',
      '--bounding-set=-all'
    ]) {
      expect(argv).toContain(part)
    }
    expect(argv.slice(-2)).toEqual(['electron', '.'])
  })
  it.runIf(process.platform === 'linux' && process.getuid?.() === 0)('is really nobody', () => {
    const [command = '', ...args] = asNobody([
      'sh',
      '-c',
      'id -u; id -G; grep -E "Cap(Prm|Eff|Bnd)" /proc/self/status'
    ])
    const [user, groups, ...capabilities] = execFileSync(command, args, { encoding: 'utf8' })
      .trim()
      .split('\n')
    expect([user, groups]).toEqual(['65534', '65534'])
    expect(capabilities.map((line) => line.split('\t')[1])).toEqual(Array(3).fill('0'.repeat(16)))
  })
  it('gets nothing of root but what it needs', () => {
    const env = {
      PATH: '/bin',
      HOME: '/root',
      SSH_AUTH_SOCK: '/x',
      NPM_TOKEN: 'x',
      LC_ALL: 'C',
      ECOGRAPH_ELECTRON: '/e'
    }
    expect(plainEnvironment({ ...env, NODE_OPTIONS: '--x', ELECTRON_RUN_AS_NODE: '1' })).toEqual({
      PATH: '/bin',
      LC_ALL: 'C',
      ECOGRAPH_ELECTRON: '/e'
    })
  })
  it('sees paths of the project where it is mounted, and others where they are', () => {
    expect(translate('/root/eco/out/a.js', '/run/x', '/root/eco')).toBe('/run/x/out/a.js')
    expect(translate('/root/eco', '/run/x', '/root/eco')).toBe('/run/x')
    expect(translate('/root/ecology/a', '/run/x', '/root/eco')).toBe('/root/ecology/a')
    expect(translate('/usr/bin/node', '/run/x', '/root/eco')).toBe('/usr/bin/node')
    expect(translate('/root/eco/..a', '/run/x', '/root/eco')).toBe('/run/x/..a')
  })
  it('runs a command at the mount with its arguments untouched', () => {
    const argv = withProjectAt('/run/x', ['tool', 'a b', '$HOME'], '/root/e co')
    expect(argv.slice(-5)).toEqual(['/root/e co', '/run/x', 'tool', 'a b', '$HOME'])
  })
})

describe('run', () => {
  const node = (code: string) => [process.execPath, '-e', code]
  it('gives code and output', async () => {
    const result = await run(node('console.log("out"); process.exitCode = 3'), { output: 'collect' })
    expect(result).toEqual({ code: 3, timedOut: false, out: 'out\n' })
  })
  it('gives 127 for a program that is not there', async () => {
    expect((await run(['/nowhere/tool'])).code).toBe(127)
  })
  it.runIf(process.platform !== 'win32')('kills what a command started, when its time is over', async () => {
    const child = 'setInterval(() => {}, 1000)'
    const parent = `const c = require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}]); console.log(c.pid); ${child}`
    const { timedOut, out } = await run(node(parent), { output: 'collect', limit: 5000 })
    expect(timedOut).toBe(true)
    const pid = Number(out)
    expect(pid).toBeGreaterThan(1)
    await expect.poll(() => isRunning(pid)).toBe(false)
  })
})

/** A killed process may stay in the list until somebody asks for its exit code; it runs no more. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || !/\) [ZX] /u.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

describe('the version of Node', () => {
  it.each([
    ['20.19.0', true],
    ['20.18.9', false],
    ['22.0.0', true],
    ['9.99.99', false]
  ])('%s: %s', (version, expected) => expect(isAtLeast(version, '20.19.0')).toBe(expected))
  it('is refused in a sentence', () => expect(() => checkNode('18.20.0')).toThrow(/too old.*20\.19/u))
})
