/** The short tour of the first start: a card that points at one part of the window after the other. Left at any time. */
import { X } from 'lucide-react'
import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { holdsToday } from '../../../graph-data/questions/follow.ts'
import { prefer } from '../../state/preferences.ts'
import { useApp, useApplication } from '../context.tsx'
import { Button, IconButton } from '../parts/controls.tsx'
import { useKeyCaps } from '../parts/keys.ts'
import { placeCard, type Rect } from './place-card.ts'
import './tour.css'

/** What the card points at; the map as a whole is pointed at by nothing. */
const steps = [
  { id: 'map', target: null },
  { id: 'find', target: '.top-find' },
  { id: 'ask', target: '.stage-picture' },
  { id: 'look', target: '[data-testid=left-panel]' },
  { id: 'stack', target: '[data-testid=stack-chooser]' },
  { id: 'slides', target: '[data-testid=export]' }
] as const

export function Tour(): ReactElement {
  const app = useApp()
  const [at, setAt] = useState(0)
  const leave = (): void => prefer(app, { tourSeen: true })
  const go = (to: number): void => (to >= steps.length ? leave() : setAt(Math.max(0, to)))
  return <Card key={at} at={at} go={go} leave={leave} />
}

/** One step. It takes the focus as it appears, so that its words are read out and Enter goes on. */
function Card({ at, go, leave }: { at: number; go: (to: number) => void; leave: () => void }): ReactElement {
  const { t } = useTranslation()
  const card = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const words = useWords()
  const step = steps[at] ?? steps[0]
  const { target, place } = usePlaces(step.target, card)
  useEffect(() => card.current?.focus(), [])
  return (
    <>
      {target && <div className="tour-spot" style={target} aria-hidden />}
      <dialog
        open
        ref={card}
        className="tour"
        aria-labelledby={heading}
        aria-describedby={`${heading}-body`}
        tabIndex={-1}
        style={place}
        onKeyDown={(event) => {
          if (event.key === 'Escape') leave()
          else if (event.key === 'ArrowRight') go(at + 1)
          else if (event.key === 'ArrowLeft') go(at - 1)
          else if (event.key === 'Enter' && event.target === card.current) go(at + 1)
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
        data-testid="tour"
      >
        <IconButton
          icon={X}
          label={t('tour.leave')}
          className="tour-leave"
          onClick={leave}
          data-testid="tour-leave"
        />
        <h2 id={heading}>{words[step.id].title}</h2>
        <p id={`${heading}-body`}>{words[step.id].body}</p>
        <footer>
          <span className="tour-at">{t('tour.step', { at: at + 1, count: steps.length })}</span>
          {at > 0 && (
            <Button look="quiet" onClick={() => go(at - 1)}>
              {t('tour.back')}
            </Button>
          )}
          <Button look="primary" onClick={() => go(at + 1)} data-testid="tour-next">
            {at === steps.length - 1 ? t('tour.done') : t('tour.next')}
          </Button>
        </footer>
      </dialog>
    </>
  )
}

type StepWords = { readonly title: string; readonly body: string }

function useWords(): Readonly<Record<(typeof steps)[number]['id'], StepWords>> {
  const { t } = useTranslation()
  // As the status bar says it: what no longer holds, and what is only a remark, is in the catalogue and not in the picture.
  const { components, relations } = useApplication((state) => state.graph.catalogue)
  const keys = useKeyCaps()('palette')?.join(' ') ?? ''
  const counts = { components: components.length, relations: relations.filter(holdsToday).length }
  return {
    map: { title: t('tour.map.title'), body: t('tour.map.body', counts) },
    find: { title: t('tour.find.title'), body: t('tour.find.body', { keys }) },
    ask: { title: t('tour.ask.title'), body: t('tour.ask.body') },
    look: { title: t('tour.look.title'), body: t('tour.look.body') },
    stack: { title: t('tour.stack.title'), body: t('tour.stack.body') },
    slides: { title: t('tour.slides.title'), body: t('tour.slides.body') }
  }
}

/** Where the spot and the card stand, also when the window changes. */
function usePlaces(
  selector: string | null,
  card: { readonly current: HTMLElement | null }
): { readonly target: Rect | null; readonly place: { left: number; top: number } | undefined } {
  const [places, setPlaces] = useState<ReturnType<typeof usePlaces>>({ target: null, place: undefined })
  useLayoutEffect(() => {
    const measure = (): void => {
      const found = selector === null ? null : document.querySelector(selector)?.getBoundingClientRect()
      const target = found
        ? { left: found.left, top: found.top, width: found.width, height: found.height }
        : null
      const { width = 0, height = 0 } = card.current?.getBoundingClientRect() ?? {}
      setPlaces({
        target,
        place: placeCard(target, { width, height }, { width: innerWidth, height: innerHeight })
      })
    }
    measure()
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  }, [selector, card])
  return places
}
