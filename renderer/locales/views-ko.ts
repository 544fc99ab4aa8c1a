/** The words of the views of a document and of their comparison, in Korean. */
import type { Words } from './en.ts'
import type { viewsEn } from './views-en.ts'

export const viewsKo = {
  kind: '보기',
  tab: '보기',
  list: '이 문서의 보기',
  add: '보기 추가',
  addHere: '지금 모습은 그대로 두고 새 보기에서 이어 갑니다',
  addWhole: '전체 생태계',
  addWholeHint: '새 문서처럼 배치한 전체 생태계 보기를 추가합니다',
  advice:
    '한 문서에 여러 보기를 담을 수 있고, 보기마다 필터, 스택, 배치가 따로 있습니다. 지금 모습을 바꾸기 전에 새 보기를 추가해 보세요.',
  components_other: '컴포넌트 {{count}}개',
  place: '보기 {{count}}개 중 {{at}}번째: {{name}}',
  movedTo: '{{name}}: {{count}}개 중 {{at}}번째로 옮겼습니다',
  rename: '이름 바꾸기',
  name: '보기 이름',
  nameHint: '비워 두면 내용에 따라 정해집니다',
  menu: '{{name}} 메뉴',
  more: '{{name}} 더 보기',
  open: '열기',
  duplicate: '복제',
  up: '위로 이동',
  down: '아래로 이동',
  compare: '열린 보기와 비교',
  export: '내보내기…',
  remove: '삭제',
  comparison: '비교',
  compared: '비교할 보기',
  isOpen: '열림',
  readOnly: '읽기 전용',
  picture:
    '{{name}}: 컴포넌트 {{nodes}}개, 관계 {{edges}}개. 화살표 키로 이동하고 더하기와 빼기 키로 확대·축소합니다.',
  linked: '함께 움직이기',
  linkedHint: '한쪽을 옮기거나 확대하면 다른 쪽도 함께 움직입니다',
  swap: '오른쪽 보기 열기',
  leave: '비교 끝내기',
  onlyIn: '{{name}}에만 있음',
  inBoth: '양쪽 모두',
  relations_other: '관계 {{count}}개',
  same: '두 보기의 컴포넌트와 관계가 같습니다.',
  basis: '스택을 강조한 보기는 강조한 컴포넌트만 비교합니다.',
  differences: '다른 점',
  position: '{{count}}개 중 {{at}}번째',
  previous: '이전 차이',
  next: '다음 차이'
} as const satisfies Words<typeof viewsEn>
