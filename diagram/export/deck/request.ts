/** What a deck is written from, whatever its format. */
import type { EcosystemGraph } from '../../../graph-data/graph.ts'
import type { Theme } from '../../scene/theme.ts'
import type { Slide } from '../../stories/slides.ts'
import type { ExportRequest } from '../format.ts'

export type DeckRequest = {
  readonly title: string
  readonly slides: readonly Slide[]
  readonly theme: Theme
  readonly graph: EcosystemGraph
  /** The text of the view file, or null where the deck shall not hold it. */
  readonly held: string | null
  readonly font: ExportRequest['font']
}
