/** What an overlay is: a way to sort components into classes that colour, border, badge or area show. One file each. */
import type { ColourToken, Component, Text } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import type { ColourBy, HullsBy, ViewDocument } from '../view/document.ts'

export type OverlayId = ColourBy | Exclude<HullsBy, 'none'>

/** What of a node can tell its class. */
export const channels = ['colour', 'border', 'badge', 'hull'] as const
export type Channel = (typeof channels)[number]

/** A class of an overlay, as the legend lists it. */
export type OverlayClass = {
  readonly id: string
  readonly title: Text
  /** The steps of the hues are chosen so that grey print tells the classes of an overlay apart, too. */
  readonly colour: ColourToken
  /** One to four characters that stand for it on a badge, where colour alone would not do. */
  readonly sign: string
  /** `quiet` is nothing to point out: no badge and a plain border; `loud` is to be seen from afar. */
  readonly tone?: 'quiet' | 'loud'
}

/** What an overlay says about one graph and view. */
export type Reading = {
  /** All classes in the order of the legend. */
  readonly classes: readonly OverlayClass[]
  /** The class of a component. Only areas may leave a component out. */
  readonly classOf: (component: Component) => OverlayClass | undefined
  /** What the badge of a component says where that is more than the sign of its class. */
  readonly signOf?: (component: Component) => string
}

export type Overlay = {
  readonly id: OverlayId
  readonly title: Text
  /** One sentence: what it shows. */
  readonly says: Text
  readonly channels: readonly Channel[]
  /** It reads what an outline does not hold (see graph-data/outline), and changes when that arrives. */
  readonly needsTexts?: true
  /** What it says follows from the view, too, and not from the catalogue alone. */
  readonly readsView?: true
  readonly read: (graph: EcosystemGraph, view: ViewDocument) => Reading
}

/** For components of which the catalogue does not say it. */
export const unknownClass: OverlayClass = {
  id: '',
  title: { en: 'Not stated', ko: '명시 안 됨' },
  colour: 'slate-3',
  sign: '?',
  tone: 'quiet'
}

/** A reading by an id of the component: the classes are all of them, and `unknownClass` where it has none of these. */
export function readById(
  classes: readonly OverlayClass[],
  idOf: (component: Component) => string | undefined
): Reading & { readonly classOf: (component: Component) => OverlayClass } {
  const byId = new Map(classes.map((one) => [one.id, one]))
  return {
    classes: byId.has(unknownClass.id) ? classes : [...classes, unknownClass],
    classOf: (component) => byId.get(idOf(component) ?? '') ?? unknownClass
  }
}
