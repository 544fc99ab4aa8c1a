/** The steps of a story: to start from any of them, and in one's own to write, order, renew and remove them. */
import { ArrowDown, ArrowUp, Play, RefreshCw, Trash2 } from 'lucide-react'
import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { changeStep, moveStep, removeStep, renameStory } from '../../../../diagram/view/commands/stories.ts'
import { spokenOf, tellCaption, type Story, type StoryStep } from '../../../../diagram/stories/story.ts'
import { updateStepHere } from '../../../state/stories/making.ts'
import { useApp, useLanguage, useRun } from '../../context.tsx'
import { Button, IconButton } from '../../parts/controls.tsx'
import { ToldIn, useStays } from '../../parts/told.tsx'
import { CaptionField } from './caption-field.tsx'

/** A built-in story: read, and played from any step. */
export function ToldSteps({ story }: { story: Story }): ReactElement {
  const { t } = useTranslation()
  const { player } = useApp()
  const language = useLanguage()
  const stays = useStays()
  return (
    <ol className="story-steps">
      {story.steps.map(({ id, caption }, at) => {
        const said = spokenOf(caption, language)
        return (
          <li key={id}>
            <button
              type="button"
              className="story-step"
              aria-label={t('stories.step', { number: at + 1, caption: said })}
              title={t('stories.playFrom')}
              onClick={() => void player.play(story.id, at)}
              data-testid={`told-${at + 1}`}
            >
              <span className="step-number">{at + 1}</span>
              <span className="story-said" lang={stays(tellCaption(caption))}>
                {said}
              </span>
              <ToldIn text={tellCaption(caption)} />
            </button>
          </li>
        )
      })}
    </ol>
  )
}

export function OwnSteps({ story }: { story: Story }): ReactElement {
  const { t } = useTranslation()
  const run = useRun()
  const list = useRef<HTMLOListElement>(null)
  const [open, setOpen] = useState<string | null>(null)
  const [news, setNews] = useState('')

  function move(step: string, to: number): void {
    if (to < 0 || to >= story.steps.length) return
    run(moveStep, { story: story.id, step, to })
    setNews(t('stories.moved', { number: to + 1 }))
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-step="${step}"] .story-step`)?.focus()
    )
  }
  const titles = (['en', 'ko'] as const).map((language) => (
    <CaptionField
      key={language}
      label={language === 'en' ? t('stories.titleEn') : t('stories.titleKo')}
      language={language}
      value={story.title[language]}
      rows={1}
      gesture={`title ${story.id} ${language}`}
      write={(text, gesture) =>
        run(renameStory, { id: story.id, title: { ...story.title, [language]: text } }, gesture)
      }
      testid={`title-${language}`}
    />
  ))
  return (
    <div className="story-own">
      {titles}
      <ol ref={list} className="story-steps">
        {story.steps.map((step, at) => (
          <li key={step.id} data-step={step.id} data-open={open === step.id}>
            <StepLine
              step={step}
              at={at}
              isOpen={open === step.id}
              onOpen={() => setOpen(open === step.id ? null : step.id)}
              onMove={(by) => move(step.id, at + by)}
            />
            {open === step.id && (
              <StepEditor story={story} step={step} at={at} onMove={(by) => move(step.id, at + by)} />
            )}
          </li>
        ))}
      </ol>
      <p className="playing-said" role="status">
        {news}
      </p>
    </div>
  )
}

function StepLine({
  step,
  at,
  isOpen,
  onOpen,
  onMove
}: {
  step: StoryStep
  at: number
  isOpen: boolean
  onOpen: () => void
  onMove: (by: 1 | -1) => void
}): ReactElement {
  const { t } = useTranslation()
  const language = useLanguage()
  const stays = useStays()
  const isEmpty = spokenOf(step.caption, language) === ''
  const said = isEmpty ? t('stories.captionEmpty') : spokenOf(step.caption, language)
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (!event.altKey || by === null) return
    event.preventDefault()
    onMove(by)
  }
  return (
    <button
      type="button"
      className="story-step"
      aria-expanded={isOpen}
      aria-label={t('stories.step', { number: at + 1, caption: said })}
      title={t('stories.moveHint')}
      onClick={onOpen}
      onKeyDown={onKeyDown}
      data-testid={`own-step-${at + 1}`}
    >
      <span className="step-number">{at + 1}</span>
      <span
        className="story-said"
        lang={isEmpty ? undefined : stays(tellCaption(step.caption))}
        data-empty={isEmpty}
      >
        {said}
      </span>
      {!isEmpty && <ToldIn text={tellCaption(step.caption)} />}
    </button>
  )
}

function StepEditor({
  story,
  step,
  at,
  onMove
}: {
  story: Story
  step: StoryStep
  at: number
  onMove: (by: 1 | -1) => void
}): ReactElement {
  const { t } = useTranslation()
  const app = useApp()
  const run = useRun()
  return (
    <div className="story-editor">
      {(['en', 'ko'] as const).map((language) => (
        <CaptionField
          key={language}
          label={language === 'en' ? t('stories.captionEn') : t('stories.captionKo')}
          language={language}
          value={step.caption[language]}
          rows={3}
          gesture={`caption ${story.id} ${step.id} ${language}`}
          write={(text, gesture) =>
            run(
              changeStep,
              { story: story.id, step: step.id, caption: { ...step.caption, [language]: text } },
              gesture
            )
          }
          testid={`caption-${language}`}
        />
      ))}
      <div className="story-tools">
        <Button
          icon={RefreshCw}
          title={t('stories.updateHint')}
          onClick={() => updateStepHere(app, story.id, step.id)}
          data-testid="update-step"
        >
          {t('stories.update')}
        </Button>
        <span className="story-spring" />
        <IconButton
          icon={Play}
          label={t('stories.playFrom')}
          onClick={() => void app.player.play(story.id, at)}
          data-testid="play-from"
        />
        <IconButton
          icon={ArrowUp}
          label={t('stories.moveUp')}
          disabled={at === 0}
          onClick={() => onMove(-1)}
          data-testid="move-up"
        />
        <IconButton
          icon={ArrowDown}
          label={t('stories.moveDown')}
          disabled={at === story.steps.length - 1}
          onClick={() => onMove(1)}
          data-testid="move-down"
        />
        <IconButton
          icon={Trash2}
          label={t('stories.removeStep')}
          onClick={() => run(removeStep, { story: story.id, step: step.id })}
          data-testid="remove-step"
        />
      </div>
    </div>
  )
}
