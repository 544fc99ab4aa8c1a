/** What a card points at, its size and that of the window in; where it stands beside it and within the window out. Pixels. */

export type Rect = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}
type Size = Pick<Rect, 'width' | 'height'>

const gap = 14
const margin = 16

/** Below, above, to the right or to the left of the target, where there is room; else in the middle of the window. */
export function placeCard(target: Rect | null, card: Size, room: Size): { left: number; top: number } {
  const within = (at: number, size: number, most: number): number =>
    Math.round(Math.max(margin, Math.min(at, most - size - margin)))
  const middle = {
    left: within((room.width - card.width) / 2, card.width, room.width),
    top: within((room.height - card.height) / 2, card.height, room.height)
  }
  if (target === null) return middle
  const across = within(target.left + target.width / 2 - card.width / 2, card.width, room.width)
  const down = within(target.top + target.height / 2 - card.height / 2, card.height, room.height)
  const below = target.top + target.height + gap
  const above = target.top - gap - card.height
  const right = target.left + target.width + gap
  const left = target.left - gap - card.width
  if (below + card.height + margin <= room.height) return { left: across, top: below }
  if (above >= margin) return { left: across, top: within(above, card.height, room.height) }
  if (right + card.width + margin <= room.width) return { left: right, top: down }
  if (left >= margin) return { left: within(left, card.width, room.width), top: down }
  return middle
}
