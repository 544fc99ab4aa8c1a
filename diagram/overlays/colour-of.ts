/** A graph and a view in; the colour of each component out: the one a person gave it, else that of the view's overlay. */
import type { ColourToken, Component } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import type { ViewDocument } from '../view/document.ts'
import { byLayer } from './by-layer.ts'
import { unknownClass, type Overlay, type OverlayClass } from './overlay.ts'
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

/** Of an area that only says where something is. */
const quietArea: ColourToken = 'slate-3'

const isTerritory = (id: string): boolean => id === 'layer' || id === 'band'

/** The colour of an area. Layers and bands step back where the colours of components say something else. */
export const areaColour = (view: ViewDocument, { colour }: OverlayClass): ColourToken =>
  isTerritory(view.hulls) && !isTerritory(colourOverlay(view).id) ? quietArea : colour

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
