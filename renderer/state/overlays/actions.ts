/** What the actions of overlays do: each puts one on a channel. */
import { setColourBy, setHulls } from '../../../diagram/view/commands/look.ts'
import { setBadgeBy, setBorderBy } from '../../../diagram/view/commands/overlays.ts'
import type { ColourBy, HullsBy, ViewDocument } from '../../../diagram/view/document.ts'
import type { overlayActions } from '../../../preload/actions/overlays.ts'
import { run, type AppStore } from '../store.ts'
import { toggleLegend } from './legend.ts'

type OverlayActions = Readonly<Record<(typeof overlayActions)[number]['id'], () => void>>

export function createOverlayActions(store: AppStore): OverlayActions {
  const colour = (colourBy: ColourBy) => () => run(store, setColourBy, { colourBy })
  const border = (borderBy: ViewDocument['borderBy']) => () => run(store, setBorderBy, { borderBy })
  const badge = (badgeBy: ViewDocument['badgeBy']) => () => run(store, setBadgeBy, { badgeBy })
  const hulls = (by: HullsBy) => () => run(store, setHulls, { hulls: by })
  return {
    'colour-layer': colour('layer'),
    'colour-kind': colour('kind'),
    'colour-maturity': colour('maturity'),
    'colour-licence': colour('licence'),
    'colour-status': colour('status'),
    'colour-dependence': colour('dependence'),
    'colour-membership': colour('membership'),
    'colour-source': colour('source'),
    'colour-evidence': colour('evidence'),
    'colour-freshness': colour('freshness'),
    'border-none': border('none'),
    'border-kind': border('kind'),
    'border-maturity': border('maturity'),
    'border-licence': border('licence'),
    'border-status': border('status'),
    'border-dependence': border('dependence'),
    'border-membership': border('membership'),
    'border-source': border('source'),
    'border-evidence': border('evidence'),
    'border-freshness': border('freshness'),
    'badge-none': badge('none'),
    'badge-kind': badge('kind'),
    'badge-maturity': badge('maturity'),
    'badge-licence': badge('licence'),
    'badge-status': badge('status'),
    'badge-dependence': badge('dependence'),
    'badge-membership': badge('membership'),
    'badge-source': badge('source'),
    'badge-evidence': badge('evidence'),
    'badge-freshness': badge('freshness'),
    'hulls-layer': hulls('layer'),
    'hulls-band': hulls('band'),
    'hulls-kind': hulls('kind'),
    'hulls-maturity': hulls('maturity'),
    'hulls-stack-group': hulls('stack-group'),
    'hulls-none': hulls('none'),
    legend: () => toggleLegend(store)
  }
}
