/** A step and the room beside its words in; the camera flown to what the step shows, or put there for people who want stillness. */
import { useEffect, type RefObject } from 'react'
import { boundsOf, boxCorners } from '../../../diagram/geometry/convex.ts'
import type { Box } from '../../../diagram/scene/types.ts'
import type { CanvasSlot } from '../../state/parts.ts'
import { frameAbove, planFlight } from './flight.ts'

/** What a step leaves free around what it shows, in pixels: names that are read from afar reach beyond their components. */
const rims = { top: 84, side: 84, bottom: 44 } as const

const isStill = (): boolean =>
  document.documentElement.dataset['motion'] === 'none' ||
  matchMedia('(prefers-reduced-motion: reduce)').matches

const easeInOut = (share: number): number => (share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2)

/** Fly to each new `goal`, a part of the diagram. */
export function useFlights(canvas: CanvasSlot, goal: Box | null, card: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let frame = 0
    const target = (): Box | null => {
      const covered = innerHeight - (card.current?.getBoundingClientRect().top ?? innerHeight)
      const size = { width: innerWidth, height: innerHeight }
      return goal && frameAbove(goal, size, { ...rims, bottom: covered + rims.bottom })
    }
    const arrive = (): void => {
      const to = target()
      if (to) canvas.current?.show(to, false)
    }
    const fly = (): void => {
      const to = target()
      const from = canvas.current?.view()
      if (!to || !from || isStill()) return arrive()
      const { time, at } = planFlight(from, to)
      const since = performance.now()
      const advance = (now: number): void => {
        const share = Math.min(1, Math.max(0, (now - since) / time))
        canvas.current?.show(at(easeInOut(share)), false)
        frame = share < 1 ? requestAnimationFrame(advance) : 0
      }
      frame = requestAnimationFrame(advance)
    }
    // The panels have to be gone and the canvas as large as the window before it is known where to.
    const start = requestAnimationFrame(() => {
      frame = requestAnimationFrame(fly)
    })
    // Full screen comes a little later: what shows keeps its place in the new room.
    let resized = 0
    const onResize = (): void => {
      cancelAnimationFrame(frame)
      cancelAnimationFrame(resized)
      resized = requestAnimationFrame(() => {
        resized = requestAnimationFrame(arrive)
      })
    }
    window.addEventListener('resize', onResize)
    return () => {
      cancelAnimationFrame(start)
      cancelAnimationFrame(frame)
      cancelAnimationFrame(resized)
      window.removeEventListener('resize', onResize)
    }
  }, [canvas, card, goal])
}

/** All of what shows, for a step that points at no part of it. */
export const wholeOf = (nodes: readonly { readonly box: Box }[]): Box | null =>
  boundsOf(nodes.flatMap(({ box }) => boxCorners(box))) ?? null
