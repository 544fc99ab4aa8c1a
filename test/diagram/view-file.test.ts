import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { captureStep, lookOf } from '../../diagram/stories/story.ts'
import { createView, nothingHidden } from '../../diagram/view/create-view.ts'
import { viewVersion } from '../../diagram/view/document.ts'
import { migrateView, viewMigrations } from '../../diagram/view/migrations.ts'
import { parseView } from '../../diagram/view/parse-view.ts'
import { serializeView } from '../../diagram/view/view-file.ts'
import { fullView } from './built-in.ts'
import { smallView } from './small-graph.ts'

const text = serializeView(smallView({ pins: ['wire', 'ceph'], title: 'A "title"\n', language: 'ko' }))
const messageOf = (content: string): string => {
  const parsed = parseView(content)
  if (parsed.ok) throw new Error('was understood')
  expect(parsed.message.ko).toMatch(/[가-힣]/)
  return parsed.message.en
}

describe('a view file', () => {
  test('comes back as it was, and is written the same again', () => {
    for (const view of [fullView(), smallView(), createView([])]) {
      const parsed = parseView(serializeView(view))
      expect(parsed).toEqual({ ok: true, view })
      if (parsed.ok) expect(serializeView(parsed.view)).toBe(serializeView(view))
    }
  })

  test('does not depend on the order of ids', () => {
    const view = smallView({ pins: ['wire', 'ceph'] })
    const other = { ...view, pins: ['ceph', 'wire'], positions: view.positions.toReversed() }
    expect(serializeView(other)).toBe(serializeView(view))
  })

  test('has no group or stack twice, in a step of a story no more than in a view', () => {
    const storage = { by: 'layer', id: 'storage' } as const
    const view = { ...createView([]), folds: [storage, storage], membership: ['b', 'a', 'b'] }
    const step = {
      id: 'step.1',
      caption: { en: '', ko: '' },
      ...captureStep(view, null, ['wire']),
      lit: ['wire', 'ceph', 'wire']
    }
    const stories = [{ id: 'story.1', title: { en: '', ko: '' }, steps: [step] }]
    const parsed = parseView(serializeView({ ...view, stories }))
    if (!parsed.ok) throw new Error(parsed.message.en)
    const read = parsed.view.stories[0]?.steps[0]
    for (const look of [parsed.view, read?.look]) {
      expect(look?.folds).toEqual([storage])
      expect(look?.membership).toEqual(['b', 'a'])
    }
    expect(read?.lit).toEqual(['ceph', 'wire'])
  })

  test('is refused where an id of a view, story, step or filter comes twice', () => {
    const view = createView([])
    const { positions, look } = { positions: view.positions, look: lookOf(view) }
    const state = { ...look, positions, pins: [], locks: [], notes: [] }
    const caption = { en: '', ko: '' }
    const step = { id: 'step.1', caption, look, camera: null, lit: [] }
    const story = { id: 'story.1', title: caption, steps: [] }
    const filter = { id: 'filter.1', title: 'a', query: '' }
    for (const [change, place] of [
      [{ views: [...view.views, { id: 'view.1', title: '', state }] }, '"views"'],
      [{ stories: [story, story] }, '"stories"'],
      [{ stories: [{ ...story, steps: [step, step] }] }, '"stories[0].steps"'],
      [{ filters: [filter, filter] }, '"filters"']
    ] as const) {
      expect(messageOf(serializeView({ ...view, ...change }))).toContain(`${place} (an id comes twice)`)
    }
  })

  test('has one position a line, so that a comparison shows what moved', () => {
    expect(text).toContain('\n    ["contour",0,0],\n')
  })

  test.each([
    ['', 'empty'],
    ['  \n', 'empty'],
    ['{', 'not an Ecograph view, or it is damaged. (Not whole JSON: '],
    ['[]', 'not an Ecograph view'],
    ['null', 'not an Ecograph view'],
    ['{"format":"ecograph-view"}', 'does not say which version'],
    ['{"format":"ecograph-view","version":"1"}', 'does not say which version'],
    ['{"format":"ecograph-view","version":1.5}', 'does not say which version'],
    ['{"format":"ecograph-view","version":999}', 'newer Ecograph'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'nested too deeply'],
    [text.replace('"theme": "system"', '"theme": "pink"'), '"theme"'],
    [text.replace('["contour",0,0]', '["contour",1e999,0]'), '"positions[3][1]"'],
    [text.replace('"pins"', '"extra": 1, "pins"'), 'extra']
  ])('is refused with a reason: %#', (content, reason) => {
    expect(messageOf(content)).toContain(reason)
  })

  test('is never half understood: cut at any place it is refused', () => {
    const small = serializeView(createView([['__proto__', 1, 2]]))
    for (let end = 0; end < small.trimEnd().length; end += 1)
      expect(parseView(small.slice(0, end)).ok).toBe(false)
  })

  test('never throws and never spoils prototypes, whatever is changed in it', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).join()
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(12), fc.string({ maxLength: 12 }), (at, length, insert) => {
        parseView(text.slice(0, at) + insert + text.slice(at + length))
      }),
      { numRuns: 2000 }
    )
    parseView(text.replace('{', '{"__proto__": {"polluted": 1},'))
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before)
  })

  test('opens with a byte order mark', () => {
    expect(parseView(`\ufeff${text}`).ok).toBe(true)
  })
})

describe('migrations', () => {
  test.each([1])('version %i opens as it was, with nothing of what came later', (version) => {
    const parsed = parseView(readFileSync(`test/fixtures/views/version-${version}.ecograph`, 'utf8'))
    if (!parsed.ok) throw new Error(parsed.message.en)
    expect(parsed.view).toEqual({
      ...createView([
        ['contour', 0, 0],
        ['envoy', 120.5, -40]
      ]),
      title: 'Edge',
      language: 'ko',
      theme: 'dark',
      colourBy: 'kind',
      hulls: 'band',
      hidden: { ...nothingHidden, layers: ['storage'], tags: ['generic'] },
      showWeak: true,
      asOf: 'described',
      focus: { ids: ['contour'], hops: 2, direction: 'dependencies' },
      stack: { id: 'own.mine', step: null, hideRest: true },
      ownStacks: [{ id: 'own.mine', title: 'Mine', members: ['contour', 'envoy'] }],
      pins: ['envoy']
    })
  })

  test('there is one step for every version before the current one', () => {
    expect(viewMigrations).toHaveLength(viewVersion - 1)
  })

  test('run in order from the given version and leave their input alone', () => {
    const steps = [
      (view: object) => ({ ...view, version: 2, a: true }),
      (view: object) => ({ ...view, version: 3, b: true })
    ]
    const old = Object.freeze({ version: 1 })
    expect(migrateView(old, 1, steps)).toEqual({ version: 3, a: true, b: true })
    expect(migrateView(Object.freeze({ version: 2 }), 2, steps)).toEqual({ version: 3, b: true })
    expect(migrateView(Object.freeze({ version: 3 }), 3, steps)).toEqual({ version: 3 })
  })
})
