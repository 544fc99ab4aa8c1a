/** A card stands beside what it points at, never on it where there is room, and always within the window. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeCard } from '../../renderer/ui/tour/place-card.ts'

const room = { width: 1024, height: 700 }
const card = { width: 380, height: 180 }

test('below what is at the top, above what is at the foot, to the right of a column', () => {
  expect(placeCard({ left: 400, top: 0, width: 200, height: 48 }, card, room)).toEqual({ left: 310, top: 62 })
  expect(placeCard({ left: 400, top: 640, width: 200, height: 48 }, card, room)).toEqual({
    left: 310,
    top: 446
  })
  expect(placeCard({ left: 0, top: 0, width: 280, height: 700 }, card, room)).toEqual({ left: 294, top: 260 })
  expect(placeCard(null, card, room)).toEqual({ left: 322, top: 260 })
})

test('wherever the target lies, the card is in the window', () => {
  const length = fc.nat(1200)
  fc.assert(
    fc.property(length, length, length, length, (left, top, width, height) => {
      const at = placeCard({ left, top, width, height }, card, room)
      expect(at.left).toBeGreaterThanOrEqual(0)
      expect(at.top).toBeGreaterThanOrEqual(0)
      expect(at.left + card.width).toBeLessThanOrEqual(room.width)
      expect(at.top + card.height).toBeLessThanOrEqual(room.height)
    })
  )
})
