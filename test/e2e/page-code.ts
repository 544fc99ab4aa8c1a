/** Runs hostile code in the page of the application, as the page itself would. */
import type { Page } from 'playwright'

/** Code for the page; a string where the test's own build would change it. */
export type PageCode = string | ((address: string) => unknown)

/**
 * Run code in the page as the page itself would. What the debugger runs is not subject to the policy, so the code runs
 * a moment later, in a task of the page.
 */
export async function runLater(page: Page, code: PageCode, address: string): Promise<void> {
  await page.evaluate(`setTimeout(() => {
    try {
      Promise.resolve((${code.toString()})(${JSON.stringify(address)})).catch(() => undefined)
    } catch {
      // Refused at once: the violation tells.
    }
  }, 0)`)
  await new Promise((resolve) => setTimeout(resolve, 150))
}
