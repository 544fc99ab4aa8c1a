/** The actions that put overlays on colour, border, badge and areas, and the legend: a submenu for each. */
import type { Text } from '../../graph-data/schema/primitives.ts'
import type { AppAction } from './action.ts'

const colours: Text = { en: 'Colour by', ko: '색상 기준' }
const borders: Text = { en: 'Border by', ko: '테두리 기준' }
const badges: Text = { en: 'Badge by', ko: '배지 기준' }
const hulls: Text = { en: 'Areas behind nodes', ko: '노드 뒤 영역' }

export const overlayActions = [
  {
    id: 'colour-layer',
    menu: 'view',
    submenu: colours,
    role: 'choice',
    title: { en: 'Layer', ko: '계층' },
    accelerator: null
  },
  {
    id: 'colour-kind',
    menu: 'view',
    submenu: colours,
    role: 'choice',
    title: { en: 'Kind', ko: '종류' },
    accelerator: null
  },
  {
    id: 'colour-maturity',
    menu: 'view',
    submenu: colours,
    role: 'choice',
    title: { en: 'CNCF Maturity', ko: 'CNCF 성숙도' },
    accelerator: null
  },
  {
    id: 'colour-licence',
    menu: 'view',
    submenu: colours,
    role: 'choice',
    title: { en: 'Licence', ko: '라이선스' },
    accelerator: null
  },
  {
    id: 'colour-status',
    menu: 'view',
    submenu: colours,
    role: 'choice',
    title: { en: 'Status and Risk', ko: '상태와 위험' },
    accelerator: null
  },
  {
    id: 'colour-dependence',
    menu: 'view',
    submenu: colours,
    role: 'choice',
    title: { en: 'Dependence', ko: '의존도' },
    accelerator: null
  },
  {
    id: 'colour-membership',
    menu: 'view',
    submenu: colours,
    role: 'choice',
    title: { en: 'Stack Membership', ko: '스택 소속' },
    accelerator: null
  },
  {
    id: 'colour-source',
    menu: 'view',
    submenu: colours,
    role: 'choice',
    title: { en: 'Source Document', ko: '출처 문서' },
    accelerator: null
  },
  {
    id: 'colour-evidence',
    menu: 'view',
    submenu: colours,
    role: 'choice',
    title: { en: 'Source of Evidence', ko: '근거의 출처' },
    accelerator: null
  },
  {
    id: 'colour-freshness',
    menu: 'view',
    submenu: colours,
    role: 'choice',
    title: { en: 'Freshness of Evidence', ko: '근거의 최신성' },
    accelerator: null
  },
  {
    id: 'border-none',
    menu: 'view',
    submenu: borders,
    role: 'choice',
    title: { en: 'None', ko: '없음' },
    accelerator: null
  },
  {
    id: 'border-kind',
    menu: 'view',
    submenu: borders,
    role: 'choice',
    title: { en: 'Kind', ko: '종류' },
    accelerator: null
  },
  {
    id: 'border-maturity',
    menu: 'view',
    submenu: borders,
    role: 'choice',
    title: { en: 'CNCF Maturity', ko: 'CNCF 성숙도' },
    accelerator: null
  },
  {
    id: 'border-licence',
    menu: 'view',
    submenu: borders,
    role: 'choice',
    title: { en: 'Licence', ko: '라이선스' },
    accelerator: null
  },
  {
    id: 'border-status',
    menu: 'view',
    submenu: borders,
    role: 'choice',
    title: { en: 'Status and Risk', ko: '상태와 위험' },
    accelerator: null
  },
  {
    id: 'border-dependence',
    menu: 'view',
    submenu: borders,
    role: 'choice',
    title: { en: 'Dependence', ko: '의존도' },
    accelerator: null
  },
  {
    id: 'border-membership',
    menu: 'view',
    submenu: borders,
    role: 'choice',
    title: { en: 'Stack Membership', ko: '스택 소속' },
    accelerator: null
  },
  {
    id: 'border-source',
    menu: 'view',
    submenu: borders,
    role: 'choice',
    title: { en: 'Source Document', ko: '출처 문서' },
    accelerator: null
  },
  {
    id: 'border-evidence',
    menu: 'view',
    submenu: borders,
    role: 'choice',
    title: { en: 'Source of Evidence', ko: '근거의 출처' },
    accelerator: null
  },
  {
    id: 'border-freshness',
    menu: 'view',
    submenu: borders,
    role: 'choice',
    title: { en: 'Freshness of Evidence', ko: '근거의 최신성' },
    accelerator: null
  },
  {
    id: 'badge-none',
    menu: 'view',
    submenu: badges,
    role: 'choice',
    title: { en: 'None', ko: '없음' },
    accelerator: null
  },
  {
    id: 'badge-kind',
    menu: 'view',
    submenu: badges,
    role: 'choice',
    title: { en: 'Kind', ko: '종류' },
    accelerator: null
  },
  {
    id: 'badge-maturity',
    menu: 'view',
    submenu: badges,
    role: 'choice',
    title: { en: 'CNCF Maturity', ko: 'CNCF 성숙도' },
    accelerator: null
  },
  {
    id: 'badge-licence',
    menu: 'view',
    submenu: badges,
    role: 'choice',
    title: { en: 'Licence', ko: '라이선스' },
    accelerator: null
  },
  {
    id: 'badge-status',
    menu: 'view',
    submenu: badges,
    role: 'choice',
    title: { en: 'Status and Risk', ko: '상태와 위험' },
    accelerator: null
  },
  {
    id: 'badge-dependence',
    menu: 'view',
    submenu: badges,
    role: 'choice',
    title: { en: 'Dependence', ko: '의존도' },
    accelerator: null
  },
  {
    id: 'badge-membership',
    menu: 'view',
    submenu: badges,
    role: 'choice',
    title: { en: 'Stack Membership', ko: '스택 소속' },
    accelerator: null
  },
  {
    id: 'badge-source',
    menu: 'view',
    submenu: badges,
    role: 'choice',
    title: { en: 'Source Document', ko: '출처 문서' },
    accelerator: null
  },
  {
    id: 'badge-evidence',
    menu: 'view',
    submenu: badges,
    role: 'choice',
    title: { en: 'Source of Evidence', ko: '근거의 출처' },
    accelerator: null
  },
  {
    id: 'badge-freshness',
    menu: 'view',
    submenu: badges,
    role: 'choice',
    title: { en: 'Freshness of Evidence', ko: '근거의 최신성' },
    accelerator: null
  },
  {
    id: 'hulls-layer',
    menu: 'view',
    submenu: hulls,
    role: 'choice',
    title: { en: 'Layers', ko: '계층' },
    accelerator: null
  },
  {
    id: 'hulls-band',
    menu: 'view',
    submenu: hulls,
    role: 'choice',
    title: { en: 'Bands', ko: '밴드' },
    accelerator: null
  },
  {
    id: 'hulls-kind',
    menu: 'view',
    submenu: hulls,
    role: 'choice',
    title: { en: 'Kinds', ko: '종류' },
    accelerator: null
  },
  {
    id: 'hulls-maturity',
    menu: 'view',
    submenu: hulls,
    role: 'choice',
    title: { en: 'CNCF Maturity', ko: 'CNCF 성숙도' },
    accelerator: null
  },
  {
    id: 'hulls-stack-group',
    menu: 'view',
    submenu: hulls,
    role: 'choice',
    title: { en: 'Groups of the Stack', ko: '스택의 그룹' },
    accelerator: null
  },
  {
    id: 'hulls-none',
    menu: 'view',
    submenu: hulls,
    role: 'choice',
    title: { en: 'None', ko: '없음' },
    accelerator: null
  },
  {
    id: 'legend',
    menu: 'view',
    role: 'toggle',
    title: { en: 'Legend', ko: '범례' },
    accelerator: null
  }
] as const satisfies readonly AppAction[]
