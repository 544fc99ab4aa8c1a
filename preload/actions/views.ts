/** The actions on the views that a document holds. */
import type { Text } from '../../graph-data/schema/primitives.ts'
import type { AppAction } from './action.ts'

const views: Text = { en: 'Views', ko: '보기 목록' }

export const viewsActions = [
  {
    id: 'show-views',
    menu: 'view',
    submenu: views,
    title: { en: 'List of Views', ko: '보기 목록 열기' },
    accelerator: null
  },
  {
    id: 'add-view',
    menu: 'view',
    submenu: views,
    title: { en: 'Add View from Here', ko: '지금 모습으로 보기 추가' },
    accelerator: 'CmdOrCtrl+T'
  },
  {
    id: 'add-whole-view',
    menu: 'view',
    submenu: views,
    title: { en: 'Add View of Everything', ko: '전체 생태계 보기 추가' },
    accelerator: null
  },
  {
    id: 'next-view',
    menu: 'view',
    submenu: views,
    title: { en: 'Next View', ko: '다음 보기' },
    accelerator: 'CmdOrCtrl+PageDown'
  },
  {
    id: 'previous-view',
    menu: 'view',
    submenu: views,
    title: { en: 'Previous View', ko: '이전 보기' },
    accelerator: 'CmdOrCtrl+PageUp'
  },
  {
    id: 'rename-view',
    menu: 'view',
    submenu: views,
    title: { en: 'Rename View', ko: '보기 이름 바꾸기' },
    accelerator: 'F2'
  },
  {
    id: 'duplicate-view',
    menu: 'view',
    submenu: views,
    title: { en: 'Duplicate View', ko: '보기 복제' },
    accelerator: null
  },
  {
    id: 'delete-view',
    menu: 'view',
    submenu: views,
    title: { en: 'Delete View', ko: '보기 삭제' },
    accelerator: null
  },
  {
    id: 'compare-views',
    menu: 'view',
    submenu: views,
    title: { en: 'Compare Views Side by Side', ko: '보기 나란히 비교' },
    accelerator: 'CmdOrCtrl+Shift+D'
  }
] as const satisfies readonly AppAction[]
