/** Whatever colours a company has, its theme can be read and keeps them; slides carry them as accents. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paintOf } from '../../diagram/export/pptx/colours.ts'
import { renderMaster, renderTheme } from '../../diagram/export/pptx/master.ts'
import { contrast, luminance } from '../../diagram/scene/colour.ts'
import {
  companyThemeSchema,
  groundOf,
  themeOf,
  type CompanyTheme
} from '../../diagram/scene/company-theme.ts'
import { themes, type Theme } from '../../diagram/scene/theme.ts'
import { hues } from '../../graph-data/schema/primitives.ts'
import { resolveColour } from './read-pptx.ts'
import { readXml } from './read-xml.ts'
import { anyColour, expectReadable, tokens } from './theme-rules.ts'

const company = (change: Partial<CompanyTheme> = {}): CompanyTheme => ({
  format: 'ecograph-theme',
  version: 1,
  name: 'ACME',
  ...change
})

const companies: Readonly<Record<string, CompanyTheme>> = {
  'a name only': company(),
  'red and black': company({ ink: '#141414', palette: ['#d0021b', '#1a1a1a'] }),
  'dark navy': company({
    background: '#0b1733',
    ink: '#eaf1ff',
    colours: { blue: '#4da3ff', teal: '#2ee6c5', rose: '#ff5c7a', amber: '#ffc247' }
  }),
  'navy on navy': company({ background: '#0b1733', palette: ['#0b1733', '#102040'] }),
  'white on white': company({ palette: ['#ffffff', '#fefefe'] }),
  'yellow on sand': company({ background: '#faf6ee', palette: ['#ffd200'] }),
  'middle grey': company({ background: '#777777', palette: ['#777777', '#ff0000'] }),
  'ink at the limit': company({ background: '#ffffff', ink: '#767676', palette: ['#00ff00'] })
}

/** Colours that a theme file may hold: any at all, with ink that can be read. */
const anyCompany = fc
  .record(
    {
      background: anyColour,
      ink: anyColour,
      colours: fc.record(
        Object.fromEntries(hues.map((hue) => [hue, anyColour])) as Record<
          (typeof hues)[number],
          typeof anyColour
        >,
        { requiredKeys: [] }
      ),
      palette: fc.array(anyColour, { minLength: 1, maxLength: 12 })
    },
    { requiredKeys: [] }
  )
  .map((change) => company(change))
  .filter((theme) => companyThemeSchema.safeParse(theme).success)

describe.each(Object.entries(companies))('%s', (_, theme) => {
  test('is what a file may hold, and stays as it is when read again', () => {
    expect(companyThemeSchema.parse(theme)).toEqual(theme)
  })
  test('can be read', () => expectReadable(themeOf(theme)))
  test('comes back from slides', () => expectSlideColours(themeOf(theme)))
})

test('any colours can be read', () => {
  // Only pure black can be read on one of its steps.
  expectReadable(themeOf(company({ colours: { cyan: '#3f7eda' } })))
  fc.assert(
    fc.property(anyCompany, (theme) => expectReadable(themeOf(theme))),
    { numRuns: 60 }
  )
})

test('any colours come back from slides', () => {
  fc.assert(
    fc.property(anyCompany, (theme) => expectSlideColours(themeOf(theme))),
    { numRuns: 25 }
  )
})

test('brightness follows the background', () => {
  expect(themeOf(company()).brightness).toBe('light')
  expect(themeOf(company({ background: '#0b1733' })).brightness).toBe('dark')
  fc.assert(
    fc.property(anyColour, (background) => {
      const { ink } = groundOf({ background })
      expect(contrast(ink, background)).toBeGreaterThanOrEqual(4.5)
      const isDark = luminance(ink) > luminance(background)
      expect(themeOf(company({ background })).brightness).toBe(isDark ? 'dark' : 'light')
    })
  )
})

test('highlighted components have the colours of the company as they are', () => {
  const palette = ['#0b5fff', '#6941c6', '#f79009', '#d92d20', '#0e9384', '#079455']
  const theme = themeOf(company({ colours: { rose: '#c2185b' }, palette }))
  expect(theme.swatch('rose-3').strongFill).toBe('#c2185b')
  // The palette goes to the hues that are left, in the order of a slide's accents.
  const taken = (['blue', 'violet', 'amber', 'teal', 'green', 'orange'] as const).map(
    (hue) => theme.swatch(`${hue}-3`).strongFill
  )
  expect(taken).toEqual(palette)
  expect(renderTheme(theme)).toContain('<a:clrScheme name="ACME">')
  expect(renderTheme(theme)).toContain('<a:accent4><a:srgbClr val="C2185B"/></a:accent4>')
})

test('a short palette gives every hue a colour of its own', () => {
  for (const palette of [['#0b5fff'], ['#d0021b', '#1a1a1a'], ['#000000', '#ff0000', '#00ff00', '#808080']]) {
    const theme = themeOf(company({ palette }))
    expect(new Set(hues.map((hue) => theme.swatch(`${hue}-3`).strongFill)).size, palette.join()).toBe(
      hues.length
    )
  }
})

test('hues without a colour are those of Ecograph', () => {
  const theme = themeOf(company({ colours: { blue: '#0b5fff' } }))
  expect(theme.swatch('green-3').strongFill).toBe(themes.light.swatch('green-3').strongFill)
})

test.each(Object.entries(themes))('%s comes back from slides', (_, theme) => expectSlideColours(theme))

test('a name cannot break the theme of a slide', () => {
  const xml = renderTheme({ ...themes.light, name: '"><a:x/>&' })
  expect(readXml(xml).filter(({ name }) => name === 'a:x')).toEqual([])
  expect(
    readXml(xml)
      .find(({ name }) => name === 'a:clrScheme')
      ?.attributes.get('name')
  ).toBe('"><a:x/>&')
})

/** Every colour as a slide has it, through theme, colour map and steps, is the colour it was, but for rounding. */
function expectSlideColours(theme: Theme): void {
  const parts = new Map([
    ['ppt/slideMasters/slideMaster1.xml', renderMaster(theme, { width: 12192000, height: 6858000 })],
    ['ppt/theme/theme1.xml', renderTheme(theme)]
  ])
  const { colour } = paintOf(theme)
  const all = [
    theme.background,
    theme.ink,
    theme.mutedInk,
    ...tokens.flatMap((token) => [
      ...Object.values(theme.swatch(token)),
      ...Object.values(theme.hull(token))
    ]),
    ...hues.flatMap((hue) => Object.values(theme.line(hue)))
  ]
  for (const hex of all) {
    const [, element] = readXml(`<x xmlns:a="a">${colour(hex)}</x>`)
    if (!element) throw new Error('no colour was written')
    const { rgb } = resolveColour(element, parts)
    for (const at of [0, 1, 2]) {
      const wanted = Number.parseInt(hex.slice(1 + 2 * at, 3 + 2 * at), 16)
      expect(Math.abs((rgb[at] ?? NaN) - wanted), `${hex} as ${rgb.join()}: ${colour(hex)}`).toBeLessThan(2)
    }
  }
}
