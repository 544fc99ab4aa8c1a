/** Words that attack a reader of a file, in every place a catalogue or a view can put words. */
import { buildGraph, type EcosystemGraph } from '../../graph-data/graph.ts'
import { smallGraph } from './small-graph.ts'

/** From the research notes on robustness: mark-up, formulas, templates, and characters that XML cannot hold. */
export const hostileWords: readonly string[] = [
  '<img src=x onerror=window.__pwn=1>',
  '"><script>alert(1)</script>',
  ']]>',
  '--><',
  '&#x6a;avascript:',
  '_x0041_',
  '=1+1',
  '{{7*7}} ${7*7} `id`',
  'a"];b[label="end',
  'end',
  '%%{init: {}}%%',
  'two\nlines\r\nand a tab\t|',
  '\u0000\u0001\u0008\u000b\u001f\ufffe\uffff',
  '\ud800 alone \udfff',
  'style;shape=image;image=http://127.0.0.1/',
  '\u202eright to left',
  'long'.repeat(8192)
]

/** The small graph with these words as the name, layer, kind, relation type, reason and source of everything. */
export function hostileGraph(words: string): EcosystemGraph {
  const { catalogue } = smallGraph
  const title = { en: words, ko: words }
  return buildGraph({
    ...catalogue,
    bands: catalogue.bands.map((band) => ({ ...band, title })),
    layers: catalogue.layers.map((layer) => ({ ...layer, title })),
    kinds: catalogue.kinds.map((kind) => ({ ...kind, title })),
    sources: catalogue.sources.map((source) => ({ ...source, title })),
    relationTypes: catalogue.relationTypes.map((type) => ({ ...type, label: title, inverse: title })),
    components: catalogue.components.map((component) => ({ ...component, name: words, korean: [words] })),
    relations: catalogue.relations.map((relation) => ({ ...relation, why: title })),
    stacks: catalogue.stacks.map((stack) => ({
      ...stack,
      title,
      groups: stack.groups.map((group) => ({ ...group, title }))
    }))
  })
}
