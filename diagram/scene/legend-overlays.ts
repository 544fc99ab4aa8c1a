/** The overlays of a view and what shows in; the sections of the legend that explain them, only classes that show, out. */
import type { Component, ColourToken } from '../../graph-data/catalogue.ts'
import { componentName } from '../../graph-data/words/component-name.ts'
import { colourOf, colourOverlay } from '../overlays/colour-of.ts'
import type { Channel, OverlayClass, Reading } from '../overlays/overlay.ts'
import { overlayOn, readOverlay } from '../overlays/registry.ts'
import { borderStrokes } from './borders.ts'
import type { Draft, DraftSection, LegendPen, LegendRequest } from './legend-parts.ts'
import { drawSign, haloOf } from './overlay-badges.ts'
import { roundBox } from './round.ts'
import { countComponents, words } from './words.ts'

/** Classes that have a component among some, in the order of the reading. */
function shownClasses(reading: Reading, components: readonly Component[]): readonly OverlayClass[] {
  const shown = new Set(components.map((component) => reading.classOf(component)?.id))
  return reading.classes.filter(({ id }) => shown.has(id))
}

/** Sections for colours, borders and badges, each where it has something to say. What recedes is not explained. */
export const overlaySections = (request: LegendRequest, pen: LegendPen): readonly DraftSection[] => [
  colourSection(request, pen),
  ...borderSection(request, pen),
  ...badgeSection(request, pen)
]

/** With several overlays at once every heading says through what its overlay shows. */
function headingOf({ view }: LegendRequest, channel: Exclude<Channel, 'hull'>, title: string): string {
  const isAlone = !overlayOn(view, 'border') && !overlayOn(view, 'badge')
  return isAlone ? title : `${words[channel][view.language]}: ${title}`
}

function colourSection(request: LegendRequest, { thick, label }: LegendPen): DraftSection {
  const { graph, view, visible, theme, unit, isTerse } = request
  const { language } = view
  const alive = visible.nodes.filter((node) => node.emphasis !== 'faint')
  const overlay = colourOverlay(view)
  const reading = readOverlay(overlay, graph, view)
  const colour = colourOf(graph, view)
  const own = alive.filter(({ component }) => colour(component).isOwn)
  const others = own.length === 0 ? alive : alive.filter(({ component }) => !colour(component).isOwn)
  // Nodes with borders have light bodies, see nodes.ts.
  const canBeSolid = overlayOn(view, 'border') === undefined
  const isHighlighted = alive.some((node) => node.emphasis === 'strong')

  const draft = (id: string, title: string, token: ColourToken, isLoud: boolean): Draft => {
    const swatch = theme.swatch(token)
    const isSolid = canBeSolid && (isHighlighted || isLoud)
    return {
      words: title,
      draw: (x, y) => ({
        kind: 'colour',
        id,
        swatch: roundBox({ x, y: y - 7 * unit, width: 20 * unit, height: 14 * unit }),
        fill: isSolid ? swatch.strongFill : swatch.fill,
        stroke: thick(1.2, isSolid ? swatch.strongStroke : swatch.stroke),
        label: label(title, x, y, 'colours')
      })
    }
  }
  // The names of the areas say it already.
  const isSaid = isTerse && view.hulls === view.colourBy
  const classes = isSaid
    ? []
    : shownClasses(
        reading,
        others.map(({ component }) => component)
      )
  const tokens = [...new Set(own.map(({ component }) => colour(component).colour))]
  return {
    id: 'colours',
    heading: headingOf(request, 'colour', overlay.title[language]),
    drafts: [
      ...classes.map((one) => draft(one.id, one.title[language], one.colour, one.tone === 'loud')),
      ...tokens.map((token) => {
        const [first, ...more] = own.filter(({ component }) => colour(component).colour === token)
        const who =
          first && more.length === 0
            ? componentName(first.component, language)
            : countComponents(more.length + 1, language)
        return draft(`own:${token}`, `${words.ownColour[language]}: ${who}`, token, false)
      })
    ]
  }
}

/** What can have a border or a badge: what neither recedes nor, for borders, is only named beside a stack. */
const told = ({ visible }: LegendRequest, channel: 'border' | 'badge'): readonly Component[] =>
  visible.nodes
    .filter(({ emphasis }) => emphasis !== 'faint' && (channel === 'badge' || emphasis !== 'context'))
    .map(({ component }) => component)

function borderSection(request: LegendRequest, { thick, high, label }: LegendPen): readonly DraftSection[] {
  const { graph, view, theme, unit } = request
  const overlay = overlayOn(view, 'border')
  if (!overlay) return []
  const { language } = view
  const reading = readOverlay(overlay, graph, view)
  const strokeOf = borderStrokes(reading, theme)
  const drafts = shownClasses(reading, told(request, 'border')).map((of): Draft => {
    const stroke = strokeOf(of) ?? { colour: theme.mutedInk, width: 1, dash: [] }
    const title = of.title[language]
    return {
      words: title,
      draw: (x, y) => ({
        kind: 'shape',
        id: of.id,
        swatch: roundBox({ x: x + unit, y: y - high / 2 + unit, width: 32 * unit, height: high - 2 * unit }),
        shape: 'round',
        fill: theme.background,
        stroke: thick(stroke.width, stroke.colour, stroke.dash),
        label: label(title, x, y, 'borders')
      })
    }
  })
  return [{ id: 'borders', heading: headingOf(request, 'border', overlay.title[language]), drafts }]
}

function badgeSection(request: LegendRequest, { thick, high, label }: LegendPen): readonly DraftSection[] {
  const { graph, view, theme, unit } = request
  const overlay = overlayOn(view, 'badge')
  if (!overlay) return []
  const { language } = view
  const reading = readOverlay(overlay, graph, view)
  const drafts = shownClasses(reading, told(request, 'badge'))
    .filter(({ tone }) => tone !== 'quiet')
    .map((of): Draft => {
      const title = of.title[language]
      const swatch = theme.swatch(of.colour)
      // A sample is as high as its row lets it be, and its sign with it.
      const size = Math.min(1, high / unit / 18) * unit
      return {
        words: title,
        draw: (x, y) => {
          const { box, fill, line } = drawSign(of.sign, [x + 17 * unit, y], swatch, size)
          const { width } = haloOf(theme)
          return {
            kind: 'shape',
            id: of.id,
            swatch: box,
            shape: 'pill',
            fill,
            stroke: thick(width, theme.panel.fill),
            sign: line,
            label: label(title, x, y, 'badges')
          }
        }
      }
    })
  return [{ id: 'badges', heading: headingOf(request, 'badge', overlay.title[language]), drafts }]
}
