/** Area by band. */
import type { Overlay, OverlayClass } from './overlay.ts'

export const byBand: Overlay = {
  id: 'band',
  title: { en: 'Bands', ko: '밴드' },
  says: {
    en: 'Which part of the whole a component belongs to; a band holds several layers.',
    ko: '컴포넌트가 전체에서 어느 부분에 속하는지 보여 줍니다. 밴드 하나에 여러 계층이 들어갑니다.'
  },
  channels: ['hull'],
  read: (graph) => {
    const classes = graph.catalogue.bands.map(({ id, title, hue }, index): OverlayClass => ({
      id,
      title,
      colour: `${hue}-3`,
      sign: String(index + 1)
    }))
    const byId = new Map(classes.map((one) => [one.id, one]))
    return { classes, classOf: ({ layer }) => byId.get(graph.layer(layer)?.band ?? '') }
  }
}
