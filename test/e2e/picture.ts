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

/** The picture as it is now. Throws while there is none. */
export async function readPicture(page: Page): Promise<Picture> {
  return page.evaluate(() => {
    const holder = document.querySelector('.canvas-holder')
    if (!holder) throw new Error('The window has no picture.')
    const { cy } = (holder as Element & { _cyreg: { cy: Cy } })._cyreg
    const { x, y, width, height } = holder.getBoundingClientRect()
    return {
      zoom: cy.zoom(),
      pan: [cy.pan().x, cy.pan().y] as const,
      area: { x, y, width, height },
      nodes: cy.nodes().map((node) => ({
        id: node.id().slice(2),
        at: [node.position().x, node.position().y] as const,
        width: node.width(),
        height: node.height(),
        selected: node.selected()
      }))
    }
  })
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Wait until there is a picture whose camera and nodes rest, and give it. */
export async function settledPicture(page: Page): Promise<Picture> {
  // The picture is painted before cytoscape is there to be asked.
  await page.waitForFunction(() => '_cyreg' in (document.querySelector('.canvas-holder') ?? {}))
  let before = ''
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const now = await readPicture(page)
    const key = JSON.stringify(now)
    if (key === before && now.nodes.length > 0) return now
    before = key
    await wait(150)
  }
  throw new Error('The picture does not come to rest.')
}

export const idsOf = ({ nodes }: Picture): readonly string[] => nodes.map((node) => node.id).toSorted()

export const positionsOf = ({ nodes }: Picture): ReadonlyMap<string, readonly [number, number]> =>
  new Map(nodes.map((node) => [node.id, node.at]))

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
  await expect.poll(async () => (await readPicture(page)).nodes.length).toBe(shown)
  await expect.poll(() => page.getByTestId('status').textContent()).toMatch(new RegExp(`\\b${shown}\\b`))
}
