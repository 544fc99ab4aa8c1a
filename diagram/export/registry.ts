/** All export formats, in the order menus show them. */
import type { Text } from '../../graph-data/catalogue.ts'
import type { Scene } from '../scene/types.ts'
import { renderSvg } from './svg.ts'

export type ExportFormat = {
  readonly id: 'svg'
  readonly title: Text
  /** The file name's ending, without the dot. */
  readonly extension: string
  readonly render: (scene: Scene) => string
}

export const exportFormats: readonly ExportFormat[] = [
  { id: 'svg', title: { en: 'SVG vector image', ko: 'SVG 벡터 이미지' }, extension: 'svg', render: renderSvg }
]
