/** Style tokens in, colours out, for light and dark. The only place that knows a colour. */
import type { ColourToken, Hue } from '../../graph-data/catalogue.ts'
import { oklch } from './colour.ts'

export type ThemeName = 'light' | 'dark'

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
  readonly name: ThemeName
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

/** Split a token into hue angle, relative chroma and tint; the six steps of a hue fan out around it. */
function resolve(token: ColourToken): { angle: number; chroma: number; tint: number } {
  const cut = token.lastIndexOf('-')
  const hue = token.slice(0, cut) as Hue
  const tint = (Number(token.slice(cut + 1)) - 3.5) / 2.5
  return { angle: hueAngles[hue] + tint * 11, chroma: chromas[hue], tint }
}

/** Remember the colours of a token: a picture asks for the same ones thousands of times. */
function remember<Token, Colours>(work: (token: Token) => Colours): (token: Token) => Colours {
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
  name: 'light',
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
  name: 'dark',
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

export const themes: Readonly<Record<ThemeName, Theme>> = { light, dark }
