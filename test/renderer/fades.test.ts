/** Names that come and go: a little at a time, or at once, and never for longer than they should. */
import { expect, test } from 'vitest'
import { createFades } from '../../renderer/canvas/detail/fades.ts'

const things = (...keys: readonly string[]): ReadonlyMap<string, string> =>
  new Map(keys.map((key) => [key, key]))
const strengths = (fades: ReturnType<typeof createFades<string>>, now: number) =>
  Object.fromEntries(fades.each(now).map(({ thing, strength }) => [thing, strength]))

test('what is new comes little by little, what is gone goes so, and the rest stays as it is', () => {
  const fades = createFades<string>()
  fades.show(things('a', 'b'), 0, true)
  expect(strengths(fades, 0)).toEqual({ a: 1, b: 1 })
  fades.show(things('b', 'c'), 1000, false)
  const midway = strengths(fades, 1070)
  expect(midway['b']).toBe(1)
  expect(midway['c']).toBeGreaterThan(0.2)
  expect(midway['c']).toBeLessThan(0.8)
  expect((midway['a'] ?? 0) + (midway['c'] ?? 0)).toBeCloseTo(1, 6)
  expect(fades.isBusy(1070)).toBe(true)
  expect(strengths(fades, 2000)).toEqual({ b: 1, c: 1 })
  expect(fades.isBusy(2000)).toBe(false)
})

test('what comes back while it goes does not jump', () => {
  const fades = createFades<string>()
  fades.show(things('a'), 0, true)
  fades.show(things(), 100, false)
  const before = strengths(fades, 150)['a'] ?? 0
  fades.show(things('a'), 150, false)
  expect(strengths(fades, 150)['a']).toBeCloseTo(before, 6)
  expect(strengths(fades, 900)).toEqual({ a: 1 })
})

test('for whoever wants stillness, everything is there and gone at once', () => {
  const fades = createFades<string>()
  fades.show(things('a'), 0, true)
  fades.show(things('b'), 10, true)
  expect(strengths(fades, 10)).toEqual({ b: 1 })
  expect(fades.isBusy(10)).toBe(false)
})
