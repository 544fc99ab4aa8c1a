/** What shows in; a legend of just that out, laid out side by side under the picture. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { isRetired } from '../../graph-data/questions/past.ts'
import { colourOverlay } from '../overlays/registry.ts'
import type { ViewDocument } from '../view/document.ts'
import type { Visible } from '../view/visible.ts'
import { arrowHead, strokeOf } from './arrows.ts'
import { fitWidth, runDown, type Block } from './legend-columns.ts'
import { retiredDash } from './nodes.ts'
import { round, roundArrow, roundBox, roundLine, roundPoint } from './round.ts'
import { capHeight, measureText } from './text.ts'
import type { Theme } from './theme.ts'
import type { Legend, LegendEntry, LegendSection, Point, Stroke, TextLine } from './types.ts'
import { words } from './words.ts'

type LegendRequest = {
  readonly graph: EcosystemGraph
  readonly view: ViewDocument
  readonly theme: Theme
  readonly visible: Visible
  /** Size of the legend's units in units of the diagram. */
  readonly unit: number
  /** Its upper left corner, and the room it may take: under the picture a width, beside it a height. */
  readonly at: Point
  /** Room is dear on a page: rows stand closer, and what the names of the areas say already is left out. */
  readonly isTerse: boolean
  readonly room: { readonly width: number } | { readonly height: number }
}

/** An entry before it has a place: its words, and how it is drawn at a place. */
type Draft = { readonly words: string; readonly draw: (x: number, y: number) => LegendEntry }
type DraftSection = {
  readonly id: LegendSection['id']
  readonly heading: string
  readonly drafts: readonly Draft[]
}

const size = 12
/** Height of a row, in units of the legend. */
const rowHeights = { plain: 23, terse: 19 } as const
const padding = 18
const sampleWidth = { colours: 20, kinds: 34, relations: 44 } as const

/**
 * Legend of the colours, kinds and relation types that show; what recedes is not explained. Under the picture the
 * sections stand side by side in the fewest rows that fit the width; beside it they run down columns. Null where nothing
 * shows.
 */
export function buildLegend(request: LegendRequest): Legend | null {
  const { hulls, colourBy } = request.view
  const sections = draftSections(request).filter(
    ({ id, drafts }) => drafts.length > 0 && !(request.isTerse && id === 'colours' && hulls === colourBy)
  )
  if (sections.length === 0) return null
  const { at, unit, room, theme, isTerse } = request
  const row = rowHeights[isTerse ? 'terse' : 'plain']
  const widths = sections.map(
    ({ id, drafts }) =>
      sampleWidth[id] + 9 + Math.max(...drafts.map((draft) => measureText(draft.words, size, 400)))
  )
  const blocks = sections.map(({ drafts }, index): Block => ({
    entries: drafts.length,
    width: widths[index] ?? 0
  }))
  const arranged =
    'width' in room
      ? fitWidth(blocks, row, room.width / unit - 2 * padding)
      : runDown(blocks, row, Math.floor((room.height / unit - 2 * padding + 4) / row))
  const place = ([x, y]: Point): Point => [at[0] + (padding + x) * unit, at[1] + (padding + y) * unit]
  return {
    box: roundBox({
      x: at[0],
      y: at[1],
      width: Math.max((arranged.width + 2 * padding) * unit, 'width' in room ? room.width : 0),
      height: (2 * padding + row * arranged.rows - 4) * unit
    }),
    radius: round(12 * unit),
    fill: theme.panel.fill,
    stroke: theme.panel.stroke,
    sections: sections.map(({ id, heading, drafts }, section): LegendSection => {
      const [x, y] = place(arranged.placeHeading(section))
      return {
        id,
        heading: line(heading, x, y + 10 * unit, unit, theme.mutedInk, 600),
        entries: drafts.map((draft, entry) => {
          const [left, top] = place(arranged.placeEntry(section, entry))
          return draft.draw(left, top + 0.5 * row * unit)
        })
      }
    })
  }
}

