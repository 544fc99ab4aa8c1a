/**
 * Colours of a picture in, DrawingML colours out: those of the palette refer to the slide's theme, so that a template of
 * one's own recolours the diagram; the others are plain RGB.
 */
import { hues, type Hue } from '../../../graph-data/schema/primitives.ts'
import type { ColourToken } from '../../../graph-data/catalogue.ts'
import type { Theme } from '../../scene/theme.ts'

/** The hues that are accents of the slide theme, in its order; slate is the second text colour. */
export const accentHues = [
  'blue',
  'violet',
  'amber',
  'rose',
  'teal',
  'green'
] as const satisfies readonly Hue[]
const tints = ['1', '2', '3', '4', '5', '6'] as const

/** The base colour of a hue: what an accent of the slide theme is. */
export const accentOf = (theme: Theme, hue: Hue): string => theme.swatch(`${hue}-3`).strongFill

type Hsl = readonly [hue: number, saturation: number, lightness: number]

const channelsOf = (hex: string): readonly [number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16)
]

/** Hue in degrees; saturation and lightness from 0 to 1. */
function toHsl(hex: string): Hsl {
  const [r, g, b] = channelsOf(hex).map((channel) => channel / 255) as [number, number, number]
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)]
  const [spread, lightness] = [most - least, (most + least) / 2]
  if (spread === 0) return [0, 0, lightness]
  const turn = most === r ? (g - b) / spread : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4
  return [(turn * 60 + 360) % 360, spread / (1 - Math.abs(2 * lightness - 1)), lightness]
}

/** Below it the saturation of a colour is mostly rounding, and scaling it would be, too. */
const leastSaturation = 0.04

const percent = (share: number): number => Math.round(share * 100000)

/**
 * The steps from a theme colour to a colour near it: turn the hue, scale saturation, then tint or shade as Office does.
 * Null where there is no way: a grey has no saturation to scale.
 */
function steps(base: string, wanted: string): string | null {
  if (base === wanted) return ''
  const [fromHue, fromSaturation, fromLightness] = toHsl(base)
  const [toHue, toSaturation, toLightness] = toHsl(wanted)
  if (fromSaturation < leastSaturation && toSaturation > fromSaturation) return null
  const turn = ((toHue - fromHue + 540) % 360) - 180
  const parts: string[] = []
  if (Math.abs(turn) > 0.3) parts.push(`<a:hueOff val="${Math.round(turn * 60000)}"/>`)
  if (fromSaturation > 0) parts.push(`<a:satMod val="${percent(toSaturation / fromSaturation)}"/>`)
  if (toLightness > fromLightness) {
    const keep = (1 - toLightness) / (1 - fromLightness)
    parts.push(`<a:lumMod val="${percent(keep)}"/><a:lumOff val="${percent(1 - keep)}"/>`)
  } else if (fromLightness > 0) {
    parts.push(`<a:lumMod val="${percent(toLightness / fromLightness)}"/>`)
  }
  return parts.join('')
}

type SchemeName = 'bg1' | 'tx1' | 'bg2' | 'tx2' | `accent${1 | 2 | 3 | 4 | 5 | 6}`
type SchemeColour = { readonly name: SchemeName; readonly steps: string }

/** Every colour the theme can give a picture, with the way to it from the slide's theme. */
function schemeOf(theme: Theme): ReadonlyMap<string, SchemeColour> {
  const known = new Map<string, SchemeColour>()
  const add = (colour: string, name: SchemeName, way: string | null): void => {
    if (way !== null && !known.has(colour)) known.set(colour, { name, steps: way })
  }
  add(theme.background, 'bg1', '')
  add(theme.ink, 'tx1', '')
  add(theme.panel.fill, 'bg2', '')
  add(theme.mutedInk, 'tx2', '')
  for (const hue of hues) {
    const accent = (accentHues as readonly Hue[]).indexOf(hue)
    if (accent < 0 && hue !== 'slate') continue
    const name: SchemeName = accent < 0 ? 'tx2' : (`accent${accent + 1}` as SchemeName)
    const base = accent < 0 ? theme.mutedInk : accentOf(theme, hue)
    const line = theme.line(hue)
    const tokens = tints.map((tint): ColourToken => `${hue}-${tint}`)
    for (const colour of [
      ...tokens.flatMap((token) => Object.values(theme.swatch(token))),
      ...tokens.flatMap((token) => Object.values(theme.hull(token))),
      line.normal,
      line.strong
    ]) {
      add(colour, name, steps(base, colour))
    }
  }
  return known
}

const schemes = new WeakMap<Theme, ReadonlyMap<string, SchemeColour>>()

export type Paint = {
  /** A colour, as it is or see-through (opacity 0 to 1). */
  readonly colour: (hex: string, opacity?: number) => string
  readonly fill: (hex: string, opacity?: number) => string
  /** A veil: drawn over the background it looks like `hex`, and what lies under it shines through. */
  readonly veil: (hex: string, background: string, opacity: number) => string
}

export function paintOf(theme: Theme): Paint {
  const scheme = schemes.get(theme) ?? schemeOf(theme)
  schemes.set(theme, scheme)
  const alpha = (opacity: number): string => (opacity < 1 ? `<a:alpha val="${percent(opacity)}"/>` : '')
  const plain = (hex: string, opacity: number): string =>
    `<a:srgbClr val="${hex.slice(1).toUpperCase()}">${alpha(opacity)}</a:srgbClr>`
  const colour = (hex: string, opacity = 1): string => {
    const found = scheme.get(hex)
    return found
      ? `<a:schemeClr val="${found.name}">${found.steps}${alpha(opacity)}</a:schemeClr>`
      : plain(hex, opacity)
  }
  const solid = (content: string): string => `<a:solidFill>${content}</a:solidFill>`
  return {
    colour,
    fill: (hex, opacity) => solid(colour(hex, opacity)),
    veil: (hex, background, opacity) => {
      const under = channelsOf(background)
      const wanted = channelsOf(hex)
      // The thinnest veil whose own colour still exists, a little thicker so that rounding does not show.
      const share = Math.max(
        0.06,
        ...wanted.map((channel, index) => {
          const from = under[index] ?? 0
          const room = channel < from ? from : 255 - from
          return room === 0 ? 0 : Math.abs(channel - from) / room
        })
      )
      const thick = Math.min(1, share * 1.25)
      const own = wanted.map((channel, index) => {
        const from = under[index] ?? 0
        return Math.min(255, Math.max(0, Math.round(from + (channel - from) / thick)))
      })
      const ownHex = `#${own.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
      const found = scheme.get(hex)
      const hue = found?.name.startsWith('accent') ? accentHues[Number(found.name.slice(-1)) - 1] : undefined
      const base = hue ? accentOf(theme, hue) : found?.name === 'tx2' ? theme.mutedInk : undefined
      const way = base === undefined ? null : steps(base, ownHex)
      if (!found || way === null) return solid(plain(ownHex, thick * opacity))
      return solid(`<a:schemeClr val="${found.name}">${way}${alpha(thick * opacity)}</a:schemeClr>`)
    }
  }
}
