/** A catalogue in two parts: nothing is lost between them, and the first is small enough to begin with. */
import { describe, expect, test } from 'vitest'
import type { Catalogue } from '../../graph-data/catalogue.ts'
import { addTexts, openOutline, splitCatalogue } from '../../graph-data/outline.ts'
import { builtIn } from './catalogue-files.ts'

const { catalogue } = builtIn
/** As it comes out of a file. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value))

function join(whole: Catalogue): Catalogue {
  const { outline, texts } = sent(splitCatalogue(whole))
  return addTexts(openOutline(outline), texts)
}

test('split, written, read and joined, the built-in catalogue is what it was', () => {
  expect(catalogue.relations.length).toBeGreaterThan(3000)
  expect(join(catalogue)).toEqual(catalogue)
})

test('the outline is a small part of the catalogue', () => {
  const { outline, texts } = splitCatalogue(catalogue)
  expect(bytes(outline)).toBeLessThan(bytes(catalogue) / 6)
  expect(bytes(outline) + bytes(texts)).toBeLessThan(bytes(catalogue))
})

describe('an opened outline', () => {
  const opened = openOutline(splitCatalogue(catalogue).outline)

  test('knows every component and relation, and everything of them but the texts', () => {
    expect(opened.components.map(({ id }) => id)).toEqual(catalogue.components.map(({ id }) => id))
    expect(opened.relations.map(({ id }) => id)).toEqual(catalogue.relations.map(({ id }) => id))
    for (const [at, relation] of opened.relations.entries()) {
      const { why: _why, evidence: _evidence, note: _note, ...rest } = catalogue.relations[at]!
      expect(relation).toEqual({ ...rest, why: { en: '', ko: '' } })
    }
  })

  test('has no texts', () => {
    const telling = ['summary', 'description', 'links', 'recognise', 'note']
    expect(opened.components.filter((component) => telling.some((key) => key in component))).toEqual([])
  })
})

test('ids that objects know by themselves come through', () => {
  const [component, other] = catalogue.components
  const [relation] = catalogue.relations
  const ids = ['__proto__', 'constructor'] as const
  const strange: Catalogue = {
    ...catalogue,
    components: [
      { ...component!, id: ids[0] },
      { ...other!, id: ids[1] }
    ],
    relations: [
      { ...relation!, from: ids[0], to: ids[1], id: `${ids[0]} ${relation!.type} ${ids[1]}` },
      { ...relation!, from: ids[1], to: ids[0], id: `${ids[1]} ${relation!.type} ${ids[0]}` }
    ]
  }
  expect(join(strange)).toEqual(strange)
})

test('an empty catalogue stays empty', () => {
  const empty: Catalogue = { ...catalogue, components: [], relations: [], stacks: [] }
  expect(join(empty)).toEqual(empty)
})

test('texts of another catalogue are refused', () => {
  const { outline, texts } = splitCatalogue(catalogue)
  const fewer = { ...texts, relations: texts.relations.slice(1) }
  expect(() => addTexts(openOutline(outline), fewer)).toThrow('nothing at')
})

test('a relation to what is not there cannot be split', () => {
  const broken = { ...catalogue, components: catalogue.components.slice(1) }
  expect(() => splitCatalogue(broken)).toThrow('does not know')
})
