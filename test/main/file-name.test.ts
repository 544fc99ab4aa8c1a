/** A suggested name becomes one that every system takes. */
import { expect, test } from 'vitest'
import { fileName } from '../../main/file-name.ts'

test.each([
  ['TKG 1.2.1', 'TKG 1.2.1.svg'],
  ['../../etc/passwd', 'etc passwd.svg'],
  ['a\u0000b\nc\u202e', 'a b c.svg'],
  ['CON: <x> | "y"?*', 'CON x y.svg'],
  ['  ...  ', 'ecograph.svg'],
  ['', 'ecograph.svg'],
  ['picture.SVG', 'picture.svg'],
  ['con', '_con.svg'],
  ['LPT1.final', '_LPT1.final.svg'],
  ['Console', 'Console.svg'],
  ['가'.repeat(500), `${'가'.repeat(60)}.svg`]
])('a suggested name %j becomes %j', (suggested, expected) => {
  expect(fileName(suggested, '.svg')).toBe(expected)
  expect(Buffer.byteLength(fileName(suggested, '.svg'))).toBeLessThan(256)
})
