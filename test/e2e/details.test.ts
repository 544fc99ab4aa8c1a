/** The details of a component that everything is known of: standing, facts, names to recognise, slots, conflicts, the past. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clickMenu, launchApp, readSandboxProof, sandboxed, type RunningApp } from './app.ts'
import { openKnowledge } from './knowledge.ts'
import { complaints, goToComponent, placeOf, settledPicture } from './picture.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let running: RunningApp
let page: Page

beforeAll(async () => {
  running = await launchApp({ size: { width: 1024, height: 700 } })
  page = running.page
  await settledPicture(page)
  await openKnowledge(running)
  await page.evaluate(axeSource)
})
afterAll(async () => {
  expect(complaints(running.output)).toEqual([])
  await running.close()
})

const at = (testid: string): Locator => page.getByTestId(testid)
const textOf = async (testid: string): Promise<string> => (await at(testid).textContent()) ?? ''
const idsIn = async (testid: string): Promise<readonly (string | null)[]> =>
  at(testid)
    .locator('[data-testid^="relation-"]')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-testid')))

/** Open every closed part of the details. */
async function openAll(): Promise<void> {
  const closed = at('details').locator('details:not([open]) > summary')
  while ((await closed.count()) > 0) await closed.first().click()
}

async function show(name: string, id: string): Promise<void> {
  await goToComponent(page, name)
  await page.locator(`[data-testid="details"][data-id="${id}"]`).waitFor()
}

test('the sandbox is on', async () => {
  expect(await readSandboxProof(running)).toEqual(sandboxed)
})

