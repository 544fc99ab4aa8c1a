/**
 * Measures the window, as its user and on its display: start to painted against an empty window, and panning the full
 * catalogue against the same window with nothing in it. Prints JSON. The programs are started plainly, with a port to
 * ask them afterwards; nothing listens in while they start.
 *
 *   node scripts/bench/window.mjs <electron> <project> <folder with the two views> <runs>
 */
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { withApp } from './app.mjs'
import { median, quantile } from './statistics.mjs'

const [electron = '', project = '', views = '', runs = '9'] = process.argv.slice(2)
const ourApp = project
const emptyApp = join(project, 'scripts', 'bench', 'empty')

/** Milliseconds from starting the program to the frame in which it had drawn. */
const startTime = (/** @type {string} */ app, /** @type {readonly string[]} */ files) =>
  withApp(electron, app, files, async (page, spawned) => {
    const painted = await page.evaluate(
      () =>
        performance.timeOrigin +
        (performance.getEntriesByName('ecograph:painted')[0]?.startTime ?? Number.NaN)
    )
    if (!(painted > spawned)) throw new Error('the window has no mark "ecograph:painted"')
    return painted - spawned
  })

/** A spot of the canvas that shows the background, near a corner if possible: no node, no button. */
const findBackground = (/** @type {import('playwright').Page} */ page) =>
  page.evaluate(() => {
    const canvases = [...document.querySelectorAll('canvas')].map((canvas) => canvas.getBoundingClientRect())
    const area = canvases.reduce((a, b) => (b.width * b.height > a.width * a.height ? b : a))
    const at = (/** @type {number} */ from, /** @type {number} */ to) =>
      [0.03, 0.97, 0.2, 0.8, 0.5].map((share) => from + (to - from) * share)
    const spots = at(area.left, area.right).flatMap((x) => at(area.bottom, area.top).map((y) => ({ x, y })))
    // An empty picture is covered by the note that says so; dragging over it is what is compared with.
    const spot = spots.find(({ x, y }) => document.elementFromPoint(x, y)?.closest('.canvas')) ?? spots[0]
    if (spot === undefined) throw new Error('there is no canvas')
    return {
      ...spot,
      towardsX: spot.x < area.left + area.width / 2 ? 1 : -1,
      towardsY: spot.y < area.top + area.height / 2 ? 1 : -1
    }
  })

/**
 * The times between frames, in milliseconds, while the picture is dragged around for some seconds.
 * @param {string} file
 * @param {boolean} mustMove
 */
const panTimes = (file, mustMove) =>
  withApp(electron, ourApp, [join(views, file)], async (page) => {
    const start = await findBackground(page)
    const before = await page.screenshot()
    await page.mouse.move(start.x, start.y)
    await page.mouse.down()
    await page.evaluate(() => {
      /** @type {number[]} */
      const frames = []
      Object.assign(window, { benchFrames: frames })
      const note = (/** @type {number} */ time) => {
        frames.push(time)
        requestAnimationFrame(note)
      }
      requestAnimationFrame(note)
    })
    for (let i = 0; i <= 240; i += 1) {
      const swing = 150 * (1 - Math.cos(i / 20))
      await page.mouse.move(start.x + start.towardsX * swing, start.y + start.towardsY * swing * 0.6)
      await pause(12)
    }
    const frames = await page.evaluate(
      () => /** @type {{ benchFrames: number[] }} */ (/** @type {unknown} */ (window)).benchFrames
    )
    const moved = !before.equals(await page.screenshot())
    await page.mouse.up()
    if (mustMove && !moved) throw new Error('dragging did not move the picture, so nothing was measured')
    return frames.slice(1).map((time, i) => time - (frames[i] ?? time))
  })

/** Two kinds of work in turn, so that whatever else the machine does meets both. */
async function inTurn(
  /** @type {number} */ times,
  /** @type {() => Promise<void>} */ a,
  /** @type {() => Promise<void>} */ b
) {
  for (let i = 0; i < times; i += 1) {
    await a()
    await b()
  }
}

const full = [join(views, 'full.ecograph')]
// The first start of each fills the disk's cache.
await startTime(ourApp, full)
await startTime(emptyApp, [])

/** @type {number[]} */
const ours = []
/** @type {number[]} */
const empty = []
await inTurn(
  Number(runs),
  async () => void ours.push(await startTime(ourApp, [])),
  async () => void empty.push(await startTime(emptyApp, []))
)

/** @type {number[]} */
const panFull = []
/** @type {number[]} */
const panEmpty = []
await inTurn(
  3,
  async () => void panFull.push(...(await panTimes('full.ecograph', true))),
  async () => void panEmpty.push(...(await panTimes('empty.ecograph', false)))
)

const describe = (/** @type {readonly number[]} */ times) => ({
  median: median(times),
  p95: quantile(times, 0.95),
  frames: times.length
})
process.stdout.write(
  `${JSON.stringify({
    start: { ours: median(ours), empty: median(empty), runs: ours.length },
    pan: { full: describe(panFull), empty: describe(panEmpty) }
  })}\n`
)
