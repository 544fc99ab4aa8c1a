/** Notes, labels and colours of one's own: written by keyboard and by mouse, moved, undone, kept in the file and in exports. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { answerDialogs, clickMenu, launchApp, readSandboxProof, sandboxed, type RunningApp } from './app.ts'
import {
  bodyColour,
  complaints,
  dragAlong,
  goToComponent,
  nodeIn,
  placeOf,
  readPicture,
  settledPicture,
  toPage
} from './picture.ts'

type Note = ViewDocument['notes'][number]

let folder: string
const open: RunningApp[] = []

async function start(): Promise<RunningApp> {
  const running = await launchApp()
  open.push(running)
  await settledPicture(running.page)
  return running
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ecograph-notes-'))
})
afterEach(async () => {
  for (const running of open.splice(0)) {
    expect(complaints(running.output)).toEqual([])
    await running.close()
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A file once it is there and ends as it should. */
async function readWhole(path: string, end: string): Promise<string> {
  const text = (): string => (existsSync(path) ? readFileSync(path, 'utf8') : '')
  await expect.poll(() => text().trimEnd().endsWith(end), { timeout: 60_000 }).toBe(true)
  return text()
}

let files = 0

/** Write the view to a new file, and read it there. */
async function saved(running: RunningApp, name = `${(files += 1)}.ecograph`): Promise<ViewDocument> {
  const path = join(folder, name)
  await answerDialogs(running, { save: [path] })
  await clickMenu(running, 'save-as')
  return JSON.parse(await readWhole(path, '}')) as ViewDocument
}

/** Where a note lies in the page. */
async function placeOfNote({ page }: RunningApp, note: Note): Promise<{ x: number; y: number }> {
  const picture = await settledPicture(page)
  const [x, y] = note.on === null ? [0, 0] : nodeIn(picture, note.on).at
  return toPage(picture, [x + note.x, y + note.y])
}

const writeOnHarbor = async (running: RunningApp, text: string): Promise<void> => {
  const { page } = running
  await goToComponent(page, 'Harbor')
  await page.locator('.canvas').focus()
  await page.keyboard.press('n')
  await page.getByTestId('note-field').waitFor()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await page.getByTestId('note-field').waitFor({ state: 'detached' })
}

test('the sandbox is on', async () => {
  expect(await readSandboxProof(await start())).toEqual(sandboxed)
})

test('by keyboard alone: written on what is selected, edited, moved, removed and brought back', async () => {
  const running = await start()
  const { page } = running
  await writeOnHarbor(running, 'Ask the platform team')
  const item = page.getByTestId('note-item-note.1')
  await expect.poll(() => item.textContent()).toMatch(/Ask the platform team.*Harbor/)
  // It is chosen now, and the picture has the keys.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const [first] = (await saved(running)).notes
  expect(first).toMatchObject({ on: 'harbor', look: 'note', text: 'Ask the platform team' })
  await page.keyboard.press('F2')
  await page.getByTestId('note-field').waitFor()
  await page.keyboard.type('Two lines')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('of it')
  await page.keyboard.press('Enter')
  const [second] = (await saved(running)).notes
  expect(second).toEqual({ ...first, text: 'Two lines\nof it' })
  await page.keyboard.press('Escape')
  // Escape in the editor leaves everything as it was.
  await item.getByRole('button').first().focus()
  await page.keyboard.press('F2')
  await page.keyboard.type('never')
  await page.keyboard.press('Escape')
  await item.getByRole('button').first().focus()
  await page.keyboard.press('Delete')
  await expect.poll(() => item.count()).toBe(0)
  await clickMenu(running, 'undo')
  await expect.poll(() => item.textContent()).toContain('Two lines')
  expect((await saved(running)).notes).toEqual([second])
  await clickMenu(running, 'undo')
  await expect.poll(() => item.textContent()).toContain('Ask the platform team')
  // The two presses of a key are one movement.
  await clickMenu(running, 'undo')
  const [before] = (await saved(running)).notes
  expect(before!.y).toBe(first!.y - 16)
})

