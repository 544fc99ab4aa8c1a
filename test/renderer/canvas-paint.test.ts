/** Nodes are painted with the outline the Scene gives them, broken ones too, and leave the context as they found it. */
import { expect, test } from 'vitest'
import type { SceneNode } from '../../diagram/scene/types.ts'
import { paintNode, type Paint2D } from '../../renderer/canvas/paint.ts'
import { node } from './scene-parts.ts'

const ink = { background: '#ffffff', fontFamily: 'x', smallestText: 0, thinnestLine: 0.6 }

/** What is stroked while a node is painted: the dash and the width of each line; and the dash that is left behind. */
function strokesOf(painted: SceneNode) {
  let dash: readonly number[] = []
  const strokes: { dash: readonly number[]; width: number }[] = []
  const context = {
    lineWidth: 0,
    setLineDash: (next: readonly number[]) => (dash = [...next]),
    stroke: () => strokes.push({ dash, width: context.lineWidth }),
    ...Object.fromEntries(
      ['beginPath', 'closePath', 'moveTo', 'lineTo', 'roundRect', 'fill', 'fillText', 'arc'].map((name) => [
        name,
        () => undefined
      ])
    )
  }
  paintNode(context as unknown as Paint2D, painted, ink)
  return { strokes, left: dash }
}

const withDash = (dash: readonly number[], shape: SceneNode['shape'] = 'round'): SceneNode => {
  const plain = node('a', 0, 0, shape)
  return { ...plain, stroke: { ...plain.stroke, dash } }
}

test.each(['round', 'square', 'pill', 'cut', 'hexagon', 'slanted', 'double'] as const)(
  'the outline of a retired component (%s) is broken, and only that one',
  (shape) => {
    const retired = strokesOf(withDash([4, 3], shape))
    expect(retired.strokes.length).toBe(shape === 'double' ? 2 : 1)
    for (const stroke of retired.strokes) expect(stroke.dash).toEqual([4, 3])
    expect(retired.left).toEqual([])
    for (const stroke of strokesOf(withDash([], shape)).strokes) expect(stroke.dash).toEqual([])
  }
)

test('no outline is thinner than what still shows', () => {
  const plain = node('a', 0, 0)
  const [thin] = strokesOf({ ...plain, stroke: { ...plain.stroke, width: 0.1 } }).strokes
  expect(thin?.width).toBe(0.6)
})
