/**
 * Measures the diagram in plain Node: the layout of the whole catalogue, the scene, the SVG, and every format. Prints
 * JSON, and writes what the window's part needs into the folder it is given: two views, the whole catalogue and nothing
 * at all, and the scene of the first.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogue } from 'virtual:catalogue'
import { exportFormats } from '../../diagram/export/registry.ts'
import { renderSvg } from '../../diagram/export/svg.ts'
import { basePositions } from '../../diagram/layout/base.ts'
import { arrange } from '../../diagram/layout/arrange/arrange.ts'
import { layoutIds } from '../../diagram/layout/arrange/layouts.ts'
import { arrangePlan } from '../../diagram/layout/arrange/request.ts'
import { placeNodes } from '../../diagram/layout/place.ts'
import { placeRequest } from '../../diagram/layout/request.ts'
import { plainOptions } from '../../diagram/picture/options.ts'
import { exportRequest, preparePicture } from '../../diagram/picture/prepare.ts'
import { themes } from '../../diagram/scene/theme.ts'
import { buildScene } from '../../diagram/scene/build.ts'
import { foldAll } from '../../diagram/view/commands/folds.ts'
import { createView } from '../../diagram/view/create-view.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { serializeView } from '../../diagram/view/view-file.ts'
import { selectVisible } from '../../diagram/view/visible.ts'
import { buildGraph } from '../../graph-data/graph.ts'
import { parseQuery } from '../../graph-data/query/parse.ts'
import { runQuery } from '../../graph-data/query/run.ts'
import { rankDependence } from '../../graph-data/questions/needs.ts'
import { readFont } from '../../main/fonts.ts'
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

const draw = (view: ViewDocument) =>
  buildScene({ graph, view, visible: selectVisible(graph, view), theme: themes.light })
const scene = draw(full)
const folded = foldAll.apply(full, { by: 'layer' }, graph)
const svg = renderSvg(scene)
const ids = catalogue.components.map(({ id }) => id)

const [, , folder, fonts] = process.argv
if (folder === undefined || fonts === undefined)
  throw new Error('The folders for views and of fonts are missing.')
writeFileSync(join(folder, 'full.ecograph'), serializeView(full))
writeFileSync(join(folder, 'empty.ecograph'), serializeView(empty))
writeFileSync(join(folder, 'scene.json'), JSON.stringify(scene))

/** Every format of the whole catalogue; once for those that take seconds, else the middle one of three. */
async function timeFormats(
  fontFolder: string
): Promise<readonly { id: string; time: number; bytes: number }[]> {
  const request = exportRequest(
    { graph, options: plainOptions },
    preparePicture({ graph, view: full, options: plainOptions, only: null, today: '2026-01-01' }),
    readFont(fontFolder)
  )
  const found: { id: string; time: number; bytes: number }[] = []
  for (const { id, render } of exportFormats) {
    const times: number[] = []
    let bytes = 0
    while (times.length < 3 && (times[0] ?? 0) < 2000) {
      const start = performance.now()
      bytes = (await render(request)).length
      times.push(performance.now() - start)
    }
    found.push({ id, time: median(times), bytes })
  }
  return found
}

/** Questions that are typed into the query line. */
const queries = [
  'layer:storage maturity:graduated',
  'layer:storage needs:object-storage -kind:spec depth:2',
  '"argo cd"',
  '레이어:스토리지 라이선스:apache',
  'near:harbor depth:2',
  'has:evidence stack:cncf-trail-map type:conflicts-with'
]

function answer(text: string): void {
  const parsed = parseQuery(text, graph)
  if (!parsed.ok) throw new Error(`${text} is not understood.`)
  runQuery(graph, parsed.query)
}

const result = {
  nodes: scene.nodes.length,
  edges: scene.edges.length,
  layout: time(3, 1, () => placeNodes(placeRequest(graph, ids, []))),
  arrangements: layoutIds
    .filter((id) => id !== 'force')
    .map((layout) => ({
      id: layout,
      time: time(3, 1, () => arrange(arrangePlan(graph, full, { layout, around: ['kubernetes'] })))
    })),
  scene: time(15, 5, () => draw(full)),
  folded: time(15, 5, () => draw({ ...folded })),
  query: Math.max(...queries.map((text) => time(9, 3, () => answer(text)))),
  ranking: time(9, 3, () => rankDependence(graph, { necessity: 'optional' })),
  svg: time(15, 5, () => renderSvg(scene)),
  svgBytes: Buffer.byteLength(svg),
  formats: await timeFormats(fonts)
}
process.stdout.write(`${JSON.stringify(result)}\n`)