test('by mouse: a label on the picture, dragged, edited by a double click; it moves with nothing', async () => {
  const running = await start()
  const { page } = running
  const { area } = await goToComponent(page, 'Harbor')
  await page.mouse.click(area.x + area.width / 2 + 150, area.y + area.height - 190, { button: 'right' })
  await page.getByTestId('menu-add-label-here').click()
  await page.getByTestId('note-field').fill('What we run')
  await page.getByTestId('note-colour-teal').click()
  await page.keyboard.press('Enter')
  const [label] = (await saved(running)).notes
  expect(label).toMatchObject({ on: null, look: 'label', text: 'What we run', colour: 'teal-2' })
  const from = await placeOfNote(running, label!)
  await dragAlong(page, [from, { x: from.x + 30, y: from.y + 10 }, { x: from.x + 60, y: from.y + 40 }])
  const [moved] = (await saved(running)).notes
  const { zoom } = await settledPicture(page)
  expect(moved!.x).toBeCloseTo(label!.x + 60 / zoom, 0)
  expect(moved!.y).toBeCloseTo(label!.y + 40 / zoom, 0)
  await page.mouse.dblclick(from.x + 60, from.y + 40)
  await page.getByTestId('note-field').fill('What we ran')
  // Who goes elsewhere is done.
  await page.mouse.click(area.x + 20, area.y + area.height / 2)
  expect((await saved(running)).notes[0]).toEqual({ ...moved, text: 'What we ran' })
})

test('a note on a component goes with it, has a menu, and is in the details of the component', async () => {
  const running = await start()
  const { page } = running
  await writeOnHarbor(running, 'Goes along')
  const [note] = (await saved(running)).notes
  const from = placeOf(await settledPicture(page), 'harbor')
  await dragAlong(page, [from, { x: from.x + 20, y: from.y }, { x: from.x + 80, y: from.y + 30 }])
  expect((await saved(running)).notes).toEqual([note])
  await page.mouse.click(from.x + 80, from.y + 30)
  await expect.poll(() => page.getByTestId('notes-on').textContent()).toContain('Goes along')
  const at = await placeOfNote(running, note!)
  await page.mouse.click(at.x, at.y, { button: 'right' })
  await page.getByTestId('menu-remove-note').click()
  await expect.poll(() => page.getByTestId('notes-on').count()).toBe(0)
})

test('a colour of its own: for one and for several, in the picture, taken back', async () => {
  const running = await start()
  const { page } = running
  const picture = await goToComponent(page, 'Harbor')
  const plain = await bodyColour(page, picture, 'harbor')
  const place = placeOf(picture, 'harbor')
  await page.mouse.click(place.x, place.y, { button: 'right' })
  await page.getByTestId('menu-own-colour').click()
  await page.getByTestId('colour-menu').waitFor()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  const chosen = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  expect(chosen).toBe('Red, strong')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByTestId('own-colour-said').textContent()).toContain('Red, strong')
  expect((await saved(running)).ownColours).toEqual([['harbor', 'rose-5']])
  await page.getByTestId('own-colour').click()
  await page.getByTestId('colour-green-5').click()
  expect((await saved(running)).ownColours).toEqual([['harbor', 'green-5']])
  await page.mouse.move(place.x, place.y + 200)
  const [red = 0, green = 0] = await bodyColour(page, await settledPicture(page), 'harbor')
  expect(green).toBeGreaterThan(red)
  await page.getByTestId('own-colour-reset').click()
  expect((await saved(running)).ownColours).toEqual([])
  await page.mouse.move(place.x, place.y + 200)
  expect(await bodyColour(page, await settledPicture(page), 'harbor')).toEqual(plain)
  // All that is selected gets it.
  await clickMenu(running, 'select-visible')
  await page.getByTestId('own-colour').click()
  await page.getByTestId('colour-blue-2').click()
  const { ownColours } = await saved(running)
  expect(ownColours.length).toBeGreaterThan(700)
  await clickMenu(running, 'undo')
  expect((await saved(running)).ownColours).toEqual([])
})

test('saved, opened again and exported: the words are there, in Korean too', async () => {
  const running = await start()
  const { page } = running
  await writeOnHarbor(running, '레지스트리를 옮긴 뒤에 바꿉니다')
  // A small picture is written soon.
  await goToComponent(page, 'Harbor')
  await clickMenu(running, 'focus-selection')
  await expect.poll(async () => (await readPicture(page)).nodes.length).toBeLessThan(100)
  const { notes } = await saved(running, 'noted.ecograph')
  const svg = join(folder, 'noted.svg')
  await answerDialogs(running, { save: [svg] })
  await clickMenu(running, 'export-svg')
  await expect.poll(() => page.getByTestId('notices').textContent()).toContain('noted.svg')
  const written = (await readWhole(svg, '</svg>')).replaceAll(/<[^>]*>/g, ' ')
  for (const word of notes[0]!.text.split(' ')) expect(written).toContain(word)

  const second = await start()
  await answerDialogs(second, { open: [join(folder, 'noted.ecograph')] })
  await clickMenu(second, 'open')
  await goToComponent(second.page, 'Harbor')
  await expect.poll(() => second.page.getByTestId('notes-on').textContent()).toContain('레지스트리')
  expect((await saved(second)).notes).toEqual(notes)
})
