/** What formats a deck has. Apart from the code that writes them, so that whoever only names one does not load it. */
import type { ExportFormatId } from '../format.ts'

export const deckFormatIds = ['pptx', 'pdf'] as const satisfies readonly ExportFormatId[]
export type DeckFormatId = (typeof deckFormatIds)[number]
