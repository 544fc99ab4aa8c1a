/** What every format is tried on: the small graph, a hostile title on it, and each built-in stack in both languages. */
import { languages } from '../../graph-data/schema/primitives.ts'
import type { ExportRequest } from '../../diagram/export/format.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { foldGroups } from '../../diagram/view/folds.ts'
import { fullView, graph, pictureOf } from './built-in.ts'
import { font } from './export-fonts.ts'
import { smallGraph, smallView } from './small-graph.ts'

export const requestOf = (of: EcosystemGraph, view: ViewDocument): ExportRequest => pictureOf(of, view, font)

/** Some of reliability's texts, and what PDF, XML and style sheets give a meaning to. */
const hostileTitles = [
  '<img src=x onerror=window.__pwn=1>',
  '"><script>alert(1)</script></style>',
  ']]>',
  '&#x6a;avascript:',
  '}*{background:url(http://127.0.0.1:9/)}',
  ') Tj ET (\\) \\( endobj',
  '\u0000\u0008\u000b\ufffe',
  'lone \ud800 half',
  'two\nlines\tand a tab',
  'right \u202e to left',
  '漢字 🎉'
]

const everyKind = foldGroups(smallGraph, smallView(), 'kind').map(({ by, id }) => ({ by, id }))

/** Contour needs Envoy, and Envoy checks Contour: one line, with a head at each end. */
export const bothWays = smallView({
  folds: [
    { by: 'layer', id: 'ingress' },
    { by: 'layer', id: 'mesh' }
  ]
})

const small = [
  ['small', smallView()],
  ['small stack', smallView({ language: 'ko', stack: { id: 'small', step: null, hideRest: false } })],
  [
    'small notes',
    smallView({
      notes: [
        {
          id: 'note.1',
          look: 'note',
          text: 'On Ceph\n\n둘째 줄',
          on: 'ceph',
          x: 0,
          y: 60,
          colour: 'amber-2'
        },
        { id: 'note.2', look: 'label', text: 'A heading', on: null, x: 200, y: -90, colour: 'slate-3' }
      ]
    })
  ],
  ['small dark', smallView({ theme: 'dark', hulls: 'band' })],
  ['small folded', smallView({ showWeak: true, folds: [{ by: 'layer', id: 'storage' }] })],
  ['small folded both ways', bothWays],
  ['small all folded', smallView({ language: 'ko', folds: everyKind })],
  ...hostileTitles.map((title) => [`title ${JSON.stringify(title)}`, smallView({ title })] as const)
] as const

/** Those of the source documents; the others differ from them in nothing that a format could see. */
const sourceStacks = graph.catalogue.stacks.filter(({ source }) => source !== null)
if (sourceStacks.length === 0) throw new Error('no stack comes from a source document')

const stacks = sourceStacks.flatMap(({ id }) =>
  languages.map(
    (language) =>
      [`${id} ${language}`, fullView({ language, stack: { id, step: null, hideRest: true } })] as const
  )
)

export const cases: readonly (readonly [name: string, request: ExportRequest])[] = [
  ...small.map(([name, view]) => [name, requestOf(smallGraph, view)] as const),
  ...stacks.map(([name, view]) => [name, requestOf(graph, view)] as const)
]
