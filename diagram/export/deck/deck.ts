/** The slides of a story in; the bytes of a deck out, as a presentation or as pages. One file a format. */
import type { DeckFormatId } from './ids.ts'
import { pdfDeck } from './pdf.ts'
import { pptxDeck } from './pptx.ts'
import type { DeckRequest } from './request.ts'

const renderers: Readonly<Record<DeckFormatId, (request: DeckRequest) => Promise<Uint8Array>>> = {
  pptx: (request) => Promise.resolve(pptxDeck(request)),
  pdf: pdfDeck
}

/** The same slides give the same bytes. */
export const renderDeck = (format: DeckFormatId, request: DeckRequest): Promise<Uint8Array> =>
  renderers[format](request)
