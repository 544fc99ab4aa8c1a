/** The kinds of tests: import rules, everything that runs in plain Node, programs of others, and the real window. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const include = (...folders) => folders.map((folder) => `${folder}/**/*.test.ts`)

/** Files that put something in the place of a module: they share no modules with others. */
const mocking = readdirSync(join(import.meta.dirname, 'test'), { recursive: true })
  .map((path) => `test/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.test.ts') && !path.startsWith('test/e2e/'))
  .filter((path) =>
    /\bvi\.(?:doMock|mock|resetModules)\(/u.test(readFileSync(join(import.meta.dirname, path), 'utf8'))
  )

/** How long a test waits for what it polls: only what never comes takes so long. */
const expect = { poll: { timeout: 30_000 } }

export default defineConfig({
  // The window's tests may run as a user who can write nothing here.
  cacheDir: process.env['ECOGRAPH_VITE_CACHE'] ?? '.cache/vite',
  test: {
    passWithNoTests: false,
    allowOnly: false,
    projects: [
      { test: { name: 'architecture', include: include('test/architecture'), testTimeout: 120_000 } },
      {
        test: {
          name: 'unit',
          include: include('test'),
          exclude: [...include('test/architecture', 'test/clients', 'test/e2e'), ...mocking],
          // The catalogue is read once, and not by every file: that took as long as half of the tests.
          isolate: false,
          unstubGlobals: true,
          restoreMocks: true,
          testTimeout: 120_000,
          expect
        }
      },
      { test: { name: 'unit-alone', include: mocking, testTimeout: 120_000, expect } },
      {
        test: {
          name: 'clients',
          include: include('test/clients'),
          // An office or a browser a file: two at once are enough for a small machine.
          maxWorkers: 2,
          // They share the packed pictures.
          isolate: false,
          expect,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          retry: 0
        }
      },
      {
        test: {
          name: 'e2e',
          include: include('test/e2e'),
          // Playwright is loaded once, and not by every file.
          isolate: false,
          expect,
          // As many files at once as there are displays: `npm test` says how many.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A machine that does something else at the same time can hold a frame back for longer than a test waits.
          retry: 1
        }
      }
    ]
  }
})
