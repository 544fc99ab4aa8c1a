/** What the export dialog holds: what is kept for the next start, and what goes by a name. */
import { describe, expect, it } from 'vitest'
import { plainOptions, slideOptions } from '../../diagram/picture/options.ts'
import { browserKeepsake } from '../../renderer/state/keepsake.ts'
import {
  dropPreset,
  firstDraft,
  keepPreset,
  optionsOf,
  parseDraft,
  renamePreset,
  sameOptions,
  serializeDraft,
  type PictureDraft
} from '../../renderer/state/picture-draft.ts'

const company = { format: 'ecograph-theme', version: 1, name: 'ACME', palette: ['#0b5fff'] } as const
const draft: PictureDraft = {
  format: 'graphml',
  options: { ...slideOptions, theme: 'company', company, title: '', legend: 'none', pngScale: 4 },
  preset: { kind: 'own', name: 'Board' }
}

describe('a draft', () => {
  it('comes back as it was kept', () => {
    expect(parseDraft(serializeDraft(draft))).toEqual(draft)
    expect(parseDraft(serializeDraft(firstDraft))).toEqual(firstDraft)
    expect(parseDraft(serializeDraft({ ...draft, preset: null }))?.preset).toBeNull()
  })

  it('leaves behind what belongs to one view', () => {
    const options = { ...slideOptions, what: 'selection', title: 'Our stack', subtitle: 'In May' } as const
    expect(parseDraft(serializeDraft({ ...draft, options }))?.options).toEqual(slideOptions)
  })

  it('is none where the text is damaged, foreign or of another time', () => {
    const text = serializeDraft(draft)
    const damaged: (string | null)[] = [
      null,
      '',
      'null',
      '[]',
      text.slice(0, -5),
      text.replace('graphml', 'bmp'),
      text.replace('"legend":"none"', '"legend":"above"'),
      text.replace('"footer":true', '"footer":true,"extra":1')
    ]
    for (const one of damaged) expect(parseDraft(one), String(one)).toBeNull()
    expect(parseDraft(text.replace('"kind":"own"', '"kind":"odd"'))?.preset).toBeNull()
  })
})

describe('presets', () => {
  const two = [
    { name: 'A', options: plainOptions },
    { name: 'B', options: slideOptions }
  ]

  it('are added at the end, and keep their place when they get other options', () => {
    expect(keepPreset(two, 'C', plainOptions).map(({ name }) => name)).toEqual(['A', 'B', 'C'])
    expect(keepPreset(two, 'A', slideOptions)).toEqual([{ name: 'A', options: slideOptions }, two[1]])
  })

  it('are renamed, over another one where it has the name, and dropped', () => {
    expect(renamePreset(two, 'A', 'C')).toEqual([{ name: 'C', options: plainOptions }, two[1]])
    expect(renamePreset(two, 'A', 'B')).toEqual([{ name: 'B', options: plainOptions }])
    expect(renamePreset(two, 'A', 'A')).toEqual(two)
    expect(dropPreset(two, 'A')).toEqual([two[1]])
  })

  it('give their options, built in or own, or none where they are gone', () => {
    expect(optionsOf({ kind: 'slide' }, two)).toBe(slideOptions)
    expect(optionsOf({ kind: 'plain' }, two)).toBe(plainOptions)
    expect(optionsOf({ kind: 'own', name: 'B' }, two)).toBe(slideOptions)
    expect(optionsOf({ kind: 'own', name: 'C' }, two)).toBeNull()
    expect(optionsOf(null, two)).toBeNull()
  })

  it('are told from changed options by what these say', () => {
    expect(sameOptions(slideOptions, { ...slideOptions })).toBe(true)
    const own = { ...slideOptions, company }
    expect(sameOptions(own, { ...own, company: { ...company, palette: ['#0b5fff'] } })).toBe(true)
    expect(sameOptions(own, { ...own, company: { ...company, palette: ['#0b5ffe'] } })).toBe(false)
    expect(sameOptions(slideOptions, { ...slideOptions, title: '' })).toBe(false)
  })
})

describe('a keepsake', () => {
  it('is kept by the browser', () => {
    const kept = new Map<string, string>()
    const storage = {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, text: string) => kept.set(name, text)
    } as unknown as Storage
    browserKeepsake('x', storage).write('text')
    expect(kept.get('x')).toBe('text')
    expect(browserKeepsake('x', storage).read()).toBe('text')
    expect(browserKeepsake('y', storage).read()).toBeNull()
  })

  it('lasts for the session where the browser keeps nothing', () => {
    const refuse = (): never => {
      throw new Error('denied')
    }
    for (const storage of [undefined, { getItem: refuse, setItem: refuse } as unknown as Storage]) {
      const keepsake = browserKeepsake('x', storage)
      expect(keepsake.read()).toBeNull()
      keepsake.write('text')
      expect(keepsake.read()).toBe('text')
    }
  })
})
