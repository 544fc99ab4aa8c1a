/** OKLCH in, `#rrggbb` out (Ottosson 2020): colours of equal lightness look equally light, whatever their hue. */

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

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(first: string, second: string): number {
  const luminance = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [lighter, darker] = [luminance(first), luminance(second)].toSorted((a, b) => b - a) as [
    number,
    number
  ]
  return (lighter + 0.05) / (darker + 0.05)
}