describe('a component that lives', () => {
  beforeAll(() => show('Try Backup', 'try-backup'))

  test('says how it stands, what it is, and where it is at home', async () => {
    expect(await textOf('maturity')).toBe('CNCF graduated')
    expect(await textOf('maintained')).toBe('Maintenance only')
    expect(await at('retired').count()).toBe(0)
    const all = await textOf('details')
    for (const words of [
      'Copies what a cluster holds to a bucket',
      'One bucket of any make is enough',
      'Apache-2.0',
      '2019',
      'Facts checked on Nov 20, 2026',
      'Tryback'
    ]) {
      expect(all).toContain(words)
    }
    expect(await textOf('link-home')).toBe('try-backup.example')
    expect(await textOf('link-source')).toBe('code.example/try/backup')
  })

  test('lists what it is recognised by, each to copy', async () => {
    const recognition = at('recognition')
    expect(await recognition.locator('code').count()).toBe(0)
    await recognition.locator('summary').click()
    await expect
      .poll(() => recognition.locator('code').allTextContents())
      .toEqual([
        'try/backup',
        'try/backup-plugin-for-a-cloud-with-a-rather-long-name',
        'try-backup',
        'backup.try.example',
        'try-backup',
        'app.kubernetes.io/name=try-backup',
        'component'
      ])
    await at('copy-app.kubernetes.io/name=try-backup').click()
    await expect
      .poll(() => running.app.evaluate(({ clipboard }) => clipboard.readText()))
      .toBe('app.kubernetes.io/name=try-backup')
    await recognition.locator('summary').click()
    await expect.poll(() => recognition.locator('code').count()).toBe(0)
  })

  test('needs one of a slot: the names at once, the reasons with who says so on demand', async () => {
    expect(await textOf('slot-object-store')).toContain('Needs one: Object store')
    expect(await idsIn('slot-object-store')).toEqual(['relation-try-store-one', 'relation-try-store-two'])
    expect(await at('slot-object-store').getByTestId('evidence-link').count()).toBe(0)
    await at('reasons-object-store').locator('summary').click()
    await expect
      .poll(() => at('reasons-object-store').locator('.evidence li').allTextContents())
      .toEqual([
        'try-backup.example/docs/storesits own projectNov 20, 2026',
        'store-two.example/backupthe project Try Store twoNov 19, 2026',
        'news.example/store-twoa third partyNov 18, 2026'
      ])
    await at('reasons-object-store').locator('summary').click()
  })

  test('warns of conflicts, with the reason', async () => {
    expect(await idsIn('conflicts')).toEqual(['relation-try-rival'])
    expect(await textOf('conflicts')).toContain('Both freeze the same volumes')
    expect(await at('relations-conflicts-with-symmetric').count()).toBe(0)
  })

  test('keeps what is over apart as of today, and marked among the rest as described', async () => {
    expect(await idsIn('relations-runs-on-outgoing')).toEqual(['relation-kubernetes'])
    expect(await textOf('relations-runs-on-outgoing')).toMatch(/since 1\.4.*required/)
    expect(await at('relations-signs-with-outgoing').count()).toBe(0)
    await at('past-relations').locator('summary').first().click()
    await expect.poll(() => idsIn('past-relations')).toEqual(['relation-try-old'])
    expect(await textOf('past-relations')).toContain('until 2.8')
    await at('past-relations').locator('summary').first().click()

    await at('tab-relations').click()
    await at('as-of-described').click()
    await expect.poll(() => idsIn('relations-signs-with-outgoing')).toEqual(['relation-try-old'])
    expect(await at('past-relations').count()).toBe(0)
    const past = at('relations-signs-with-outgoing').locator('[data-past="true"]')
    expect(await past.textContent()).toContain('until 2.8')
    await at('undo').click()
    await expect.poll(() => at('past-relations').count()).toBe(1)
    await at('tab-layers').click()
  })

  test('lends its name to the clipboard from the menu in the picture', async () => {
    const { x, y } = placeOf(await goToComponent(page, 'Try Backup'), 'try-backup')
    await page.mouse.click(x, y, { button: 'right' })
    await at('menu-copy-name').click()
    await expect.poll(() => running.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('Try Backup')
  })

  test('is seen from the other side of a conflict too', async () => {
    await show('Try Rival', 'try-rival')
    expect(await idsIn('conflicts')).toEqual(['relation-try-backup'])
  })
})

describe('a component that is archived', () => {
  test('says so and leads to what took its place', async () => {
    await show('Try Old Signer', 'try-old')
    expect(await textOf('maturity')).toBe('CNCF archived')
    expect(await textOf('retired')).toContain('Archived')
    await at('successor-try-rival').click()
    await expect.poll(() => at('details').getAttribute('data-id')).toBe('try-rival')
  })

  test('looks the part in lists and among the results of a search', async () => {
    await show('Try Backup', 'try-backup')
    const filler = at('slot-object-store').getByTestId('relation-try-store-two')
    expect(await filler.locator('.badge-retired').textContent()).toBe('Deprecated')
    await at('search').fill('Try Old')
    expect(await at('result-try-old').locator('.badge-retired').textContent()).toBe('Archived')
    await at('search').fill('Try Rival')
    await at('result-try-rival').waitFor()
    expect(await at('result-try-rival').locator('.badge-retired').count()).toBe(0)
    await at('search').press('Escape')
    await at('search').press('Escape')
  })
})

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  beforeAll(() => clickMenu(running, `theme-${theme}`))

  test.each([
    ['Try Backup', 'try-backup', 'en'],
    ['Try Old Signer', 'try-old', 'en'],
    ['Try Backup', 'try-backup', 'ko'],
    ['Try Old Signer', 'try-old', 'ko']
  ])('%s (%s) in %s has no violation and stays within its panel', async (name, id, language) => {
    await clickMenu(running, `language-${language}`)
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(language)
    await show(name, id)
    await openAll()
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null)))
    )
    const violations = await page.evaluate(async () => {
      const { axe: engine } = globalThis as unknown as { axe: typeof axe }
      const results = await engine.run('[data-testid="details"]', {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations']
      })
      return results.violations.map(
        (found) => `${found.id}: ${found.nodes.map((node) => node.target.join(' ')).join(' | ')}`
      )
    })
    expect(violations).toEqual([])
    const outside = await at('details').evaluate((panel) => {
      const { left, right } = panel.getBoundingClientRect()
      return [...panel.querySelectorAll('*')]
        .filter((part) => {
          const box = part.getBoundingClientRect()
          return box.width > 0 && (box.left < left - 1 || box.right > right + 1)
        })
        .map((part) => part.outerHTML.slice(0, 100))
    })
    expect(outside).toEqual([])
    await clickMenu(running, 'language-en')
  })
})

test('the keyboard reaches every link, name and closed part', async () => {
  await clickMenu(running, 'theme-light')
  await show('Try Backup', 'try-backup')
  await openAll()
  await at('locate').focus()
  const seen = new Set<string>()
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const { activeElement: element } = document
      return element?.closest('[data-testid="details"]')
        ? (element.getAttribute('data-testid') ?? element.tagName)
        : null
    })
    if (stop !== null) seen.add(stop)
  }
  expect([...seen]).toEqual(
    expect.arrayContaining([
      'link-home',
      'link-source',
      'SUMMARY',
      'copy-try/backup',
      'relation-try-rival',
      'relation-try-store-one',
      'relation-kubernetes',
      'relation-try-old',
      'evidence-link'
    ])
  )
})
