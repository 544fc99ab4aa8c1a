/** The keys of the query line: what each is called and what it asks. */
import type { Text } from '../catalogue.ts'
import type { QueryKey } from './query.ts'

type KeyEntry = {
  readonly key: QueryKey
  /** What else it may be called; the first Korean name is the one that is offered. */
  readonly korean: readonly [string, ...string[]]
  readonly english?: readonly string[]
  /** What it asks, for completions. */
  readonly title: Text
}

/** Every key, in the order in which they are offered. */
export const queryKeys: readonly KeyEntry[] = [
  { key: 'layer', korean: ['레이어', '계층'], title: { en: 'in a layer', ko: '레이어에 속함' } },
  { key: 'band', korean: ['밴드', '영역'], title: { en: 'in a band of layers', ko: '레이어 묶음에 속함' } },
  { key: 'kind', korean: ['종류'], title: { en: 'of a kind', ko: '컴포넌트 종류' } },
  {
    key: 'maturity',
    korean: ['성숙도'],
    title: { en: 'of a level of the CNCF', ko: 'CNCF 성숙도 단계' }
  },
  {
    key: 'status',
    korean: ['상태'],
    title: { en: 'maintained, deprecated, archived …', ko: '유지 보수·지원 중단·보관 등의 상태' }
  },
  {
    key: 'licence',
    korean: ['라이선스', '라이센스'],
    english: ['license'],
    title: { en: 'under a licence', ko: '라이선스' }
  },
  { key: 'stack', korean: ['스택'], title: { en: 'in a stack', ko: '스택에 속함' } },
  {
    key: 'needs',
    korean: ['의존', '의존대상'],
    english: ['depends-on'],
    title: { en: 'needs a component, directly or through others', ko: '이 컴포넌트에 직간접으로 의존함' }
  },
  {
    key: 'needed-by',
    korean: ['기반', '필요로하는'],
    title: {
      en: 'is needed by a component, directly or through others',
      ko: '이 컴포넌트가 직간접으로 의존함'
    }
  },
  {
    key: 'near',
    korean: ['주변', '근처'],
    title: { en: 'near a component, along any relation', ko: '관계로 이어진 주변 컴포넌트' }
  },
  {
    key: 'type',
    korean: ['관계', '관계유형'],
    english: ['relation'],
    title: { en: 'has a relation of a type', ko: '이 유형의 관계가 있음' }
  },
  { key: 'slot', korean: ['슬롯'], title: { en: 'can fill a slot', ko: '슬롯을 채울 수 있음' } },
  { key: 'wants', korean: ['요구슬롯'], title: { en: 'has a slot to fill', ko: '채울 슬롯이 있음' } },
  { key: 'tag', korean: ['태그'], title: { en: 'has a tag', ko: '태그가 있음' } },
  {
    key: 'source',
    korean: ['출처'],
    title: { en: 'named in a source document', ko: '출처 문서에 나옴' }
  },
  {
    key: 'has',
    korean: ['있음', '보유'],
    title: { en: 'has evidence, a summary …', ko: '근거·요약 등이 있음' }
  },
  { key: 'id', korean: ['아이디'], title: { en: 'these components', ko: '지정한 컴포넌트' } },
  {
    key: 'depth',
    korean: ['깊이', '단계'],
    title: { en: 'how far needs, needed-by and near reach', ko: '의존·기반·주변을 따라갈 단계 수' }
  },
  {
    key: 'necessity',
    korean: ['필요도', '필요성'],
    title: { en: 'how much of a need counts', ko: '어느 정도의 필요까지 따라갈지' }
  }
]

const byName: ReadonlyMap<string, QueryKey> = new Map(
  queryKeys.flatMap(({ key, korean, english = [] }) =>
    [key, ...english, ...korean].map((name): [string, QueryKey] => [name, key])
  )
)

const entries = new Map(queryKeys.map((entry) => [entry.key, entry]))

const withColon = (name: string): string => `${name}:`

/** A key as it is typed, colon and all, where a sentence or a list names it. No other word is written like that. */
export const keyLabel = (key: QueryKey): Text => ({
  en: withColon(key),
  ko: withColon(entries.get(key)?.korean[0] ?? key)
})

/** Every name of every key. */
export const keyNames: readonly string[] = [...byName.keys()]

/** The key that a name means, in any case and either language. */
export const keyOf = (name: string): QueryKey | undefined => byName.get(name.normalize('NFC').toLowerCase())
