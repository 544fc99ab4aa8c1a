/** How the shell, the command line, the bridge and the window become the files under out/. */
import { defineConfig } from 'electron-vite'
import react from '@vitejs/plugin-react'
import { cataloguePlugin } from './main/build/catalogue-plugin.ts'
import { copyFonts } from './main/build/fonts-plugin.ts'
import { preloadApplication } from './main/build/preload-plugin.ts'

/** The oldest Node the command line runs in; Electron's own is newer. */
const nodeTarget = 'node20.19'
/** The oldest Chromium among the Electron versions we start. */
const chromeTarget = 'chrome148'

/** A build says nothing that a user of the command line, who only waits for it, could do something about. */
const quiet = { sourcemap: false, reportCompressedSize: false, chunkSizeWarningLimit: 8000 } as const
const checks = { bundlerTimings: false } as const

export default defineConfig({
  main: {
    plugins: [cataloguePlugin('graph-data/catalogue'), copyFonts('out/fonts')],
    // The build for Node declares a `require` of its own, and so does electron-vite in every chunk that has one.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      ...quiet,
      target: nodeTarget,
      // Everything but Electron itself is bundled, so that what runs is exactly what was built.
      externalizeDeps: false,
      rolldownOptions: {
        checks,
        input: { index: 'main/index.ts', cli: 'main/cli.ts', 'export-worker': 'main/export-worker.ts' },
        // A native module, and libraries that read files of their own beside their code.
        external: ['electron', '@resvg/resvg-js', 'fontkit', 'pdfkit', 'subset-font'],
        output: { chunkFileNames: 'chunks/[name]-[hash].js' }
      }
    }
  },
  preload: {
    build: {
      ...quiet,
      target: nodeTarget,
      externalizeDeps: false,
      minify: true,
      rolldownOptions: {
        input: { index: 'preload/index.ts' },
        // A sandboxed preload is a classic script.
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: 'renderer',
    base: './',
    publicDir: false,
    plugins: [react(), cataloguePlugin('graph-data/catalogue'), preloadApplication()],
    worker: { format: 'es' },
    build: {
      ...quiet,
      target: chromeTarget,
      minify: true,
      // The content security policy takes fonts, pictures and workers from files only.
      assetsInlineLimit: 0,
      rolldownOptions: {
        checks,
        input: 'renderer/index.html',
        output: {
          codeSplitting: {
            // What the start needs, in few files: what it shares with parts that come later would lie in dozens of small ones,
            // each asked for and answered by itself. A group takes what its modules need, unless a group before it has that.
            groups: [
              { name: 'entry', test: /\/preload-helper|\/renderer\/bridge\.ts$/u, priority: 2 },
              { name: 'picture', test: /\/renderer\/first-picture\.ts$/u, priority: 1 },
              { name: 'window', test: /\/renderer\/ui\/start\.tsx$/u, priority: 0 }
            ]
          }
        }
      }
    }
  }
})
