/** `npm run bench`: measures start, layout, panning and export on this machine and prints a table with ratios. */
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { fetchPeer } from './bench/peer.mjs'
import { median } from './bench/statistics.mjs'
import { ownFolder } from './setup/user.mjs'
import { checkNode } from './setup/node.mjs'
import { project } from './setup/paths.mjs'
import { run } from './setup/run.mjs'
import { SetupProblem, explain, say } from './setup/say.mjs'
import { openWindow } from './setup/window.mjs'

const minute = 60_000
const runs = 9
/** The goal: our window is there in at most so many times the time of an empty one. */
const startGoal = 2

/** Run a measuring program and read the JSON it prints. */
async function measure(
  /** @type {Promise<import('./setup/run.mjs').Result>} */ started,
  /** @type {string} */ what
) {
  const { code, timedOut, out } = await started
  if (timedOut) throw new SetupProblem(`measuring ${what} took too long and was stopped`)
  if (code !== 0) throw new SetupProblem(`measuring ${what} failed; its message stands above`)
  return JSON.parse(out)
}

async function measureDiagram(/** @type {string} */ views) {
  const vite = join(project, 'node_modules', 'vite', 'bin', 'vite.js')
  for (const name of ['vite.config.ts', 'vite.page.config.ts']) {
    const config = join(project, 'scripts', 'bench', name)
    const built = await run([process.execPath, vite, 'build', '--config', config], {
      cwd: project,
      output: 'stderr'
    })
    if (built.code !== 0) throw new SetupProblem('the measuring program could not be built')
  }
  const program = join(project, '.cache', 'bench', 'diagram.mjs')
  return measure(
    run([process.execPath, program, views, join(project, 'out', 'fonts')], {
      cwd: project,
      output: 'collect',
      limit: 10 * minute
    }),
    'the diagram'
  )
}

const ms = (/** @type {number} */ time) => `${time.toFixed(time < 10 ? 1 : 0)} ms`
const kib = (/** @type {number} */ bytes) => `${(bytes / 1024).toFixed(0)} KiB`
const ratio = (/** @type {number} */ a, /** @type {number} */ b) => `${(a / b).toFixed(2)} x`

/** Rows of equal columns, the first to the left, the others to the right. */
function table(/** @type {readonly (readonly string[])[]} */ rows) {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('   ')
    )
    .join('\n')
}

/**
 * @typedef {Record<'zoom' | 'fold' | 'search' | 'hover' | 'select', { median: number, p95: number, longest: number }>} Waits
 */

/** What exploring waits for, beside the same inputs in an empty window. */
function waits(/** @type {{ ours: Waits, empty: Waits }} */ { ours, empty }) {
  const row = (
    /** @type {string} */ title,
    /** @type {keyof Waits} */ id,
    /** @type {'median' | 'p95' | 'longest'} */ of
  ) => [title, ms(ours[id][of]), `${ms(empty[id][of])} empty window`, ratio(ours[id][of], empty[id][of])]
  return [
    row('Frame while zooming, median', 'zoom', 'median'),
    row('Frame while zooming, 95th percentile', 'zoom', 'p95'),
    row('Frame while folding all layers, 95th percentile', 'fold', 'p95'),
    row('Longest frame while folding all layers', 'fold', 'longest'),
    row('Typing into the search to its answer, median', 'search', 'median'),
    row('Hovering to its answer, median', 'hover', 'median'),
    row('Selecting to its answer, median', 'select', 'median'),
    row('Selecting to its answer, 95th percentile', 'select', 'p95')
  ]
}

