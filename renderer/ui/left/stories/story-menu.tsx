/** What else can be done with a story: copy it, take it away as a deck, delete it. */
import { Ellipsis } from 'lucide-react'
import { useId, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { deleteStory } from '../../../../diagram/view/commands/stories.ts'
import type { Story } from '../../../../diagram/stories/story.ts'
import { copyAsOwn } from '../../../state/stories/making.ts'
import { useApp, useRun } from '../../context.tsx'
import { IconButton } from '../../parts/controls.tsx'
import { moveFocus } from '../../parts/roving.ts'

type Item = {
  readonly id: string
  readonly label: string
  readonly disabled?: boolean
  readonly act: () => void
}

export function StoryMenu({
  story,
  title,
  isOwn
}: {
  story: Story
  title: string
  isOwn: boolean
}): ReactElement {
  const { t } = useTranslation()
  const app = useApp()
  const run = useRun()
  const id = useId()
  const menu = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLSpanElement>(null)
  const empty = story.steps.length === 0
  const deck = (format: 'pptx' | 'pdf') => (): void =>
    void app.exporting.exportDeck({ story: story.id, format, name: title })
  const items: readonly Item[] = [
    { id: 'copy', label: t('stories.copy'), act: () => void copyAsOwn(app, story.id) },
    { id: 'pptx', label: t('stories.deckPptx'), disabled: empty, act: deck('pptx') },
    { id: 'pdf', label: t('stories.deckPdf'), disabled: empty, act: deck('pdf') },
    ...(isOwn
      ? [{ id: 'delete', label: t('stories.remove'), act: () => run(deleteStory, { id: story.id }) }]
      : [])
  ]
  /** Under its button, and within the window. */
  const place = (): void => {
    const [box, element] = [button.current?.getBoundingClientRect(), menu.current]
    if (!box || !element) return
    const { width, height } = element.getBoundingClientRect()
    element.style.left = `${Math.max(8, Math.min(box.right - width, innerWidth - width - 8))}px`
    element.style.top = `${box.bottom + height + 8 > innerHeight ? box.top - height - 4 : box.bottom + 4}px`
    element.querySelector<HTMLElement>('[role=menuitem]:not(:disabled)')?.focus()
  }
  return (
    <span ref={button} className="story-more">
      <IconButton
        icon={Ellipsis}
        label={t('stories.more', { title })}
        aria-haspopup="menu"
        popoverTarget={id}
        data-testid={`more-${story.id}`}
      />
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        aria-label={t('stories.more', { title })}
        className="menu menu-at"
        onKeyDown={(event) => moveFocus(event, '[role=menuitem]')}
        onToggle={(event) => {
          if (event.nativeEvent.newState === 'open') place()
        }}
      >
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="menuitem"
            tabIndex={-1}
            disabled={item.disabled}
            onClick={() => {
              menu.current?.hidePopover()
              item.act()
            }}
            data-testid={`story-${item.id}`}
          >
            <span>{item.label}</span>
          </button>
        ))}
      </div>
    </span>
  )
}
