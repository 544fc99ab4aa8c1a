/** What is typed after npm start and npm test, and how the results of the stages are counted. */
import { describe, expect, it } from 'vitest'
import { testArguments, typedIn, windowArguments } from '../../scripts/setup/arguments.mjs'
import { countTests, demandChecks, sum, summary } from '../../scripts/stages/result.mjs'

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

describe('countTests', () => {
  const test = (...statuses: string[]) => statuses.map((status) => ({ status }))
  const report = (...files: { status: string; assertionResults: { status: string }[] }[]) =>
    JSON.stringify({ testResults: files })
  const passed = { status: 'passed', assertionResults: test('passed', 'passed') }

  it.each([
    ['all well', report(passed), 0, { passed: 2, failed: 0, skipped: 0 }],
    [
      'a failed and a skipped test',
      report(passed, {
        status: 'failed',
        assertionResults: test('failed', 'passed', 'pending', 'todo', 'skipped')
      }),
      1,
      { passed: 3, failed: 1, skipped: 3 }
    ],
    [
      'a file that could not be loaded',
      report(passed, { status: 'failed', assertionResults: [] }),
      1,
      { passed: 2, failed: 1, skipped: 0 }
    ],
    ['an error outside of all tests', report(passed), 1, { passed: 2, failed: 1, skipped: 0 }],
    ['no test at all', report(), 0, { passed: 0, failed: 1, skipped: 0 }],
    [
      'only skipped tests',
      report({ status: 'passed', assertionResults: test('skipped') }),
      0,
      { passed: 0, failed: 1, skipped: 1 }
    ],
    ['no report', null, 0, { passed: 0, failed: 1, skipped: 0 }]
  ])('counts %s', (_, text, code, expected) => expect(countTests(text, code)).toEqual(expected))
})

describe('the sum', () => {
  it('adds up', () =>
    expect(
      sum([
        { passed: 1, failed: 2, skipped: 3 },
        { passed: 10, failed: 20, skipped: 30 }
      ])
    ).toEqual({ passed: 11, failed: 22, skipped: 33 }))
  it('fails on nothing', () => expect(demandChecks({ passed: 0, failed: 0, skipped: 2 }).failed).toBe(1))
  it('reads as it must', () => {
    expect(summary({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
    expect(summary({ passed: 1, failed: 2, skipped: 3 })).toBe('1 passed, 2 failed, 3 skipped')
  })
})
