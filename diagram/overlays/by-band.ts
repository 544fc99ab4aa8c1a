/** Area by band. */
import type { HullOverlay } from './overlay.ts'

export const hullsByBand: HullOverlay = {
  id: 'band',
  title: { en: 'Bands', ko: '밴드' },
  classOf: (graph, component) => {
    const band = graph.band(graph.layer(component.layer)?.band ?? '')
    return band && { id: band.id, title: band.title, colour: `${band.hue}-3` }
  }
}
