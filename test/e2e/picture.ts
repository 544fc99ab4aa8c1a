/** What the picture in the window shows, read from the window: nodes, camera and painted pixels. */
import type { Page } from 'playwright'
import { expect } from 'vitest'

export type PictureNode = {
  readonly id: string
  /** The centre in diagram units. */
  readonly at: readonly [x: number, y: number]
  readonly width: number
  readonly height: number
  readonly selected: boolean
}

export type Picture = {
  readonly zoom: number
  readonly pan: readonly [x: number, y: number]
  /** The canvas in the page, in CSS pixels. */
  readonly area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly nodes: readonly PictureNode[]
}

/** The part of cytoscape that is read; it leaves itself on its element. */
type Cy = {
  zoom(): number
  pan(): { x: number; y: number }
  nodes(): {
    readonly length: number
    map<T>(
      read: (node: {
        id(): string
        position(): { x: number; y: number }
        width(): number
        height(): number
        selected(): boolean
      }) => T
    ): T[]
  }
}

/** What `settledPicture` has seen so far; in the page, and gone with it. */
type Watch = { key: string; since: number }

type Ask = { readonly id: string; readonly quiet: number | null }

/**
 * The picture, as JSON: Playwright takes a long text to pieces much faster than hundreds of objects. Where it has to be
 * quiet: null until all that is known is painted, nothing in it moves, and nothing changed for so many milliseconds.
 */
function askPage({ id, quiet }: Ask): string | null {
  const holder = document.querySelector<HTMLElement>('.canvas-holder')
  // The picture is painted before cytoscape is there to be asked.
  if (!holder || !('_cyreg' in holder)) {
    if (quiet === null) throw new Error('The window has no picture.')
    return null
  }
  const seen = globalThis as unknown as Record<string, Watch | undefined>
  if (quiet !== null && (!('painted' in holder.dataset) || document.fonts.status !== 'loaded')) {
    delete seen[id]
    return null
  }
  const { cy } = (holder as HTMLElement & { _cyreg: { cy: Cy } })._cyreg
  const { x, y, width, height } = holder.getBoundingClientRect()
  const picture: Picture = {
    zoom: cy.zoom(),
    pan: [cy.pan().x, cy.pan().y],
    area: { x, y, width, height },
    nodes: cy.nodes().map((node) => ({
      id: node.id().slice(2),
      at: [node.position().x, node.position().y],
      width: node.width(),
      height: node.height(),
      selected: node.selected()
    }))
  }
  const text = JSON.stringify(picture)
  if (quiet === null) return text
  const now = performance.now()
  const before = seen[id]
  if (picture.nodes.length > 0 && before?.key === text) return now - before.since >= quiet ? text : null
  seen[id] = { key: text, since: now }
  return null
}

/** The picture as it is now. Throws while there is none. */
export async function readPicture(page: Page): Promise<Picture> {
  const text = await page.evaluate(askPage, { id: '', quiet: null })
  return JSON.parse(text ?? '') as Picture
}

/** How long nothing may change in the picture, in milliseconds. A menu, for example, is another process. */
const quietTime = 100
let asked = 0

/** Wait until there is a picture that is painted as it is to stay, and give it. */
export async function settledPicture(page: Page): Promise<Picture> {
  asked += 1
  const text = await page.waitForFunction(
    askPage,
    { id: `watched-${asked}`, quiet: quietTime },
    { polling: 25 }
  )
  return JSON.parse((await text.jsonValue()) ?? '') as Picture
}

/** How many nodes the picture has now. */
const countNodes = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const holder = document.querySelector('.canvas-holder') as (Element & { _cyreg?: { cy: Cy } }) | null
    return holder?._cyreg?.cy.nodes().length ?? 0
  })

export const idsOf = ({ nodes }: Picture): readonly string[] => nodes.map((node) => node.id).toSorted()

export const positionsOf = ({ nodes }: Picture): ReadonlyMap<string, readonly [number, number]> =>
  new Map(nodes.map((node) => [node.id, node.at]))

/** The components that stand elsewhere in the second picture. */
export function movedBetween(before: Picture, after: Picture): readonly string[] {
  const places = positionsOf(before)
  return after.nodes
    .filter(({ id, at }) => {
      const place = places.get(id)
      return !place || Math.hypot(at[0] - place[0], at[1] - place[1]) > 0.11
    })
    .map((node) => node.id)
}

