/** The import rules hold in every source file, and the scanner that says so reads what it claims to read. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findCycles, importsOf, reachableFrom } from './scan.ts'
import { judge } from './table.ts'
import { layers, project, readSources } from './tree.ts'
import { findBanned } from './words.ts'

const sources = layers.flatMap(readSources)
const imports = sources.flatMap(importsOf)

describe('the import rules', () => {
  it.each(layers)('are asked of files in %s', (layer) => {
    expect(sources.filter(({ path }) => path.startsWith(`${layer}/`)).length).toBeGreaterThan(1)
    expect(imports.filter(({ from }) => from.startsWith(`${layer}/`)).length).toBeGreaterThan(1)
  })

  it.each(layers)('hold in %s', (layer) => {
    const found = imports.filter(({ from }) => from.startsWith(`${layer}/`)).map(judge)
    expect(found.filter((problem) => problem !== null)).toEqual([])
  })

  it('see every import lead to a file', () => {
    const lost = imports.filter(({ target }) => target !== null && !existsSync(join(project, target)))
    expect(lost.map(({ from, specifier }) => `${from}: ${specifier}`)).toEqual([])
  })

  it('allow no circle of files', () => expect(findCycles(imports)).toEqual([]))

  it('keep Electron out of everything the command line runs', () => {
    const reached = reachableFrom('main/cli.ts', imports)
    expect(reached.length).toBeGreaterThan(10)
    expect(reached.filter(({ specifier }) => specifier === 'electron').map(({ from }) => from)).toEqual([])
  })
})

describe('the source', () => {
  it('holds nothing that is banned', () => {
    const all = [...sources, ...readSources('test'), ...readSources('scripts')]
    expect(findBanned(all.filter(({ path }) => !path.startsWith('test/architecture/')))).toEqual([])
  })
})

describe('the scanner', () => {
  it.each([
    [`import { a } from './b.ts'`, false],
    [`export * from './b.ts'`, false],
    [`import './b.ts'`, false],
    [`const a = await import('./b.ts')`, true],
    [`new Worker(new URL('./b.ts', import.meta.url))`, true]
  ])('knows whether %j is asked for while the file runs', (text, later) =>
    expect(scan(text).map((entry) => entry.later)).toEqual([later])
  )

  const scan = (text: string) => importsOf({ path: 'renderer/ui/a.ts', text })

  it.each([
    [`import { a } from './b.ts'`, 'renderer/ui/b.ts'],
    [`import a, { type B } from "../b.ts"`, 'renderer/b.ts'],
    [`import {\n  a,\n  b\n} from '../../main/b.ts'`, 'main/b.ts'],
    [`import * as a from './b.ts'`, 'renderer/ui/b.ts'],
    [`import './b.css'`, 'renderer/ui/b.css'],
    [`import worker from './b.ts?worker'`, 'renderer/ui/b.ts'],
    [`export * from './b.ts'`, 'renderer/ui/b.ts'],
    [`export { a } from './b.ts'`, 'renderer/ui/b.ts'],
    [`const a = 1; import { b } from './b.ts'`, 'renderer/ui/b.ts'],
    [`const a = await import('./b.ts')`, 'renderer/ui/b.ts'],
    ['const a = await import(`./b.ts`)', 'renderer/ui/b.ts'],
    [`const a = require('./b.ts')`, 'renderer/ui/b.ts'],
    [`type A = import('./b.ts').A`, 'renderer/ui/b.ts'],
    [`new Worker(new URL('./b.ts', import.meta.url), { type: 'module' })`, 'renderer/ui/b.ts'],
    [`const a = 'no // comment'\nimport { b } from './b.ts'`, 'renderer/ui/b.ts']
  ])('sees where %j leads', (text, target) =>
    expect(scan(text).map((entry) => entry.target)).toEqual([target])
  )

  it.each([`// import { a } from './b.ts'`, `/* import './b.ts' */`, `const a = 'b'`, `export const a = 1`])(
    'sees no import in %j',
    (text) => expect(scan(text)).toEqual([])
  )

  it.each([
    [`import type { A } from './b.ts'`, true],
    [`import { type A, type B } from './b.ts'`, true],
    [`export type { A } from './b.ts'`, true],
    [`import { type A, b } from './b.ts'`, false],
    [`import a, { type B } from './b.ts'`, false],
    [`import './b.ts'`, false]
  ])('knows whether %j is gone after compilation', (text, typeOnly) =>
    expect(scan(text).map((entry) => entry.typeOnly)).toEqual([typeOnly])
  )

  it('names the line', () => expect(scan(`// one\n\nimport { a } from './b.ts'`)[0]?.line).toBe(3))

  it('finds circles, also long ones and ones of types', () => {
    const files = [
      { path: 'a.ts', text: `import { b } from './b.ts'` },
      { path: 'b.ts', text: `import type { c } from './c.ts'` },
      { path: 'c.ts', text: `import { a } from './a.ts'\nimport { d } from './d.ts'` },
      { path: 'd.ts', text: `import { e } from 'e'` }
    ]
    expect(findCycles(files.flatMap(importsOf))).toEqual([['a.ts', 'b.ts', 'c.ts']])
    expect(findCycles(files.slice(1).flatMap(importsOf))).toEqual([])
  })

  it('follows what runs, and not types', () => {
    const files = [
      { path: 'a.ts', text: `import { b } from './b.ts'\nimport type { c } from './c.ts'` },
      { path: 'b.ts', text: `import 'electron'` },
      { path: 'c.ts', text: `import 'react'` }
    ]
    expect(reachableFrom('a.ts', files.flatMap(importsOf)).map(({ specifier }) => specifier)).toEqual([
      './b.ts',
      'electron'
    ])
  })
})
