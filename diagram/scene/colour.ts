/** OKLCH in, `#rrggbb` out, and back (Ottosson 2020): colours of equal lightness look equally light, whatever their hue. */

/** Lightness from 0 to 1, chroma from 0 to about 0.3, hue in degrees. */
export type Oklch = { readonly lightness: number; readonly chroma: number; readonly hue: number }

const toHex = (channel: number): string =>
  Math.round(Math.min(1, Math.max(0, channel)) * 255)
    .toString(16)
    .padStart(2, '0')

const gamma = (linear: number): number =>
  linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.max(0, linear) ** (1 / 2.4) - 0.055

function linearRgb(lightness: number, chroma: number, hue: number): readonly [number, number, number] {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s
  ]
}

/**
 * A colour by lightness (0 to 1), chroma (0 to about 0.3) and hue (degrees). Chroma is lowered as far as sRGB needs,
 * so that lightness and hue stay true.
 */
export function oklch(lightness: number, chroma: number, hue: number): string {
  let kept = chroma
  let rgb = linearRgb(lightness, kept, hue)
  while (kept > 0 && rgb.some((channel) => channel < -0.0005 || channel > 1.0005)) {
    kept = Math.max(0, kept - 0.004)
    rgb = linearRgb(lightness, kept, hue)
  }
  return `#${rgb.map((channel) => toHex(gamma(channel))).join('')}`
}

/** The channels of `#rrggbb` as amounts of light, 0 to 1. */
function linearChannels(hex: string): readonly [r: number, g: number, b: number] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return [r, g, b]
}

/** Lightness, chroma and hue of `#rrggbb`; the way back of `oklch`. */
export function toOklch(hex: string): Oklch {
  const [r, g, b] = linearChannels(hex)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const [first, second] = [
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  ]
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(first, second),
    hue: ((Math.atan2(second, first) * 180) / Math.PI + 360) % 360
  }
}

/** How much light a colour gives off, 0 for black to 1 for white (WCAG 2.2): what is left of it in grey print. */
export function luminance(hex: string): number {
  const [r, g, b] = linearChannels(hex)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(first: string, second: string): number {
  const [one, other] = [luminance(first), luminance(second)]
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

const plane = ({ chroma, hue }: Oklch): readonly [number, number] => [
  chroma * Math.cos((hue * Math.PI) / 180),
  chroma * Math.sin((hue * Math.PI) / 180)
]

/** How different two colours look (the distance in OKLab): 0.02 is just seen side by side, black to white is 1. */
export function difference(first: Oklch, second: Oklch): number {
  const [[a, b], [c, d]] = [plane(first), plane(second)]
  return Math.hypot(first.lightness - second.lightness, a - c, b - d)
}

/** The colour on the straight way from one to another in OKLab, `share` (0 to 1) of it. */
export function mix(from: Oklch, to: Oklch, share: number): Oklch {
  const [[a, b], [c, d]] = [plane(from), plane(to)]
  const [first, second] = [a + (c - a) * share, b + (d - b) * share]
  return {
    lightness: from.lightness + (to.lightness - from.lightness) * share,
    chroma: Math.hypot(first, second),
    hue: ((Math.atan2(second, first) * 180) / Math.PI + 360) % 360
  }
}
