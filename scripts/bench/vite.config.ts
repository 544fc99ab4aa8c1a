/** Bundles the measured part of the diagram for plain Node, with the catalogue in it as in the product. */
import { defineConfig } from 'vite'
import { cataloguePlugin } from '../../main/build/catalogue-plugin.ts'

export default defineConfig({
  plugins: [cataloguePlugin('graph-data/catalogue')],
  build: {
    ssr: 'scripts/bench/diagram.ts',
    outDir: '.cache/bench',
    target: 'node20.19',
    rolldownOptions: { output: { entryFileNames: 'diagram.mjs' } }
  },
  // What is native or reads files of its own stays where it is.
  ssr: { noExternal: true, external: ['@resvg/resvg-js', 'fontkit', 'pdfkit', 'subset-font'] },
  logLevel: 'warn'
})
