/** The actions that arrange what shows: layouts, lines and gaps, small steps, the grid and locks. */
import type { Text } from '../../graph-data/schema/primitives.ts'
import type { AppAction } from './action.ts'

const align: Text = { en: 'Align', ko: '맞춤' }
const distribute: Text = { en: 'Distribute', ko: '간격 맞춤' }
const nudge: Text = { en: 'Nudge', ko: '조금 이동' }
/** Also what undo names it. */
export const asTheMap: Text = { en: 'Arrange as the Map Has It', ko: '원래 지도대로 배치' }

export const keepLayout: Text = {
  en: 'Keep This Layout for the Whole Map',
  ko: '이 배치를 전체 지도에 유지'
}

export const arrangingActions = [
  {
    id: 'arrange-force',
    menu: 'arrange',
    title: { en: 'Arrange by Forces', ko: '힘 기반 배치' },
    accelerator: 'CmdOrCtrl+Alt+1'
  },
  {
    id: 'arrange-bands',
    menu: 'arrange',
    title: { en: 'Arrange in Layered Bands', ko: '계층 띠로 배치' },
    accelerator: 'CmdOrCtrl+Alt+2'
  },
  {
    id: 'arrange-hierarchy',
    menu: 'arrange',
    title: { en: 'Arrange as a Hierarchy', ko: '의존 위계로 배치' },
    accelerator: 'CmdOrCtrl+Alt+3'
  },
  {
    id: 'arrange-rings',
    menu: 'arrange',
    title: { en: 'Arrange in Rings', ko: '동심원으로 배치' },
    accelerator: 'CmdOrCtrl+Alt+4'
  },
  {
    id: 'arrange-path',
    menu: 'arrange',
    title: { en: 'Arrange as a Path of Steps', ko: '단계별 경로로 배치' },
    accelerator: 'CmdOrCtrl+Alt+5'
  },
  {
    id: 'arrange-map',
    menu: 'arrange',
    title: asTheMap,
    accelerator: null
  },
  {
    id: 'keep-layout',
    menu: 'arrange',
    title: keepLayout,
    accelerator: null
  },
  {
    id: 'align-left',
    menu: 'arrange',
    submenu: align,
    title: { en: 'Left Edges', ko: '왼쪽 맞춤' },
    accelerator: 'Alt+A'
  },
  {
    id: 'align-centre',
    menu: 'arrange',
    submenu: align,
    title: { en: 'Centres', ko: '가로 가운데 맞춤' },
    accelerator: 'Alt+H'
  },
  {
    id: 'align-right',
    menu: 'arrange',
    submenu: align,
    title: { en: 'Right Edges', ko: '오른쪽 맞춤' },
    accelerator: 'Alt+D'
  },
  {
    id: 'align-top',
    menu: 'arrange',
    submenu: align,
    title: { en: 'Top Edges', ko: '위쪽 맞춤' },
    accelerator: 'Alt+W'
  },
  {
    id: 'align-middle',
    menu: 'arrange',
    submenu: align,
    title: { en: 'Middles', ko: '세로 가운데 맞춤' },
    accelerator: 'Alt+V'
  },
  {
    id: 'align-bottom',
    menu: 'arrange',
    submenu: align,
    title: { en: 'Bottom Edges', ko: '아래쪽 맞춤' },
    accelerator: 'Alt+S'
  },
  {
    id: 'distribute-horizontally',
    menu: 'arrange',
    submenu: distribute,
    title: { en: 'Horizontally', ko: '가로 간격 같게' },
    accelerator: 'Alt+Shift+H'
  },
  {
    id: 'distribute-vertically',
    menu: 'arrange',
    submenu: distribute,
    title: { en: 'Vertically', ko: '세로 간격 같게' },
    accelerator: 'Alt+Shift+V'
  },
  {
    id: 'nudge-left',
    menu: 'arrange',
    submenu: nudge,
    title: { en: 'Left', ko: '왼쪽으로' },
    accelerator: 'CmdOrCtrl+Left'
  },
  {
    id: 'nudge-right',
    menu: 'arrange',
    submenu: nudge,
    title: { en: 'Right', ko: '오른쪽으로' },
    accelerator: 'CmdOrCtrl+Right'
  },
  {
    id: 'nudge-up',
    menu: 'arrange',
    submenu: nudge,
    title: { en: 'Up', ko: '위로' },
    accelerator: 'CmdOrCtrl+Up'
  },
  {
    id: 'nudge-down',
    menu: 'arrange',
    submenu: nudge,
    title: { en: 'Down', ko: '아래로' },
    accelerator: 'CmdOrCtrl+Down'
  },
  {
    id: 'nudge-far-left',
    menu: 'arrange',
    submenu: nudge,
    title: { en: 'Far Left', ko: '왼쪽으로 크게' },
    accelerator: 'CmdOrCtrl+Shift+Left'
  },
  {
    id: 'nudge-far-right',
    menu: 'arrange',
    submenu: nudge,
    title: { en: 'Far Right', ko: '오른쪽으로 크게' },
    accelerator: 'CmdOrCtrl+Shift+Right'
  },
  {
    id: 'nudge-far-up',
    menu: 'arrange',
    submenu: nudge,
    title: { en: 'Far Up', ko: '위로 크게' },
    accelerator: 'CmdOrCtrl+Shift+Up'
  },
  {
    id: 'nudge-far-down',
    menu: 'arrange',
    submenu: nudge,
    title: { en: 'Far Down', ko: '아래로 크게' },
    accelerator: 'CmdOrCtrl+Shift+Down'
  },
  {
    id: 'snap',
    menu: 'arrange',
    role: 'toggle',
    title: { en: 'Snap to Grid', ko: '격자에 맞추기' },
    accelerator: null,
    separated: true
  },
  {
    id: 'snap-selection',
    menu: 'arrange',
    title: { en: 'Snap Selection Now', ko: '선택 항목을 지금 격자에 맞추기' },
    accelerator: null
  },
  {
    id: 'lock',
    menu: 'arrange',
    title: { en: 'Lock or Unlock Selection', ko: '선택 항목 잠금/해제' },
    accelerator: 'L',
    separated: true
  }
] as const satisfies readonly AppAction[]
