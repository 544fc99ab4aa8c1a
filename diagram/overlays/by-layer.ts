/** The layer a component lives in. */
import { readById, type Overlay } from './overlay.ts'

export const byLayer: Overlay = {
  id: 'layer',
  title: { en: 'Layer', ko: '계층' },
  says: {
    en: 'The layer that a component lives in, from infrastructure up to developer tools.',
    ko: '인프라부터 개발 도구까지 컴포넌트가 속한 계층을 보여 줍니다.'
  },
  // Two dozen layers are too many for borders and signs that one could tell apart.
  channels: ['colour', 'hull'],
  read: (graph) =>
    readById(
      graph.catalogue.layers.map(({ id, title, colour }, index) => ({
        id,
        title,
        colour,
        sign: String(index + 1)
      })),
      ({ layer }) => layer
    )
}
