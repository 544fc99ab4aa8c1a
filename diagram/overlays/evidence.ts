/** Who says that the relations of a component hold: the strongest voice behind any of them. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { readById, type Overlay, type OverlayClass } from './overlay.ts'

/** The strongest voice first. */
const voices = ['self', 'other', 'third-party', 'document', 'none'] as const
type Voice = (typeof voices)[number]

const traits: Readonly<Record<Voice, Omit<OverlayClass, 'id'>>> = {
  self: { title: { en: 'The project itself', ko: '해당 프로젝트' }, colour: 'blue-2', sign: 'P' },
  other: { title: { en: 'The other project only', ko: '상대 프로젝트만' }, colour: 'teal-4', sign: 'O' },
  'third-party': { title: { en: 'A third party only', ko: '제삼자만' }, colour: 'amber-4', sign: 'T' },
  document: { title: { en: 'A source document only', ko: '출처 문서만' }, colour: 'violet-2', sign: 'D' },
  none: { title: { en: 'Nobody', ko: '근거 없음' }, colour: 'rose-1', sign: '?' }
}

const classes = voices.map((id): OverlayClass => ({ id, ...traits[id] }))

/** The strongest voice of every component that has a relation, by id. */
function strongestVoices({ catalogue }: EcosystemGraph): ReadonlyMap<string, Voice> {
  const strongest = new Map<string, Voice>()
  const hear = (id: string, voice: Voice): void => {
    const before = strongest.get(id) ?? 'none'
    if (voices.indexOf(voice) <= voices.indexOf(before)) strongest.set(id, voice)
  }
  for (const { from, to, source, evidence } of catalogue.relations) {
    if (source !== null) {
      hear(from, 'document')
      hear(to, 'document')
    }
    // `self` is the project at the `from` end: seen from the `to` end it is the other one.
    for (const { by } of evidence ?? []) {
      hear(from, by)
      hear(to, by === 'self' ? 'other' : by === 'other' ? 'self' : by)
    }
  }
  return strongest
}

export const byEvidence: Overlay = {
  id: 'evidence',
  title: { en: 'Source of evidence', ko: '근거의 출처' },
  says: {
    en: 'Who says that the relations of a component hold: the strongest voice behind any of them.',
    ko: '컴포넌트의 관계를 누가 뒷받침하는지, 그중 가장 확실한 출처를 보여 줍니다.'
  },
  channels: ['colour', 'border', 'badge'],
  needsTexts: true,
  read: (graph) => {
    const strongest = strongestVoices(graph)
    return readById(classes, ({ id }) => strongest.get(id) ?? 'none')
  }
}
