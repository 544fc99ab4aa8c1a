/** A page in; the same page that fetches the application while its entry still runs out. */
import type { Plugin } from 'vite'

/** The entry imports the application only after it has set things up; by then it should be there. */
export function preloadApplication(): Plugin {
  return {
    name: 'ecograph:preload-application',
    transformIndexHtml: {
      order: 'post',
      handler(_page, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((chunk) => chunk.type === 'chunk')
        const entry = chunks.find((chunk) => chunk.isEntry)
        const wanted = new Set(entry?.dynamicImports)
        for (const file of wanted) {
          for (const needed of chunks.find(({ fileName }) => fileName === file)?.imports ?? [])
            wanted.add(needed)
        }
        // What the entry imports itself is in the page already.
        const missing = [...wanted].filter((file) => !entry?.imports.includes(file))
        return missing.map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
          injectTo: 'head'
        }))
      }
    }
  }
}
