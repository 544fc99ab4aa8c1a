/** The window in; what axe finds wrong in it out. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright'
import { expect } from 'vitest'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Put axe into the page, once. */
export const loadAxe = (page: Page): Promise<unknown> => page.evaluate(source)

/** Why axe thinks so, as the measured size of a target and what lies over it. */
const reasons = ({ any, all, none }: axe.NodeResult): string =>
  [...any, ...all, ...none]
    .map(
      ({ message, relatedNodes = [] }) =>
        `${message} ${relatedNodes.map(({ target }) => target.join(' ')).join(', ')}`
    )
    .join('; ')

/** What axe finds wrong by the rules of WCAG 2.2, levels A and AA, each with the places. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  // Colours that are still changing are measured wrongly.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null)))
  )
  const results = await page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as { axe: typeof axe }
    return engine.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations']
    })
  })
  expect(results.passes.length).toBeGreaterThan(15)
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.target.join(' ')} (${reasons(node)})`).join(' | ')}`
  )
}
