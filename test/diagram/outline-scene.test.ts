/** The window needs no texts: of the outline of a catalogue its picture is the same as of the whole, unless it is about them. */
import { expect, test } from 'vitest'
import { buildGraph } from '../../graph-data/graph.ts'
import { openOutline, splitCatalogue } from '../../graph-data/outline.ts'
import { needsTexts, overlays } from '../../diagram/overlays/registry.ts'
import { viewDocumentSchema, type ViewDocument } from '../../diagram/view/document.ts'
import { fullView, graph, sceneOf } from './built-in.ts'

const outlined = buildGraph(openOutline(splitCatalogue(graph.catalogue).outline))
const { colourBy, hulls } = viewDocumentSchema.unwrap().shape

const views: readonly (readonly [string, Partial<ViewDocument>])[] = [
  ['everything there is', { showWeak: true, asOf: 'described' }],
  ['in Korean and dark', { language: 'ko', theme: 'dark' }],
  ['around one component', { focus: { ids: ['istio'], hops: 2, direction: 'both' } }],
  ...colourBy.options
    .filter((by) => !needsTexts(fullView({ colourBy: by })))
    .map((by) => [`coloured by ${by}`, { colourBy: by }] as const),
  ...hulls.options.map((by) => [`with areas by ${by}`, { hulls: by }] as const),
  ...graph.catalogue.stacks.map(
    ({ id }) => [`the stack ${id}`, { stack: { id, step: null, hideRest: true } }] as const
  )
]

test.each(views)('%s', (_, change) => {
  const view = fullView(change)
  expect(sceneOf(graph, view).nodes.length).toBeGreaterThan(3)
  expect(sceneOf(outlined, view)).toEqual(sceneOf(graph, view))
})

test.each(overlays.filter((overlay) => overlay.needsTexts))(
  '$id changes with the texts, and says so',
  ({ id }) => {
    const view = fullView({ colourBy: id as ViewDocument['colourBy'] })
    const fills = (of: typeof graph): readonly string[] => sceneOf(of, view).nodes.map(({ fill }) => fill)
    expect(fills(outlined)).not.toEqual(fills(graph))
  }
)
