/** 도움말의 글. */
import type { Words } from './en.ts'
import type { helpEn } from './help-en.ts'

export const helpKo = {
  title: '도움말',
  filter: '도움말에서 찾기',
  nothing: '“{{text}}” 도움말이 없습니다',
  tour: '둘러보기',
  picture: '그래프에서',
  select: '선택',
  add: '선택에 추가',
  addFound: '찾은 컴포넌트를 선택에 추가',
  box: '영역으로 선택',
  open: '주변에 집중, 또는 접힌 그룹 펼치기',
  drag: '컴포넌트나 화면 이동',
  wheel: '확대/축소',
  pan: '키보드로 화면 이동',
  menu: '할 수 있는 일 보기',
  escape: '한 단계씩 닫기',
  keyClick: '클릭',
  keyShiftClick: 'Shift + 클릭',
  keyShiftDrag: 'Shift + 끌기',
  keyDouble: '두 번 클릭',
  keyDrag: '끌기',
  keyWheel: '스크롤',
  keyRight: '오른쪽 클릭',
  query: '검색식',
  queryHint:
    '명령 팔레트에 입력합니다. 여러 조건을 나란히 쓸 수 있습니다: “레이어:스토리지 maturity:graduated -kind:spec”.',
  menus: {
    file: '파일',
    edit: '편집',
    view: '보기',
    arrange: '정렬',
    stack: '스택',
    story: '이야기',
    help: '도움말'
  }
} as const satisfies Words<typeof helpEn>
