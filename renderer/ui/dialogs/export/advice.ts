/** A picture and what it was told in; what a person should know before it is exported, and what would help, out. */
import type { ExportFormatId } from '../../../../diagram/export/format.ts'
import { measureMermaid, type MermaidSize } from '../../../../diagram/export/mermaid.ts'
import { measurePixels } from '../../../../diagram/export/png/size.ts'
import { deckSteps, type Picture } from '../../../../diagram/picture/draw.ts'
import type { PictureOptions } from '../../../../diagram/picture/options.ts'
import { drawnPart } from '../../../../diagram/picture/drawn-part.ts'
import { readableType, smallestType } from '../../../../diagram/picture/smallest-type.ts'
import type { Page } from '../../../../diagram/scene/pages.ts'
import { paperOf } from '../../../../diagram/scene/paper.ts'
import { everyNode } from '../../../../diagram/view/visible.ts'
import type { EcosystemGraph } from '../../../../graph-data/graph.ts'

/** What a format keeps of a picture: all that is drawn, the graph without its page, a table, or the view itself. */
export type FormatKind = 'drawn' | 'graph' | 'table' | 'view'

const kinds: Readonly<Record<ExportFormatId, FormatKind>> = {
  svg: 'drawn',
  'svg-outlines': 'drawn',
  'svg-plain': 'drawn',
  pptx: 'drawn',
  pdf: 'drawn',
  png: 'drawn',
  drawio: 'drawn',
  html: 'drawn',
  mermaid: 'graph',
  dot: 'graph',
  graphml: 'graph',
  gexf: 'graph',
  'cytoscape-json': 'graph',
  'csv-nodes': 'table',
  'csv-edges': 'table',
  json: 'view'
}

export const formatKind = (format: ExportFormatId): FormatKind => kinds[format]

/** Formats that can go without a background. */
export const canBeTransparent = (format: ExportFormatId): boolean =>
  format === 'svg' || format === 'svg-outlines' || format === 'svg-plain' || format === 'png'

/** Formats that can hold the view, so that the picture opens again. */
export const canHoldView = (format: ExportFormatId): boolean =>
  formatKind(format) === 'drawn' && format !== 'drawio'

/** Formats that are looked at as a whole, so that the size of their type matters. */
const isSeenWhole = (format: ExportFormatId): boolean =>
  formatKind(format) === 'drawn' && format !== 'html' && format !== 'drawio'

/** Something to do about type that is too small: another option, or another view. */
export type Remedy = OptionRemedy | 'fold'
export type OptionRemedy = 'pack' | 'stack' | 'stack-neighbours' | 'a3' | 'page' | 'no-legend'
/** Folding every layer is offered where this many components or more are drawn: a few are better read by themselves. */
const crowd = 100

export type Advice = {
  /** The page, or the picture where there is none, in points. */
  readonly size: Page
  /** Points; null where nothing is written or nobody looks at it as a whole. */
  readonly smallest: number | null
  /** As `smallest`, but laid on a slide, for a picture without a page; null for others. */
  readonly onSlide: number | null
  readonly tooSmall: boolean
  readonly remedies: readonly Remedy[]
  readonly pixels: ReturnType<typeof measurePixels> | null
  readonly mermaid: MermaidSize | null
  /** Slides of a deck: the whole and a step each; null where there is one page only. */
  readonly slides: number | null
}

const slide = { width: 960, height: 540 }

const isPortrait = ({ page }: PictureOptions): boolean => page === 'a4-portrait' || page === 'a3-portrait'

/** The page of the same direction that has the most room. */
export const largestPage = (options: PictureOptions): 'a3-portrait' | 'a3-landscape' =>
  isPortrait(options) ? 'a3-portrait' : 'a3-landscape'

/** The parts around the stack that have fewer components than what is drawn; drawing more would make type smaller yet. */
function smallerParts({ scene, view }: Picture, graph: EcosystemGraph): readonly Remedy[] {
  const parts = ['stack-neighbours', 'stack'] as const
  return parts.filter(
    (part) => everyNode(drawnPart(graph, view, part, null).visible).length < scene.nodes.length
  )
}

function remediesFor(
  options: PictureOptions,
  smaller: readonly Remedy[],
  { scene, view }: Picture
): readonly Remedy[] {
  const remedies: readonly (Remedy | false)[] = [
    options.page === 'free' && 'page',
    options.page !== 'free' && options.arrange === 'keep' && 'pack',
    ...smaller,
    options.what === 'view' && view.folds.length === 0 && scene.nodes.length >= crowd && 'fold',
    options.page !== 'free' && !options.page.startsWith('a3') && 'a3',
    options.page !== 'free' && options.legend !== 'none' && 'no-legend'
  ]
  return remedies.filter((one) => one !== false).slice(0, 3)
}

export function advise(
  format: ExportFormatId,
  options: PictureOptions,
  picture: Picture,
  graph: EcosystemGraph,
  hasStack: boolean
): Advice {
  const { scene, view } = picture
  const size = paperOf(scene)
  const smallest = isSeenWhole(format) ? smallestType(scene) : null
  const onSlide =
    options.page === 'free' && smallest !== null
      ? Math.floor(smallest * Math.min(slide.width / size.width, slide.height / size.height) * 10) / 10
      : null
  const seen = onSlide ?? smallest
  const steps = format === 'pptx' ? deckSteps(graph, view).length : 0
  const tooSmall = seen !== null && seen < readableType
  return {
    size,
    smallest,
    onSlide,
    tooSmall,
    remedies: tooSmall ? remediesFor(options, hasStack ? smallerParts(picture, graph) : [], picture) : [],
    pixels:
      format === 'png' ? measurePixels(scene, { scale: options.pngScale, width: options.pngWidth }) : null,
    mermaid: format === 'mermaid' ? measureMermaid({ scene, graph }) : null,
    slides: steps > 0 ? steps + 1 : null
  }
}

/** The options with something done about small type. */
export function remedy(options: PictureOptions, what: OptionRemedy): PictureOptions {
  switch (what) {
    case 'pack':
      return { ...options, arrange: 'pack' }
    case 'stack':
    case 'stack-neighbours':
      return { ...options, what }
    case 'a3':
      return { ...options, page: largestPage(options) }
    case 'page':
      return { ...options, page: '16:9', arrange: 'pack' }
    case 'no-legend':
      return { ...options, legend: 'none' }
    default:
      return what satisfies never
  }
}
