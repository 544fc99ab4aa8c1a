/** What the palette says of a story of the document. */
import { Presentation } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { spokenOf, tellCaption } from '../../../diagram/stories/story.ts'
import { useLanguage, useViewPart } from '../context.tsx'
import { ToldIn, useStays } from '../parts/told.tsx'

export function StoryWords({ id }: { id: string }): ReactElement {
  const { t } = useTranslation()
  const language = useLanguage()
  const stays = useStays()
  const story = useViewPart((view) => view.stories.find((one) => one.id === id))
  const named = story ? spokenOf(story.title, language) : ''
  const title = named || t('stories.untitled')
  return (
    <>
      <Presentation aria-hidden size={15} strokeWidth={1.75} />
      <span className="offer-name" lang={story && named !== '' ? stays(tellCaption(story.title)) : undefined}>
        {t('stories.playNamed', { title })}
      </span>
      {story && named !== '' && <ToldIn text={tellCaption(story.title)} />}
      <span className="offer-aside">{t('stories.story')}</span>
    </>
  )
}
