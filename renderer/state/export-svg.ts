/** A view in; the bytes of its SVG out, the same that the command line writes for it. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { renderSvg } from '../../diagram/export/svg.ts'
import { buildScene, paperTheme } from '../../diagram/scene/build.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { selectVisible } from '../../diagram/view/visible.ts'

export function exportSvg(graph: EcosystemGraph, view: ViewDocument): string {
  const visible = selectVisible(graph, view)
  return renderSvg(buildScene({ graph, view, visible, theme: paperTheme(view) }))
}
