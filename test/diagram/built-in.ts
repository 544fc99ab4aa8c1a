/** The built-in catalogue as a graph, and a picture of it: what most tests of the diagram look at. */
import { buildGraph, type EcosystemGraph } from '../../graph-data/graph.ts'
import { basePositions } from '../../diagram/layout/base.ts'
import type { ExportRequest } from '../../diagram/export/format.ts'
import { plainOptions, type PictureOptions } from '../../diagram/picture/options.ts'
import { exportRequest, preparePicture } from '../../diagram/picture/prepare.ts'
import { buildScene, paperTheme } from '../../diagram/scene/build.ts'
import type { Scene } from '../../diagram/scene/types.ts'
import { createView } from '../../diagram/view/create-view.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { selectVisible } from '../../diagram/view/visible.ts'
import { builtIn } from '../graph-data/catalogue-files.ts'

export const graph = buildGraph(builtIn.catalogue)

export const fullView = (change: Partial<ViewDocument> = {}): ViewDocument => ({
  ...createView(basePositions),
  ...change
})

export const sceneOf = (of: EcosystemGraph, view: ViewDocument): Scene =>
  buildScene({ graph: of, view, visible: selectVisible(of, view), theme: paperTheme(view) })

/** What a format is given to draw a view, told nothing or some options. */
export function pictureOf(
  of: EcosystemGraph,
  view: ViewDocument,
  font: ExportRequest['font'],
  options: Partial<PictureOptions> = {},
  only: readonly string[] | null = null
): ExportRequest {
  const request = { graph: of, view, options: { ...plainOptions, ...options }, only, today: '2026-11-20' }
  return exportRequest(request, preparePicture(request), font)
}
