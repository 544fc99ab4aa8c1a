/** The HTML page and hostile pictures in Chromium, without a network: they work, ask for nothing and run nothing of others. */
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasClient } from '../../scripts/setup/clients.mjs'
import { font } from '../diagram/export-fonts.ts'
import { hostileRequest, hostileTexts } from '../diagram/export-requests.ts'
import { halfOfCases, writeFiles, type Case } from './cases.ts'
import { openChromium } from './chromium.ts'
import { openWorkshop } from './programs.ts'

const shop = openWorkshop('system')
const folder = join(shop.folder, 'pages')
const cases = halfOfCases()
const hostile = hostileTexts.map((text, index): Case => ({
  name: `hostile-${index}`,
  request: { ...hostileRequest(text), font }
}))

describe.skipIf(!(await hasClient('chromium')))('in Chromium', () => {
  let browser: Browser | undefined

  beforeAll(async () => {
    browser = await openChromium(shop)
    await writeFiles('html', [...cases, ...hostile], folder)
    await writeFiles('svg-plain', hostile, folder, 'svg')
  })
  afterAll(async () => {
    await browser?.close()
    shop.close()
  })

  /** Open a file, and gather whatever it does beyond showing itself. */
  async function open(name: string): Promise<{ readonly page: Page; readonly strayed: readonly string[] }> {
    if (!browser) throw new Error('no browser')
    const page = await (await browser.newContext({ offline: true })).newPage()
    const address = `file://${join(folder, name)}`
    const strayed: string[] = []
    page.on('console', (message) => strayed.push(`console: ${message.text()}`))
    page.on('pageerror', (error) => strayed.push(`error: ${error.message}`))
    page.on('dialog', (dialog) => {
      strayed.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('popup', () => strayed.push('popup'))
    page.on('request', (request) => {
      if (request.url() !== address && !request.url().startsWith('data:font/')) strayed.push(request.url())
    })
    await page.goto(address)
    return { page, strayed }
  }

  test.each(cases)('the page of $name shows the picture, finds and tells', async ({ name, request }) => {
    const { page, strayed } = await open(`${name}.html`)
    const { scene } = request
    expect(await page.locator('svg [data-id]').count()).toBe(scene.nodes.length)
    expect(await page.locator('svg [data-relation]').count()).toBe(scene.edges.length)
    const fonts = await page.evaluate(async () => {
      await document.fonts.ready
      return [...document.fonts].filter(({ status }) => status === 'loaded').length
    })
    expect(fonts).toBeGreaterThan(0)
    const last = scene.nodes.at(-1)
    if (!last) throw new Error('an empty picture')
    const label = last.lines.map(({ text }) => text).join(' ')
    await page.locator('input').fill(label)
    await page.locator('input').press('Enter')
    await expect.poll(() => page.locator('aside').innerText()).toContain(label)
    expect(strayed).toEqual([])
    await page.context().close()
  })

  test.each(hostile)('$name stays words, in the page and in the SVG', async ({ name, request }) => {
    for (const ending of ['html', 'svg']) {
      const { page, strayed } = await open(`${name}.${ending}`)
      expect(await page.locator('[data-id]').count()).toBe(request.scene.nodes.length)
      expect(await page.locator('img, iframe, object, embed, foreignObject').count()).toBe(0)
      expect(await page.evaluate(() => '__pwn' in window)).toBe(false)
      expect(strayed).toEqual([])
      await page.context().close()
    }
  })
})
