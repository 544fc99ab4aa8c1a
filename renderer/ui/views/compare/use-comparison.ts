/** The two views that stand side by side in; their pictures with what sets them apart marked, and that in a list, out. */
import { useMemo } from 'react'
import type { Relation } from '../../../../graph-data/catalogue.ts'
import { markDifference, type Only, type Side } from '../../../../diagram/scene/mark-difference.ts'
import type { Scene } from '../../../../diagram/scene/types.ts'
import { compareViews, type Difference } from '../../../../diagram/view/difference.ts'
import { viewAs } from '../../../../diagram/view/kept-views.ts'
import type { About } from '../../../canvas/detail/captions.ts'
import { aboutOf } from '../../../state/about.ts'
import { themeOf, viewOf } from '../../../state/store.ts'
import { useApplication } from '../../context.tsx'
import { steadyScene } from '../thumbnails.ts'

/** One thing that only one of the views tells of. */
export type Oddity =
  | { readonly kind: 'component'; readonly side: Side; readonly id: string }
  /** Both ends are in both views. */
  | { readonly kind: 'relation'; readonly side: Side; readonly relation: Relation }

export type Comparison = {
  readonly difference: Difference
  /** The picture on the right. */
  readonly scene: Scene
  /** What that picture does not say of itself. */
  readonly about: About
  /** The marks for the picture on the left. */
  readonly dress: (scene: Scene) => Scene
  /** To walk through: first what is only on the left, then what is only on the right. */
  readonly oddities: readonly Oddity[]
}

const onlyOn = ({ components, relations }: Difference, side: Side): Only => ({
  components: new Set(components[side]),
  relations: new Set(relations[side].map(({ id }) => id))
})

function oddOn({ components, relations }: Difference, side: Side): readonly Oddity[] {
  const shared = new Set(components.both)
  return [
    ...components[side].map((id): Oddity => ({ kind: 'component', side, id })),
    ...relations[side]
      .filter(({ from, to }) => shared.has(from) && shared.has(to))
      .map((relation): Oddity => ({ kind: 'relation', side, relation }))
  ]
}

export function useComparison(id: string): Comparison {
  const graph = useApplication((state) => state.graph)
  const document = useApplication(viewOf)
  const theme = useApplication(themeOf)
  const plain = useMemo(() => steadyScene({ graph, document, id, theme }), [graph, document, id, theme])
  const about = useMemo(() => aboutOf(graph, viewAs(document, id), plain), [graph, document, id, plain])
  const difference = useMemo(() => compareViews(graph, document, viewAs(document, id)), [graph, document, id])
  return useMemo(() => {
    const left = onlyOn(difference, 'left')
    return {
      difference,
      about,
      scene: markDifference(plain, 'right', onlyOn(difference, 'right')),
      dress: (scene: Scene) => markDifference(scene, 'left', left),
      oddities: [...oddOn(difference, 'left'), ...oddOn(difference, 'right')]
    }
  }, [difference, plain, about])
}
