/** Kind: project, product, protocol and so on. */
import { readById, type Overlay } from './overlay.ts'

/** Signs of the kinds of the built-in vocabulary; a kind of one's own has the first letter of its name. */
const signs: ReadonlyMap<string, string> = new Map([
  ['project', 'P'],
  ['component', 'C'],
  ['product', 'V'],
  ['spec', 'S'],
  ['protocol', 'W'],
  ['kernel-technology', 'K'],
  ['cloud-service', 'H']
])

export const byKind: Overlay = {
  id: 'kind',
  title: { en: 'Kind', ko: '종류' },
  says: {
    en: 'What sort of thing a component is: a project, a product, a protocol, a hosted service.',
    ko: '컴포넌트가 프로젝트, 제품, 프로토콜, 호스팅 서비스 중 어떤 것인지 보여 줍니다.'
  },
  channels: ['colour', 'border', 'badge', 'hull'],
  read: (graph) =>
    readById(
      graph.catalogue.kinds.map(({ id, title, colour }) => ({
        id,
        title,
        colour,
        sign: signs.get(id) ?? [...title.en.toUpperCase()][0] ?? '?'
      })),
      ({ kind }) => kind
    )
}
