/** What else can be done with a story: copy it, take it away as a deck, delete it. */
import { Ellipsis } from 'lucide-react'
import { useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { deleteStory } from '../../../../diagram/view/commands/stories.ts'
import type { Story } from '../../../../diagram/stories/story.ts'
import { copyAsOwn } from '../../../state/stories/making.ts'
import { useApp, useRun } from '../../context.tsx'
import { IconButton } from '../../parts/controls.tsx'
import { placeMenu } from '../../parts/place-menu.ts'
import { moveFocus } from '../../parts/roving.ts'

type Item = {
  readonly id: string
  readonly label: string
  readonly disabled?: boolean
  readonly act: () => void
}

export function StoryMenu({
  id,
  story,
  title,
  isOwn,
  pointer,
  onClose
}: {
  id: string
  story: Story
  title: string
  isOwn: boolean
  /** Where it was asked for with the pointer, in pixels of the window; null under its button. */
  pointer: readonly [x: number, y: number] | null
  onClose: () => void
}): ReactElement {
  const { t } = useTranslation()
  const app = useApp()
  const run = useRun()
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
  const place = (): void => {
    const [box, element] = [button.current?.getBoundingClientRect(), menu.current]
    if (!box || !element) return
    const { width, height } = element.getBoundingClientRect()
    const isRoomBelow = box.bottom + height + 8 <= innerHeight
    const under = [box.right - width, isRoomBelow ? box.bottom + 4 : box.top - height - 4] as const
    placeMenu(element, ...(pointer ?? under))
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
          else onClose()
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
