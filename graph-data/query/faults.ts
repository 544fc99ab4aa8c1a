/** What can be wrong with a query, in words. */
import type { Text } from '../catalogue.ts'
import { fillText } from '../words/filled-text.ts'
import { keyLabel } from './keys.ts'
import type { QueryKey } from './query.ts'

/** Long words are cut where a sentence quotes them. */
const short = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 40)}…`)

/** Keys to choose from: "needs: or near:". */
const anyOf = ([first, ...more]: readonly [QueryKey, ...QueryKey[]]): Text =>
  more.reduce<Text>(
    (before, key) =>
      fillText({ en: '{before} or {key}', ko: '{before}, ‘{key}’' }, { before, key: keyLabel(key) }),
    fillText({ en: '{key}', ko: '‘{key}’' }, { key: keyLabel(first) })
  )

export const faults = {
  tooLong: (limit: number): Text =>
    fillText(
      { en: 'A query has at most {limit} characters.', ko: '검색식은 {limit}자까지 쓸 수 있습니다.' },
      { limit }
    ),
  unclosed: (): Text => ({
    en: 'The closing quotation mark is missing.',
    ko: '닫는 따옴표가 없습니다.'
  }),
  noLetters: (): Text => ({
    en: 'There is no letter or digit to look for.',
    ko: '찾을 글자나 숫자가 없습니다.'
  }),
  noValue: (key: QueryKey): Text =>
    fillText(
      { en: 'A value is missing after {key}', ko: '‘{key}’ 뒤에 값이 없습니다.' },
      { key: keyLabel(key) }
    ),
  unknownKey: (name: string): Text =>
    name === ''
      ? {
          en: 'A key is missing before the colon; words with a colon go in quotation marks.',
          ko: '콜론 앞에 키가 없습니다. 콜론이 든 말은 따옴표로 묶으세요.'
        }
      : fillText(
          {
            en: 'There is no key {name}; words with a colon go in quotation marks.',
            ko: '‘{name}’ 키는 없습니다. 콜론이 든 말은 따옴표로 묶으세요.'
          },
          { name: short(name) }
        ),
  unknownValue: (key: QueryKey, value: string): Text =>
    fillText(
      { en: 'Nothing is called {value} for {key}', ko: '‘{key}’에 ‘{value}’ 값은 없습니다.' },
      { value: short(value), key: keyLabel(key) }
    ),
  notDepth: (value: string, limit: number): Text =>
    fillText(
      {
        en: '{key} takes a whole number from 1 to {limit}, not {value}',
        ko: '‘{key}’에는 1부터 {limit}까지의 정수를 씁니다. ‘{value}’ 값은 쓸 수 없습니다.'
      },
      { key: keyLabel('depth'), limit, value: short(value) }
    ),
  negated: (key: QueryKey): Text =>
    fillText(
      { en: '{key} cannot be turned round with a minus.', ko: '‘{key}’에는 마이너스를 붙일 수 없습니다.' },
      { key: keyLabel(key) }
    ),
  repeated: (key: QueryKey): Text =>
    fillText(
      { en: '{key} is given more than once.', ko: '‘{key}’는 한 번만 쓸 수 있습니다.' },
      { key: keyLabel(key) }
    ),
  oneValue: (key: QueryKey): Text =>
    fillText({ en: '{key} takes one value.', ko: '‘{key}’에는 값을 하나만 씁니다.' }, { key: keyLabel(key) }),
  nothingToReach: (key: QueryKey, others: readonly [QueryKey, ...QueryKey[]]): Text =>
    fillText(
      {
        en: '{key} says something only beside {others}',
        ko: '‘{key}’는 {others} 가운데 하나와 함께 써야 합니다.'
      },
      { key: keyLabel(key), others: anyOf(others) }
    )
} as const
