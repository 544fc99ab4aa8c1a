/** What the sections of a legend are made of: a request in; entries before they have a place, and what draws them, out. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import type { ViewDocument } from '../view/document.ts'
import type { Visible } from '../view/visible.ts'
import { round, roundLine } from './round.ts'
import { capHeight, measureText } from './text.ts'
import type { Theme } from './theme.ts'
import type { LegendEntry, LegendSection, Point, Stroke, TextLine } from './types.ts'

export type LegendRequest = {
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
export type Draft = { readonly words: string; readonly draw: (x: number, y: number) => LegendEntry }
export type DraftSection = {
  readonly id: LegendSection['id']
  readonly heading: string
  readonly drafts: readonly Draft[]
}

/** Type size of all words. */
export const legendSize = 12

export const sampleWidth: Readonly<Record<LegendSection['id'], number>> = {
  colours: 20,
  borders: 34,
  badges: 34,
  kinds: 34,
  relations: 44
}

/** Draws the parts of entries in units of the legend. */
export type LegendPen = {
  readonly thick: (width: number, colour: string, dash?: readonly number[]) => Stroke
  /** Height of a sample; those of terse rows are lower, so that they do not touch. */
  readonly high: number
  /** The words of an entry beside a sample that begins at a place. */
  readonly label: (text: string, x: number, y: number, section: LegendSection['id']) => TextLine
}

export const legendPen = ({
  unit,
  isTerse,
  theme
}: Pick<LegendRequest, 'unit' | 'isTerse' | 'theme'>): LegendPen => ({
  thick: (width, colour, dash = []) => ({
    colour,
    width: round(width * unit),
    dash: dash.map((length) => round(length * unit))
  }),
  high: (isTerse ? 14 : 18) * unit,
  label: (text, x, y, section) =>
    legendLine(
      text,
      x + (sampleWidth[section] + 9) * unit,
      y + (capHeight * legendSize * unit) / 2,
      unit,
      theme.ink,
      400
    )
})

export const legendLine = (
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
    width: measureText(text, legendSize * unit, weight),
    size: legendSize * unit,
    weight,
    colour,
    anchor: 'start'
  })
