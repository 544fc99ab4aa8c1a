/** Scenes and SVG as reviewed text. Rewrite with `npm test -- --update` and read the difference. */
import { expect, test } from 'vitest'
import { renderSvg } from '../../diagram/export/svg.ts'
import type { Scene } from '../../diagram/scene/types.ts'
import { fullView, graph, sceneOf } from './built-in.ts'
import { smallGraph, smallView } from './small-graph.ts'

/** JSON with one node, edge or area a line: short enough to keep, long enough to review. */
const print = (scene: Scene): string =>
  `${Object.entries(scene)
    .map(([key, value]: [string, unknown]) =>
      Array.isArray(value)
        ? `${key}:\n${value.map((item) => `  ${JSON.stringify(item)}`).join('\n')}`
        : `${key}: ${JSON.stringify(value)}`
    )
    .join('\n')}\n`

const small = {
  plain: smallView(),
  stack: smallView({ stack: { id: 'small', step: null, hideRest: false }, theme: 'dark', language: 'ko' }),
  focus: smallView({
    focus: { ids: ['contour'], hops: 1, direction: 'both' },
    hulls: 'band',
    colourBy: 'kind',
    showWeak: true
  })
}

test.each(Object.entries(small))('the small graph: %s', async (name, view) => {
  const scene = sceneOf(smallGraph, view)
  await expect(print(scene)).toMatchFileSnapshot(`../goldens/small-${name}.scene.txt`)
  await expect(renderSvg(scene)).toMatchFileSnapshot(`../goldens/small-${name}.svg`)
})

test.each(graph.catalogue.stacks.map(({ id }) => id))('the stack %s', async (id) => {
  const scene = sceneOf(graph, fullView({ stack: { id, step: null, hideRest: true } }))
  await expect(print(scene)).toMatchFileSnapshot(`../goldens/${id}.scene.txt`)
  await expect(renderSvg(scene)).toMatchFileSnapshot(`../goldens/${id}.svg`)
})
