/** All overlays, in the order menus show them. */
import { hullsByBand } from './by-band.ts'
import { colourByKind } from './by-kind.ts'
import { colourByLayer, hullsByLayer } from './by-layer.ts'
import { colourBySource } from './by-source.ts'
import type { ColourOverlay, HullOverlay } from './overlay.ts'

const colourOverlays: readonly ColourOverlay[] = [colourByLayer, colourByKind, colourBySource]
export const hullOverlays: readonly HullOverlay[] = [hullsByLayer, hullsByBand]

/** The overlay that a view colours by. */
export const colourOverlay = (id: ColourOverlay['id']): ColourOverlay =>
  colourOverlays.find((overlay) => overlay.id === id) ?? colourByLayer
