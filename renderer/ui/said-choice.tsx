/** What was just chosen in the picture, as a screen reader says it: to one, the picture itself is a single thing. */
import { useEffect, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { chosenLine, lineWith } from '../state/lines/lines.ts'
import { useApp, useApplication } from './context.tsx'
import { useEndName, useLineTitle } from './lines/use-end-name.ts'

export function SaidChoice(): ReactElement {
  const { store } = useApp()
  const words = useChoiceInWords()
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // What is chosen in a list is said there, and a menu says what it is about.
    const isInPicture = document.activeElement?.closest('.stage-picture .canvas') instanceof Element
    const isSaid = isInPicture && store.getState().contextMenu === null
    if (said.current) said.current.textContent = isSaid ? words : ''
  }, [store, words])
  return <p ref={said} className="said-only" role="status" data-testid="said-choice" />
}

function useChoiceInWords(): string {
  const { t } = useTranslation()
  const nameOf = useEndName()
  const titleOf = useLineTitle()
  const hasTexts = useApplication((state) => state.hasTexts)
  const selection = useApplication((state) => state.selection)
  const visible = useApplication((state, app) => app.derived.visible(state))
  const isTold = useApplication((state) => state.playing !== null)
  const id = useApplication((state, app) => chosenLine(app, state))
  const line = id === null || !hasTexts ? undefined : lineWith(visible, id)
  if (isTold) return ''
  if (line) {
    const { from, to, relations } = line
    const ends = { from: nameOf(from), to: nameOf(to) }
    return relations.length === 1 ? titleOf(line) : t('lines.between', { count: relations.length, ...ends })
  }
  const [only = '', ...more] = selection
  if (more.length === 0) return visible.shown.has(only) ? nameOf(only) : ''
  return t('selection.title', { count: selection.length })
}
