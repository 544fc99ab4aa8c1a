/** The three kinds of tests: import rules, everything that runs in plain Node, and the real window. */
import { defineConfig } from 'vitest/config'

const include = (...folders) => folders.map((folder) => `${folder}/**/*.test.ts`)

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
          exclude: include('test/architecture', 'test/e2e'),
          testTimeout: 30_000
        }
      },
      {
        test: {
          name: 'e2e',
          include: include('test/e2e'),
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          retry: 0
        }
      }
    ]
  }
})
