/**
 * Measures SVG exports side by side in one page of an empty window: ours and cytoscape-svg's, of the same graph in the
 * same places with the same lines and shapes. Prints JSON.
 *
 *   node scripts/bench/exports.mjs <electron> <project> <folder with scene.json> <cytoscape-svg.js>
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withApp } from './app.mjs'

const [electron = '', project = '', folder = '', peer = ''] = process.argv.slice(2)
const sceneText = readFileSync(join(folder, 'scene.json'), 'utf8')

/** Runs in the page. Both are asked in turn, so that whatever else the machine does meets both. */
async function measure(/** @type {string} */ json) {
  const scene = JSON.parse(json)
  const page = /** @type {any} */ (window)
  page.cytoscape.use(page.cytoscapeSvg)
  const container = document.createElement('div')
  container.style.cssText = 'position:absolute;inset:0'
  document.body.append(container)
  const arrows = new Map([
    ['triangle', 'triangle'],
    ['open-triangle', 'triangle'],
    ['vee', 'vee'],
    ['diamond', 'diamond'],
    ['open-diamond', 'diamond'],
    ['circle', 'circle'],
    ['open-circle', 'circle'],
    ['square', 'square'],
    ['tee', 'tee']
  ])
  const shapes = new Map([
    ['hexagon', 'hexagon'],
    ['slanted', 'rhomboid'],
    ['square', 'rectangle'],
    ['cut', 'cut-rectangle']
  ])
  const cy = page.cytoscape({
    container,
    layout: { name: 'preset' },
    elements: [
      ...scene.nodes.map((/** @type {any} */ { id, box, fill, stroke, shape, lines }) => ({
        data: { id },
        position: { x: box.x + box.width / 2, y: box.y + box.height / 2 },
        style: {
          width: box.width,
          height: box.height,
          shape: shapes.get(shape) ?? 'round-rectangle',
          'background-color': fill,
          'border-color': stroke.colour,
          'border-width': stroke.width,
          label: lines.map((/** @type {any} */ { text }) => text).join('\n'),
          color: lines[0]?.colour,
          'font-size': 13,
          'text-wrap': 'wrap',
          'text-valign': 'center',
          'text-halign': 'center'
        }
      })),
      ...scene.edges.map((/** @type {any} */ { id, from, to, stroke, arrow, opacity }) => ({
        data: { id, source: from, target: to },
        style: {
          'curve-style': 'bezier',
          width: stroke.width,
          opacity,
          'line-color': stroke.colour,
          'line-style': stroke.dash.length > 0 ? 'dashed' : 'solid',
          'target-arrow-color': stroke.colour,
          'target-arrow-shape': arrows.get(arrow?.name) ?? 'none'
        }
      }))
    ]
  })
  const runs = 7
  /** @type {Record<'ours' | 'peer', { times: number[], bytes: number }>} */
  const found = { ours: { times: [], bytes: 0 }, peer: { times: [], bytes: 0 } }
  const sized = (/** @type {string} */ text) => new TextEncoder().encode(text).length
  for (let run = 0; run < runs + 2; run += 1) {
    for (const [who, work] of /** @type {const} */ ([
      ['ours', () => page.benchRenderSvg(scene)],
      ['peer', () => cy.svg({ full: true })]
    ])) {
      const start = performance.now()
      const text = work()
      const time = performance.now() - start
      if (run >= 2) found[who].times.push(time)
      found[who].bytes = sized(text)
    }
  }
  return found
}

const found = await withApp(electron, join(project, 'scripts', 'bench', 'empty'), [], async (page) => {
  await page.addScriptTag({ path: join(project, 'node_modules', 'cytoscape', 'dist', 'cytoscape.min.js') })
  await page.addScriptTag({ path: peer })
  await page.addScriptTag({ path: join(project, '.cache', 'bench', 'page', 'page.js') })
  return page.evaluate(measure, sceneText)
})
process.stdout.write(`${JSON.stringify(found)}\n`)
