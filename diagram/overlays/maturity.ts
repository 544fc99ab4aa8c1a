/** The level that a project has in the Cloud Native Computing Foundation. */
import { readById, type Overlay, type OverlayClass } from './overlay.ts'

const classes: readonly OverlayClass[] = [
  { id: 'graduated', title: { en: 'Graduated', ko: '졸업' }, colour: 'green-5', sign: 'G' },
  { id: 'incubating', title: { en: 'Incubating', ko: '인큐베이팅' }, colour: 'blue-4', sign: 'I' },
  { id: 'sandbox', title: { en: 'Sandbox', ko: '샌드박스' }, colour: 'amber-6', sign: 'S' },
  { id: 'archived', title: { en: 'Archived', ko: '보관됨' }, colour: 'rose-3', sign: 'A' },
  {
    id: 'none',
    title: { en: 'Not a CNCF project', ko: 'CNCF 프로젝트 아님' },
    colour: 'slate-2',
    sign: '–',
    tone: 'quiet'
  }
]

export const byMaturity: Overlay = {
  id: 'maturity',
  title: { en: 'CNCF maturity', ko: 'CNCF 성숙도' },
  says: {
    en: 'How far a project has come in the Cloud Native Computing Foundation: sandbox, incubating, graduated.',
    ko: 'CNCF에서 프로젝트가 샌드박스, 인큐베이팅, 졸업 중 어느 단계에 있는지 보여 줍니다.'
  },
  channels: ['colour', 'border', 'badge', 'hull'],
  read: () => readById(classes, ({ maturity }) => maturity)
}
