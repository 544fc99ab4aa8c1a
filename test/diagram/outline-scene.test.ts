/** The window needs no texts: of the outline of a catalogue its picture is the same as of the whole. */
import { expect, test } from 'vitest'
import { buildGraph } from '../../graph-data/graph.ts'
import { openOutline, splitCatalogue } from '../../graph-data/outline.ts'
import { viewDocumentSchema, type ViewDocument } from '../../diagram/view/document.ts'
import { fullView, graph, sceneOf } from './built-in.ts'

const outlined = buildGraph(openOutline(splitCatalogue(graph.catalogue).outline))
const { colourBy, hulls } = viewDocumentSchema.unwrap().shape

const views: readonly (readonly [string, Partial<ViewDocument>])[] = [
  ['everything there is', { showWeak: true, asOf: 'described' }],
  ['in Korean and dark', { language: 'ko', theme: 'dark' }],
  ['around one component', { focus: { ids: ['istio'], hops: 2, direction: 'both' } }],
  ...colourBy.options.map((by) => [`coloured by ${by}`, { colourBy: by }] as const),
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
