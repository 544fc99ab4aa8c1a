/** The first source document that names a component. */
import { readById, unknownClass, type Overlay } from './overlay.ts'

/** The facts about this component do not come from a source document. */
const elsewhere = { ...unknownClass, tone: 'quiet' } as const

export const bySource: Overlay = {
  id: 'source',
  title: { en: 'Source document', ko: '출처 문서' },
  says: {
    en: 'The source document that names a component first; most come from public facts instead.',
    ko: '컴포넌트를 처음 언급한 출처 문서를 보여 줍니다. 출처 문서 없이 공개 자료에서 온 컴포넌트가 더 많습니다.'
  },
  channels: ['colour', 'border', 'badge'],
  read: (graph) =>
    readById(
      [
        ...graph.catalogue.sources.map(({ id, title, colour }, index) => ({
          id,
          title,
          colour,
          sign: String(index + 1)
        })),
        elsewhere
      ],
      ({ sources }) => sources[0]
    )
}
