/** The actions that fold groups into one node each, and unfold them. */
import type { Text } from '../../graph-data/schema/primitives.ts'
import type { AppAction } from './action.ts'

const group: Text = { en: 'Group', ko: '묶기' }

export const foldActions = [
  {
    id: 'fold-layers',
    menu: 'view',
    submenu: group,
    title: { en: 'Fold All Layers', ko: '모든 계층 접기' },
    accelerator: null,
    separated: true
  },
  {
    id: 'fold-bands',
    menu: 'view',
    submenu: group,
    title: { en: 'Fold All Bands', ko: '모든 밴드 접기' },
    accelerator: null
  },
  {
    id: 'fold-kinds',
    menu: 'view',
    submenu: group,
    title: { en: 'Fold All Kinds', ko: '모든 종류 접기' },
    accelerator: null
  },
  {
    id: 'fold-maturity',
    menu: 'view',
    submenu: group,
    title: { en: 'Fold by Maturity', ko: '성숙도별로 접기' },
    accelerator: null
  },
  {
    id: 'fold-stack-groups',
    menu: 'view',
    submenu: group,
    title: { en: 'Fold All Groups of the Stack', ko: '스택의 모든 그룹 접기' },
    accelerator: null
  },
  {
    id: 'fold-selection',
    menu: 'view',
    submenu: group,
    title: { en: 'Fold Layer of Selection, or Unfold It', ko: '선택 항목의 계층 접기/펼치기' },
    accelerator: 'G'
  },
  {
    id: 'unfold-all',
    menu: 'view',
    submenu: group,
    title: { en: 'Unfold All', ko: '모두 펼치기' },
    accelerator: 'Shift+G'
  }
] as const satisfies readonly AppAction[]

export type FoldActionId = (typeof foldActions)[number]['id']
