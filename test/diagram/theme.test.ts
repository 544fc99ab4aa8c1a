import { describe, expect, test } from 'vitest'
import { contrast, oklch } from '../../diagram/scene/colour.ts'
import { themes } from '../../diagram/scene/theme.ts'
import { hues, type ColourToken } from '../../graph-data/schema/primitives.ts'

const tokens = hues.flatMap((hue) => [1, 2, 3, 4, 5, 6].map((step) => `${hue}-${step}` as ColourToken))

describe('oklch', () => {
  test('knows white, black and a published colour', () => {
    expect(oklch(1, 0, 0)).toBe('#ffffff')
    expect(oklch(0, 0, 0)).toBe('#000000')
    expect(oklch(0.627955, 0.257683, 29.234)).toBe('#ff0000')
  })

  test('keeps lightness when chroma is out of reach', () => {
    const colours = [0, 90, 180, 270].map((hue) => contrast(oklch(0.5, 0.4, hue), '#ffffff'))
    expect(Math.max(...colours) / Math.min(...colours)).toBeLessThan(1.35)
  })
})

describe.each(Object.values(themes))('theme $name', (theme) => {
  test.each(tokens)('text on a node is readable: %s', (token) => {
    const swatch = theme.swatch(token)
    expect(contrast(swatch.text, swatch.fill)).toBeGreaterThan(7)
    expect(contrast(swatch.strongText, swatch.strongFill)).toBeGreaterThan(4.5)
    // The outline tells a node from its hull and from the background.
    expect(contrast(swatch.stroke, theme.background)).toBeGreaterThan(2)
    expect(contrast(theme.hull(token).text, theme.hull(token).fill)).toBeGreaterThan(4.5)
  })

  test('what recedes is still readable, also on a hull', () => {
    expect(contrast(theme.faint.text, theme.faint.fill)).toBeGreaterThan(4.5)
    expect(contrast(theme.mutedInk, theme.background)).toBeGreaterThan(4.5)
    expect(contrast(theme.ink, theme.panel.fill)).toBeGreaterThan(12)
  })
})
