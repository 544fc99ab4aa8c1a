/** Style tokens in, colours out, for light, dark and grey print. With `company-theme.ts` the only place that knows a colour. */
import type { ColourToken, Hue } from '../../graph-data/catalogue.ts'
import { oklch } from './colour.ts'

export type ThemeName = 'light' | 'dark' | 'print'

/** The colours of a node: its body, its outline, its text; and the same when it is chosen. */
export type Swatch = {
  readonly fill: string
  readonly stroke: string
  readonly text: string
  readonly strongFill: string
  readonly strongStroke: string
  readonly strongText: string
}

export type Theme = {
  /** What a slide's own theme is called when this one is exported. */
  readonly name: string
  /** Whether ink is darker or lighter than the background. */
  readonly brightness: 'light' | 'dark'
  readonly background: string
  readonly ink: string
  readonly mutedInk: string
  /** What recedes: still readable, no longer coloured. */
  readonly faint: { readonly fill: string; readonly stroke: string; readonly text: string }
  readonly panel: { readonly fill: string; readonly stroke: string }
  readonly swatch: (token: ColourToken) => Swatch
  readonly hull: (token: ColourToken) => {
    readonly fill: string
    readonly stroke: string
    readonly text: string
  }
  /** The colour of a relation line, plain and chosen. */
  readonly line: (hue: Hue) => { readonly normal: string; readonly strong: string }
}

const hueAngles: Readonly<Record<Hue, number>> = {
  slate: 262,
  blue: 258,
  violet: 312,
  amber: 82,
  rose: 18,
  teal: 190,
  orange: 52,
  green: 152,
  pink: 350,
  cyan: 225
}
const chromas: Readonly<Record<Hue, number>> = {
  slate: 0.3,
  blue: 1,
  violet: 1,
  amber: 1,
  rose: 1,
  teal: 0.9,
  orange: 1,
  green: 1,
  pink: 1,
  cyan: 0.9
}

/** The hue and the step (1 to 6) of a token. */
export function partsOf(token: ColourToken): { hue: Hue; step: number } {
  const cut = token.lastIndexOf('-')
  return { hue: token.slice(0, cut) as Hue, step: Number(token.slice(cut + 1)) }
}

/** Split a token into hue angle, relative chroma and tint; the six steps of a hue fan out around it. */
function resolve(token: ColourToken): { angle: number; chroma: number; tint: number } {
  const { hue, step } = partsOf(token)
  const tint = (step - 3.5) / 2.5
  return { angle: hueAngles[hue] + tint * 11, chroma: chromas[hue], tint }
}

/** Remember the colours of a token: a picture asks for the same ones thousands of times. */
export function remember<Token, Colours>(work: (token: Token) => Colours): (token: Token) => Colours {
  const known = new Map<Token, Colours>()
  return (token) => {
    const before = known.get(token)
    if (before !== undefined) return before
    const colours = work(token)
    known.set(token, colours)
    return colours
  }
}

const light: Theme = {
  name: 'Ecograph',
  brightness: 'light',
  background: '#ffffff',
  ink: oklch(0.24, 0.02, 265),
  mutedInk: oklch(0.5, 0.02, 265),
  faint: { fill: '#ffffff', stroke: oklch(0.88, 0.006, 265), text: oklch(0.56, 0.012, 265) },
  panel: { fill: oklch(0.985, 0.003, 265), stroke: oklch(0.91, 0.006, 265) },
  swatch: remember((token) => {
    const { angle, chroma, tint } = resolve(token)
    return {
      fill: oklch(0.935 - tint * 0.018, 0.042 * chroma, angle),
      stroke: oklch(0.67 - tint * 0.05, 0.115 * chroma, angle),
      text: oklch(0.3, 0.055 * chroma, angle),
      strongFill: oklch(0.51 - tint * 0.03, 0.15 * chroma, angle),
      strongStroke: oklch(0.4 - tint * 0.03, 0.13 * chroma, angle),
      strongText: '#ffffff'
    }
  }),
  hull: remember((token) => {
    const { angle, chroma, tint } = resolve(token)
    return {
      fill: oklch(0.977 - tint * 0.006, 0.017 * chroma, angle),
      stroke: oklch(0.89, 0.04 * chroma, angle),
      text: oklch(0.47, 0.12 * chroma, angle)
    }
  }),
  line: remember((hue) => ({
    normal: oklch(0.68, 0.075 * chromas[hue], hueAngles[hue]),
    strong: oklch(0.5, 0.12 * chromas[hue], hueAngles[hue])
  }))
}

