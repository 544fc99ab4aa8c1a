/** The few words that a picture says of itself, in every language. */
import type { Language, Text } from '../../graph-data/catalogue.ts'
import { everyNode, type Visible } from '../view/visible.ts'
import type { Scene } from './types.ts'

export const words = {
  ecosystem: { en: 'The cloud native ecosystem', ko: '클라우드 네이티브 생태계' },
  colour: { en: 'Colour', ko: '색상' },
  border: { en: 'Border', ko: '테두리' },
  badge: { en: 'Badge', ko: '배지' },
  ownColour: { en: 'Own colour', ko: '직접 지정한 색' },
  kinds: { en: 'Kinds', ko: '종류' },
  relations: { en: 'Relations', ko: '관계' },
  retired: { en: 'Archived or superseded', ko: '보관되었거나 대체됨' },
  group: { en: 'Folded group', ko: '접은 그룹' },
  groups: { en: 'Folded groups', ko: '접은 그룹' },
  rolledUp: { en: 'several relations', ko: '여러 관계' },
  bothWays: { en: 'relations both ways', ko: '양방향 관계' }
} as const satisfies Record<string, Text>

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** "34 components". */
export const countComponents = (count: number, language: Language): string =>
  language === 'ko' ? `컴포넌트 ${count}개` : plural(count, 'component', 'components')

export const countRelations = (count: number, language: Language): string =>
  language === 'ko' ? `관계 ${count}개` : plural(count, 'relation', 'relations')

/** What a folded group holds: "Storage · 34 components · 58 relations among them". */
export function groupSentence(name: string, members: number, inside: number, language: Language): string {
  const among =
    language === 'ko'
      ? `그 사이의 ${countRelations(inside, language)}`
      : `${countRelations(inside, language)} among them`
  return [name, countComponents(members, language), ...(inside > 0 ? [among] : [])].join(' · ')
}

/** What a line of many relations stands for: "Storage → Network: 42 relations, 7 of them back". */
export function bundleSentence(
  from: string,
  to: string,
  count: number,
  back: number,
  language: Language
): string {
  const all = `${from} ${back > 0 ? '↔' : '→'} ${to}: ${countRelations(count, language)}`
  if (back === 0) return all
  return language === 'ko' ? `${all}(그중 ${back}개는 반대 방향)` : `${all}, ${back} of them back`
}

/** "34 of 322 components highlighted · 585 relations"; without a stack "322 components · 585 relations". */
function countLine(highlighted: number, components: number, relations: number, language: Language): string {
  const some = highlighted > 0 && highlighted < components
  if (language === 'ko') {
    const shown = some ? `컴포넌트 ${components}개 중 ${highlighted}개 강조` : `컴포넌트 ${components}개`
    return `${shown} · 관계 ${relations}개`
  }
  const all = plural(components, 'component', 'components')
  return `${some ? `${highlighted} of ${all} highlighted` : all} · ${plural(relations, 'relation', 'relations')}`
}

/** The same for a picture, folded groups counted by what they hold. */
export function countPicture({
  nodes,
  edges,
  language
}: Pick<Scene, 'nodes' | 'edges' | 'language'>): string {
  const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)
  return countLine(
    sum(nodes.map(({ group, emphasis }) => group?.strong ?? (emphasis === 'strong' ? 1 : 0))),
    sum(nodes.map(({ group }) => group?.members.length ?? 1)),
    sum([
      ...edges.map(({ bundle }) => bundle?.relations.length ?? 1),
      ...nodes.map(({ group }) => group?.inside ?? 0)
    ]),
    language
  )
}

/** Where the facts of a picture come from, up to which day they were checked, and the day it was drawn. */
export function sourceLine(visible: Visible, language: Language, today: string): string {
  const checked = everyNode(visible)
    .flatMap(({ component }) => component.checked ?? [])
    .toSorted()
  const latest = checked.at(-1)
  if (language === 'ko') {
    return `출처: Ecograph 카탈로그${latest === undefined ? '' : `(${latest}에 마지막 확인)`} · ${today} 작성`
  }
  return `Source: Ecograph catalogue${latest === undefined ? '' : `, last checked ${latest}`} · drawn ${today}`
}
