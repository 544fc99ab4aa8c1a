/** The layouts to choose from, as menus and the command line name them. What each does is in registry.ts. */
import type { Text } from '../../../graph-data/catalogue.ts'
import type { HullsBy } from '../../view/document.ts'

export const layoutIds = ['force', 'bands', 'hierarchy', 'rings', 'path'] as const
export type LayoutId = (typeof layoutIds)[number]

export type LayoutSpec = {
  readonly id: LayoutId
  readonly title: Text
  /** One sentence: what it is good for. */
  readonly description: Text
  /** The areas that go with it, said in the description; null leaves them as they are. */
  readonly hulls: HullsBy | null
}

export const layouts: readonly LayoutSpec[] = [
  {
    id: 'force',
    title: { en: 'Forces', ko: '힘 기반 배치' },
    description: {
      en: 'What is related draws together, layers become territories.',
      ko: '관련 있는 것끼리 가까이 모으고 계층을 영역으로 묶습니다.'
    },
    hulls: null
  },
  {
    id: 'bands',
    title: { en: 'Layered Bands', ko: '계층 띠' },
    description: {
      en: 'A row for each band from the foundation upwards, a cell for each layer, drawn as areas.',
      ko: '기반 인프라부터 위로 밴드마다 한 줄씩 쌓고, 계층마다 칸을 나누어 영역으로 표시합니다.'
    },
    hulls: 'layer'
  },
  {
    id: 'hierarchy',
    title: { en: 'Hierarchy', ko: '의존 위계' },
    description: {
      en: 'What is needed stands below what needs it; areas behind nodes are switched off.',
      ko: '필요로 하는 것 아래에 필요한 것을 둡니다. 노드 뒤 영역은 끕니다.'
    },
    hulls: 'none'
  },
  {
    id: 'rings',
    title: { en: 'Rings', ko: '동심원' },
    description: {
      en: 'The selection or the focus in the middle, the rest around it by distance; areas are switched off.',
      ko: '선택하거나 집중한 항목을 가운데에 두고 나머지를 거리 순으로 둘러 놓습니다. 노드 뒤 영역은 끕니다.'
    },
    hulls: 'none'
  },
  {
    id: 'path',
    title: { en: 'Path of Steps', ko: '단계별 경로' },
    description: {
      en: 'The steps of the chosen stack row by row, each row from left to right and each step an area.',
      ko: '선택한 스택의 단계를 줄마다 왼쪽에서 오른쪽으로 늘어놓고 단계마다 영역으로 표시합니다.'
    },
    hulls: 'stack-group'
  }
]

export const layoutSpec = (id: LayoutId): LayoutSpec => {
  const found = layouts.find((layout) => layout.id === id)
  if (!found) throw new Error(`There is no layout ${id}.`)
  return found
}
