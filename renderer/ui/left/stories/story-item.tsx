/** A story in the list: how many steps it has, playing it, what else can be done with it, and its steps when it is open. */
import { ChevronRight, Play } from 'lucide-react'
import { useEffect, useId, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { spokenOf, tellCaption, type Story } from '../../../../diagram/stories/story.ts'
import { openAtPointer } from '../../asking/open-menu.ts'
import { useApp, useApplication, useLanguage, useText } from '../../context.tsx'
import { IconButton } from '../../parts/controls.tsx'
import { Told } from '../../parts/told.tsx'
import { OwnSteps, ToldSteps } from './story-steps.tsx'
import { StoryMenu } from './story-menu.tsx'

export function StoryItem({ story, isOwn }: { story: Story; isOwn: boolean }): ReactElement {
  const { t } = useTranslation()
  const { store, player } = useApp()
  const language = useLanguage()
  const text = useText()
  const item = useRef<HTMLLIElement>(null)
  const menuId = useId()
  const [pointer, setPointer] = useState<readonly [x: number, y: number] | null>(null)
  const isOpen = useApplication((state) => state.openStory === story.id)
  const hasTitle = spokenOf(story.title, language) !== ''
  const title = hasTitle ? text(tellCaption(story.title)) : t('stories.untitled')
  const count = story.steps.length
  // A story that was just begun or copied stands at the end of the list.
  useEffect(() => {
    if (isOpen) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  return (
    <li ref={item} className="story" data-open={isOpen} data-testid={`story-${story.id}`}>
      <div
        className="story-head"
        onContextMenu={(event) =>
          openAtPointer(event, (x, y) => {
            setPointer([x, y])
            document.getElementById(menuId)?.showPopover()
          })
        }
      >
        <button
          type="button"
          className="story-title"
          aria-expanded={isOpen}
          title={t('stories.open', { title })}
          onClick={() => store.setState({ openStory: isOpen ? null : story.id })}
          data-testid={`open-${story.id}`}
        >
          <ChevronRight aria-hidden size={14} strokeWidth={2} />
          <span>
            {hasTitle ? <Told as="span" text={tellCaption(story.title)} /> : title}
            <small>{count === 0 ? t('stories.noSteps') : t('stories.steps', { count })}</small>
          </span>
        </button>
        <IconButton
          icon={Play}
          className="story-play"
          label={t('stories.playNamed', { title })}
          disabled={count === 0}
          onClick={() => void player.play(story.id)}
          data-testid={`play-${story.id}`}
        />
        <StoryMenu
          id={menuId}
          story={story}
          title={title}
          isOwn={isOwn}
          pointer={pointer}
          onClose={() => setPointer(null)}
        />
      </div>
      {isOpen && (isOwn ? <OwnSteps story={story} /> : <ToldSteps story={story} />)}
    </li>
  )
}
