/** What the makers of marks are given: the picture without them. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import type { ViewDocument } from '../view/document.ts'
import type { Visible } from '../view/visible.ts'
import type { Theme } from './theme.ts'
import type { Box, SceneEdge, SceneNode } from './types.ts'

export type MarkRequest = {
  readonly graph: EcosystemGraph
  readonly view: ViewDocument
  readonly theme: Theme
  readonly visible: Visible
  readonly nodes: readonly SceneNode[]
  readonly edges: readonly SceneEdge[]
  /** Where the names of areas stand. */
  readonly names: readonly Box[]
}
