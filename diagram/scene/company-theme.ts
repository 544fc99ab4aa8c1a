/** A company's own colours in, a theme out: every colour of a picture follows from the few that the company has. */
import { z } from 'zod'
import { hues, lineSchema, type Hue } from '../../graph-data/schema/primitives.ts'
import { contrast, difference, luminance, mix, oklch, toOklch, type Oklch } from './colour.ts'
import { partsOf, remember, themes, type Swatch, type Theme } from './theme.ts'

export const companyThemeVersion = 1
/** What WCAG asks of text (AA), and so of ink on its background. */
export const leastContrast = 4.5

/** `#rgb` or `#rrggbb` in, `#rrggbb` in small letters out. */
const colourSchema = z
  .string()
  .regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/iu)
  .overwrite((hex) => (hex.length === 4 ? hex.replaceAll(/[0-9a-f]/giu, '$&$&') : hex).toLowerCase())

/** A theme file, and what presets keep of it. */
export const companyThemeSchema = z
  .strictObject({
    format: z.literal('ecograph-theme'),
    version: z.literal(companyThemeVersion),
    name: lineSchema.max(60),
    background: colourSchema.optional(),
    /** The colour of words. */
    ink: colourSchema.optional(),
    /** Hues by name; they go before those of the palette. */
    colours: z
      .strictObject({
        slate: colourSchema.optional(),
        blue: colourSchema.optional(),
        violet: colourSchema.optional(),
        amber: colourSchema.optional(),
        rose: colourSchema.optional(),
        teal: colourSchema.optional(),
        orange: colourSchema.optional(),
        green: colourSchema.optional(),
        pink: colourSchema.optional(),
        cyan: colourSchema.optional()
      } satisfies Record<Hue, z.ZodType>)
      .readonly()
      .optional(),
    /** Colours for the hues without one, the most important first. */
    palette: z.array(colourSchema).min(1).max(20).readonly().optional()
  })
  .check(({ value, issues }) => {
    const { background, ink } = groundOf(value)
    // A colour that is none has been reported; there is nothing to measure.
    if (![background, ink].every((hex) => colourSchema.safeParse(hex).success)) return
    if (contrast(ink, background) >= leastContrast) return
    issues.push({ code: 'custom', input: value, path: ['ink'], params: { background, ink } })
  })
  .readonly()

export type CompanyTheme = z.infer<typeof companyThemeSchema>

/** Background and ink of a company, the ink chosen to suit where the file names none. */
export function groundOf({ background = '#ffffff', ink }: Pick<CompanyTheme, 'background' | 'ink'>): {
  readonly background: string
  readonly ink: string
} {
  const { hue } = toOklch(background)
  return { background, ink: ink ?? readable({ lightness: 0.22, chroma: 0.02, hue }, background, 12) }
}

const hexOf = ({ lightness, chroma, hue }: Oklch): string => oklch(lightness, chroma, hue)
const clamp = (value: number): number => Math.min(1, Math.max(0, value))

/** Make a colour lighter (`way` 1) or darker (-1), only as far as it must be, until it is right or white or black. */
function push(colour: Oklch, way: 1 | -1, isRight: (hex: string) => boolean): string {
  for (let steps = 0; ; steps += 1) {
    const lightness = clamp(colour.lightness + (way * steps) / 100)
    // With a breath of colour left, black would be no black, and miss a contrast that black reaches.
    if (lightness === (way === 1 ? 1 : 0)) return way === 1 ? '#ffffff' : '#000000'
    const hex = hexOf({ ...colour, lightness })
    if (isRight(hex)) return hex
  }
}

/** Text on a fill. Black or white always reaches 4.58 : 1, so this text always reaches AA, and `wanted` where it can. */
const readable = (text: Oklch, fill: string, wanted: number): string =>
  push(
    text,
    contrast('#ffffff', fill) > contrast('#000000', fill) ? 1 : -1,
    (hex) => contrast(hex, fill) >= wanted
  )

/** The hues that take the palette's colours, in the order of a slide's accents and then of the vocabulary. */
const paletteHues = [
  'blue',
  'violet',
  'amber',
  'rose',
  'teal',
  'green',
  'orange',
  'pink',
  'cyan'
] as const satisfies readonly Hue[]

