/** All export formats, in the order menus show them. */
import { csvEdges } from './csv-edges.ts'
import { csvNodes } from './csv-nodes.ts'
import { cytoscapeJson } from './cytoscape-json.ts'
import { dot } from './dot.ts'
import { drawio } from './drawio.ts'
import type { ExportFormat } from './format.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { html } from './html.ts'
import { mermaid } from './mermaid.ts'
import { pdf } from './pdf.ts'
import { png } from './png.ts'
import { pptx } from './pptx.ts'
import { svgOutlines } from './svg-outlines.ts'
import { svgPlain } from './svg.ts'
import { svgWithFont } from './svg-with-font.ts'
import { viewJson } from './view-json.ts'

export const exportFormats: readonly ExportFormat[] = [
  svgWithFont,
  pptx,
  pdf,
  png,
  svgOutlines,
  svgPlain,
  drawio,
  html,
  mermaid,
  dot,
  graphml,
  gexf,
  cytoscapeJson,
  csvNodes,
  csvEdges,
  viewJson
]
