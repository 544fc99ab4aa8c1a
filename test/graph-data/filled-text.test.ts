/** Sentences with gaps: what fills them in, in both languages, and that the sentence stays to be had. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillText, isFilled } from '../../graph-data/words/filled-text.ts'

const stack = { en: 'Storage', ko: '스토리지' }

describe('a sentence with gaps', () => {
  test('is filled in with words, numbers and texts, each in its language', () => {
    const filled = fillText(
      { en: 'The {kind} of {stack} has {count} parts, {count}.', ko: '{stack} {kind}: {count}개' },
      { kind: 'band', stack, count: 3 }
    )
    expect(filled.en).toBe('The band of Storage has 3 parts, 3.')
    expect(filled.ko).toBe('스토리지 band: 3개')
  })

  test('keeps its sentence and what fills it in, and is plain data', () => {
    const sentence = { en: 'There is no {name}.', ko: '{name} 없음' } as const
    const filled = fillText(sentence, { name: stack })
    expect(filled.sentence).toBe(sentence)
    expect(filled.fillings).toEqual({ name: stack })
    expect(structuredClone(filled)).toEqual(filled)
    expect(isFilled(filled)).toBe(true)
    expect(isFilled(stack)).toBe(false)
  })

  test('may stand in the gap of another', () => {
    const inner = fillText({ en: '{name} only', ko: '{name}만' }, { name: stack })
    const outer = fillText({ en: 'Line {line}: {fault}', ko: '{line}행: {fault}' }, { line: 2, fault: inner })
    expect(outer).toMatchObject({ en: 'Line 2: Storage only', ko: '2행: 스토리지만' })
  })

  test('never takes for a gap, a pattern or an inherited name what somebody typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.constantFrom('{value}', '{key}', '$&', "$'", '__proto__', '{toString}', '{{key}}')
        ),
        (value) => {
          const { en } = fillText({ en: '<{value}|{key}>', ko: '{key}{value}' }, { value, key: 'k' })
          expect(en).toBe(`<${value}|k>`)
        }
      )
    )
    const odd: { en: string; ko: string } = { en: '{toString}', ko: '{constructor}' }
    expect(fillText(odd, {})).toMatchObject(odd)
  })
})
