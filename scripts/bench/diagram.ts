/**
 * Measures the diagram in plain Node: the layout of the whole catalogue, the scene, the SVG. Prints JSON, and writes
 * two views for the window's part into the folder it is given: the whole catalogue and nothing at all.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogue } from 'virtual:catalogue'
import { renderSvg } from '../../diagram/export/svg.ts'
import { basePositions } from '../../diagram/layout/base.ts'
import { placeNodes } from '../../diagram/layout/place.ts'
import { placeRequest } from '../../diagram/layout/request.ts'
import { buildScene } from '../../diagram/scene/build.ts'
import { createView } from '../../diagram/view/create-view.ts'
import { serializeView } from '../../diagram/view/view-file.ts'
import { selectVisible } from '../../diagram/view/visible.ts'
import { buildGraph } from '../../graph-data/graph.ts'
import { median } from './statistics.mjs'

const graph = buildGraph(catalogue)
const full = createView(basePositions)
const empty = { ...full, hidden: { ...full.hidden, layers: catalogue.layers.map(({ id }) => id).toSorted() } }

/** Milliseconds of the middle run; the first runs, before the compiler has warmed up, are left out. */
function time(runs: number, warmUp: number, work: () => unknown): number {
  const times: number[] = []
  for (let i = 0; i < warmUp + runs; i += 1) {
    const start = performance.now()
    work()
    if (i >= warmUp) times.push(performance.now() - start)
  }
  return median(times)
}

const draw = () => buildScene({ graph, view: full, visible: selectVisible(graph, full), theme: 'light' })
const scene = draw()
const svg = renderSvg(scene)
const ids = catalogue.components.map(({ id }) => id)

const folder = process.argv[2]
if (folder === undefined) throw new Error('The folder for the views is missing.')
writeFileSync(join(folder, 'full.ecograph'), serializeView(full))
writeFileSync(join(folder, 'empty.ecograph'), serializeView(empty))

const result = {
  nodes: scene.nodes.length,
  edges: scene.edges.length,
  layout: time(3, 1, () => placeNodes(placeRequest(graph, ids, []))),
  scene: time(15, 5, draw),
  svg: time(15, 5, () => renderSvg(scene)),
  svgBytes: Buffer.byteLength(svg)
}
process.stdout.write(`${JSON.stringify(result)}\n`)
