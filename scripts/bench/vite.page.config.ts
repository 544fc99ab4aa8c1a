/** Bundles the SVG writer as a plain script, for a page that measures it beside another one. */
import { defineConfig } from 'vite'

export default defineConfig({
  build: {
    lib: { entry: 'scripts/bench/page.ts', formats: ['iife'], name: 'bench', fileName: () => 'page.js' },
    outDir: '.cache/bench/page',
    target: 'es2023'
  },
  logLevel: 'warn'
})
