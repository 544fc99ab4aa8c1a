/** Did-you-mean: the distance is right, and only what is near is suggested. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance, nearest } from '../../graph-data/nearest.ts'

test.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['envoy', 'envoy', 0],
  ['envyo', 'envoy', 1],
  ['envo', 'envoy', 1],
  ['kitten', 'sitting', 3],
  ['ca', 'abc', 3]
])('from %j to %j it is %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance)
})

test('a limit changes nothing below it, and is passed by one above it', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
  fc.assert(
    fc.property(word, word, fc.nat(8), (a, b, limit) => {
      const distance = editDistance(a, b)
      expect(editDistance(b, a)).toBe(distance)
      expect(editDistance(a, b, limit)).toBe(Math.min(distance, limit + 1))
    })
  )
})

test.each([
  ['envyo', 'envoy'],
  ['Envoy', 'envoy'],
  ['prometheuss', 'prometheus'],
  ['promethius', 'prometheus'],
  ['xyzzy', undefined],
  ['cn', undefined],
  ['cnni', 'cni']
])('%j most likely means %j', (word, meant) => {
  expect(nearest(word, ['cni', 'envoy', 'prometheus', 'promql'])).toBe(meant)
})

test('ties go to the first in the alphabet, whatever the order', () => {
  expect(nearest('cat', ['hat', 'bat', 'rat'])).toBe('bat')
  expect(nearest('cat', ['rat', 'hat', 'bat'])).toBe('bat')
})
