/** The colour that a person gave a component: said in its details, with a way to change it and one to take it back. */
import { Palette, RotateCcw } from 'lucide-react'
import type { MouseEvent, ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { giveColour, openColours } from '../../state/notes/notes.ts'
import { useApp, useTheme, useViewPart } from '../context.tsx'
import { IconButton } from '../parts/controls.tsx'
import { Swatch } from '../parts/samples.tsx'
import { useColourName } from './colour-words.ts'

/** A button that opens the palette for components, below itself. */
export function ColourButton({ ids }: { ids: readonly string[] }): ReactElement {
  const { t } = useTranslation()
  const { store } = useApp()
  const open = (event: MouseEvent<HTMLElement>): void => {
    const { left, bottom } = event.currentTarget.getBoundingClientRect()
    openColours(store, ids, left, bottom + 4)
  }
  return <IconButton icon={Palette} label={t('ownColour.open')} onClick={open} data-testid="own-colour" />
}

/** What colour a component was given; nothing where it has none of its own. */
export function OwnColour({ id }: { id: string }): ReactElement | null {
  const { t } = useTranslation()
  const { store } = useApp()
  const theme = useTheme()
  const colourName = useColourName()
  const colour = useViewPart((view) => view.ownColours.find(([of]) => of === id)?.[1])
  if (colour === undefined) return null
  const { fill, stroke } = theme.swatch(colour)
  return (
    <p className="own-colour" data-testid="own-colour-said">
      <Swatch fill={fill} stroke={stroke} />
      <span>{t('ownColour.own', { colour: colourName(colour) })}</span>
      <IconButton
        icon={RotateCcw}
        label={t('ownColour.reset')}
        onClick={() => giveColour(store, [id], null)}
        data-testid="own-colour-reset"
      />
    </p>
  )
}
