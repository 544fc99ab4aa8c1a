/** What shows in; a legend of just that out, laid out side by side under the picture. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { isRetired } from '../../graph-data/questions/past.ts'
import { colourOverlay } from '../overlays/registry.ts'
import type { ViewDocument } from '../view/document.ts'
import type { Visible } from '../view/visible.ts'
import { arrowHead, strokeOf } from './arrows.ts'
import { retiredDash } from './nodes.ts'
import { roundArrow, roundBox, roundLine, roundPoint } from './round.ts'
import { capHeight, measureText } from './text.ts'
import type { Theme } from './theme.ts'
import type { Legend, LegendEntry, LegendSection, Point, TextLine } from './types.ts'
import { words } from './words.ts'

type LegendRequest = {
  readonly graph: EcosystemGraph
  readonly view: ViewDocument
  readonly theme: Theme
  readonly visible: Visible
  /** Size of the legend's units in units of the diagram. */
  readonly unit: number
  /** Its upper left corner, and the width it may take. */
  readonly at: Point
  readonly width: number
}

/** An entry before it has a place: its words, and how it is drawn at a place. */
type Draft = { readonly words: string; readonly draw: (x: number, y: number) => LegendEntry }
type DraftSection = {
  readonly id: LegendSection['id']
  readonly heading: string
  readonly drafts: readonly Draft[]
}

const size = 12
const row = 23
const padding = 18
const columnGap = 24
const sectionGap = 30
const sampleWidth = { colours: 20, kinds: 34, relations: 44 } as const

/**
 * Legend of the colours, kinds and relation types that show; what recedes is not explained. The sections stand side by
 * side in the fewest rows that fit the width. Null where nothing shows.
 */
export function buildLegend(request: LegendRequest): Legend | null {
  const sections = draftSections(request).filter((section) => section.drafts.length > 0)
  if (sections.length === 0) return null
  const { at, unit, width, theme } = request
  const inner = width / unit - 2 * padding
  const columnWidths = sections.map(
    ({ id, drafts }) =>
      sampleWidth[id] +
      9 +
      columnGap +
      Math.max(...drafts.map((draft) => measureText(draft.words, size, 400)))
  )
  const needed = (rows: number): number =>
    sections.reduce(
      (sum, { drafts }, index) =>
        sum + Math.ceil(drafts.length / rows) * (columnWidths[index] ?? 0) + sectionGap,
      -sectionGap - columnGap
    )
  const longest = Math.max(...sections.map(({ drafts }) => drafts.length))
  let rows = 1
  while (rows < longest && needed(rows) > inner) rows += 1

  const top = at[1] + (padding + row) * unit
  let x = at[0] + padding * unit
  const built = sections.map(({ id, heading, drafts }, index): LegendSection => {
    const column = (columnWidths[index] ?? 0) * unit
    const left = x
    x += Math.ceil(drafts.length / rows) * column + sectionGap * unit
    return {
      id,
      heading: line(heading, left, at[1] + (padding + 10) * unit, unit, theme.mutedInk, 600),
      entries: drafts.map((draft, place) =>
        draft.draw(left + Math.floor(place / rows) * column, top + ((place % rows) + 0.5) * row * unit)
      )
    }
  })
  const used = Math.max(...sections.map(({ drafts }) => Math.min(rows, drafts.length)))
  return {
    box: roundBox({
      x: at[0],
      y: at[1],
      width: Math.max(width, x - sectionGap * unit - columnGap * unit + padding * unit - at[0]),
      height: (2 * padding + row * (used + 1) - 4) * unit
    }),
    fill: theme.panel.fill,
    stroke: theme.panel.stroke,
    sections: built
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

function draftSections({ graph, view, theme, visible, unit }: LegendRequest): readonly DraftSection[] {
  const { language } = view
  const alive = visible.nodes.filter((node) => node.emphasis !== 'faint')
  const overlay = colourOverlay(view.colourBy)
  const shownClasses = new Set(alive.map((node) => overlay.classOf(graph, node.component).id))
  const shownKinds = new Set(alive.map((node) => node.component.kind))
  const shownTypes = new Set(
    visible.edges.filter((edge) => edge.emphasis !== 'faint').map((edge) => edge.relation.type)
  )
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
              stroke: highlighted ? swatch.strongStroke : swatch.stroke,
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
          swatch: roundBox({ x, y: y - 9 * unit, width: 34 * unit, height: 18 * unit }),
          shape,
          fill: theme.background,
          stroke: theme.mutedInk,
          dash,
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
            const stroke = strokeOf(type.line, theme.line(type.line.colour).strong, false)
            const [start, end]: [Point, Point] = [
              [x, y],
              [x + sampleWidth.relations * unit, y]
            ]
            return {
              kind: 'line',
              id: type.id,
              start: roundPoint(start),
              end: roundPoint(end),
              stroke,
              arrow: roundArrow(arrowHead(type.line, start, end, stroke.width)),
              label: label(type.label[language], x, y, 'relations')
            }
          }
        }))
    }
  ]
}
