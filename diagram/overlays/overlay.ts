/** What an overlay is: a way to colour nodes, or a way to gather them in areas. One file and one line in the registry each. */
import type { ColourToken, Component, Text } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import type { ColourBy, HullsBy } from '../view/document.ts'

/** One colour of an overlay, as the legend lists it. */
export type OverlayClass = { readonly id: string; readonly title: Text; readonly colour: ColourToken }

/** Colours every node by a property of its component. */
export type ColourOverlay = {
  readonly id: ColourBy
  readonly title: Text
  /** The class of a component; overlays have one for every component. */
  readonly classOf: (graph: EcosystemGraph, component: Component) => OverlayClass
  /** All classes in the order of the legend. */
  readonly classes: (graph: EcosystemGraph) => readonly OverlayClass[]
}

/** Draws an area behind the nodes of the same class. */
export type HullOverlay = {
  readonly id: Exclude<HullsBy, 'none'>
  readonly title: Text
  readonly classOf: (graph: EcosystemGraph, component: Component) => OverlayClass | undefined
}

/** For components whose layer, kind or source is not known: only a broken pack has them. */
export const unknownClass: OverlayClass = {
  id: '',
  title: { en: 'Not stated', ko: '명시 안 됨' },
  colour: 'slate-3'
}
