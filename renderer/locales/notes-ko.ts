/** The words of notes, labels and colours of one's own, in Korean. */
import type { Words } from './en.ts'
import type { notesEn } from './notes-en.ts'

export const notesKo = {
  note: {
    add: '메모 추가…',
    addHere: '여기에 메모 추가…',
    addLabelHere: '여기에 이름표 추가…',
    edit: '편집',
    remove: '삭제',
    menu: '메모: {{text}}',
    list: '메모',
    none: 'N 키를 누르면 선택한 컴포넌트나 화면 가운데에 메모를 쓸 수 있습니다.',
    onPicture: '그래프 위',
    onComponent: '{{name}}에 붙임',
    hidden: '지금은 보이지 않음',
    editor: '메모 쓰기',
    text: '메모 내용',
    placeholder: '내용을 입력하세요…',
    keys: 'Enter 저장 · Shift+Enter 줄 바꿈 · Esc 취소',
    left_other: '{{count}}자 남음',
    look: '모양',
    card: '카드',
    label: '이름표',
    colour: '색상',
    editThis: '메모 편집: {{text}}',
    removeThis: '메모 삭제: {{text}}'
  },
  ownColour: {
    open: '색상…',
    of: '{{name}}의 색상',
    ofMany_other: '컴포넌트 {{count}}개의 색상',
    own: '개별 색상: {{colour}}',
    reset: '색상 기준에 따르기',
    light: '연한 {{hue}}',
    strong: '진한 {{hue}}',
    slate: '회색',
    blue: '파란색',
    cyan: '하늘색',
    teal: '청록색',
    green: '초록색',
    amber: '노란색',
    orange: '주황색',
    rose: '빨간색',
    pink: '분홍색',
    violet: '보라색'
  }
} as const satisfies Words<typeof notesEn>
