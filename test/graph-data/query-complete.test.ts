/** What the query line offers while it is being written. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildGraph } from '../../graph-data/graph.ts'
import { completeQuery } from '../../graph-data/query/complete.ts'
import { queryKeys } from '../../graph-data/query/keys.ts'
import { maxLength, parseQuery } from '../../graph-data/query/parse.ts'
import { builtIn } from './catalogue-files.ts'

const graph = buildGraph(builtIn.catalogue)

/** `|` is the caret; the result has it after what was inserted. */
function offer(marked: string, limit?: number) {
  const caret = marked.indexOf('|')
  const text = marked.replace('|', '')
  return completeQuery(text, caret, graph, limit).map((one) => ({
    ...one,
    result: `${text.slice(0, one.start)}${one.insert}|${text.slice(one.end)}`
  }))
}
const results = (marked: string, limit?: number) => offer(marked, limit).map(({ result }) => result)

test.each([
  ['lay|', 'layer:|'],
  ['레|', '레이어:|'],
  ['성숙|', '성숙도:|'],
  ['-kin|', '-kind:|'],
  ['lic|', 'licence:|'],
  ['license|', 'licence:|'],
  ['kind:spec ma|', 'kind:spec maturity:|'],
  ['ma| kind:spec', 'maturity:| kind:spec'],
  ['la|yr:storage', 'layer:|storage'],
  ['layer:sto|', 'layer:storage|'],
  ['layer:sto|rge kind:spec', 'layer:storage| kind:spec'],
  ['layer:스토|', 'layer:storage|'],
  ['레이어:스토|', '레이어:storage|'],
  ['layer:metrics,sto|', 'layer:metrics,storage|'],
  ['layer:sto|,metrics', 'layer:storage|,metrics'],
  ['-layer:"sto|', '-layer:storage|'],
  ['maturity:grad|', 'maturity:graduated|'],
  ['성숙도:졸|', '성숙도:graduated|'],
  ['licence:apa|', 'licence:Apache-2.0|'],
  ['needs:harb|', 'needs:harbor|'],
  ['needs:하버|', 'needs:harbor|'],
  ['needs:harbr|', 'needs:harbor|'],
  ['needs:etcd depth:|', 'needs:etcd depth:1|'],
  ['needs:etcd necessity:opt|', 'needs:etcd necessity:optional|'],
  ['스토리지|', 'layer:storage|'],
  ['graduated|', 'maturity:graduated|'],
  ['-스토리지|', '-layer:storage|'],
  ['"argo c|', 'id:argo-cd|']
])('%s offers %s first', (marked, expected) => {
  expect(results(marked)[0]).toBe(expected)
})

test('a free word offers components below the few values it fits', () => {
  expect(results('harbor|')).toContain('id:harbor|')
  expect(results('하버|')).toContain('id:harbor|')
  expect(results('storage|')).toContain('id:object-storage|')
  const offers = results('co|', 99)
  expect(offers.findIndex((one) => one.startsWith('id:'))).toBe(8)
  expect(offers.length).toBeGreaterThan(20)
})

test('an empty place offers every key, a key every value of it', () => {
  const keys = queryKeys.map(({ key }) => `${key}:|`)
  expect(results('|')).toEqual(keys)
  expect(results('kind:spec |', 99)).toEqual(keys.map((key) => `kind:spec ${key}`))
  expect(results('layer:|', 99)).toEqual(builtIn.catalogue.layers.map(({ id }) => `layer:${id}|`))
  expect(results('|', 3)).toEqual(keys.slice(0, 3))
  expect(results('|', 0)).toEqual([])
})

test('what stands there already is not offered again, and a minus not where it means nothing', () => {
  expect(results('layer:storage,|', 99)).not.toContain('layer:storage,storage|')
  expect(results('layer:스토리지,|', 99)).not.toContain('layer:스토리지,storage|')
  expect(results('layer:storage,|', 99)).toHaveLength(builtIn.catalogue.layers.length - 1)
  expect(results('-|', 99)).not.toContain('-depth:|')
  expect(results('-|', 99)).toContain('-layer:|')
  expect(results('|-layer:x')).toEqual([])
  expect(results('nokey:x|')).toEqual([])
})

test('the best connected components come before anything is typed', () => {
  expect(results('needs:|')[0]).toBe('needs:kubernetes|')
  expect(results('near:|', 5)).toHaveLength(5)
})

test('labels are in both languages', () => {
  expect(offer('layer:stor|')[0]).toMatchObject({
    label: { en: 'Storage, backup and recovery', ko: '스토리지·백업·복구' },
    detail: { en: 'in a layer', ko: '레이어에 속함' }
  })
  expect(offer('needs:harbo|')[0]).toMatchObject({ label: { en: 'Harbor', ko: '하버' } })
  expect(offer('lay|')[0]).toMatchObject({ label: { en: 'layer:', ko: '레이어:' } })
})

const parts = 'layer,레이어,needs,depth,-,:,",”,스,stor,harb,x,__proto__,\\,：'
  .split(',')
  .concat(',', ' ', '\n', '\ud83d')

describe('on any text', () => {
  const text = fc.array(fc.constantFrom(...parts), { maxLength: 14 }).map((some) => some.join(''))

  test('every offer has a place in it around or before the caret, and the caret may be anywhere', () => {
    fc.assert(
      fc.property(text, fc.oneof(fc.integer({ min: -3, max: 60 }), fc.constant(NaN)), (said, caret) => {
        for (const { start, end, insert, label } of completeQuery(said, caret, graph)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(said.length)
          const at = Math.min(Math.max(0, caret || 0), said.length)
          expect([start <= at, at <= end]).toEqual([true, true])
          expect(insert).not.toBe('')
          expect(label.en && label.ko).toBeTruthy()
        }
      }),
      { numRuns: 1000 }
    )
  })

  test('a value that is taken is understood', () => {
    const values = fc.constantFrom('layer:', 'kind:', 'licence:', 'stack:', 'source:', 'needs:', 'id:', '')
    const typed = fc.constantFrom('', 's', '스', 'apa', 'ku', 'ar', '데이터', 'gpl', 'cncf', '하')
    fc.assert(
      fc.property(values, typed, fc.nat(), (key, word, which) => {
        const offers = results(`${key}${word}|`, 50).filter((one) => !one.endsWith(':|'))
        if (offers.length === 0) return
        const chosen = offers[which % offers.length]!.replace('|', '')
        expect([chosen, parseQuery(chosen, graph).ok]).toEqual([chosen, true])
      }),
      { numRuns: 300 }
    )
  })

  test('a page pasted by mistake offers nothing', () => {
    expect(completeQuery('a'.repeat(maxLength + 1), 1, graph)).toEqual([])
  })
})
