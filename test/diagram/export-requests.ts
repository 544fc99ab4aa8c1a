/** What the tests of export formats draw: the small graph, every stack alone in both languages, and hostile names. */
import type { ExportFormat, ExportRequest } from '../../diagram/export/format.ts'
import { buildGraph, type EcosystemGraph } from '../../graph-data/graph.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { fullView, graph, pictureOf } from './built-in.ts'
import { font } from './export-fonts.ts'
import { smallGraph, smallView } from './small-graph.ts'

export const requestOf = (of: EcosystemGraph, view: ViewDocument): ExportRequest => pictureOf(of, view, font)

export const requests: readonly (readonly [name: string, request: ExportRequest])[] = [
  ['the small graph', requestOf(smallGraph, smallView())],
  ['nothing', requestOf(smallGraph, smallView({ positions: [] }))],
  ...graph.catalogue.stacks.flatMap(({ id }) =>
    (['en', 'ko'] as const).map(
      (language) =>
        [
          `${id} ${language}`,
          requestOf(graph, fullView({ language, stack: { id, step: null, hideRest: true } }))
        ] as const
    )
  )
]

/** Text that formats have been broken with; a catalogue refuses some of it, a title of one's own and a plug-in may hold it. */
export const hostileTexts: readonly string[] = [
  '<img src=x onerror=window.__pwn=1>',
  '"><script>window.__pwn=1</script>',
  '</script><script>window.__pwn=1</script>',
  '<!--<script>',
  '</style></title></textarea>',
  'javascript:alert(1)',
  '{{7*7}} ${7*7}',
  ']]> --><![CDATA[',
  '&#x6a;avascript: &amp;',
  '=1+1',
  '+1',
  '-1',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  "=cmd|'/c calc'!A1",
  '＝1+1',
  '"=1"',
  ';=1',
  '`backticks` | ]] )) end',
  'end',
  '%%{init: {"securityLevel":"loose"}}%%',
  '1. first - second * third __bold__ fa:fa-car #35; #quot;',
  'line\nbreak\r\nand\u2028more\\n\\',
  '\\',
  '\\"',
  '\u0000\u0001\u0008\u000b\u001f\u007f\u0085\ufffe\uffff',
  'half \ud800 and \udfff',
  '_x0041_',
  '가나다 <한글> & "따옴표"',
  '👩‍👩‍👧‍👦 𠮷'
]

/** The small graph with hostile text in every place that people write: names, summaries, reasons, titles. */
export const hostileRequest = (text: string): ExportRequest => {
  const both = { en: text, ko: text }
  const { catalogue } = smallGraph
  const hostile = buildGraph({
    ...catalogue,
    components: catalogue.components.map((component) => ({
      ...component,
      name: text,
      korean: [text],
      aliases: [text],
      summary: both,
      description: both,
      licence: text
    })),
    relations: catalogue.relations.map((relation) => ({ ...relation, why: both, since: text })),
    relationTypes: catalogue.relationTypes.map((type) => ({ ...type, label: both, inverse: both })),
    layers: catalogue.layers.map((layer) => ({ ...layer, title: both })),
    bands: catalogue.bands.map((band) => ({ ...band, title: both })),
    kinds: catalogue.kinds.map((kind) => ({ ...kind, title: both })),
    sources: catalogue.sources.map((source) => ({ ...source, title: both }))
  })
  return requestOf(hostile, smallView({ title: text }))
}

/** A file as text; fails where its bytes are not UTF-8. */
export const textOf = async (format: ExportFormat, request: ExportRequest): Promise<string> =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await format.render(request))
