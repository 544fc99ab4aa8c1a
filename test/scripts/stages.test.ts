/** What is typed after npm start and npm test, and how the results of the stages are counted. */
import { describe, expect, it } from 'vitest'
import { testArguments, typedIn, windowArguments } from '../../scripts/setup/arguments.mjs'
import { countTests, demandChecks, sum, summary, titled, type Result } from '../../scripts/stages/result.mjs'

describe('windowArguments', () => {
  it('resolves files where they were typed', () =>
    expect(windowArguments(['a.ecograph', '/b/c.ecograph'], '/home/me')).toEqual([
      '/home/me/a.ecograph',
      '/b/c.ecograph'
    ]))
  it('takes what follows -- as files', () =>
    expect(windowArguments(['--', '--odd.ecograph'], '/x')).toEqual(['/x/--odd.ecograph']))
  it('hands no switch to Electron', () =>
    expect(() => windowArguments(['--remote-debugging-port=1'], '/x')).toThrow(/view files only/u))
})

describe('typedIn', () => {
  const env = { INIT_CWD: '/home/me', npm_lifecycle_event: 'ecograph' }
  it('is where npm was started', () => expect(typedIn('ecograph', env, '/project')).toBe('/home/me'))
  it('is here when npm runs something else around us', () =>
    expect(typedIn('ecograph', { ...env, npm_lifecycle_event: 'test' }, '/here')).toBe('/here'))
  it('is here without npm', () => expect(typedIn('ecograph', {}, '/here')).toBe('/here'))
})

describe('testArguments', () => {
  const known = ['types', 'unit', 'e2e']
  it('runs everything by default', () =>
    expect(testArguments([], known)).toEqual({ stages: known, update: false }))
  it('keeps the order of the stages', () =>
    expect(testArguments(['e2e', 'types', '--update'], known)).toEqual({
      stages: ['types', 'e2e'],
      update: true
    }))
  it('refuses what it does not know', () =>
    expect(() => testArguments(['uint'], known)).toThrow(/unknown: uint/u))
})

/** A result that is nothing but what is named. */
const result = (named: Partial<Result>): Result => ({
  passed: 0,
  failed: 0,
  skipped: 0,
  failures: [],
  retried: [],
  ...named
})

describe('countTests', () => {
  const test = (...statuses: string[]) =>
    statuses.map((status) => ({
      status,
      fullName: `scene is ${status}`,
      failureMessages: status === 'failed' ? ['first try', 'expected 1\nto be 2'] : []
    }))
  const report = (...files: { status: string; message?: string; assertionResults: object[] }[]) =>
    JSON.stringify({ testResults: files.map((file) => ({ name: '/project/test/scene.test.ts', ...file })) })
  const passed = { status: 'passed', assertionResults: test('passed', 'passed') }

  it.each([
    ['all well', report(passed), 0, result({ passed: 2 })],
    [
      'a failed and a skipped test',
      report(passed, {
        status: 'failed',
        assertionResults: test('failed', 'passed', 'pending', 'todo', 'skipped')
      }),
      1,
      result({
        passed: 3,
        failed: 1,
        skipped: 3,
        failures: ['scene.test.ts: scene is failed: expected 1 to be 2']
      })
    ],
    [
      'a test that passed when tried again',
      report({
        status: 'passed',
        assertionResults: [{ status: 'passed', fullName: 'it fits', failureMessages: ['late'] }]
      }),
      0,
      result({ passed: 1, retried: ['scene.test.ts: it fits: late'] })
    ],
    [
      'a file that could not be loaded',
      report(passed, { status: 'failed', message: 'no such module\nat x', assertionResults: [] }),
      1,
      result({
        passed: 2,
        failed: 1,
        failures: ['scene.test.ts: could not be loaded: no such module at x']
      })
    ],
    ['an error outside of all tests', report(passed), 1, result({ passed: 2, failed: 1 })],
    ['no test at all', report(), 0, result({ failed: 1 })],
    [
      'only skipped tests',
      report({ status: 'passed', assertionResults: test('skipped') }),
      0,
      result({ failed: 1, skipped: 1 })
    ],
    ['no report', null, 0, result({ failed: 1 })]
  ])('counts %s', (_, text, code, expected) => expect(countTests(text, code)).toEqual(expected))
})

describe('the sum', () => {
  it('adds up', () =>
    expect(
      sum([
        { passed: 1, failed: 2, skipped: 3, failures: ['a', 'b'], retried: ['x'] },
        { passed: 10, failed: 20, skipped: 30, failures: ['c'], retried: ['y'] }
      ])
    ).toEqual({ passed: 11, failed: 22, skipped: 33, failures: ['a', 'b', 'c'], retried: ['x', 'y'] }))
  it('says which failed, or that a stage did which tells no more', () => {
    const [unit, types, well] = [
      titled('Unit', result({ failed: 1, failures: ['a'], retried: ['b'] })),
      titled('Types', result({ failed: 1 })),
      titled('Types', result({ passed: 1 }))
    ]
    expect(unit).toMatchObject({ failures: ['Unit: a'], retried: ['Unit: b'] })
    expect(types.failures).toEqual(['Types'])
    expect(well.failures).toEqual([])
  })
  it('fails on nothing', () => expect(demandChecks(result({ skipped: 2 })).failed).toBe(1))
  it('reads as it must', () => {
    expect(summary(result({ passed: 12 }))).toBe('12 passed, 0 failed')
    expect(summary(result({ passed: 1, failed: 2, skipped: 3 }))).toBe('1 passed, 2 failed, 3 skipped')
  })
})
