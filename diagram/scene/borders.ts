/** The classes of the border overlay in; how each is drawn out: by colour, and by a pattern that grey print keeps. */
import type { Component } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import type { OverlayClass, Reading } from '../overlays/overlay.ts'
import { overlayOn, readOverlay } from '../overlays/registry.ts'
import type { ViewDocument } from '../view/document.ts'
import { contrast } from './colour.ts'
import type { Swatch, Theme } from './theme.ts'
import type { Stroke } from './types.ts'

/** In units of a line of width 1, as far apart as can be; each is another preset in Office. */
const patterns: readonly (readonly number[])[] = [
  [],
  [9, 4],
  [3, 3],
  [9, 3, 2, 3],
  [16, 4],
  [9, 3, 2, 3, 2, 3],
  [1.8, 2.6],
  [16, 3, 2, 3]
]

/** Of the classes with the patterns above, and of those that have them again. */
const widths = [3, 4.5] as const

/** The colour that stands for a token where it is a line or a small ground: the full colour, if it can be told from the background. */
const lineColour = ({ strongFill, strongStroke }: Swatch, background: string): string =>
  contrast(strongFill, background) >= 3 ? strongFill : strongStroke

/** How a class looks as a border; null for one that has nothing to point out. */
export type BorderOf = (of: OverlayClass) => Stroke | null

/** The strokes of the classes of a reading. Every class keeps its pattern, whichever of them show. */
export function borderStrokes({ classes }: Reading, theme: Theme): BorderOf {
  const pointed = classes.filter(({ tone }) => tone !== 'quiet').map(({ id }) => id)
  return ({ id, tone, colour }) => {
    if (tone === 'quiet') return null
    const at = Math.max(0, pointed.indexOf(id))
    return {
      colour: lineColour(theme.swatch(colour), theme.background),
      width: widths[at < patterns.length ? 0 : 1],
      dash: patterns[at % patterns.length] ?? []
    }
  }
}

/** The border of each component in a view; null for a view without borders. */
export function bordersOf(
  graph: EcosystemGraph,
  view: ViewDocument,
  theme: Theme
): ((component: Component) => Stroke | null) | null {
  const overlay = overlayOn(view, 'border')
  if (!overlay) return null
  const reading = readOverlay(overlay, graph, view)
  const strokeOf = borderStrokes(reading, theme)
  return (component) => {
    const of = reading.classOf(component)
    return of ? strokeOf(of) : null
  }
}