/**
 * Spread a palette over hues. A palette that is too short goes round again, each time lighter or darker by one more step,
 * so that hues differ.
 */
function spread(palette: readonly string[], wanted: readonly Hue[]): ReadonlyMap<Hue, Oklch> {
  const rounds = Math.ceil(wanted.length / palette.length)
  const step = Math.min(0.12, 0.6 / rounds)
  return new Map(
    wanted.map((hue, index): [Hue, Oklch] => {
      const colour = toOklch(palette[index % palette.length] ?? '#000000')
      const shades = Array.from({ length: 2 * Math.ceil(1 / step) + 1 }, (_, place) =>
        place % 2 === 1 ? (place + 1) / 2 : -place / 2
      )
        .map((shift) => ({
          lightness: colour.lightness + shift * step,
          chroma: colour.chroma,
          hue: colour.hue + shift * 6
        }))
        .filter(({ lightness }, place) => place === 0 || (lightness >= 0.25 && lightness <= 0.9))
      return [hue, shades[Math.floor(index / palette.length)] ?? colour]
    })
  )
}

/** The colour of every hue: as named, from the palette, or Ecograph's own; unless it is named, slate is a grey of the ink. */
function coloursOf(
  { colours = {}, palette = [] }: CompanyTheme,
  ink: string,
  own: Theme
): Record<Hue, Oklch> {
  const spreadColours =
    palette.length === 0
      ? new Map<Hue, Oklch>()
      : spread(
          palette,
          paletteHues.filter((hue) => colours[hue] === undefined)
        )
  const colourOf = (hue: Hue): Oklch => {
    const named = colours[hue]
    if (named !== undefined) return toOklch(named)
    const ownColour = toOklch(own.swatch(`${hue}-3`).strongFill)
    if (hue !== 'slate') return spreadColours.get(hue) ?? ownColour
    const { chroma, hue: angle } = toOklch(ink)
    return { lightness: ownColour.lightness, chroma: Math.min(0.035, chroma), hue: angle }
  }
  return Object.fromEntries(hues.map((hue) => [hue, colourOf(hue)])) as Record<Hue, Oklch>
}

/** Where the steps 1 to 6 of a grey stand, beyond step 3; those that one band uses are apart. */
const greySteps = [2, 3, 0, 1, 1, 3] as const

/**
 * A step of a hue, `offset` steps from the third, which is the colour itself. Colours turn and darken a little; a grey
 * has no hue to turn, so its steps lie further apart, towards the middle.
 */
function stepOf({ lightness, chroma, hue }: Oklch, offset: number): Oklch {
  const greyness = Math.max(0, 1 - chroma / 0.08)
  const inwards = (lightness < 0.55 ? 1 : -1) * (greySteps[offset + 2] ?? 0)
  return {
    lightness: clamp(lightness - 0.016 * offset * (1 - greyness) + 0.055 * inwards * greyness),
    chroma,
    hue: hue + 4.4 * offset
  }
}

/**
 * Build a theme. Text on a fill reaches AA by construction; chosen nodes have the company's colour as it is, moved only
 * where it could not be told from the background or from plain nodes.
 */