const dark: Theme = {
  name: 'Ecograph dark',
  brightness: 'dark',
  background: oklch(0.185, 0.012, 265),
  ink: oklch(0.95, 0.006, 265),
  mutedInk: oklch(0.72, 0.012, 265),
  faint: { fill: oklch(0.185, 0.012, 265), stroke: oklch(0.34, 0.012, 265), text: oklch(0.62, 0.012, 265) },
  panel: { fill: oklch(0.22, 0.012, 265), stroke: oklch(0.32, 0.014, 265) },
  swatch: remember((token) => {
    const { angle, chroma, tint } = resolve(token)
    return {
      fill: oklch(0.315 - tint * 0.016, 0.05 * chroma, angle),
      stroke: oklch(0.6 - tint * 0.04, 0.105 * chroma, angle),
      text: oklch(0.93, 0.025 * chroma, angle),
      strongFill: oklch(0.79 - tint * 0.03, 0.125 * chroma, angle),
      strongStroke: oklch(0.9, 0.07 * chroma, angle),
      strongText: oklch(0.2, 0.04 * chroma, angle)
    }
  }),
  hull: remember((token) => {
    const { angle, chroma } = resolve(token)
    return {
      fill: oklch(0.222, 0.022 * chroma, angle),
      stroke: oklch(0.34, 0.05 * chroma, angle),
      text: oklch(0.76, 0.1 * chroma, angle)
    }
  }),
  line: remember((hue) => ({
    normal: oklch(0.55, 0.07 * chromas[hue], hueAngles[hue]),
    strong: oklch(0.78, 0.11 * chromas[hue], hueAngles[hue])
  }))
}

/**
 * Where a hue stands between the lightest and the darkest of its sort in grey print, 0 to 1. Seven places, so that the
 * seven bands and, at step 3, the seven kinds are as far apart as can be; neighbours in the vocabulary are three or more
 * places apart. Orange and cyan, which only kinds use, share the places of amber and green, which only bands use.
 */
const greyPlaces: Readonly<Record<Hue, number>> = {
  slate: 4 / 7,
  blue: 1 / 7,
  violet: 6 / 7,
  amber: 3 / 7,
  rose: 0,
  teal: 5 / 7,
  orange: 3 / 7,
  green: 2 / 7,
  pink: 4 / 7,
  cyan: 2 / 7
}
/**
 * How far the steps of a hue move on from its place, past the end from the start again. Searched for: the least
 * difference between layers that follow each other is 0.27, and 0.2 between any two of one band.
 */
const greySteps = [0.5, 0.12, 0, 0.3, -0.3, -0.2] as const

/** How dark a token is among those of its sort, 0 to 1. */
function greyOf(token: ColourToken): number {
  const { hue, step } = partsOf(token)
  return (greyPlaces[hue] + (greySteps[step - 1] ?? 0) + 1) % 1
}

/**
 * For paper that may be printed black and white. Lightness alone says how strongly something shows (what is chosen is
 * dark with white words, what is plain is light, what recedes is white) and parts the classes as far as it can; a little
 * hue stays for who prints in colour.
 */
const print: Theme = {
  name: 'Ecograph print',
  brightness: 'light',
  background: '#ffffff',
  ink: oklch(0.16, 0, 0),
  mutedInk: oklch(0.38, 0, 0),
  faint: { fill: '#ffffff', stroke: oklch(0.8, 0, 0), text: oklch(0.54, 0, 0) },
  panel: { fill: '#ffffff', stroke: oklch(0.66, 0, 0) },
  swatch: remember((token) => {
    const { angle, chroma } = resolve(token)
    const grey = greyOf(token)
    return {
      fill: oklch(0.955 - 0.17 * grey, 0.034 * chroma, angle),
      stroke: oklch(0.4, 0.05 * chroma, angle),
      text: oklch(0.16, 0.02 * chroma, angle),
      strongFill: oklch(0.545 - 0.265 * grey, 0.075 * chroma, angle),
      strongStroke: '#000000',
      strongText: '#ffffff'
    }
  }),
  hull: remember((token) => {
    const { angle, chroma } = resolve(token)
    return {
      fill: oklch(0.982, 0.005 * chroma, angle),
      stroke: oklch(0.66, 0.03 * chroma, angle),
      text: oklch(0.34, 0.05 * chroma, angle)
    }
  }),
  line: remember((hue) => ({
    normal: oklch(0.52, 0.045 * chromas[hue], hueAngles[hue]),
    strong: oklch(0.31, 0.055 * chromas[hue], hueAngles[hue])
  }))
}

export const themes: Readonly<Record<ThemeName, Theme>> = { light, dark, print }
