/** Drawn nodes in; the small things on top of them out. Each maker is one file and one line here; later ones lie higher. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import type { ViewDocument } from '../view/document.ts'
import type { Visible } from '../view/visible.ts'
import type { Theme } from './theme.ts'
import type { SceneMark, SceneNode } from './types.ts'

export type MarkRequest = {
  readonly graph: EcosystemGraph
  readonly view: ViewDocument
  readonly theme: Theme
  readonly visible: Visible
  readonly nodes: readonly SceneNode[]
}

export type MarkMaker = (request: MarkRequest) => readonly SceneMark[]

const makers: readonly MarkMaker[] = []

export const buildMarks: MarkMaker = (request) => makers.flatMap((make) => make(request))
