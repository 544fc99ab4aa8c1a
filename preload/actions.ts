/** Every action of the application's menu and keyboard, as plain data that shell and window share. */
import type { Text } from '../graph-data/schema/primitives.ts'
import type { AppAction, AppMenu } from './actions/action.ts'
import { arrangingActions } from './actions/arranging.ts'
import { askingActions } from './actions/asking.ts'
import { overlayActions } from './actions/overlays.ts'
import { foldActions } from './actions/fold.ts'
import { notesActions } from './actions/notes.ts'
import { viewsActions } from './actions/views.ts'
import { zoomActions } from './actions/zoom.ts'
import { storyActions } from './actions/stories.ts'

export type { AppAction, AppMenu }

const theme: Text = { en: 'Theme', ko: '테마' }
const language: Text = { en: 'Language', ko: '언어' }
const asOf: Text = { en: 'Time', ko: '기준 시점' }

export const appActions = [
  { id: 'new', menu: 'file', title: { en: 'New Document', ko: '새 문서' }, accelerator: 'CmdOrCtrl+N' },
  {
    id: 'new-window',
    menu: 'file',
    title: { en: 'New Window', ko: '새 창' },
    accelerator: 'CmdOrCtrl+Shift+N'
  },
  { id: 'open', menu: 'file', title: { en: 'Open Document…', ko: '문서 열기…' }, accelerator: 'CmdOrCtrl+O' },
  {
    id: 'save',
    menu: 'file',
    title: { en: 'Save Document', ko: '문서 저장' },
    accelerator: 'CmdOrCtrl+S',
    separated: true
  },
  {
    id: 'save-as',
    menu: 'file',
    title: { en: 'Save Document As…', ko: '다른 이름으로 저장…' },
    accelerator: 'CmdOrCtrl+Shift+S'
  },
  {
    id: 'export-svg',
    menu: 'file',
    title: { en: 'Export SVG…', ko: 'SVG로 내보내기…' },
    accelerator: 'CmdOrCtrl+E',
    separated: true
  },
  {
    id: 'export-as',
    menu: 'file',
    title: { en: 'Export As…', ko: '다른 형식으로 내보내기…' },
    accelerator: 'CmdOrCtrl+Shift+E'
  },
  {
    id: 'copy-picture',
    menu: 'file',
    title: { en: 'Copy as Picture', ko: '그림으로 복사' },
    accelerator: 'CmdOrCtrl+Shift+C'
  },
  {
    id: 'choose-pack',
    menu: 'file',
    title: { en: 'Your Catalogue Folder…', ko: '내 카탈로그 폴더…' },
    accelerator: null,
    separated: true
  },
  {
    id: 'reload-pack',
    menu: 'file',
    title: { en: 'Reload Your Catalogue', ko: '내 카탈로그 다시 읽기' },
    accelerator: null
  },
  {
    id: 'forget-pack',
    menu: 'file',
    title: { en: 'Leave Your Catalogue Out', ko: '내 카탈로그 사용 안 함' },
    accelerator: null
  },

  {
    id: 'settings',
    menu: 'file',
    title: { en: 'Settings…', ko: '설정…' },
    accelerator: 'CmdOrCtrl+,',
    separated: true
  },

  { id: 'undo', menu: 'edit', title: { en: 'Undo', ko: '실행 취소' }, accelerator: 'CmdOrCtrl+Z' },
  {
    id: 'redo',
    menu: 'edit',
    title: { en: 'Redo', ko: '다시 실행' },
    accelerator: 'CmdOrCtrl+Shift+Z',
    alternative: 'CmdOrCtrl+Y'
  },
  {
    id: 'find',
    menu: 'edit',
    title: { en: 'Find Component…', ko: '컴포넌트 찾기…' },
    accelerator: 'CmdOrCtrl+F',
    separated: true
  },
  {
    id: 'palette',
    menu: 'edit',
    title: { en: 'Command Palette…', ko: '명령 팔레트…' },
    accelerator: 'CmdOrCtrl+K'
  },
  {
    id: 'select-visible',
    menu: 'edit',
    title: { en: 'Select All Shown', ko: '보이는 항목 모두 선택' },
    accelerator: 'CmdOrCtrl+A'
  },
  {
    id: 'select-needs',
    menu: 'edit',
    title: { en: 'Everything It Needs', ko: '선택한 컴포넌트의 모든 의존 대상' },
    accelerator: null
  },
  {
    id: 'select-needed-by',
    menu: 'edit',
    title: { en: 'Everything That Needs It', ko: '선택한 컴포넌트에 의존하는 모든 컴포넌트' },
    accelerator: null
  },
  { id: 'path-to', menu: 'edit', title: { en: 'Path To…', ko: '경로 찾기…' }, accelerator: null },
  {
    id: 'path-between',
    menu: 'edit',
    title: { en: 'Path Between the Selected Two', ko: '선택한 두 컴포넌트 사이의 경로' },
    accelerator: null
  },
  {
    id: 'pin',
    menu: 'edit',
    title: { en: 'Pin or Unpin Selection', ko: '선택 항목 고정/해제' },
    accelerator: 'P',
    separated: true
  },
  ...notesActions,
  { id: 'layout', menu: 'edit', title: { en: 'Lay Out Again', ko: '다시 배치' }, accelerator: 'CmdOrCtrl+L' },

  {
    id: 'zoom-in',
    menu: 'view',
    title: { en: 'Zoom In', ko: '확대' },
    accelerator: 'CmdOrCtrl+=',
    alternative: 'CmdOrCtrl+Plus'
  },
  { id: 'zoom-out', menu: 'view', title: { en: 'Zoom Out', ko: '축소' }, accelerator: 'CmdOrCtrl+-' },
  { id: 'fit', menu: 'view', title: { en: 'Fit All', ko: '전체 맞춤' }, accelerator: 'CmdOrCtrl+0' },
  {
    id: 'fit-selection',
    menu: 'view',
    title: { en: 'Fit Selection', ko: '선택 항목 맞춤' },
    accelerator: 'CmdOrCtrl+9'
  },
  {
    id: 'outline',
    menu: 'view',
    role: 'toggle',
    title: { en: 'Outline and Table', ko: '개요와 표' },
    accelerator: 'CmdOrCtrl+Shift+L',
    separated: true
  },
  ...zoomActions,
  ...foldActions,
  ...viewsActions,
  {
    id: 'language-en',
    menu: 'view',
    submenu: language,
    role: 'choice',
    title: { en: 'English', ko: 'English' },
    accelerator: null,
    separated: true
  },
  {
    id: 'language-ko',
    menu: 'view',
    submenu: language,
    role: 'choice',
    title: { en: '한국어', ko: '한국어' },
    accelerator: null
  },
  {
    id: 'theme-system',
    menu: 'view',
    submenu: theme,
    role: 'choice',
    title: { en: 'As the System', ko: '시스템 설정' },
    accelerator: null
  },
  {
    id: 'theme-light',
    menu: 'view',
    submenu: theme,
    role: 'choice',
    title: { en: 'Light', ko: '밝게' },
    accelerator: null
  },
  {
    id: 'theme-dark',
    menu: 'view',
    submenu: theme,
    role: 'choice',
    title: { en: 'Dark', ko: '어둡게' },
    accelerator: null
  },
  ...overlayActions,
  {
    id: 'show-weak',
    menu: 'view',
    role: 'toggle',
    title: { en: 'Show Weak Relations', ko: '약한 관계 표시' },
    accelerator: null,
    separated: true
  },
  {
    id: 'as-of-today',
    menu: 'view',
    submenu: asOf,
    role: 'choice',
    title: { en: 'As of Today', ko: '현재 기준' },
    accelerator: null
  },
  {
    id: 'as-of-described',
    menu: 'view',
    submenu: asOf,
    role: 'choice',
    title: { en: 'As Described Then', ko: '문서 작성 당시 기준' },
    accelerator: null
  },
  {
    id: 'show-all',
    menu: 'view',
    title: { en: 'Show Everything', ko: '모두 표시' },
    accelerator: 'CmdOrCtrl+Shift+A'
  },

  {
    id: 'focus-selection',
    menu: 'stack',
    title: { en: 'Focus on Selection', ko: '선택 항목에 집중' },
    accelerator: 'F'
  },
  { id: 'leave-focus', menu: 'stack', title: { en: 'Leave Focus', ko: '집중 해제' }, accelerator: 'Shift+F' },
  {
    id: 'stack-from-selection',
    menu: 'stack',
    title: { en: 'New Stack from Selection…', ko: '선택 항목으로 새 스택…' },
    accelerator: 'CmdOrCtrl+G',
    separated: true
  },
  { id: 'next-step', menu: 'stack', title: { en: 'Next Step', ko: '다음 단계' }, accelerator: ']' },
  { id: 'previous-step', menu: 'stack', title: { en: 'Previous Step', ko: '이전 단계' }, accelerator: '[' },
  {
    id: 'hide-rest',
    menu: 'stack',
    role: 'toggle',
    title: { en: 'Hide the Rest', ko: '나머지 숨기기' },
    accelerator: 'H'
  },
  { id: 'clear-stack', menu: 'stack', title: { en: 'No Stack', ko: '스택 선택 해제' }, accelerator: null },

  ...arrangingActions,
  ...storyActions,

  {
    id: 'help-page',
    menu: 'help',
    title: { en: 'Help and Shortcuts', ko: '도움말과 단축키' },
    accelerator: '?'
  },
  {
    id: 'problems',
    menu: 'help',
    title: { en: 'Catalogue Problems', ko: '카탈로그 문제' },
    accelerator: null
  },
  {
    id: 'about',
    menu: 'help',
    title: { en: 'About Ecograph', ko: 'Ecograph 정보' },
    accelerator: null,
    separated: true
  },
  ...askingActions
] as const satisfies readonly AppAction[]

export type AppActionId = (typeof appActions)[number]['id']

/** The ids alone, for the contract. */
export const appActionIds = appActions.map((action) => action.id) as [AppActionId, ...AppActionId[]]
