/** The words of how much is named: of components, of folded groups, or of both. */
import { describe, expect, it } from 'vitest'
import { countNames, createDetail } from '../../renderer/canvas/detail/detail.ts'
import { namesWords } from '../../renderer/state/zoom/names-shown.ts'
import { node, scene } from './scene-parts.ts'

/** All in one place, so that only one of them is named. */
function stacked(...ids: readonly string[]) {
  const nodes = ids.map((id, at) => node(id, 2 * at, 0))
  return countNames(createDetail(scene(nodes, []), []), 1)
}

describe('how much is named', () => {
  it('is told of what there is', () => {
    expect(namesWords(stacked('a', 'b'))).toBe('zoom.names')
    expect(namesWords(stacked('layer:a', 'layer:b', 'kind:c'))).toBe('zoom.namesOfGroups')
    expect(namesWords(stacked('layer:a', 'b'))).toBe('zoom.namesOfBoth')
  })

  it('is told of areas where nothing else is named', () => {
    const far = { named: 0, total: 6, areas: 2 }
    expect(namesWords({ ...far, folded: 0 })).toBe('zoom.areasOnly')
    expect(namesWords({ ...far, folded: 6 })).toBe('zoom.areasNotGroups')
    expect(namesWords({ ...far, folded: 1 })).toBe('zoom.areasNotBoth')
  })

  it('is not told where everything is named', () => {
    expect(namesWords(stacked('layer:a'))).toBe(null)
    expect(namesWords(stacked())).toBe(null)
  })
})
