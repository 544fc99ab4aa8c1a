/** Every theme can be read; print can be read in grey; steps and classes stay apart. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrast, difference, luminance, mix, oklch, toOklch } from '../../diagram/scene/colour.ts'
import { themes } from '../../diagram/scene/theme.ts'
import { hues, type ColourToken } from '../../graph-data/schema/primitives.ts'
import { graph } from './built-in.ts'
import { anyColour, expectReadable, tokens } from './theme-rules.ts'

describe('oklch', () => {
  test('knows white, black and a published colour', () => {
    expect(oklch(1, 0, 0)).toBe('#ffffff')
    expect(oklch(0, 0, 0)).toBe('#000000')
    expect(oklch(0.627955, 0.257683, 29.234)).toBe('#ff0000')
    const red = toOklch('#ff0000')
    expect([red.lightness, red.chroma, red.hue].map((part) => part.toFixed(3))).toEqual([
      '0.628',
      '0.258',
      '29.234'
    ])
  })

  test('keeps lightness when chroma is out of reach', () => {
    const colours = [0, 90, 180, 270].map((hue) => contrast(oklch(0.5, 0.4, hue), '#ffffff'))
    expect(Math.max(...colours) / Math.min(...colours)).toBeLessThan(1.35)
  })

  test('comes back from every colour', () => {
    fc.assert(
      fc.property(anyColour, (hex) => {
        const { lightness, chroma, hue } = toOklch(hex)
        expect(oklch(lightness, chroma, hue)).toBe(hex)
      })
    )
  })

  test('measures and mixes', () => {
    const [black, white, red] = ['#000000', '#ffffff', '#ff0000'].map(toOklch) as [
      ReturnType<typeof toOklch>,
      ReturnType<typeof toOklch>,
      ReturnType<typeof toOklch>
    ]
    expect(difference(black, white)).toBeCloseTo(1, 3)
    expect(difference(red, red)).toBe(0)
    expect(mix(black, white, 0.5).lightness).toBeCloseTo(0.5, 3)
    expect(difference(mix(red, white, 0), red)).toBeCloseTo(0, 6)
    expect([luminance('#000000'), luminance('#ffffff')]).toEqual([0, 1])
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })
})

describe.each(Object.entries(themes))('theme %s', (_, theme) => {
  test('can be read', () => expectReadable(theme))

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

/** What black and white printers and scanners make of a colour: by its light, or by a sum of its channels. */
const greys: readonly (readonly [name: string, grey: (hex: string) => string])[] = [
  ['light', (hex) => oklch(Math.cbrt(luminance(hex)), 0, 0)],
  ['video of old', (hex) => weighted(hex, [0.299, 0.587, 0.114])],
  ['video', (hex) => weighted(hex, [0.2126, 0.7152, 0.0722])],
  ['plain mean', (hex) => weighted(hex, [1 / 3, 1 / 3, 1 / 3])]
]
function weighted(hex: string, weights: readonly number[]): string {
  const sum = weights.reduce(
    (total, weight, at) => total + weight * Number.parseInt(hex.slice(1 + 2 * at, 3 + 2 * at), 16),
    0
  )
  return `#${Math.round(sum).toString(16).padStart(2, '0').repeat(3)}`
}

describe.each(greys)('print in grey, by %s', (_, grey) => {
  const { print } = themes
  const lightness = (hex: string): number => toOklch(grey(hex)).lightness
  const seen = (one: string, other: string): number => contrast(grey(one), grey(other))

  test.each(tokens)('words and outlines stay: %s', (token) => {
    const swatch = print.swatch(token)
    const hull = print.hull(token)
    expect(seen(swatch.text, swatch.fill)).toBeGreaterThan(7)
    expect(seen(swatch.strongText, swatch.strongFill)).toBeGreaterThan(4.5)
    expect(seen(hull.text, hull.fill)).toBeGreaterThan(7)
    expect(seen(swatch.stroke, swatch.fill)).toBeGreaterThan(3)
    expect(seen(hull.stroke, hull.fill)).toBeGreaterThan(2.5)
  })

  test('lines are dark enough, chosen ones darker', () => {
    for (const hue of hues) {
      const { normal, strong } = print.line(hue)
      expect(seen(normal, print.background)).toBeGreaterThan(3)
      expect(seen(strong, print.background)).toBeGreaterThan(1.8 * seen(normal, print.background))
    }
  })

  test('light alone says how strongly something shows', () => {
    const fills = tokens.map((token) => print.swatch(token))
    const darkestPlain = Math.min(...fills.map(({ fill }) => lightness(fill)))
    const lightestPlain = Math.max(...fills.map(({ fill }) => lightness(fill)))
    const lightestChosen = Math.max(...fills.map(({ strongFill }) => lightness(strongFill)))
    expect(lightness(print.faint.fill) - lightestPlain).toBeGreaterThan(0.03)
    expect(darkestPlain - lightestChosen).toBeGreaterThan(0.2)
    // What recedes is parted from what is plain by its outline, too.
    const darkestFaint = lightness(print.faint.stroke)
    expect(darkestFaint - Math.max(...fills.map(({ stroke }) => lightness(stroke)))).toBeGreaterThan(0.3)
  })
})

describe('classes in grey print', () => {
  const { layers, bands, kinds, sources } = graph.catalogue
  /** The least difference of lightness between any two of some classes; 0.02 is just seen side by side. */
  const apart = (classes: readonly ColourToken[], part: 'fill' | 'strongFill'): number => {
    const sorted = classes
      .map((token) => toOklch(themes.print.swatch(token)[part]).lightness)
      .toSorted((a, b) => a - b)
    return Math.min(...sorted.slice(1).map((lightness, at) => lightness - (sorted[at] ?? 0)))
  }
  const colours = (entries: readonly { readonly colour: ColourToken }[]) =>
    entries.map(({ colour }) => colour)

  test.each([
    ['kinds', colours(kinds)],
    ['sources', colours(sources)],
    ['bands', bands.map(({ hue }): ColourToken => `${hue}-3`)]
  ])('all %s are apart', (_, classes) => {
    expect(apart(classes, 'strongFill')).toBeGreaterThan(0.035)
    expect(apart(classes, 'fill')).toBeGreaterThan(0.02)
  })

  test.each(bands.map(({ id }) => id))('the layers of %s are apart', (band) => {
    const own = colours(layers.filter((layer) => layer.band === band))
    expect(own.length).toBeGreaterThan(1)
    expect(apart(own, 'strongFill')).toBeGreaterThan(0.05)
    expect(apart(own, 'fill')).toBeGreaterThan(0.03)
  })

  /** Two dozen layers at once have about 0.012 each: names on areas, not greys, part them all. */
  test('layers that follow each other are apart', () => {
    for (const [at, layer] of layers.slice(1).entries()) {
      const before = layers[at]
      if (!before) continue
      expect(
        apart([before.colour, layer.colour], 'strongFill'),
        `${before.id} and ${layer.id}`
      ).toBeGreaterThan(0.065)
    }
  })
})
