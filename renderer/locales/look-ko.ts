/** The words of overlays and the legend, in Korean. */
import type { legendEn, lookEn } from './look-en.ts'
import type { Words } from './en.ts'

export const lookKo = {
  title: '모양',
  show: '모양이 나타내는 기준 보기',
  channel: { colour: '색상', border: '테두리', badge: '배지', hull: '영역' },
  by: { colour: '색상 기준', border: '테두리 기준', badge: '배지 기준', hull: '영역 기준' },
  none: '없음',
  noneSays: {
    border: '모든 노드를 같은 테두리로 그립니다.',
    badge: '노드에 기호를 붙이지 않습니다.',
    hull: '노드 뒤에 아무것도 그리지 않습니다.'
  },
  needsStack: '스택을 먼저 강조해야 그룹별 영역을 그릴 수 있습니다.',
  stacks: '구분할 스택',
  fromChosen: '강조한 스택과 나머지를 구분합니다. 스택을 더 추가하면 서로 비교합니다.',
  noStack: '구분할 스택을 추가하세요.',
  addStack: '스택 추가',
  chooseStacks: '스택 선택',
  removeStack: '{{name}} 제외',
  onlyHighlighted: '강조한 스택 때문에 다른 스택이 흐리게 보입니다.',
  showAll: '모두 보기',
  full: '최대 네 개까지 구분할 수 있습니다.'
} satisfies Words<typeof lookEn>

export const legendKo = {
  all_other: '화면의 컴포넌트 {{count}}개 전체',
  counted_other: '화면의 컴포넌트 {{count}}개 중 {{counted}}개',
  receding: '스택 밖의 흐린 컴포넌트 제외',
  onHighlighted: '강조된 컴포넌트에만 테두리가 있음',
  folded: '접은 그룹 제외',
  title: '범례',
  show: '범례 표시',
  hide: '범례 숨기기',
  select_other: '{{name}}: 컴포넌트 {{count}}개 선택'
} satisfies Words<typeof legendEn>
