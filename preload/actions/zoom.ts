/** The action that shows and hides the map of the whole picture. */
import type { AppAction } from './action.ts'

export const zoomActions = [
  {
    id: 'minimap',
    menu: 'view',
    role: 'toggle',
    title: { en: 'Minimap', ko: '미니맵' },
    accelerator: 'M'
  }
] as const satisfies readonly AppAction[]
