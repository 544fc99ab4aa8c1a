/** What holds for every theme, built-in or a company's. */
import fc from 'fast-check'
import { expect } from 'vitest'
import { contrast, difference, toOklch } from '../../diagram/scene/colour.ts'
import type { Theme } from '../../diagram/scene/theme.ts'
import { hues, type ColourToken } from '../../graph-data/schema/primitives.ts'

export const tokens = hues.flatMap((hue) => [1, 2, 3, 4, 5, 6].map((step) => `${hue}-${step}` as ColourToken))

/** Any colour; black, white and the corners of sRGB more often than chance has them. */
export const anyColour = fc
  .oneof(
    { weight: 4, arbitrary: fc.nat(0xffffff) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(0, 0xffffff, 0xff0000, 0x00ff00, 0x0000ff, 0xffff00, 0x00ffff, 0x777777)
    }
  )
  .map((number) => `#${number.toString(16).padStart(6, '0')}`)

/** Fails where words cannot be read or emphasis cannot be seen. */
export function expectReadable(theme: Theme): void {
  const { background, ink, mutedInk, faint, panel } = theme
  const least = (what: string, one: string, other: string, ratio: number): void =>
    expect(contrast(one, other), `${what}: ${one} on ${other}`).toBeGreaterThanOrEqual(ratio)
  least('ink', ink, background, 4.5)
  least('ink on the panel', ink, panel.fill, 4.5)
  least('muted ink', mutedInk, background, 4.5)
  least('muted ink on the panel', mutedInk, panel.fill, 4.5)
  least('faint', faint.text, faint.fill, 3)
  for (const token of tokens) {
    const swatch = theme.swatch(token)
    const hull = theme.hull(token)
    least(`${token} words`, swatch.text, swatch.fill, 4.5)
    least(`${token} chosen words`, swatch.strongText, swatch.strongFill, 4.5)
    least(`${token} outline`, swatch.stroke, background, 2)
    least(`${token} chosen outline`, swatch.strongStroke, background, 3)
    least(`${token} area words`, hull.text, hull.fill, 4.5)
    least(`${token} area outline`, hull.stroke, background, 1.2)
    // What is chosen stands further from the background than what is plain, and looks different.
    least(`${token} chosen`, swatch.strongFill, background, contrast(swatch.fill, background))
    expect(difference(toOklch(swatch.strongFill), toOklch(swatch.fill)), token).toBeGreaterThan(0.12)
  }
  for (const hue of hues) {
    const { normal, strong } = theme.line(hue)
    least(`${hue} line`, normal, background, 1.5)
    least(`${hue} chosen line`, strong, background, 3)
    least(`${hue} chosen line before the plain one`, strong, background, contrast(normal, background))
  }
}
