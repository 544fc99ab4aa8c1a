/** The file among the arguments is found among Chromium's switches, and unsafe starts are refused. */
import { expect, test } from 'vitest'
import { fileArgument, refusal } from '../../main/start-options.ts'

test.each([
  [['a.ecograph'], '/home/me/a.ecograph'],
  [['/tmp/b.ecograph'], '/tmp/b.ecograph'],
  [['--inspect=0', '--user-data-dir=/x', '/app', 'a.ecograph'], '/home/me/a.ecograph'],
  [['picture.svg'], '/home/me/picture.svg'],
  [['a.ecograph', '/app'], '/home/me/a.ecograph'],
  [['/app'], null],
  [['/app', '--', '--strange.ecograph'], '/home/me/--strange.ecograph'],
  [['--log-net-log=victim.json'], null],
  [['', '--'], null],
  [[], null]
])('%j opens %j', (args, expected) => {
  expect(fileArgument(args, '/home/me', '/app')).toBe(expected)
})

test('a packaged application takes the first operand', () => {
  expect(fileArgument(['/app'], '/home/me', null)).toBe('/app')
})

const conditions = (user: number | null, packaged: boolean, ...switches: string[]) => ({
  user,
  packaged,
  hasSwitch: (name: string) => switches.includes(name)
})

test('an ordinary start is not refused', () => {
  expect(refusal(conditions(1000, false, 'remote-debugging-port'))).toBeNull()
  expect(refusal(conditions(null, true))).toBeNull()
})

test('root, a missing sandbox, and debugging a packaged build are', () => {
  expect(refusal(conditions(0, false))).toContain('root')
  expect(refusal(conditions(1000, false, 'no-sandbox'))).toContain('sandbox')
  expect(refusal(conditions(1000, true, 'remote-debugging-port'))).toContain('--remote-debugging-port')
})
