/** What an export format is: a finished picture in, the bytes of a file out. One file a format and one line in the registry. */
import type { Text } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import type { Theme } from '../scene/theme.ts'
import type { Scene, TextLine } from '../scene/types.ts'
import type { ViewDocument } from '../view/document.ts'

export type ExportRequest = {
  /** What to draw. Formats transcribe it and decide nothing. */
  readonly scene: Scene
  /** The view it was built from. */
  readonly view: ViewDocument
  /** The text of the view file. */
  readonly saved: string
  /** The same where the picture shall hold it, so that it opens again from the picture; else null. */
  readonly held: string | null
  readonly theme: Theme
  /** The pages of a deck, one a step of an ordered stack, for formats that have pages; drawn when asked. */
  readonly steps: () => readonly PictureStep[]
  readonly pixels: PixelOptions
  readonly graph: EcosystemGraph
  /** The OpenType bytes of Pretendard in a weight, for formats that carry their font. */
  readonly font: (weight: TextLine['weight']) => Promise<Uint8Array>
}

export type PictureStep = { readonly title: string; readonly scene: Scene }

export type PixelOptions = {
  /** Pixels for a unit of the diagram, or as many as make a width. */
  readonly scale: number
  readonly width: number | null
  /** Leave the background out. */
  readonly transparent: boolean
}

/**
 * What formats are called and how their files end, in the order of menus. Apart from the code that draws them, so that
 * whoever only names a format does not load it.
 */
export const exportFormatList = [
  { id: 'svg', title: { en: 'SVG vector image', ko: 'SVG 벡터 이미지' }, extension: 'svg' },
  { id: 'pptx', title: { en: 'PowerPoint presentation', ko: 'PowerPoint 프레젠테이션' }, extension: 'pptx' },
  { id: 'pdf', title: { en: 'PDF document', ko: 'PDF 문서' }, extension: 'pdf' },
  { id: 'png', title: { en: 'PNG image', ko: 'PNG 이미지' }, extension: 'png' },
  {
    id: 'svg-outlines',
    title: { en: 'SVG with text as outlines', ko: '글자를 윤곽선으로 바꾼 SVG' },
    extension: 'svg'
  },
  { id: 'svg-plain', title: { en: 'SVG without a font', ko: '글꼴을 넣지 않은 SVG' }, extension: 'svg' },
  { id: 'drawio', title: { en: 'draw.io diagram', ko: 'draw.io 다이어그램' }, extension: 'drawio' },
  {
    id: 'html',
    title: { en: 'Interactive web page (HTML)', ko: '대화형 웹 페이지(HTML)' },
    extension: 'html'
  },
  { id: 'mermaid', title: { en: 'Mermaid flowchart', ko: 'Mermaid 순서도' }, extension: 'mmd' },
  { id: 'dot', title: { en: 'Graphviz DOT', ko: 'Graphviz DOT' }, extension: 'dot' },
  { id: 'graphml', title: { en: 'GraphML (yEd, Gephi)', ko: 'GraphML(yEd, Gephi)' }, extension: 'graphml' },
  { id: 'gexf', title: { en: 'GEXF (Gephi)', ko: 'GEXF(Gephi)' }, extension: 'gexf' },
  { id: 'cytoscape-json', title: { en: 'Cytoscape JSON', ko: 'Cytoscape JSON' }, extension: 'cyjs' },
  {
    id: 'csv-nodes',
    title: { en: 'CSV table of components', ko: '컴포넌트 표(CSV)' },
    extension: 'nodes.csv'
  },
  { id: 'csv-edges', title: { en: 'CSV table of relations', ko: '관계 표(CSV)' }, extension: 'edges.csv' },
  { id: 'json', title: { en: 'View as JSON', ko: '보기(JSON)' }, extension: 'json' }
] as const satisfies readonly { readonly id: string; readonly title: Text; readonly extension: string }[]

export type ExportFormatId = (typeof exportFormatList)[number]['id']

export type ExportFormat = {
  readonly id: ExportFormatId
  /** The same request gives the same bytes. Throws only for a fault of ours. */
  readonly render: (request: ExportRequest) => Promise<Uint8Array>
}

/** What an export goes through, in order. */
export const exportStages = ['preparing', 'packing', 'drawing', 'writing'] as const
export type ExportStage = (typeof exportStages)[number]

/** Text as the bytes of a file. */
export const encodeText = (text: string): Uint8Array => new TextEncoder().encode(text)