async function bench() {
  checkNode()
  const window = await openWindow('tests')
  try {
    const views = ownFolder(join(window.temp, 'views'), false)
    say('measuring layout, scene and every format')
    const diagram = await measureDiagram(views)
    chmodSync(views, 0o755)
    say(`measuring the window: ${runs} starts of each kind in turn, then panning (about three minutes)`)
    const program = window.seat.path(join(project, 'scripts', 'bench', 'window.mjs'))
    const argv = [process.execPath, program, window.electron, window.seat.project, views, String(runs)]
    const { start, pan } = await measure(
      window.run(argv, { output: 'collect', limit: 15 * minute }),
      'the window'
    )
    say('measuring what exploring waits for (about a minute)')
    const exploring = await measure(
      window.run(
        [
          process.execPath,
          window.seat.path(join(project, 'scripts', 'bench', 'exploring.mjs')),
          window.electron,
          window.seat.project,
          views
        ],
        { output: 'collect', limit: 10 * minute }
      ),
      'exploring'
    )
    const peer = await fetchPeer()
    const beside =
      peer === null
        ? null
        : await measure(
            window.run(
              [
                process.execPath,
                window.seat.path(join(project, 'scripts', 'bench', 'exports.mjs')),
                window.electron,
                window.seat.project,
                views,
                window.seat.path(peer)
              ],
              { output: 'collect', limit: 5 * minute }
            ),
            'the SVG exports'
          )
    const rows = [
      ['', 'Ecograph', 'compared with', 'ratio'],
      [
        'Start to painted window (median)',
        ms(start.ours),
        `${ms(start.empty)} empty window`,
        ratio(start.ours, start.empty)
      ],
      [
        'Frame while panning, median',
        ms(pan.full.median),
        `${ms(pan.empty.median)} no graph`,
        ratio(pan.full.median, pan.empty.median)
      ],
      [
        'Frame while panning, 95th percentile',
        ms(pan.full.p95),
        `${ms(pan.empty.p95)} no graph`,
        ratio(pan.full.p95, pan.empty.p95)
      ],
      ...waits(exploring),
      ...(beside
        ? [
            [
              'SVG of the whole catalogue, in a page',
              ms(median(beside.ours.times)),
              `${ms(median(beside.peer.times))} cytoscape-svg`,
              ratio(median(beside.ours.times), median(beside.peer.times))
            ],
            [
              '  and its size',
              kib(beside.ours.bytes),
              `${kib(beside.peer.bytes)} cytoscape-svg`,
              ratio(beside.ours.bytes, beside.peer.bytes)
            ]
          ]
        : []),
      ['Layout of the whole catalogue', ms(diagram.layout), '', ''],
      ...diagram.arrangements.map((/** @type {{ id: string, time: number }} */ { id, time }) => [
        `  as ${id}`,
        ms(time),
        `${ms(diagram.layout)} by forces`,
        ratio(time, diagram.layout)
      ]),
      ['Scene of the whole catalogue', ms(diagram.scene), '', ''],
      [
        '  with every layer folded',
        ms(diagram.folded),
        `${ms(diagram.scene)} unfolded`,
        ratio(diagram.folded, diagram.scene)
      ],
      ['The slowest of six ordinary queries', ms(diagram.query), '', ''],
      ['Who is leaned on most, of everything', ms(diagram.ranking), '', ''],
      ['SVG of that scene, as text', ms(diagram.svg), kib(diagram.svgBytes), ''],
      ...diagram.formats.map(
        (/** @type {{ id: string, time: number, bytes: number }} */ { id, time, bytes }) => [
          `Export as ${id}`,
          ms(time),
          kib(bytes),
          ''
        ]
      )
    ]
    process.stdout.write(`\n${table(rows)}\n\n${diagram.nodes} nodes, ${diagram.edges} relations drawn; `)
    process.stdout.write(
      `${start.runs} starts of each kind; ${pan.full.frames} and ${pan.empty.frames} frames.\n`
    )
    const reached = start.ours / start.empty <= startGoal
    process.stdout.write(
      `Goal for the start, at most ${startGoal.toFixed(1)} x: ${reached ? 'reached' : 'NOT reached'}.\n`
    )
    return 0
  } finally {
    window.close()
  }
}

process.exitCode = await bench().catch(explain)
