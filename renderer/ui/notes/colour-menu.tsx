/** The palette of colours for components: a grid of hues at the pointer, and a way back to what the picture says. */
import { Check, RotateCcw } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColourToken } from '../../../graph-data/catalogue.ts'
import { closeColours, giveColour } from '../../state/notes/notes.ts'
import { useApp, useApplication, useName, useTheme, useViewPart } from '../context.tsx'
import { placeMenu } from '../parts/place-menu.ts'
import { hueRow, paletteSteps, useColourName } from './colour-words.ts'

export function ColourMenu(): ReactElement | null {
  const asked = useApplication((state) => state.notes.colouring)
  return asked && <Palette key={`${asked.x} ${asked.y}`} {...asked} />
}

const tokens: readonly ColourToken[] = paletteSteps.flatMap((step) =>
  hueRow.map((hue): ColourToken => `${hue}-${step}`)
)

/** Arrow keys in the grid: left and right along a row, up and down from row to row, and below it the way back. */
function moveInGrid(event: KeyboardEvent<HTMLElement>): void {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitemradio], [role=menuitem]')]
  const at = all.indexOf(document.activeElement as HTMLElement)
  const across = hueRow.length
  const last = all.length - 1
  const goals = new Map([
    ['ArrowRight', Math.min(at + 1, last)],
    ['ArrowLeft', Math.max(at - 1, 0)],
    ['ArrowDown', Math.min(at + across, last)],
    ['ArrowUp', at === last ? last - across : Math.max(at - across, 0)],
    ['Home', 0],
    ['End', last]
  ])
  const goal = goals.get(event.key)
  if (goal === undefined) return
  event.preventDefault()
  event.stopPropagation()
  all[goal]?.focus()
}

function Palette({ ids, x, y }: { ids: readonly string[]; x: number; y: number }): ReactElement {
  const { t } = useTranslation()
  const { store } = useApp()
  const name = useName()
  const theme = useTheme()
  const colourName = useColourName()
  const menu = useRef<HTMLDivElement>(null)
  const graph = useApplication((state) => state.graph)
  const own = useViewPart((view) => view.ownColours)
  const given = new Set(ids.map((id) => own.find(([of]) => of === id)?.[1] ?? null))
  const current = given.size === 1 ? [...given][0] : undefined
  const only = ids.length === 1 ? graph.component(ids[0] ?? '') : undefined

  useEffect(() => {
    const element = menu.current
    if (element === null) return
    const before = document.activeElement
    element.showPopover()
    placeMenu(element, x, y)
    const checked = element.querySelector<HTMLElement>('[aria-checked=true]')
    const first = checked ?? element.querySelector<HTMLElement>('[role=menuitemradio]')
    first?.focus({ preventScroll: true })
    return () => {
      // The keys go back to where they were, which for a menu that is gone is the picture.
      const back =
        before instanceof HTMLElement && before.isConnected && before !== document.body ? before : null
      ;(back ?? document.querySelector<HTMLElement>('.canvas'))?.focus({ preventScroll: true })
    }
  }, [x, y])

  const give = (colour: ColourToken | null): void => giveColour(store, ids, colour)
  return (
    <div
      ref={menu}
      popover="auto"
      role="menu"
      aria-label={
        only ? t('ownColour.of', { name: name(only) }) : t('ownColour.ofMany', { count: ids.length })
      }
      className="menu menu-at colour-menu"
      onKeyDown={moveInGrid}
      onToggle={(event) => {
        if (event.nativeEvent.newState === 'closed') closeColours(store)
      }}
      data-testid="colour-menu"
    >
      <p className="menu-title">
        {only ? t('ownColour.of', { name: name(only) }) : t('ownColour.ofMany', { count: ids.length })}
      </p>
      <div className="colour-grid" role="presentation">
        {tokens.map((token) => {
          const { fill, stroke, text } = theme.swatch(token)
          return (
            <button
              key={token}
              type="button"
              role="menuitemradio"
              aria-checked={current === token}
              aria-label={colourName(token)}
              title={colourName(token)}
              tabIndex={-1}
              className="colour-chip"
              style={{ background: fill, borderColor: stroke, color: text }}
              onClick={() => give(token)}
              data-testid={`colour-${token}`}
            >
              {current === token && <Check aria-hidden size={13} strokeWidth={2.5} />}
            </button>
          )
        })}
      </div>
      <button
        type="button"
        role="menuitem"
        tabIndex={-1}
        className="colour-reset"
        disabled={current === null}
        onClick={() => give(null)}
        data-testid="colour-reset"
      >
        <RotateCcw aria-hidden size={14} strokeWidth={1.75} />
        <span>{t('ownColour.reset')}</span>
      </button>
    </div>
  )
}
