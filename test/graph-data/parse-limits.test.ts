/** No file holds the program up: size, depth, aliases and the number of faults are limited. */
import { describe, expect, test } from 'vitest'
import type { SourceFile } from '../../graph-data/catalogue.ts'
import { component, file, parseSmall, relations } from './catalogue-files.ts'

const envoy = component('envoy')
const stack = (...members: readonly string[]): SourceFile =>
  file(
    'stacks/mesh.yaml',
    'version: 1',
    'id: mesh',
    'title: { en: Mesh, ko: 메시 }',
    "source: '000'",
    'root: envoy',
    'ordered: false',
    'groups:',
    '  - id: proxies',
    '    title: { en: Proxies, ko: 프록시 }',
    ...members
  )

describe('files that would hold the program up', () => {
  const refused = (text: string) =>
    parseSmall({ path: 'components/a.yaml', text }).issues.map(({ code }) => code)
  test.each([
    ['flow lists', '['.repeat(500_000)],
    ['flow maps', '{a: '.repeat(200_000)],
    ['pairs in flow lists', '[a: '.repeat(200_000)],
    ['block lists', '- '.repeat(500_000)],
    ['levels that are closed again', `a: ${'['.repeat(60)}${']'.repeat(60)}`],
    ['pairs that are closed again', `a: ${'[a: '.repeat(40)}1${']'.repeat(40)}`],
    ['indentation', Array.from({ length: 60 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')]
  ])('nesting by %s', (_name, text) => {
    expect(refused(text)).toEqual(['too-large'])
  })

  test('an alias bomb', () => {
    const levels = Array.from({ length: 12 }, (_, level) =>
      level === 0
        ? 'a0: &a0 [x, x, x, x, x, x, x, x, x, x]'
        : `a${level}: &a${level} [${`*a${level - 1}, `.repeat(10)}]`
    )
    expect(refused(levels.join('\n'))).toEqual(['too-large'])
  })

  test('an alias to what holds it', () => {
    expect(refused('a: &a [*a, *a, *a]')).toContain('too-large')
  })

  test('as many keys and aliases as fit', () => {
    const keys = (count: number) => Array.from({ length: count }, (_, index) => `k${index}: 1`).join('\n')
    expect(refused(keys(15_000))).toEqual(['version'])
    expect(refused(keys(90_000))).toEqual(['too-large'])
    expect(refused(`a: &a x\nb: [${'*a, '.repeat(200_000)}]`)).toEqual(['too-large'])
  })

  test('faults by the thousand are counted, not listed', () => {
    const keys = Array.from({ length: 15_000 }, (_, index) => `k${index}: 1`).join('\n')
    const ends = Array.from({ length: 3_000 }, (_, index) => ({ to: `unknown-component-${index}` }))
    const known = Array.from({ length: 300 }, (_, index) => component(`a-known-component-${index}`))
    const { issues } = parseSmall(component('a', keys), component('b', ...relations(...ends)), ...known)
    const of = (id: string) => issues.filter(({ file: path }) => path === `components/${id}.yaml`)
    expect(of('a')).toHaveLength(51)
    expect(of('a')[0]?.message.en).toBe('There are 14950 more fields that are not known here.')
    expect(of('b')).toHaveLength(101)
    const crowd = (member: string) => stack(`    members: [${`${member}, `.repeat(15_000)}]`)
    expect(parseSmall(envoy, crowd('A')).issues).toHaveLength(101)
    expect(parseSmall(envoy, crowd('a')).issues).toHaveLength(101)
    expect(of('b').at(-1)?.message.en).toBe('From here on there are 2900 more faults in this file.')
  })

  test('a few aliases are fine', () => {
    const { catalogue, issues } = parseSmall(component('istio', 'korean: &k [이스티오]', 'aliases: *k'))
    expect(issues).toEqual([])
    expect(catalogue.components[0]?.aliases).toEqual(['이스티오'])
  })
})
