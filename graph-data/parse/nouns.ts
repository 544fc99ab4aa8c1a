/** What entries of a catalogue and values of its files are called in messages. */
import type { Text } from '../catalogue.ts'

/** What an id names, as people call it. */
export const entryNouns = {
  band: { en: 'band', ko: '밴드' },
  layer: { en: 'layer', ko: '레이어' },
  kind: { en: 'kind', ko: '종류' },
  tag: { en: 'tag', ko: '태그' },
  source: { en: 'source', ko: '출처' },
  'relation type': { en: 'relation type', ko: '관계 유형' },
  slot: { en: 'slot', ko: '슬롯' },
  component: { en: 'component', ko: '컴포넌트' },
  stack: { en: 'stack', ko: '스택' },
  group: { en: 'group', ko: '그룹' }
} as const satisfies Record<string, Text>
export type Noun = keyof typeof entryNouns

const text: Text = { en: 'text', ko: '텍스트' }
const list: Text = { en: 'a list', ko: '목록' }
const fields: Text = { en: 'a map of fields', ko: '맵(키와 값)' }
const truth: Text = { en: 'true or false', ko: 'true 또는 false' }
const whole: Text = { en: 'a whole number', ko: '정수' }
const number: Text = { en: 'a number', ko: '숫자' }
const nothing: Text = { en: 'nothing', ko: '빈 값' }

const byType: ReadonlyMap<string, Text> = new Map([
  ['string', text],
  ['array', list],
  ['object', fields],
  ['boolean', truth],
  ['int', whole],
  ['number', number]
])

/** What a value of a type is called; the schema's own word where that is all there is. */
export const typeNoun = (type: string): Text => byType.get(type) ?? { en: type, ko: type }

/** What a value is called. */
export function nounOf(value: unknown): Text {
  if (value === null) return nothing
  return Array.isArray(value) ? list : typeNoun(typeof value)
}
