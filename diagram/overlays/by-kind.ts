/** Colour by kind. */
import { unknownClass, type ColourOverlay } from './overlay.ts'

export const colourByKind: ColourOverlay = {
  id: 'kind',
  title: { en: 'Kind', ko: '종류' },
  classOf: (graph, component) => {
    const kind = graph.kind(component.kind)
    return kind ? { id: kind.id, title: kind.title, colour: kind.colour } : unknownClass
  },
  classes: (graph) => graph.catalogue.kinds.map(({ id, title, colour }) => ({ id, title, colour }))
}
