/** Chromium without a window, with its sandbox and without a network. */
import { chromium, type Browser } from 'playwright'
import { findProgram } from '../../scripts/setup/system.mjs'
import type { Workshop } from './programs.ts'

export async function openChromium({ env }: Workshop): Promise<Browser> {
  if (process.getuid?.() === 0)
    throw new Error('Chromium keeps its sandbox for other users than root only: run `npm test -- clients`.')
  const executablePath = findProgram('chromium')
  if (executablePath === null) throw new Error('There is no Chromium.')
  return chromium.launch({
    executablePath,
    chromiumSandbox: true,
    env,
    args: ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb', '--disable-gpu']
  })
}
