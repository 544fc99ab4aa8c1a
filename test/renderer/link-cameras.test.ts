/** Two pictures that are moved together: each follows the other, without end or drift. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box } from '../../diagram/scene/types.ts'
import { carry, linkCameras, type Linked } from '../../renderer/canvas/link-cameras.ts'

function fakePicture(start: Box): Linked & { move(to: Box): void; readonly told: () => number } {
  const listeners = new Set<() => void>()
  let box = start
  let told = 0
  const tell = (): void => {
    told += 1
    if (told > 1000) throw new Error('the two pictures chase each other')
    for (const listener of listeners) listener()
  }
  const put = (to: Box): void => {
    box = to
    tell()
  }
  return {
    view: () => box,
    show: put,
    move: put,
    told: () => told,
    onCamera(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    }
  }
}

const at = (x: number, y: number, width: number): Box => ({ x, y, width, height: width / 2 })

describe('linked pictures', () => {
  it('show the same place where they did at first', () => {
    const [left, right] = [fakePicture(at(0, 0, 100)), fakePicture(at(0, 0, 100))]
    linkCameras(left, right)
    left.move(at(20, 10, 50))
    expect(right.view()).toEqual(at(20, 10, 50))
    right.move(at(-5, 0, 200))
    expect(left.view()).toEqual(at(-5, 0, 200))
  })

  it('keep what they showed beside each other, where they showed different places', () => {
    const [left, right] = [fakePicture(at(0, 0, 100)), fakePicture(at(1000, 500, 300))]
    linkCameras(left, right)
    // A quarter to the right, and twice as near.
    left.move(at(25, 0, 50))
    expect(right.view()).toEqual(at(1075, 500, 150))
  })

  it('may tell of it only with their next frame', () => {
    const [left, right] = [fakePicture(at(0, 0, 100)), fakePicture(at(0, 0, 100))]
    const later: (() => void)[] = []
    const slow: Linked = {
      ...left,
      onCamera: (listener) => left.onCamera(() => void later.push(listener))
    }
    linkCameras(slow, right)
    right.move(at(40, 0, 80))
    expect(left.view()).toEqual(at(40, 0, 80))
    for (const tell of later.splice(0)) tell()
    expect([right.told(), left.told()]).toEqual([1, 1])
  })

  it('go their own ways once they are parted', () => {
    const [left, right] = [fakePicture(at(0, 0, 100)), fakePicture(at(0, 0, 100))]
    linkCameras(left, right)()
    left.move(at(20, 10, 50))
    expect(right.view()).toEqual(at(0, 0, 100))
  })

  it('come back to where they were, and do not chase each other', () => {
    const box = fc
      .tuple(
        fc.integer({ min: -999, max: 999 }),
        fc.integer({ min: -999, max: 999 }),
        fc.integer({ min: 50, max: 5000 })
      )
      .map(([x, y, width]) => at(x, y, width))
    fc.assert(
      fc.property(box, box, fc.array(box, { maxLength: 20 }), (one, other, way) => {
        const [left, right] = [fakePicture(one), fakePicture(other)]
        linkCameras(left, right)
        way.forEach((step, index) => (index % 2 === 0 ? left : right).move(step))
        left.move(one)
        const end = right.view()
        expect(end.x).toBeCloseTo(other.x, 0)
        expect(end.width / other.width).toBeCloseTo(1, 2)
        expect(left.told()).toBeLessThan(50)
      })
    )
  })

  it('carry a part as the whole goes', () => {
    expect(carry(at(0, 0, 10), at(0, 0, 100), at(0, 0, 200))).toEqual(at(0, 0, 20))
  })
})
