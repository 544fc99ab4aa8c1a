/** How long ago somebody last read a page about the relations of a component, counted from the newest day in the catalogue. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { fillText } from '../../graph-data/words/filled-text.ts'
import { readById, type Overlay, type OverlayClass } from './overlay.ts'

/** Upper ends in days, both ends of the month included. */
const ages = [
  { id: '1-month', most: 31, age: { en: '1 month', ko: '1개월' }, colour: 'teal-4', sign: '1' },
  { id: '3-months', most: 92, age: { en: '3 months', ko: '3개월' }, colour: 'green-3', sign: '3' },
  { id: '6-months', most: 184, age: { en: '6 months', ko: '6개월' }, colour: 'amber-3', sign: '6' },
  { id: '1-year', most: 366, age: { en: '1 year', ko: '1년' }, colour: 'orange-2', sign: '12' }
] as const

const day = 24 * 60 * 60 * 1000

/** The newest day on which a page about a component was read, by id; and the newest of the whole catalogue. */
function readDays({ catalogue }: EcosystemGraph): {
  readonly days: ReadonlyMap<string, string>
  readonly newest: string
} {
  const days = new Map<string, string>()
  let newest = ''
  // Days are written as 2026-11-20, so that the later one is also the greater text.
  for (const { checked } of catalogue.components)
    if (checked !== undefined && checked > newest) newest = checked
  for (const { from, to, evidence } of catalogue.relations) {
    for (const { seen } of evidence ?? []) {
      if (seen > newest) newest = seen
      for (const id of [from, to]) if (seen > (days.get(id) ?? '')) days.set(id, seen)
    }
  }
  return { days, newest }
}

/**
 * No clock: a picture of the same catalogue is the same next year. What is new when a catalogue is made stays `1 month`
 * in it; what was not looked at again while the rest was ages.
 */
export const byFreshness: Overlay = {
  id: 'freshness',
  title: { en: 'Freshness of evidence', ko: '근거의 최신성' },
  says: {
    en: 'How old the newest evidence for a component is, counted back from the newest day in the catalogue.',
    ko: '컴포넌트의 가장 최근 근거가 얼마나 오래됐는지를 카탈로그의 마지막 확인일 기준으로 보여 줍니다.'
  },
  channels: ['colour', 'border', 'badge'],
  needsTexts: true,
  read: (graph) => {
    const { days, newest } = readDays(graph)
    const classes: readonly OverlayClass[] = [
      ...ages.map(({ id, age, colour, sign }) => ({
        id,
        title: fillText({ en: 'Within {age} of {newest}', ko: '{newest} 기준 {age} 이내' }, { age, newest }),
        colour,
        sign
      })),
      { id: 'older', title: { en: 'Older', ko: '1년 초과' }, colour: 'rose-5', sign: '>', tone: 'loud' },
      {
        id: 'none',
        title: { en: 'No page was read', ko: '확인한 페이지 없음' },
        colour: 'slate-6',
        sign: '?'
      }
    ]
    return readById(classes, ({ id }) => {
      const seen = days.get(id)
      if (seen === undefined) return 'none'
      const age = (Date.parse(newest) - Date.parse(seen)) / day
      return ages.find(({ most }) => age <= most)?.id ?? 'older'
    })
  }
}
