/**
 * Measures what a person waits for while exploring the full catalogue: the frames of zooming and of folding all layers,
 * and the time from an input (typing into the search, hovering, selecting) to the frame that shows its answer. Beside it
 * the same inputs in an empty window, in turn. Prints JSON.
 *
 *   node scripts/bench/exploring.mjs <electron> <project> <folder with the two views>
 */
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { withApp } from './app.mjs'
import { median, quantile } from './statistics.mjs'

const [electron = '', project = '', views = ''] = process.argv.slice(2)
const emptyApp = join(project, 'scripts', 'bench', 'empty')
const rounds = 3

/**
 * Note the time of every frame, of every painting on a canvas, and the last input, from now on.
 * @param {import('playwright').Page} page
 */
const listen = (page) =>
  page.evaluate(() => {
    const noted = { frames: /** @type {number[]} */ ([]), painted: 0, input: 0 }
    Object.assign(window, { bench: noted })
    const frame = (/** @type {number} */ time) => {
      noted.frames.push(time)
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    const fill = CanvasRenderingContext2D.prototype.fillRect
    CanvasRenderingContext2D.prototype.fillRect = function (...box) {
      noted.painted = performance.now()
      fill.apply(this, box)
    }
    for (const kind of ['keydown', 'mousemove', 'mousedown', 'mouseup']) {
      addEventListener(kind, (event) => (noted.input = event.timeStamp), { capture: true })
    }
  })

/** What the page noted; `answered` says when an answer is there, as the text of a function of the page. */
const toAnswer = (
  /** @type {import('playwright').Page} */ page,
  /** @type {'canvas' | 'results' | 'frame'} */ kind
) =>
  page.evaluate(
    (wanted) =>
      new Promise((resolve, reject) => {
        const noted = /** @type {{ bench: { painted: number, input: number } }} */ (
          /** @type {unknown} */ (window)
        ).bench
        const begun = performance.now()
        const isThere = () =>
          wanted === 'canvas'
            ? noted.painted > noted.input
            : wanted === 'results'
              ? document.querySelector('.search-list li') !== null
              : true
        const look = () => {
          if (performance.now() - begun > 5000) return reject(new Error(`no answer: ${wanted}`))
          if (!isThere()) return requestAnimationFrame(look)
          // The frame that is being made is on the screen when the next task runs.
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => resolve(performance.now() - noted.input))
          port1.start()
          requestAnimationFrame(() => port2.postMessage(null))
        }
        look()
      }),
    kind
  )

/** The times between frames while something is done, in milliseconds. */
async function framesDuring(
  /** @type {import('playwright').Page} */ page,
  /** @type {() => Promise<void>} */ work
) {
  const read = () =>
    page.evaluate(
      () => /** @type {{ bench: { frames: number[] } }} */ (/** @type {unknown} */ (window)).bench.frames
    )
  const before = (await read()).length
  await work()
  const frames = (await read()).slice(before)
  return frames.slice(1).map((time, i) => time - (frames[i] ?? time))
}

/** Zoom in and out again with the wheel. */
async function zoom(/** @type {import('playwright').Page} */ page) {
  await page.mouse.move(720, 450)
  for (let i = 0; i < 80; i += 1) {
    await page.mouse.wheel(0, i < 40 ? -60 : 60)
    await pause(14)
  }
}

/** The middles of some components, in the page. */
const somePlaces = (/** @type {import('playwright').Page} */ page) =>
  page.evaluate(() => {
    const holder = document.querySelector('.canvas-holder')
    if (!holder) throw new Error('there is no picture')
    /** @type {{ zoom(): number, pan(): { x: number, y: number }, nodes(): { position(): { x: number, y: number } }[] }} */
    const cy = Reflect.get(holder, '_cyreg').cy
    const area = holder.getBoundingClientRect()
    const pan = cy.pan()
    const places = [...cy.nodes()].map((node) => ({
      x: area.x + pan.x + cy.zoom() * node.position().x,
      y: area.y + pan.y + cy.zoom() * node.position().y
    }))
    const isFree = (/** @type {{ x: number, y: number }} */ { x, y }) =>
      document.elementFromPoint(x, y)?.closest('.canvas-holder') === holder
    return places
      .filter(isFree)
      .filter((_, i) => i % 40 === 0)
      .slice(0, 12)
  })

const letters = ['h', 'p', 'k', 'e', 'c', 'a']

/** @typedef {{ zoom: number[], fold: number[], search: number[], hover: number[], select: number[] }} Times */

/** @param {Times} times */
const explore = (times) =>
  withApp(electron, project, [join(views, 'full.ecograph')], async (page) => {
    await page.waitForFunction(() => '_cyreg' in (document.querySelector('.canvas-holder') ?? {}))
    await listen(page)
    times.zoom.push(...(await framesDuring(page, () => zoom(page))))
    for (const place of await somePlaces(page)) {
      await page.mouse.move(place.x + 200, place.y + 3)
      await pause(150)
      await page.mouse.move(place.x, place.y)
      times.hover.push(await toAnswer(page, 'canvas'))
      await page.mouse.down()
      await page.mouse.up()
      times.select.push(await toAnswer(page, 'canvas'))
      await pause(400)
    }
    for (const letter of letters) {
      await page.keyboard.press('Control+f')
      await pause(300)
      await page.keyboard.press(letter)
      times.search.push(await toAnswer(page, 'results'))
      await page.keyboard.press('Backspace')
      await page.keyboard.press('Escape')
      await pause(200)
    }
    await page.keyboard.press('Control+k')
    await page.getByTestId('palette-field').fill('Fold all layers')
    await page.getByTestId('offer-action-fold-layers').waitFor()
    times.fold.push(
      ...(await framesDuring(page, async () => {
        await page.keyboard.press('Enter')
        await pause(900)
      }))
    )
  })

/** The same inputs where nothing answers them. @param {Times} times */
const exploreNothing = (times) =>
  withApp(electron, emptyApp, [], async (page) => {
    await listen(page)
    times.zoom.push(...(await framesDuring(page, () => zoom(page))))
    for (let i = 0; i < 12; i += 1) {
      await page.mouse.move(200 + i * 20, 300)
      await pause(150)
      await page.mouse.move(100, 200 + i)
      times.hover.push(await toAnswer(page, 'frame'))
      await page.mouse.down()
      await page.mouse.up()
      times.select.push(await toAnswer(page, 'frame'))
    }
    for (const letter of letters) {
      await page.keyboard.press(letter)
      times.search.push(await toAnswer(page, 'frame'))
    }
    times.fold.push(...(await framesDuring(page, () => pause(900))))
  })

/** @returns {Times} */
const noTimes = () => ({ zoom: [], fold: [], search: [], hover: [], select: [] })
const ours = noTimes()
const empty = noTimes()
for (let round = 0; round < rounds; round += 1) {
  await explore(ours)
  await exploreNothing(empty)
}
const describe = (/** @type {Times} */ times) =>
  Object.fromEntries(
    Object.entries(times).map(([id, list]) => [
      id,
      { median: median(list), p95: quantile(list, 0.95), longest: Math.max(...list) }
    ])
  )
process.stdout.write(`${JSON.stringify({ ours: describe(ours), empty: describe(empty) })}\n`)
