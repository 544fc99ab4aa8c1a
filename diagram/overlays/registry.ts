/** All overlays, in the order menus show them, and what each says about a view, worked out once. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import type { ViewDocument } from '../view/document.ts'
import { byBand } from './by-band.ts'
import { byKind } from './by-kind.ts'
import { byLayer } from './by-layer.ts'
import { bySource } from './by-source.ts'
import { byStackGroup } from './by-stack-group.ts'
import { byDependence } from './dependence.ts'
import { byEvidence } from './evidence.ts'
import { byFreshness } from './freshness.ts'
import { byLicence } from './licence.ts'
import { byMaturity } from './maturity.ts'
import { byMembership } from './membership.ts'
import { channels, type Channel, type Overlay, type OverlayId, type Reading } from './overlay.ts'
import { byStatus } from './status.ts'

export const overlays: readonly Overlay[] = [
  byLayer,
  byBand,
  byKind,
  byMaturity,
  byLicence,
  byStatus,
  byDependence,
  byMembership,
  byStackGroup,
  bySource,
  byEvidence,
  byFreshness
]

/** Those that a channel can show. */
export const overlaysOn = (channel: Channel): readonly Overlay[] =>
  overlays.filter((overlay) => overlay.channels.includes(channel))

/** The overlay that a view has on a channel; undefined for none, and for one that the channel cannot show. */
export function overlayOn(
  view: Pick<ViewDocument, 'colourBy' | 'borderBy' | 'badgeBy' | 'hulls'>,
  channel: Channel
): Overlay | undefined {
  const id: OverlayId | 'none' = {
    colour: view.colourBy,
    border: view.borderBy,
    badge: view.badgeBy,
    hull: view.hulls
  }[channel]
  return overlays.find((overlay) => overlay.id === id && overlay.channels.includes(channel))
}

/** By what a reading follows from: the graph, or for some overlays the graph and a view. */
type Readings = Map<OverlayId, Reading>
const ofGraphs = new WeakMap<EcosystemGraph, Readings>()
const ofViews = new WeakMap<EcosystemGraph, WeakMap<ViewDocument, Readings>>()

function entryOf<Key extends object, Value>(map: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

/** What an overlay says about a graph and a view. Both never change, so it is asked once for them. */
export function readOverlay(overlay: Overlay, graph: EcosystemGraph, view: ViewDocument): Reading {
  const { id, read, readsView } = overlay
  const readings = readsView
    ? entryOf(
        entryOf(ofViews, graph, () => new WeakMap<ViewDocument, Readings>()),
        view,
        () => new Map<OverlayId, Reading>()
      )
    : entryOf(ofGraphs, graph, () => new Map<OverlayId, Reading>())
  const known = readings.get(id)
  if (known) return known
  const reading = read(graph, view)
  readings.set(id, reading)
  return reading
}

/** Whether a picture of the view changes when an outline gets its texts. */
export const needsTexts = (view: Parameters<typeof overlayOn>[0]): boolean =>
  channels.some((channel) => overlayOn(view, channel)?.needsTexts === true)
