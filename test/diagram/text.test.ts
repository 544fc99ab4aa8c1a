import fc from 'fast-check'
import { openSync } from 'fontkit'
import { describe, expect, test } from 'vitest'
import { breakLabel, measureText } from '../../diagram/scene/text.ts'

const faces = { 400: 'Regular', 500: 'Medium', 600: 'SemiBold', 700: 'Bold' } as const

describe('measureText', () => {
  test.each([400, 500, 600, 700] as const)('agrees with the font at weight %i, kerning aside', (weight) => {
    const font = openSync(`node_modules/pretendard/dist/public/static/Pretendard-${faces[weight]}.otf`)
    if (!('layout' in font)) throw new Error('not a single font')
    for (const text of [
      'kube-apiserver',
      'Istio VirtualService',
      '쿠버네티스 대시보드',
      'C++ / x86 · 10 %'
    ]) {
      const exact =
        (font.layout(text, { kern: false, calt: false, ccmp: false }).advanceWidth / font.unitsPerEm) * 13
      expect(Math.abs(measureText(text, 13, weight) - exact)).toBeLessThan(0.6)
    }
  })

  test('gives full-width scripts a whole em and combining marks nothing', () => {
    expect(measureText('漢字', 10, 400)).toBe(20)
    expect(measureText('e\u0301', 10, 400)).toBe(measureText('e', 10, 400))
  })
})

describe('breakLabel', () => {
  const width = (text: string): number => measureText(text, 13, 600)

  test('keeps a short label on one line', () => {
    expect(breakLabel('Harbor', 132, 13, 600)).toEqual(['Harbor'])
  })

  test('breaks a long label evenly, at spaces and after hyphens', () => {
    expect(breakLabel('Azure Kubernetes Service', 132, 13, 600)).toEqual(['Azure Kubernetes', 'Service'])
    expect(breakLabel('kube-controller-manager', 132, 13, 600)).toEqual(['kube-controller-', 'manager'])
  })

  test('never loses a character, never makes more than three lines, and fits where it can', () => {
    const word = fc.stringMatching(/^[A-Za-z가-힣-]{1,14}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 7 }), (words) => {
        const label = words.join(' ')
        const lines = breakLabel(label, 132, 13, 600)
        expect(lines.length).toBeLessThanOrEqual(3)
        expect(lines.join('').replaceAll(' ', '')).toBe(label.replaceAll(' ', ''))
        if (width(label) <= 132) expect(lines).toEqual([label])
        expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(Math.max(132, width(label)))
      })
    )
  })
})