export function themeOf(company: CompanyTheme): Theme {
  const { background, ink } = groundOf(company)
  const isDark = luminance(ink) > luminance(background)
  const colours = coloursOf(company, ink, themes[isDark ? 'dark' : 'light'])
  const ground = toOklch(background)
  const words = toOklch(ink)
  /** From the background towards the ink. */
  const way = isDark ? 1 : -1
  const away = (colour: Oklch, wanted: number): string =>
    push(colour, way, (hex) => contrast(hex, background) >= wanted)
  /** The palest mixture of background and ink that has a contrast. */
  const between = (wanted: number, isRight = (_hex: string): boolean => true): string => {
    for (let share = 0; share < 1; share += 0.01) {
      const hex = hexOf(mix(ground, words, share))
      if (contrast(hex, background) >= wanted && isRight(hex)) return hex
    }
    return ink
  }
  /** The background, some lightness nearer to the ink and with a breath of a colour. */
  const tinted = ({ chroma, hue }: Oklch, by: number, share: number, most: number): Oklch => ({
    ...mix(
      { ...ground, chroma: ground.chroma * 1.6 },
      { ...ground, chroma: 2 * Math.min(most, chroma * share), hue },
      0.5
    ),
    lightness: clamp(ground.lightness + way * by)
  })

  const panelFill =
    [isDark ? 0.035 : -0.014, isDark ? -0.02 : 0.014]
      .map((by) => hexOf({ ...ground, lightness: clamp(ground.lightness + by) }))
      .find((fill) => contrast(ink, fill) >= leastContrast) ?? background

  const plainFill = (base: Oklch, offset: number): string =>
    hexOf(tinted(base, (isDark ? 0.13 : 0.062) - way * offset * 0.006, 0.34, isDark ? 0.055 : 0.045))
  const chosenFill = (base: Oklch, fill: string): string => {
    const plain = toOklch(fill)
    return push(
      base,
      way,
      (hex) =>
        difference(toOklch(hex), plain) >= 0.15 &&
        contrast(hex, background) >= 1.12 * contrast(fill, background)
    )
  }
  /** Words on the chosen nodes of a hue are white where they can be on all steps, and dark where not, for one calm look. */
  const hasWhiteWords = remember((hue: Hue): boolean =>
    [-2, -1, 0, 1, 2, 3].every((offset) => {
      const base = stepOf(colours[hue], offset)
      return contrast('#ffffff', chosenFill(base, plainFill(base, offset))) >= leastContrast
    })
  )

  const swatch = (hue: Hue, offset: number): Swatch => {
    const base = stepOf(colours[hue], offset)
    const fill = plainFill(base, offset)
    const strongFill = chosenFill(base, fill)
    const strong = toOklch(strongFill)
    const dark = { lightness: 0.2, chroma: Math.min(strong.chroma * 0.3, 0.04), hue: strong.hue }
    const canBeDark = contrast('#000000', strongFill) >= leastContrast
    return {
      fill,
      stroke: away(
        {
          lightness: (base.lightness + (isDark ? 0.62 : 0.66)) / 2,
          chroma: Math.min(base.chroma, 0.13),
          hue: base.hue
        },
        2.2
      ),
      text: readable(
        {
          lightness: isDark ? 0.93 : 0.28,
          chroma: Math.min(base.chroma * 0.35, isDark ? 0.025 : 0.05),
          hue: base.hue
        },
        fill,
        7.2
      ),
      strongFill,
      strongStroke: away({ ...strong, lightness: clamp(strong.lightness + way * 0.1) }, 3),
      strongText:
        hasWhiteWords(hue) || !canBeDark
          ? '#ffffff'
          : push(dark, -1, (hex) => contrast(hex, strongFill) >= leastContrast)
    }
  }

  return {
    name: company.name,
    brightness: isDark ? 'dark' : 'light',
    background,
    ink,
    mutedInk: between(5.4, (hex) => contrast(hex, panelFill) >= 4.6),
    faint: {
      fill: background,
      stroke: between(isDark ? 1.5 : 1.36),
      text: between(Math.max(3, Math.min(4.6, contrast(ink, background) * 0.66)))
    },
    panel: { fill: panelFill, stroke: between(isDark ? 1.4 : 1.25) },
    swatch: remember((token) => {
      const { hue, step } = partsOf(token)
      return swatch(hue, step - 3)
    }),
    hull: remember((token) => {
      const { hue, step } = partsOf(token)
      const colour = stepOf(colours[hue], step - 3)
      const fill = hexOf(tinted(colour, isDark ? 0.037 : 0.021, 0.13, isDark ? 0.024 : 0.018))
      return {
        fill,
        stroke: away(tinted(colour, isDark ? 0.15 : 0.1, 0.35, 0.05), isDark ? 1.4 : 1.25),
        text: readable(
          {
            ...colour,
            lightness: isDark ? 0.76 : 0.47,
            chroma: Math.min(colour.chroma, isDark ? 0.1 : 0.13)
          },
          fill,
          4.6
        )
      }
    }),
    line: remember((hue) => {
      const strong = away({ ...colours[hue], chroma: Math.min(colours[hue].chroma, 0.17) }, 3.4)
      const normal = mix(ground, toOklch(strong), isDark ? 0.58 : 0.62)
      return { normal: away(normal, 1.8), strong }
    })
  }
}
