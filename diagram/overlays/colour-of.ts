/** A graph and a view in; the colour of each component out: the one a person gave it, else that of the view's overlay. */
import type { ColourToken, Component } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import type { ViewDocument } from '../view/document.ts'
import { byLayer } from './by-layer.ts'
import { unknownClass, type Overlay } from './overlay.ts'
import { overlayOn, readOverlay } from './registry.ts'

export type ComponentColour = {
  readonly colour: ColourToken
  /** To be seen from afar. */
  readonly isLoud: boolean
  /** A person gave it; no class of an overlay has it. */
  readonly isOwn: boolean
}

/** The overlay that a view colours by; there always is one. */
export const colourOverlay = (view: ViewDocument): Overlay => overlayOn(view, 'colour') ?? byLayer

/** The colours of components. Everything that is coloured like a node asks here. */
export function colourOf(
  graph: EcosystemGraph,
  view: ViewDocument
): (component: Component) => ComponentColour {
  const reading = readOverlay(colourOverlay(view), graph, view)
  const own = new Map(view.ownColours)
  return (component) => {
    const given = own.get(component.id)
    if (given !== undefined) return { colour: given, isLoud: false, isOwn: true }
    const { colour, tone } = reading.classOf(component) ?? unknownClass
    return { colour, isLoud: tone === 'loud', isOwn: false }
  }
}
