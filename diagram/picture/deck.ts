/** A view, one of its stories and how to tell it in; what a deck is written from out. Window and command line share it. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import type { DeckRequest } from '../export/deck/request.ts'
import { themeOf } from '../scene/company-theme.ts'
import { pageOf } from '../scene/pages.ts'
import { paperTheme } from '../scene/build.ts'
import { themes, type Theme } from '../scene/theme.ts'
import { findStory } from '../stories/registry.ts'
import { drawSlides, type Slide } from '../stories/slides.ts'
import { spokenOf } from '../stories/story.ts'
import type { ViewDocument } from '../view/document.ts'
import { soleView } from '../view/kept-views.ts'
import { serializeView } from '../view/view-file.ts'
import type { DeckOptions } from './deck-options.ts'

export type DeckQuestion = {
  readonly graph: EcosystemGraph
  /** With a position for every component. */
  readonly view: ViewDocument
  readonly options: DeckOptions
  /** The day, as `YYYY-MM-DD`. */
  readonly today: string
}

export type Deck = Omit<DeckRequest, 'font'>

function themeFor(view: ViewDocument, { theme, company }: DeckOptions): Theme {
  if (theme === 'company') return company ? themeOf(company) : paperTheme(view)
  return theme === 'view' ? paperTheme(view) : themes[theme]
}

/** Draw every slide; null where there is no such story, or it has no steps. */
export function prepareDeck({ graph, view, options, today }: DeckQuestion): Deck | null {
  const story = findStory(graph, view, options.story)
  const page = pageOf(options.page)
  if (!story || story.steps.length === 0 || !page) return null
  const language = options.language ?? view.language
  const theme = themeFor(view, options)
  const spoken = { ...view, language }
  const slides: readonly Slide[] = [
    ...drawSlides({ graph, view: spoken, story, language, theme, page, today })
  ]
  const own = view.stories.filter(({ id }) => id === story.id)
  return {
    title: spokenOf(story.title, language),
    slides,
    theme,
    graph,
    held: options.holdsView ? serializeView({ ...soleView(spoken), stories: own }) : null
  }
}
