/** Colour by the first source document that names a component. */
import { unknownClass, type ColourOverlay } from './overlay.ts'

export const colourBySource: ColourOverlay = {
  id: 'source',
  title: { en: 'Source document', ko: '출처 문서' },
  classOf: (graph, component) => {
    const source = graph.source(component.sources[0] ?? '')
    return source ? { id: source.id, title: source.title, colour: source.colour } : unknownClass
  },
  classes: (graph) => [
    ...graph.catalogue.sources.map(({ id, title, colour }) => ({ id, title, colour })),
    unknownClass
  ]
}
