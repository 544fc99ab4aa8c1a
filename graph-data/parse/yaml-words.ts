/** What the reader of YAML says is wrong, in English; the same in both languages where it is one of the usual slips, out. */
import type { Text } from '../catalogue.ts'

/** Sentences of the library `yaml`, word by word. */
const usual: readonly Text[] = [
  {
    en: 'Nested mappings are not allowed in compact mappings.',
    ko: '한 줄로 쓴 맵 안에 다른 맵을 쓸 수 없습니다. 콜론이 든 값은 따옴표로 감싸세요.'
  },
  { en: 'Implicit keys need to be on a single line.', ko: '키는 한 줄에 써야 합니다.' },
  { en: 'Implicit map keys need to be followed by map values.', ko: '키 뒤에 콜론과 값이 없습니다.' },
  { en: 'All mapping items must start at the same column.', ko: '맵의 항목은 같은 열에서 시작해야 합니다.' },
  {
    en: 'All sequence items must start at the same column.',
    ko: '목록의 항목은 같은 열에서 시작해야 합니다.'
  },
  {
    en: 'A block sequence may not be used as an implicit map key.',
    ko: '여러 줄로 쓴 목록은 키로 쓸 수 없습니다.'
  },
  {
    en: 'Flow sequence in block collection must be sufficiently indented and end with a ].',
    ko: '대괄호 목록은 충분히 들여 쓰고 ]로 닫아야 합니다.'
  },
  {
    en: 'Flow map in block collection must be sufficiently indented and end with a }.',
    ko: '중괄호 맵은 충분히 들여 쓰고 }로 닫아야 합니다.'
  },
  { en: 'Missing closing "quote.', ko: '닫는 큰따옴표가 없습니다.' },
  { en: "Missing closing 'quote.", ko: '닫는 작은따옴표가 없습니다.' },
  { en: 'Tabs are not allowed as indentation.', ko: '들여쓰기에 탭을 쓸 수 없습니다.' },
  {
    en: 'Comments must be separated from other tokens by white space characters.',
    ko: '주석 앞에는 공백을 두어야 합니다.'
  }
]

/** What is not among the usual slips stays English. */
export const yamlMessage = (said: string): Text =>
  usual.find(({ en }) => en === said) ?? { en: said, ko: said }
