/** The family of the licence of a component: what it asks of those who use and change it. */
import { licenceFamily, type LicenceFamily } from '../../graph-data/questions/licence-family.ts'
import { readById, type Overlay, type OverlayClass } from './overlay.ts'

const families: Readonly<Record<LicenceFamily, Omit<OverlayClass, 'id'>>> = {
  permissive: { title: { en: 'Permissive', ko: '허용적' }, colour: 'green-2', sign: 'P' },
  weak: { title: { en: 'Weak copyleft', ko: '약한 카피레프트' }, colour: 'cyan-5', sign: 'W' },
  strong: { title: { en: 'Strong copyleft', ko: '강한 카피레프트' }, colour: 'violet-3', sign: 'C' },
  'source-available': {
    title: { en: 'Source-available', ko: '소스 공개(제한적)' },
    colour: 'amber-4',
    sign: 'S'
  },
  proprietary: { title: { en: 'Proprietary', ko: '독점' }, colour: 'rose-3', sign: 'X' },
  other: { title: { en: 'Other licence', ko: '기타 라이선스' }, colour: 'pink-5', sign: 'O' }
}

const classes: readonly OverlayClass[] = (Object.keys(families) as readonly LicenceFamily[]).map((id) => ({
  id,
  ...families[id]
}))

export const byLicence: Overlay = {
  id: 'licence',
  title: { en: 'Licence', ko: '라이선스' },
  says: {
    en: 'The family of the licence: permissive, weak or strong copyleft, source-available or proprietary.',
    ko: '라이선스 계열이 허용적, 약한·강한 카피레프트, 소스 공개(제한적), 독점 중 무엇인지 보여 줍니다.'
  },
  channels: ['colour', 'border', 'badge'],
  read: () => readById(classes, ({ licence }) => (licence === undefined ? undefined : licenceFamily(licence)))
}
