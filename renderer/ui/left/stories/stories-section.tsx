/** The stories: those that are built in and one's own, to play, to read step by step, and to make. */
import { Plus } from 'lucide-react'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Story } from '../../../../diagram/stories/story.ts'
import { useApp, useApplication, useViewPart } from '../../context.tsx'
import { Button } from '../../parts/controls.tsx'
import { useKeyCaps } from '../../parts/keys.ts'
import { StoryItem } from './story-item.tsx'
import './stories.css'

/** The built-in stories on the layout of the view; they are fetched, because nobody reads them at the start. */
function useBuiltIn(): readonly Story[] {
  const graph = useApplication((state) => state.graph)
  const positions = useViewPart((view) => view.positions)
  const language = useViewPart((view) => view.language)
  const [stories, setStories] = useState<readonly Story[]>([])
  useEffect(() => {
    let isGone = false
    void Promise.all([
      import('../../../../diagram/stories/registry.ts'),
      import('../../../../diagram/stories/built-in.ts')
    ]).then(([{ builtInStories }, { storyOn }]) => {
      if (!isGone) setStories(builtInStories.map((story) => storyOn(graph, { positions, language }, story)))
    })
    return () => {
      isGone = true
    }
  }, [graph, positions, language])
  return stories
}

export function StoriesSection(): ReactElement {
  const { t } = useTranslation()
  const { actions } = useApp()
  const capsOf = useKeyCaps()
  const builtIn = useBuiltIn()
  const own = useViewPart((view) => view.stories)
  const open = useApplication((state) => state.openStory)
  const isOwn = own.some(({ id }) => id === open)
  const list = useRef<HTMLDivElement>(null)
  // The next thing one does is to give it a name; and a key meant for that must not begin another one.
  const begin = (): void => {
    actions['new-story']()
    requestAnimationFrame(() => {
      const name = list.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(
        '.story[data-open="true"] :is(input, textarea)'
      )
      name?.focus()
      name?.select()
    })
  }
  const keys = capsOf('add-story-step')?.join(' ') ?? ''
  return (
    <>
      <div ref={list} className="scroller" data-testid="stories">
        <h2 className="group-title">{t('stories.builtIn')}</h2>
        <ul className="story-list">
          {builtIn.map((story) => (
            <StoryItem key={story.id} story={story} isOwn={false} />
          ))}
        </ul>
        <h2 className="group-title">{t('stories.own')}</h2>
        {own.length === 0 && <p className="advice">{t('stories.ownEmpty')}</p>}
        <ul className="story-list">
          {own.map((story) => (
            <StoryItem key={story.id} story={story} isOwn />
          ))}
        </ul>
      </div>
      <div className="panel-foot">
        {isOwn && (
          <Button
            look="primary"
            icon={Plus}
            className="wide"
            title={`${t('stories.addStepHint')}  ${keys}`}
            onClick={actions['add-story-step']}
            data-testid="add-story-step"
          >
            {t('stories.addStep')}
          </Button>
        )}
        <Button
          look={isOwn ? 'plain' : 'primary'}
          icon={Plus}
          className="wide"
          title={t('stories.addStepHint')}
          onClick={begin}
          data-testid="new-story"
        >
          {t('stories.newStory')}
        </Button>
      </div>
    </>
  )
}
