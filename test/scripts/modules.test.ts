/** When node_modules are taken for good, and that our own lock file serves every machine. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isInstalled, modulesFingerprint } from '../../scripts/setup/modules.mjs'

const lock = (packages: Record<string, object>) => JSON.stringify({ packages: { '': {}, ...packages } })
const a = { version: '1.0.0', integrity: 'sha512-a' }
const b = { version: '2.0.0', integrity: 'sha512-b', optional: true }

describe('isInstalled', () => {
  const wanted = lock({ 'node_modules/a': a, 'node_modules/b': b })
  it('accepts what is whole', () => expect(isInstalled(wanted, wanted)).toBe(true))
  it('accepts a missing optional package', () =>
    expect(isInstalled(wanted, lock({ 'node_modules/a': a }))).toBe(true))
  it.each<[string, Record<string, object>]>([
    ['a missing package', { 'node_modules/b': b }],
    ['another version', { 'node_modules/a': { ...a, version: '1.0.1' } }],
    ['another content', { 'node_modules/a': { ...a, integrity: 'sha512-x' } }],
    ['a package too many', { 'node_modules/a': a, 'node_modules/c': a }],
    ['the same package at another place', { 'node_modules/b/node_modules/a': a }]
  ])('refuses %s', (_, installed) => expect(isInstalled(wanted, lock(installed))).toBe(false))
})

describe('modulesFingerprint', () => {
  const manifest = (change: object) => JSON.stringify({ dependencies: { a: '1.0.0' }, ...change })
  const before = modulesFingerprint(manifest({}), 'lock', 'linux-x64')
  it('stays when only scripts change', () =>
    expect(modulesFingerprint(manifest({ scripts: { start: 'x' } }), 'lock', 'linux-x64')).toBe(before))
  it.each([
    [manifest({ devDependencies: { b: '1' } }), 'lock', 'linux-x64'],
    [manifest({ dependencies: { a: '1.0.1' } }), 'lock', 'linux-x64'],
    [manifest({}), 'other lock', 'linux-x64'],
    [manifest({}), 'lock', 'darwin-arm64']
  ])('changes with %s, %s, %s', (text, locked, machine) =>
    expect(modulesFingerprint(text, locked, machine)).not.toBe(before)
  )
})

describe('our own lists', () => {
  const read = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'))
  type Locked = {
    version?: string
    integrity?: string
    resolved?: string
    optionalDependencies?: Record<string, string>
  }
  const locked = new Map(Object.entries<Locked>(read('package-lock.json').packages))

  it('want exact versions', () => {
    const { dependencies, devDependencies } = read('package.json')
    const loose = Object.entries<string>({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/u.test(version)
    )
    expect(loose).toEqual([])
  })

  it('lock every optional package, so that npm ci works on every platform', () => {
    const missing = [...locked].flatMap(([place, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).filter(
        (name) => !locked.has(`node_modules/${name}`) && !locked.has(`${place}/node_modules/${name}`)
      )
    )
    expect(locked.size).toBeGreaterThan(100)
    expect(missing).toEqual([])
  })

  it('pin the content of every package and name no registry', () => {
    const packages = [...locked].filter(([place]) => place !== '')
    expect(
      packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([place]) => place)
    ).toEqual([])
    expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([place]) => place)).toEqual([])
  })
})
