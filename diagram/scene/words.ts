/** The few words that a picture says of itself, in every language. */
import type { Language, Text } from '../../graph-data/catalogue.ts'
import type { Visible } from '../view/visible.ts'

export const words = {
  ecosystem: { en: 'The cloud native ecosystem', ko: '클라우드 네이티브 생태계' },
  kinds: { en: 'Kinds', ko: '종류' },
  relations: { en: 'Relations', ko: '관계' },
  retired: { en: 'Archived or superseded', ko: '보관되었거나 대체됨' }
} as const satisfies Record<string, Text>

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** "34 of 322 components highlighted · 585 relations"; without a stack "322 components · 585 relations". */
export function countLine(
  highlighted: number,
  components: number,
  relations: number,
  language: Language
): string {
  const some = highlighted > 0 && highlighted < components
  if (language === 'ko') {
    const shown = some ? `컴포넌트 ${components}개 중 ${highlighted}개 강조` : `컴포넌트 ${components}개`
    return `${shown} · 관계 ${relations}개`
  }
  const all = plural(components, 'component', 'components')
  return `${some ? `${highlighted} of ${all} highlighted` : all} · ${plural(relations, 'relation', 'relations')}`
}

/** Where the facts of a picture come from, up to which day they were checked, and the day it was drawn. */
export function sourceLine(visible: Visible, language: Language, today: string): string {
  const checked = visible.nodes.flatMap(({ component }) => component.checked ?? []).toSorted()
  const latest = checked.at(-1)
  if (language === 'ko') {
    return `출처: Ecograph 카탈로그${latest === undefined ? '' : `(${latest}에 마지막 확인)`} · ${today} 작성`
  }
  return `Source: Ecograph catalogue${latest === undefined ? '' : `, last checked ${latest}`} · drawn ${today}`
}