const line = (
  text: string,
  x: number,
  y: number,
  unit: number,
  colour: string,
  weight: TextLine['weight']
): TextLine =>
  roundLine({
    text,
    x,
    y,
    width: measureText(text, size * unit, weight),
    size: size * unit,
    weight,
    colour,
    anchor: 'start'
  })

function draftSections({
  graph,
  view,
  theme,
  visible,
  unit,
  isTerse
}: LegendRequest): readonly DraftSection[] {
  const { language } = view
  const alive = visible.nodes.filter((node) => node.emphasis !== 'faint')
  const overlay = colourOverlay(view.colourBy)
  const shownClasses = new Set(alive.map((node) => overlay.classOf(graph, node.component).id))
  const shownKinds = new Set(alive.map((node) => node.component.kind))
  const shownTypes = new Set(
    visible.edges.filter((edge) => edge.emphasis !== 'faint').map((edge) => edge.relation.type)
  )
  const thick = (width: number, colour: string, dash: readonly number[] = []): Stroke => ({
    colour,
    width: round(width * unit),
    dash: dash.map((length) => round(length * unit))
  })
  // Samples of terse rows are lower, so that they do not touch.
  const high = (isTerse ? 14 : 18) * unit
  const highlighted = alive.some((node) => node.emphasis === 'strong')
  const label = (text: string, x: number, y: number, section: keyof typeof sampleWidth): TextLine =>
    line(text, x + (sampleWidth[section] + 9) * unit, y + (capHeight * size * unit) / 2, unit, theme.ink, 400)

  return [
    {
      id: 'colours',
      heading: overlay.title[language],
      drafts: overlay
        .classes(graph)
        .filter((entry) => shownClasses.has(entry.id))
        .map((entry): Draft => {
          const swatch = theme.swatch(entry.colour)
          return {
            words: entry.title[language],
            draw: (x, y) => ({
              kind: 'colour',
              id: entry.id,
              swatch: roundBox({ x, y: y - 7 * unit, width: 20 * unit, height: 14 * unit }),
              fill: highlighted ? swatch.strongFill : swatch.fill,
              stroke: thick(1.2, highlighted ? swatch.strongStroke : swatch.stroke),
              label: label(entry.title[language], x, y, 'colours')
            })
          }
        })
    },
    {
      id: 'kinds',
      heading: words.kinds[language],
      drafts: [
        ...graph.catalogue.kinds
          .filter((kind) => shownKinds.has(kind.id))
          .map((kind) => ({ ...kind, dash: [] })),
        ...(alive.some(({ component }) => isRetired(component))
          ? [{ id: 'retired', title: words.retired, shape: 'round' as const, dash: retiredDash }]
          : [])
      ].map(({ id, title, shape, dash }) => ({
        words: title[language],
        draw: (x, y) => ({
          kind: 'shape',
          id,
          swatch: roundBox({ x, y: y - high / 2, width: 34 * unit, height: high }),
          shape,
          fill: theme.background,
          stroke: thick(1.2, theme.mutedInk, dash),
          label: label(title[language], x, y, 'kinds')
        })
      }))
    },
    {
      id: 'relations',
      heading: words.relations[language],
      drafts: graph.catalogue.relationTypes
        .filter((type) => shownTypes.has(type.id))
        .map((type) => ({
          words: type.label[language],
          draw: (x, y) => {
            const { colour, width, dash } = strokeOf(type.line, theme.line(type.line.colour).strong, false)
            const length = sampleWidth.relations
            // The head is drawn for a line of its own size, and grows with it.
            const head = arrowHead(type.line, [0, 0], [length, 0], width)
            const points = head?.points.map(([px, py]): Point => [x + px * unit, y + py * unit]) ?? []
            return {
              kind: 'line',
              id: type.id,
              start: roundPoint([x, y]),
              end: roundPoint([x + length * unit, y]),
              stroke: thick(width, colour, dash),
              arrow: head && roundArrow({ ...head, points }),
              label: label(type.label[language], x, y, 'relations')
            }
          }
        }))
    }
  ]
}