export function nodeIn(picture: Picture, id: string): PictureNode {
  const node = picture.nodes.find((candidate) => candidate.id === id)
  if (!node) throw new Error(`${id} is not in the picture.`)
  return node
}

/** Where a point of the diagram lies in the page. */
export const toPage = ({ zoom, pan, area }: Picture, [x, y]: readonly [number, number]) => ({
  x: area.x + x * zoom + pan[0],
  y: area.y + y * zoom + pan[1]
})

/** Where the middle of a node lies in the page. */
export const placeOf = (picture: Picture, id: string): { x: number; y: number } =>
  toPage(picture, nodeIn(picture, id).at)

/** Bring a component to the middle, near enough to be read, by searching for it; gives the picture after that. */
export async function goToComponent(page: Page, name: string): Promise<Picture> {
  await page.getByTestId('search').fill(name)
  await page.getByTestId('search-results').getByRole('option').first().waitFor()
  await page.getByTestId('search').press('Enter')
  return settledPicture(page)
}

/** Click on the ground, and take the pointer out of the picture: a line that it rests on would be lit, and all else pale. */
export async function leaveSelection(page: Page, { area }: Pick<Picture, 'area'>): Promise<void> {
  await page.mouse.click(area.x + 6, area.y + 6)
  await page.mouse.move(2, 2)
  // A component may lie there, which would keep its neighbourhood lit.
  if ((await readPicture(page)).nodes.some(({ selected }) => selected)) await page.keyboard.press('Escape')
}

/** The colour that is painted at a point of the page, as red, green and blue. */
export async function pixelAt(page: Page, { x, y }: { x: number; y: number }): Promise<readonly number[]> {
  return page.evaluate(
    ([left, top]) => {
      const canvas = document.querySelector<HTMLCanvasElement>('.canvas-holder canvas')
      // Reading from the canvas itself would make the browser draw it in another way from then on.
      const copy = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
      if (!canvas || !copy) throw new Error('The window has no picture.')
      const bounds = canvas.getBoundingClientRect()
      const ratio = canvas.width / bounds.width
      copy.drawImage(canvas, Math.floor((bounds.x - left) * ratio), Math.floor((bounds.y - top) * ratio))
      return Array.from(copy.getImageData(0, 0, 1, 1).data.slice(0, 3))
    },
    [x, y] as const
  )
}

/** The painted colour of a node's body: near its left side, clear of its label and outline. */
export const bodyColour = (page: Page, picture: Picture, id: string): Promise<readonly number[]> => {
  const { at, width, height } = nodeIn(picture, id)
  return pixelAt(page, toPage(picture, [at[0] - width / 2 + height * 0.36, at[1]]))
}

/** How light a colour looks, from 0 to 1. */
export const lightness = ([red = 0, green = 0, blue = 0]: readonly number[]): number =>
  (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255

/** Pairs of nodes whose boxes overlap, by name. */
export function overlapsIn({ nodes }: Picture): readonly string[] {
  return nodes.flatMap((a, index) =>
    nodes
      .slice(index + 1)
      .filter(
        (b) =>
          Math.abs(a.at[0] - b.at[0]) < (a.width + b.width) / 2 &&
          Math.abs(a.at[1] - b.at[1]) < (a.height + b.height) / 2
      )
      .map((b) => `${a.id} and ${b.id}`)
  )
}

/** Drag the mouse along points of the page, slowly enough to be seen as a drag. */
export async function dragAlong(
  page: Page,
  points: readonly { readonly x: number; readonly y: number }[]
): Promise<void> {
  const [first, ...rest] = points
  if (!first) return
  await page.mouse.move(first.x, first.y)
  await page.mouse.down()
  for (const { x, y } of rest) await page.mouse.move(x, y, { steps: 4 })
  await page.mouse.up()
}

/** What the window itself complained about: errors and warnings on its console. */
export const complaints = (output: readonly string[]): readonly string[] =>
  output.filter((line) => /^(?:error|warning|page error):/.test(line))

/** Wait until the window says that many components show. */
export async function expectShown(page: Page, shown: number): Promise<void> {
  await expect.poll(() => countNodes(page)).toBe(shown)
  await expect.poll(() => page.getByTestId('status').textContent()).toMatch(new RegExp(`\\b${shown}\\b`))
}
