/** A colour token in; its name in the language of the window out, so that no colour is told by its look alone. */
import { useTranslation } from 'react-i18next'
import type { ColourToken, Hue } from '../../../graph-data/catalogue.ts'
import { partsOf } from '../../../diagram/scene/theme.ts'

/** The hues in the order of the rainbow, grey first. */
const hueKeys = {
  slate: 'ownColour.slate',
  rose: 'ownColour.rose',
  orange: 'ownColour.orange',
  amber: 'ownColour.amber',
  green: 'ownColour.green',
  teal: 'ownColour.teal',
  cyan: 'ownColour.cyan',
  blue: 'ownColour.blue',
  violet: 'ownColour.violet',
  pink: 'ownColour.pink'
} as const satisfies Record<Hue, string>

export const hueRow = Object.keys(hueKeys) as readonly Hue[]

/** The steps that are offered of each hue: those between look like one of them. */
export const paletteSteps = [2, 5] as const

/** Name a colour: "Blue, strong". */
export function useColourName(): (token: ColourToken) => string {
  const { t } = useTranslation()
  return (token) => {
    const { hue, step } = partsOf(token)
    return step <= 3
      ? t('ownColour.light', { hue: t(hueKeys[hue]) })
      : t('ownColour.strong', { hue: t(hueKeys[hue]) })
  }
}
