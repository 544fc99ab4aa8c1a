/** Stories in the real window: told with the arrow keys, made by keyboard, and taken away as a deck. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { builtIn } from '../graph-data/catalogue-files.ts'
import {
  answerDialogs,
  clickMenu,
  launchApp,
  readDialogs,
  readMenuItem,
  readSandboxProof,
  sandboxed,
  type RunningApp
} from './app.ts'
import { complaints, goToComponent, idsOf, readPicture, settledPicture } from './picture.ts'
import { findViolations, loadAxe } from './axe.ts'

const cli = resolve(fileURLToPath(import.meta.url), '../../../out/main/cli.js')
const trail = builtIn.catalogue.stacks.find(({ id }) => id === 'cncf-trail-map')

let running: RunningApp
let page: Page
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ecograph-stories-'))
  running = await launchApp({ motion: 'system' })
  page = running.page
  await settledPicture(page)
})
afterAll(async () => {
  expect(complaints(running.output)).toEqual([])
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  while (await page.getByTestId('undo').isEnabled()) await page.getByTestId('undo').click()
  await clickMenu(running, 'fit')
  await settledPicture(page)
})

const number = (): Promise<string | null> => page.getByTestId('playing-number').textContent()
const caption = (): Promise<string | null> => page.getByTestId('playing-caption').textContent()
const isFull = (): Promise<boolean | undefined> =>
  running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())

test('the sandbox is on', async () => {
  expect(await readSandboxProof(running)).toEqual(sandboxed)
})

describe('playing', () => {
  test('the Trail Map is told with the arrow keys, and Escape brings everything back', async () => {
    const before = await goToComponent(page, 'Harbor')
    await clickMenu(running, 'play-trail-map')
    await page.getByTestId('playing').waitFor()
    expect(await number()).toBe('1')
    expect(await page.locator('.top-bar').isVisible()).toBe(false)
    expect(await page.getByTestId('left-panel').isVisible()).toBe(false)
    expect(await page.getByTestId('playing-said').textContent()).toContain((await caption()) ?? '?')

    const told = [await caption()]
    for (const key of ['ArrowRight', ' ', 'PageDown', 'ArrowDown']) {
      await page.keyboard.press(key)
      told.push(await caption())
    }
    expect(new Set(told).size).toBe(5)
    expect(await number()).toBe('5')
    await page.keyboard.press('ArrowLeft')
    expect(await number()).toBe('4')
    expect(await caption()).toBe(told[3])
    await page.keyboard.press('End')
    expect(await number()).toBe(String(trail?.groups.length))
    await page.keyboard.press('ArrowRight')
    expect(await number()).toBe(String(trail?.groups.length))
    await page.keyboard.press('Home')
    expect(await number()).toBe('1')

    // The listeners' language is not the document's.
    await page.keyboard.press('l')
    expect(await caption()).toMatch(/[가-힣]/)
    await page.keyboard.press('l')

    // Nothing can be changed in the meantime.
    expect((await readMenuItem(running, 'undo'))?.enabled).toBe(false)
    expect((await readMenuItem(running, 'story-next'))?.enabled).toBe(true)
    await page.keyboard.press('Control+a')
    await page.keyboard.press('p')
    await page.keyboard.press('Control+z')

    await page.keyboard.press('Escape')
    await page.getByTestId('playing').waitFor({ state: 'detached' })
    await expect.poll(isFull).toBe(false)
    await expect
      .poll(async () => {
        const { zoom, pan } = await readPicture(page)
        return [zoom.toFixed(3), pan[0].toFixed(0), pan[1].toFixed(0)]
      })
      .toEqual([before.zoom.toFixed(3), before.pan[0].toFixed(0), before.pan[1].toFixed(0)])
    const after = await settledPicture(page)
    expect(idsOf(after)).toEqual(idsOf(before))
    expect(after.nodes.filter(({ selected }) => selected).map(({ id }) => id)).toEqual(['harbor'])
    expect(await page.getByTestId('undo').isEnabled()).toBe(false)
  })

  test('what a step points at is in sight above its words, and buttons do what keys do', async () => {
    await clickMenu(running, 'play-request-to-pod')
    await page.getByTestId('playing').waitFor()
    await page.getByTestId('playing-step-3').click()
    expect(await number()).toBe('3')
    const lit = ['envoy', 'contour', 'gateway-api', 'ingress', 'envoy-gateway']
    const card = await page.locator('.playing-card').boundingBox()
    await expect
      .poll(async () => {
        const { nodes, zoom, pan, area } = await readPicture(page)
        return lit.filter((id) => {
          const node = nodes.find((one) => one.id === id)
          const y = node ? area.y + node.at[1] * zoom + pan[1] : Infinity
          const x = node ? area.x + node.at[0] * zoom + pan[0] : Infinity
          return x < 0 || x > area.width || y < 0 || y > (card?.y ?? 0)
        })
      })
      .toEqual([])
    await page.getByTestId('playing-next').click()
    expect(await number()).toBe('4')
    // A click leaves the keys with the story.
    await page.keyboard.press(' ')
    expect(await number()).toBe('5')
    await page.getByTestId('playing-picture').click({ position: { x: 60, y: 60 } })
    expect(await number()).toBe('6')
    await loadAxe(page)
    expect(await findViolations(page)).toEqual([])
    await page.getByTestId('playing-leave').click()
    await page.getByTestId('playing').waitFor({ state: 'detached' })
  })
})

describe('making', () => {
  test('a story of two steps, by keyboard alone', async () => {
    await page.getByTestId('tab-layers').focus()
    await page.keyboard.press('End')
    await page.getByTestId('stories').waitFor()
    await goToComponent(page, 'Velero')
    await page.getByTestId('new-story').focus()
    await page.keyboard.press('Enter')
    await page.getByTestId('own-step-1').waitFor()

    await page.getByTestId('title-en').focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Backups ')
    await page.keyboard.type('that work')
    await page.getByTestId('own-step-1').focus()
    await page.keyboard.press('Enter')
    await page.getByTestId('caption-en').focus()
    await page.keyboard.type('Velero keeps what a cluster holds.')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Velero는 클러스터를 백업합니다.')

    await goToComponent(page, 'Rook')
    await page.keyboard.press('Control+Shift+Enter')
    await page.getByTestId('own-step-2').waitFor()
    expect(await page.getByTestId('own-step-1').textContent()).toContain('Velero keeps')

    // The second step becomes the first one.
    await page.getByTestId('own-step-2').focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => page.getByTestId('own-step-2').textContent()).toContain('Velero keeps')

    await page.keyboard.press('F5')
    await page.getByTestId('playing').waitFor()
    expect(await page.getByTestId('playing-title').textContent()).toBe('Backups that work')
    await page.keyboard.press('ArrowRight')
    expect(await caption()).toBe('Velero keeps what a cluster holds.')
    await page.keyboard.press('l')
    expect(await caption()).toBe('Velero는 클러스터를 백업합니다.')
    await page.keyboard.press('Escape')
    await page.getByTestId('playing').waitFor({ state: 'detached' })

    const path = join(folder, 'told.ecograph')
    await answerDialogs(running, { save: [path] })
    await clickMenu(running, 'save')
    await expect.poll(async () => (await readDialogs(running)).length).toBe(1)
    await page.getByTestId('dirty').waitFor({ state: 'hidden' })
    const { stories } = JSON.parse(readFileSync(path, 'utf8')) as {
      stories: { title: object; steps: { lit: string[]; caption: { en: string } }[] }[]
    }
    expect(stories).toHaveLength(1)
    expect(stories[0]?.title).toEqual({ en: 'Backups that work', ko: '이야기 1' })
    expect(stories[0]?.steps.map(({ lit }) => lit)).toEqual([['rook'], ['velero']])
  })
})

describe('a deck', () => {
  test('is exported from the story’s menu, the same as from the command line', async () => {
    await clickMenu(running, 'show-stories')
    const path = join(folder, 'deck.pptx')
    await answerDialogs(running, { save: [path] })
    await page.getByTestId('more-story.commit-to-production').click()
    await page.getByTestId('story-story.commit-to-production').getByTestId('story-pptx').waitFor()
    await page.keyboard.press('Escape')
    // The menu of the button is that of the right button too.
    await page.getByTestId('open-story.commit-to-production').click({ button: 'right' })
    await page.getByTestId('story-story.commit-to-production').getByTestId('story-pptx').click()
    await page.getByText('deck.pptx').first().waitFor()
    const written = readFileSync(path)
    const parts = Object.keys(unzipSync(written)).filter((name) => /slides\/slide\d+\.xml$/.test(name))
    expect(parts).toHaveLength(10)
    const told = join(folder, 'cli.pptx')
    execFileSync(process.execPath, [cli, 'export', '--story', 'commit-to-production', '--out', told])
    expect(written.equals(readFileSync(told))).toBe(true)
  })
})
