/** Window bounds of the last session and today's screens in, bounds that can be seen and reached out. */
import type { WindowBounds } from './settings.ts'

export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export const smallestWindow = { width: 720, height: 480 } as const
const usualWindow = { width: 1440, height: 900 } as const

/** Fit the kept bounds into the screen they touch most; without any, the middle of the first screen. */
export function placeWindow(kept: WindowBounds | null, screens: readonly Area[]): Area {
  const primary = screens[0] ?? { x: 0, y: 0, ...usualWindow }
  const screen = kept === null ? primary : (mostTouched(kept, screens) ?? primary)
  const width = clamp(kept?.width ?? usualWindow.width, smallestWindow.width, screen.width)
  const height = clamp(kept?.height ?? usualWindow.height, smallestWindow.height, screen.height)
  const centred = {
    x: screen.x + Math.round((screen.width - width) / 2),
    y: screen.y + Math.round((screen.height - height) / 2)
  }
  if (kept === null || mostTouched(kept, screens) === null) return { ...centred, width, height }
  return {
    x: clamp(kept.x, screen.x, screen.x + screen.width - width),
    y: clamp(kept.y, screen.y, screen.y + screen.height - height),
    width,
    height
  }
}

/** The upper bound wins where the screen is smaller than the smallest window. */
const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high)

function mostTouched(window: Area, screens: readonly Area[]): Area | null {
  let best: Area | null = null
  let most = 0
  for (const screen of screens) {
    const width = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x)
    const height = Math.min(window.y + window.height, screen.y + screen.height) - Math.max(window.y, screen.y)
    const touched = Math.max(0, width) * Math.max(0, height)
    if (touched > most) {
      most = touched
      best = screen
    }
  }
  return best
}
