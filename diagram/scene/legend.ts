/** What shows in; a legend of just that out, laid out side by side under the picture. */
import { isRetired } from '../../graph-data/questions/past.ts'
import { overlayOn } from '../overlays/registry.ts'
import { arrowHead, strokeOf } from './arrows.ts'
import { fitWidth, runDown, type Block } from './legend-columns.ts'
import { overlaySections } from './legend-overlays.ts'
import {
  legendLine,
  legendPen,
  legendSize,
  sampleWidth,
  type DraftSection,
  type LegendRequest
} from './legend-parts.ts'
import { retiredDash } from './nodes.ts'
import { round, roundArrow, roundBox, roundPoint } from './round.ts'
import { measureText } from './text.ts'
import type { ArrowHead, Legend, LegendSection, Point } from './types.ts'
import { linesOf, plainLine, severalTypes, typeOf } from './edges.ts'
import { words } from './words.ts'

/** What stands for lines with a head at each end. No id of a relation type holds a blank. */
const bothWays = 'both ways'

/** Height of a row, in units of the legend. */
const rowHeights = { plain: 23, terse: 19 } as const
const padding = 18

/**
 * Legend of the colours, kinds and relation types that show; what recedes is not explained. Under the picture the
 * sections stand side by side in the fewest rows that fit the width; beside it they run down columns. Null where nothing
 * shows.
 */
export function buildLegend(request: LegendRequest): Legend | null {
  const sections = draftSections(request).filter(({ drafts }) => drafts.length > 0)
  if (sections.length === 0) return null
  const { at, unit, room, theme, isTerse } = request
  const row = rowHeights[isTerse ? 'terse' : 'plain']
  const widths = sections.map(
    ({ id, drafts }) =>
      sampleWidth[id] + 9 + Math.max(...drafts.map((draft) => measureText(draft.words, legendSize, 400)))
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
        heading: legendLine(heading, x, y + 10 * unit, unit, theme.mutedInk, 600),
        entries: drafts.map((draft, entry) => {
          const [left, top] = place(arranged.placeEntry(section, entry))
          return draft.draw(left, top + 0.5 * row * unit)
        })
      }
    })
  }
}

function draftSections(request: LegendRequest): readonly DraftSection[] {
  const { graph, view, theme, visible, unit } = request
  const { language } = view
  const alive = visible.nodes.filter((node) => node.emphasis !== 'faint')
  const shownKinds = new Set(alive.map((node) => node.component.kind))
  const lines = linesOf(visible).filter(({ emphasis }) => emphasis !== 'faint')
  const leadBothWays = lines.some(({ bundle }) => bundle !== null && bundle.back > 0)
  const shownTypes = new Set([...lines.map(typeOf), ...(leadBothWays ? [bothWays] : [])])
  // What folded groups roll up is told last.
  const lineTypes = [
    ...graph.catalogue.relationTypes,
    { id: severalTypes, label: words.rolledUp, line: plainLine },
    { id: bothWays, label: words.bothWays, line: plainLine }
  ].filter(({ id }) => shownTypes.has(id))
  const pen = legendPen(request)
  const { thick, high, label } = pen

  return [
    ...overlaySections(request, pen),
    {
      id: 'kinds',
      heading: words.kinds[language],
      drafts: [
        ...graph.catalogue.kinds
          .filter((kind) => shownKinds.has(kind.id))
          .map((kind) => ({ ...kind, dash: [] })),
        // With borders, a dash stands for what the border says.
        ...(!overlayOn(view, 'border') && alive.some(({ component }) => isRetired(component))
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
      drafts: lineTypes.map((type) => ({
        words: type.label[language],
        draw: (x, y) => {
          const { colour, width, dash } = strokeOf(type.line, theme.line(type.line.colour).strong, false)
          const length = sampleWidth.relations
          // A head is drawn for a line of its own size, and grows with it.
          const headAt = (from: Point, tip: Point): ArrowHead | null => {
            const head = arrowHead(type.line, from, tip, width)
            const points = head?.points.map(([px, py]): Point => [x + px * unit, y + py * unit]) ?? []
            return head && roundArrow({ ...head, points })
          }
          const [left, right] = [[0, 0] as const, [length, 0] as const]
          const tail = type.id === bothWays ? headAt(right, left) : null
          return {
            kind: 'line',
            id: type.id,
            start: roundPoint([x, y]),
            end: roundPoint([x + length * unit, y]),
            stroke: thick(width, colour, dash),
            arrow: headAt(left, right),
            ...(tail && { tail }),
            label: label(type.label[language], x, y, 'relations')
          }
        }
      }))
    }
  ]
}
