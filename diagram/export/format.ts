/** What an export format is: a finished picture in, the bytes of a file out. One file a format and one line in the registry. */
import type { Text } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import type { Scene, TextLine } from '../scene/types.ts'
import type { ViewDocument } from '../view/document.ts'

export type ExportRequest = {
  /** What to draw. Formats transcribe it and decide nothing. */
  readonly scene: Scene
  /** The view it was built from, with every step of its stack: for formats that hold the view or draw several pages. */
  readonly view: ViewDocument
  readonly graph: EcosystemGraph
  /** The OpenType bytes of Pretendard in a weight, for formats that carry their font. */
  readonly font: (weight: TextLine['weight']) => Promise<Uint8Array>
}

export type ExportFormat = {
  readonly id: string
  readonly title: Text
  /** The file name's ending, without the dot. */
  readonly extension: string
  /** The same request gives the same bytes. Throws only for a fault of ours. */
  readonly render: (request: ExportRequest) => Promise<Uint8Array>
}

/** Text as the bytes of a file. */
export const encodeText = (text: string): Uint8Array => new TextEncoder().encode(text)
