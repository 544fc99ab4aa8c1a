/** Colour and area by layer. */
import { unknownClass, type ColourOverlay, type HullOverlay, type OverlayClass } from './overlay.ts'
import type { Layer } from '../../graph-data/catalogue.ts'

const classOf = ({ id, title, colour }: Layer): OverlayClass => ({ id, title, colour })

export const colourByLayer: ColourOverlay = {
  id: 'layer',
  title: { en: 'Layer', ko: '계층' },
  classOf: (graph, component) => {
    const layer = graph.layer(component.layer)
    return layer ? classOf(layer) : unknownClass
  },
  classes: (graph) => graph.catalogue.layers.map(classOf)
}

export const hullsByLayer: HullOverlay = {
  id: 'layer',
  title: { en: 'Layers', ko: '계층' },
  classOf: (graph, component) => {
    const layer = graph.layer(component.layer)
    return layer && classOf(layer)
  }
}
