/** What a deck of a story can be told: which story, on which page, in which look. Apart from what draws it. */
import { z } from 'zod'
import { idSchema, languageSchema } from '../../graph-data/schema/primitives.ts'
import { companyThemeSchema } from '../scene/company-theme.ts'
import { pageShapes, type PageShape } from '../scene/pages.ts'

/** The pages of slides: each has a size. */
export const deckPages = pageShapes.flatMap(({ id }): readonly Exclude<PageShape, 'free'>[] =>
  id === 'free' ? [] : [id]
)

export const deckOptionsSchema = z
  .strictObject({
    story: idSchema.startsWith('story.'),
    page: z.enum(deckPages),
    theme: z.enum(['view', 'light', 'dark', 'print', 'company']),
    /** The colours of `company`. */
    company: companyThemeSchema.nullable(),
    /** Null follows the view. */
    language: languageSchema.nullable(),
    /** Keep the view in the file, with this story, so that the deck opens again. */
    holdsView: z.boolean()
  })
  .readonly()

export type DeckOptions = z.infer<typeof deckOptionsSchema>

export const plainDeck: Omit<DeckOptions, 'story'> = {
  page: '16:9',
  theme: 'view',
  company: null,
  language: null,
  holdsView: true
}
