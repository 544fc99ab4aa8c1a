/** Two colours and a share in; the colour between them out. */
const known = new Map<string, string>()
const steps = 16

const part = (colour: string, at: number): number => Number.parseInt(colour.slice(at, at + 2), 16)

/** Both are `#rrggbb`; `share` is how much of the second there is, in sixteenths. */
export function mixColours(from: string, to: string, share: number): string {
  const step = Math.round(share * steps)
  if (step <= 0) return from
  if (step >= steps) return to
  const key = `${from}${to}${step}`
  const before = known.get(key)
  if (before !== undefined) return before
  const mixed = [1, 3, 5].map((at) => {
    const value = part(from, at) + ((part(to, at) - part(from, at)) * step) / steps
    return Math.round(value).toString(16).padStart(2, '0')
  })
  const colour = `#${mixed.join('')}`
  known.set(key, colour)
  return colour
}
