/** What shows now in; how strongly each thing shows while it comes or goes, out. */

const fadeTime = 140

export type Fades<Thing> = {
  /** Tell what shows; `quick` lets it be there at once. */
  show(things: ReadonlyMap<string, Thing>, now: number, quick: boolean): void
  /** What shows or is still going, with its strength from 0 to 1. */
  each(now: number): readonly { readonly thing: Thing; readonly strength: number }[]
  /** Whether anything is on its way. */
  isBusy(now: number): boolean
}

type Way = { readonly since: number; readonly from: number; readonly to: 0 | 1 }

export function createFades<Thing>(): Fades<Thing> {
  let shown: ReadonlyMap<string, Thing> = new Map()
  const going = new Map<string, Thing>()
  const ways = new Map<string, Way>()

  const strengthOf = (key: string, now: number): number => {
    const way = ways.get(key)
    if (!way) return shown.has(key) ? 1 : 0
    const share = Math.max(0, Math.min(1, (now - way.since) / fadeTime))
    return way.from + (way.to - way.from) * share
  }

  return {
    show: (things, now, quick) => {
      if (things === shown) return
      if (quick) {
        ways.clear()
        going.clear()
      } else {
        for (const [key, thing] of shown) {
          if (things.has(key)) continue
          ways.set(key, { since: now, from: strengthOf(key, now), to: 0 })
          going.set(key, thing)
        }
        for (const key of things.keys()) {
          if (!shown.has(key)) ways.set(key, { since: now, from: strengthOf(key, now), to: 1 })
          going.delete(key)
        }
      }
      shown = things
    },
    each: (now) => {
      for (const [key, way] of ways) {
        if (now - way.since < fadeTime) continue
        ways.delete(key)
        going.delete(key)
      }
      return [
        ...[...going].map(([key, thing]) => ({ thing, strength: strengthOf(key, now) })),
        ...[...shown].map(([key, thing]) => ({ thing, strength: strengthOf(key, now) }))
      ]
    },
    isBusy: (now) => [...ways.values()].some(({ since }) => now - since < fadeTime)
  }
}
