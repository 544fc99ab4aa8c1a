/** No text, however broken, makes the parser throw or spoils what is sound beside it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCatalogue } from '../../graph-data/parse.ts'
import { buildGraph } from '../../graph-data/graph.ts'
import { catalogueFiles, component, vocabulary } from './catalogue-files.ts'

const victims = [
  'components/ingress-nginx.yaml',
  'stacks/cncf-trail-map.yaml',
  'vocabulary/relation-types.yaml'
].map((path) => catalogueFiles.find((file) => file.path === path)!)
const bits = [
  '\n',
  ' ',
  '  ',
  '\t',
  '- ',
  ': ',
  '? ',
  '[',
  ']',
  '{',
  '}',
  ',',
  '&a ',
  '*a',
  '!x ',
  '!!int ',
  '<<: ',
  '"',
  "'",
  '|\n',
  '>-\n'
].concat([
  '#',
  '%YAML 1.1\n',
  '---\n',
  '...\n',
  '\0',
  '\r',
  '\uFEFF',
  '\uD800',
  'null',
  '~',
  '0x1f',
  '1e999',
  '__proto__: '
])
const bit = fc.oneof(fc.constantFrom(...bits), fc.string({ unit: 'binary', maxLength: 4 }))
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(12), bit })

function mutate(
  text: string,
  edits: readonly { readonly at: number; readonly cut: number; readonly bit: string }[]
): string {
  return edits.reduce((mutated, { at, cut, bit: added }) => {
    const offset = Math.floor(at * mutated.length)
    return mutated.slice(0, offset) + added + mutated.slice(offset + cut)
  }, text)
}

test('mutations of real files are read or refused, never thrown', () => {
  const sound = component('sound')
  let refused = 0
  fc.assert(
    fc.property(
      fc.constantFrom(...victims),
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      ({ path, text }, edits) => {
        const mutated = mutate(text, edits)
        const others = vocabulary.filter((file) => file.path !== path)
        const { catalogue, issues } = parseCatalogue([...others, { path, text: mutated }, sound])
        refused += issues.length > 0 ? 1 : 0
        // Relation types may be gone with their file; everything else must hold together as a graph.
        expect(buildGraph(catalogue).component('sound')?.id).toBe('sound')
        const lines = mutated.split('\n').length
        for (const issue of issues) {
          expect(issue.message.en).not.toBe('')
          expect(issue.message.ko).not.toBe('')
          expect(issue.column).toBeGreaterThan(0)
          if (issue.file === path) expect(issue.line).toBeLessThanOrEqual(lines)
        }
      }
    ),
    { numRuns: 250 }
  )
  expect(refused).toBeGreaterThan(0)
})

test('any text at all is read or refused, never thrown', () => {
  const path = fc.constantFrom(
    'components/a.yaml',
    'stacks/a.yaml',
    'vocabulary/layers.yaml',
    'a.yaml',
    'components/__proto__.yaml'
  )
  const text = fc.array(bit, { maxLength: 40 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(path, text, (where, what) => {
      expect(() => parseCatalogue([{ path: where, text: what }])).not.toThrow()
    }),
    { numRuns: 250 }
  )
})
