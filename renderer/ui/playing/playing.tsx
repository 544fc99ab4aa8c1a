/** A story while it is told: its words in large type over the picture, how far it is, and the way on, back and out. */
import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState, type MouseEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { spokenOf, tellCaption } from '../../../diagram/stories/story.ts'
import { stepOf, type Playing as Told } from '../../state/stories/playing.ts'
import { useApp, useApplication } from '../context.tsx'
import { IconButton } from '../parts/controls.tsx'
import { ToldTo } from '../parts/told.tsx'
import { useStoryKeys, type StoryKey } from './keys.ts'
import './playing.css'
import { useFlights, wholeOf } from './use-flights.ts'

export function Playing({ playing }: { playing: Told }): ReactElement {
  const { player, canvas } = useApp()
  const card = useRef<HTMLDivElement>(null)
  const [isBlank, setBlank] = useState(false)
  const scene = useApplication((state, app) => app.derived.scene(state))
  const step = stepOf(playing)
  const goal = useMemo(() => step.camera ?? wholeOf(scene.nodes), [step, scene])
  useFlights(canvas, goal, card)
  useEffect(() => card.current?.focus({ preventScroll: true }), [])

  const act = useCallback(
    (key: StoryKey): void => {
      if (isBlank && key !== 'leave') return setBlank(false)
      switch (key) {
        case 'next':
          return player.move(1)
        case 'previous':
          return player.move(-1)
        case 'first':
          return player.goTo(0)
        case 'last':
          return player.goTo(Infinity)
        case 'leave':
          return player.leave()
        case 'language':
          return player.switchLanguage()
        case 'blank':
          return setBlank(true)
        default:
          return key satisfies never
      }
    },
    [player, isBlank]
  )
  useStoryKeys(act)
  return (
    <>
      {/* The picture takes no hand while it is told: a click goes on, as on slides. */}
      <div
        className="playing-shade"
        aria-hidden
        onClick={() => player.move(1)}
        data-testid="playing-picture"
      />
      <Card playing={playing} card={card} />
      {isBlank && <Blank onEnd={() => setBlank(false)} />}
    </>
  )
}

function Card({
  playing,
  card
}: {
  playing: Told
  card: React.RefObject<HTMLDivElement | null>
}): ReactElement {
  const { story, at, language } = playing
  const { t } = useTranslation(undefined, { lng: language })
  const { player } = useApp()
  const count = story.steps.length
  const named = spokenOf(story.title, language)
  const title = named || t('stories.untitled')
  const words = stepOf(playing).caption
  const caption = spokenOf(words, language)
  /** A click leaves the keys with the story: the space bar goes on and does not press the button again. */
  const press =
    (act: () => void) =>
    (event: MouseEvent): void => {
      act()
      if (event.detail > 0) card.current?.focus({ preventScroll: true })
    }
  return (
    <section
      className="playing"
      aria-label={t('stories.playing', { title })}
      lang={language}
      data-testid="playing"
      data-step={at + 1}
    >
      <div ref={card} className="playing-card" tabIndex={-1}>
        <p className="playing-count" aria-hidden>
          <strong data-testid="playing-number">{at + 1}</strong>
          <span>/ {count}</span>
        </p>
        <div className="playing-words">
          <h2 data-testid="playing-title">
            {named === '' ? title : <ToldTo text={tellCaption(story.title)} language={language} />}
          </h2>
          <p key={`${at} ${language}`} className="playing-caption" data-testid="playing-caption">
            <ToldTo text={tellCaption(words)} language={language} />
          </p>
        </div>
        <p className="playing-said" aria-live="polite" data-testid="playing-said">
          {t('stories.said', { number: at + 1, count, caption })}
        </p>
        <nav className="playing-steps" aria-label={t('stories.list')}>
          {story.steps.map((step, index) => (
            <button
              key={step.id}
              type="button"
              aria-label={t('stories.goTo', { number: index + 1 })}
              aria-current={index === at ? 'step' : undefined}
              data-told={index <= at}
              onClick={press(() => player.goTo(index))}
              data-testid={`playing-step-${index + 1}`}
            />
          ))}
        </nav>
        <div className="playing-tools">
          <button
            type="button"
            className="playing-language"
            aria-label={t('stories.language')}
            title={`${t('stories.language')}  L`}
            onClick={press(player.switchLanguage)}
            data-testid="playing-language"
          >
            {language === 'en' ? '한' : 'EN'}
          </button>
          <IconButton
            icon={ChevronLeft}
            label={t('stories.previous')}
            keys={['←']}
            disabled={at === 0}
            onClick={press(() => player.move(-1))}
            data-testid="playing-previous"
          />
          <IconButton
            icon={ChevronRight}
            label={t('stories.next')}
            keys={['→']}
            disabled={at === count - 1}
            onClick={press(() => player.move(1))}
            data-testid="playing-next"
          />
          <IconButton
            icon={X}
            label={t('stories.leave')}
            keys={['Esc']}
            onClick={player.leave}
            data-testid="playing-leave"
          />
        </div>
      </div>
    </section>
  )
}

function Blank({ onEnd }: { onEnd: () => void }): ReactElement {
  const { t } = useTranslation()
  return (
    <button type="button" className="playing-blank" onClick={onEnd} data-testid="playing-blank">
      <span role="status">{t('stories.blank')}</span>
    </button>
  )
}
