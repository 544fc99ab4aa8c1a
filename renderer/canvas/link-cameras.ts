/** Two pictures in; from now on the one follows where the other is moved, from how they stand at first. */
import type { Box } from '../../diagram/scene/types.ts'

/** What shows a part of a diagram, and can be told to show another. */
export type Linked = {
  view(): Box
  show(box: Box): void
  onCamera(listener: () => void): () => void
}

/** Half a thousandth of what shows is less than a pixel. */
const isNear = (a: Box, b: Box): boolean => {
  const slack = Math.max(a.width, a.height) / 2000
  return (
    Math.abs(a.x - b.x) < slack &&
    Math.abs(a.y - b.y) < slack &&
    Math.abs(a.width - b.width) < slack &&
    Math.abs(a.height - b.height) < slack
  )
}

/** Where `box` comes to lie when `from` comes to lie on `to`. */
export function carry(box: Box, from: Box, to: Box): Box {
  const scale = to.width / from.width
  return {
    x: to.x + (box.x - from.x) * scale,
    y: to.y + (box.y - from.y) * scale,
    width: box.width * scale,
    height: box.height * scale
  }
}

/** Link two pictures; the returned function parts them. Pictures of different layouts keep what they showed beside each other. */
export function linkCameras(left: Linked, right: Linked): () => void {
  const start = { left: left.view(), right: right.view() }
  /** Where each was led last: what it says of that is no wish of the person. */
  const led = { left: start.left, right: start.right }
  let isLeading = false
  /** Follow one with the other. A picture may say at once that it was moved, or with its next frame. */
  const follow = (side: 'left' | 'right', leader: Linked, follower: Linked): (() => void) => {
    const other = side === 'left' ? 'right' : 'left'
    return leader.onCamera(() => {
      const now = leader.view()
      if (isLeading || isNear(now, led[side])) return
      led[side] = now
      isLeading = true
      follower.show(carry(now, start[side], start[other]))
      isLeading = false
      led[other] = follower.view()
    })
  }
  const stops = [follow('left', left, right), follow('right', right, left)]
  return () => {
    for (const stop of stops) stop()
  }
}
