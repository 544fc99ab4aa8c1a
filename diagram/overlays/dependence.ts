/** How many components need one, directly or through others: who is leaned on most. */
import { rankDependence } from '../../graph-data/questions/needs.ts'
import { fillText } from '../../graph-data/words/filled-text.ts'
import { readById, type Overlay, type OverlayClass } from './overlay.ts'

/** Most first. `least` is the fewest components that need one of the class. */
const steps = [
  { least: 100, colour: 'violet-3', tone: 'loud' },
  { least: 20, colour: 'rose-5', tone: 'loud' },
  { least: 5, colour: 'orange-3' },
  { least: 1, colour: 'amber-6' }
] as const

const classes: readonly OverlayClass[] = [
  ...steps.map(({ least, ...look }, index): OverlayClass => {
    const most = (steps[index - 1]?.least ?? Infinity) - 1
    const title =
      most === Infinity
        ? fillText({ en: 'Needed by {least} or more', ko: '{least}개 이상이 의존' }, { least })
        : fillText({ en: 'Needed by {range}', ko: '{range}개가 의존' }, { range: `${least}–${most}` })
    return { id: `from-${least}`, title, sign: `${least}+`, ...look }
  }),
  {
    id: 'none',
    title: { en: 'Nothing needs it', ko: '의존하는 컴포넌트 없음' },
    colour: 'slate-1',
    sign: '0',
    tone: 'quiet'
  }
]

export const byDependence: Overlay = {
  id: 'dependence',
  title: { en: 'Dependence', ko: '의존도' },
  says: {
    en: 'How many components need this one, directly or through others: who is leaned on most.',
    ko: '직접 또는 다른 컴포넌트를 거쳐 몇 개가 의존하는지, 즉 가장 많이 의지하는 대상이 무엇인지 보여 줍니다.'
  },
  channels: ['colour', 'border', 'badge'],
  read: (graph) => {
    const counts = new Map(
      rankDependence(graph).map(({ component, transitive }) => [component.id, transitive])
    )
    const countOf = (id: string): number => counts.get(id) ?? 0
    return {
      ...readById(classes, ({ id }) => {
        const step = steps.find(({ least }) => countOf(id) >= least)
        return step ? `from-${step.least}` : 'none'
      }),
      signOf: ({ id }) => String(countOf(id))
    }
  }
}
