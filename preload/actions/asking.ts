/** The actions on what is asked of the map: where one has been, what alone shows, filters and how crowded it is. */
import type { AppAction } from './action.ts'

export const askingActions = [
  {
    id: 'go-back',
    menu: 'view',
    title: { en: 'Back', ko: '뒤로' },
    accelerator: 'Alt+Left',
    separated: true
  },
  { id: 'go-forward', menu: 'view', title: { en: 'Forward', ko: '앞으로' }, accelerator: 'Alt+Right' },
  {
    id: 'hide-implied',
    menu: 'view',
    role: 'toggle',
    title: { en: 'Hide Implied Relations', ko: '함축된 관계 숨기기' },
    accelerator: null,
    separated: true
  },
  {
    id: 'crowding',
    menu: 'view',
    title: { en: 'Make It Less Crowded…', ko: '복잡도 줄이기…' },
    accelerator: 'Shift+M'
  },
  {
    id: 'show-only',
    menu: 'stack',
    title: { en: 'Show Only Selection', ko: '선택 항목만 표시' },
    accelerator: 'O',
    separated: true
  },
  {
    id: 'hide-selection',
    menu: 'stack',
    title: { en: 'Hide Selection', ko: '선택 항목 숨기기' },
    accelerator: 'Shift+H'
  },
  {
    id: 'show-hidden',
    menu: 'stack',
    title: { en: 'Show What Was Hidden by Hand', ko: '직접 숨긴 컴포넌트 다시 표시' },
    accelerator: null
  },
  {
    id: 'filter',
    menu: 'stack',
    title: { en: 'Filter…', ko: '필터…' },
    accelerator: 'CmdOrCtrl+Shift+F',
    separated: true
  },
  {
    id: 'save-filter',
    menu: 'stack',
    title: { en: 'Save Filter…', ko: '필터 저장…' },
    accelerator: null
  },
  { id: 'clear-filter', menu: 'stack', title: { en: 'Clear Filter', ko: '필터 해제' }, accelerator: null }
] as const satisfies readonly AppAction[]
