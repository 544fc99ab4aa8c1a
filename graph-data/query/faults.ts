/** What can be wrong with a query, in words. */
import type { Text } from '../catalogue.ts'
import { queryKeys } from './keys.ts'
import type { QueryKey } from './query.ts'

const koreanKey = (key: QueryKey): string => queryKeys.find((one) => one.key === key)?.korean[0] ?? key

/** Long words are cut where a sentence quotes them. */
const short = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 40)}…`)

export const faults = {
  tooLong: (limit: number): Text => ({
    en: `A query has at most ${limit} characters.`,
    ko: `검색식은 ${limit}자까지 쓸 수 있습니다.`
  }),
  unclosed: (): Text => ({
    en: 'The closing quotation mark is missing.',
    ko: '닫는 따옴표가 없습니다.'
  }),
  noLetters: (): Text => ({
    en: 'There is no letter or digit to look for.',
    ko: '찾을 글자나 숫자가 없습니다.'
  }),
  noValue: (key: QueryKey): Text => ({
    en: `A value is missing after ${key}:`,
    ko: `‘${koreanKey(key)}:’ 뒤에 값이 없습니다.`
  }),
  unknownKey: (name: string): Text =>
    name === ''
      ? {
          en: 'A key is missing before the colon; words with a colon go in quotation marks.',
          ko: '쌍점 앞에 키가 없습니다. 쌍점이 든 말은 따옴표로 묶으세요.'
        }
      : {
          en: `There is no key ${short(name)}; words with a colon go in quotation marks.`,
          ko: `‘${short(name)}’ 키는 없습니다. 쌍점이 든 말은 따옴표로 묶으세요.`
        },
  unknownValue: (key: QueryKey, value: string): Text => ({
    en: `Nothing is called ${short(value)} for ${key}:`,
    ko: `‘${koreanKey(key)}:’에 ‘${short(value)}’ 값은 없습니다.`
  }),
  notDepth: (value: string, limit: number): Text => ({
    en: `depth: takes a whole number from 1 to ${limit}, not ${short(value)}`,
    ko: `‘${koreanKey('depth')}:’에는 1부터 ${limit}까지의 정수를 씁니다. ‘${short(value)}’ 값은 쓸 수 없습니다.`
  }),
  negated: (key: QueryKey): Text => ({
    en: `${key}: cannot be turned round with a minus.`,
    ko: `‘${koreanKey(key)}:’에는 빼기표를 붙일 수 없습니다.`
  }),
  repeated: (key: QueryKey): Text => ({
    en: `${key}: is given more than once.`,
    ko: `‘${koreanKey(key)}:’는 한 번만 쓸 수 있습니다.`
  }),
  oneValue: (key: QueryKey): Text => ({
    en: `${key}: takes one value.`,
    ko: `‘${koreanKey(key)}:’에는 값을 하나만 씁니다.`
  }),
  nothingToReach: (key: QueryKey, others: readonly QueryKey[]): Text => ({
    en: `${key}: says something only beside ${others.map((one) => `${one}:`).join(' or ')}`,
    ko: `‘${koreanKey(key)}:’는 ${others.map((one) => `‘${koreanKey(one)}:’`).join(', ')} 가운데 하나와 함께 써야 합니다.`
  })
} as const
