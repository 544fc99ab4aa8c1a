/** The window measured by axe: every part of it, in both themes and languages; and used by keyboard alone. */
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clickMenu, launchApp, readSandboxProof, sandboxed, type RunningApp } from './app.ts'
import { findViolations, loadAxe } from './axe.ts'
import { complaints, goToComponent, settledPicture } from './picture.ts'

let running: RunningApp
let page: Page

beforeAll(async () => {
  running = await launchApp()
  page = running.page
  await settledPicture(page)
  await loadAxe(page)
})
afterAll(async () => {
  expect(complaints(running.output)).toEqual([])
  await running.close()
})

const violations = (): Promise<readonly string[]> => findViolations(page)

test('the sandbox is on', async () => {
  expect(await readSandboxProof(running)).toEqual(sandboxed)
})

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  beforeAll(() => clickMenu(running, `theme-${theme}`))

  test('the first sight has no violation', async () => {
    await settledPicture(page)
    expect(await violations()).toEqual([])
  })

  test.each(['layers', 'stacks', 'relations', 'kinds', 'views', 'stories'])(
    'the section %s has none',
    async (section) => {
      await page.getByTestId(`tab-${section}`).click()
      expect(await violations()).toEqual([])
    }
  )

  test('details have none', async () => {
    await goToComponent(page, 'Envoy')
    await page.getByTestId('details').waitFor()
    expect(await violations()).toEqual([])
  })

  test('a chosen stack has none', async () => {
    await page.getByTestId('stack-chooser').click()
    expect(await violations()).toEqual([])
    await page.getByTestId('choose-stack-cncf-trail-map').click()
    await page.getByTestId('tab-stacks').click()
    expect(await violations()).toEqual([])
    await page.getByTestId('undo').click()
  })

  test.each([
    ['help', 'help-page'],
    ['about', 'about'],
    ['problems', 'problems']
  ])('the dialog %s has none', async (dialog, action) => {
    await clickMenu(running, action)
    await page.getByTestId(`${dialog}-dialog`).waitFor()
    expect(await violations()).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByTestId(`${dialog}-dialog`).isVisible()).toBe(false)
  })

  test('the export dialog has none, with a warning and in each sort of format', async () => {
    await clickMenu(running, 'export-as')
    await page.getByTestId('preview').waitFor()
    await page.getByTestId('format-pptx').check()
    await page.getByTestId('arrange-keep').check()
    await page.getByTestId('type-warning').waitFor()
    expect(await violations()).toEqual([])
    await page.getByTestId('format-png').check()
    await page.getByTestId('pixels-width').check()
    await page.getByTestId('preset-save').click()
    expect(await violations()).toEqual([])
    await page.getByTestId('preset-name').press('Escape')
    // Who named a preset with the keyboard goes on where it began.
    await expect
      .poll(() => page.getByTestId('preset').evaluate((list) => list === document.activeElement))
      .toBe(true)
    await page.getByTestId('format-more').selectOption('mermaid')
    await page.getByTestId('mermaid-warning').waitFor()
    expect(await violations()).toEqual([])
    await page.getByTestId('export-cancel').click()
    await page.getByTestId('export-dialog').waitFor({ state: 'detached' })
  })

  test('Korean has none', async () => {
    await clickMenu(running, 'language-ko')
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('ko')
    expect(await violations()).toEqual([])
    await clickMenu(running, 'language-en')
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en')
  })
})

test('the keyboard alone goes through the window, round and round, and always shows where it is', async () => {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  const seen: string[] = []
  for (let press = 0; press < 250; press += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null
      if (!element || element === document.body) return null
      const { width, height } = element.getBoundingClientRect()
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
      const ring = [element, ...labels].some((one) =>
        [undefined, '::before', '::after'].some((part) => {
          const style = getComputedStyle(one, part)
          return (
            style.outlineStyle !== 'none' ||
            style.boxShadow !== 'none' ||
            Number.parseFloat(style.borderWidth) >= 2
          )
        })
      )
      return {
        name:
          element.dataset['testid'] ??
          `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`,
        isSeen: width > 0 && height > 0,
        ring
      }
    })
    if (stop === null) continue
    if (stop.name === seen[0] && seen.length > 10) break
    seen.push(stop.name)
    expect(stop, stop.name).toMatchObject({ isSeen: true, ring: true })
  }
  expect(seen).toEqual(expect.arrayContaining(['search', 'stack-chooser', 'export', 'lasso', 'fit']))
  expect(seen.some((name) => name.startsWith('DIV Diagram'))).toBe(true)
})
