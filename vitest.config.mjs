/** The kinds of tests: import rules, everything that runs in plain Node, programs of others, and the real window. */
import { defineConfig } from 'vitest/config'

const include = (...folders) => folders.map((folder) => `${folder}/**/*.test.ts`)

/** Files outside `test/renderer` that put something in the place of a module. */
const mocking = ['export-contract', 'export-html', 'notes']
  .map((name) => `test/diagram/${name}.test.ts`)
  .concat('test/main/links.test.ts')

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
          exclude: [...include('test/architecture', 'test/clients', 'test/e2e', 'test/renderer'), ...mocking],
          // The catalogue is read once, and not by every file: that took as long as half of the tests.
          isolate: false,
          testTimeout: 30_000
        }
      },
      // These change what they import, or what is global.
      {
        test: {
          name: 'unit-alone',
          include: [...include('test/renderer'), ...mocking],
          testTimeout: 30_000
        }
      },
      {
        test: {
          name: 'clients',
          include: include('test/clients'),
          // An office or a browser a file: two at once are enough for a small machine.
          maxWorkers: 2,
          // They share the packed pictures.
          isolate: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          retry: 0
        }
      },
      {
        test: {
          name: 'e2e',
          include: include('test/e2e'),
          // As many files at once as there are displays: `npm test` says how many.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A machine that does something else at the same time can hold a frame back for longer than a test waits.
          retry: 1
        }
      }
    ]
  }
})
