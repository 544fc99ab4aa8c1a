/** What shows and the overlays of the view in; the classes that the legend in the window lists, with who is in them, out. */
import type { ColourToken, Text } from '../../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../../graph-data/graph.ts'
import { areaColour, colourOf, colourOverlay } from '../../../diagram/overlays/colour-of.ts'
import { channels, type Channel, type Overlay, type OverlayClass } from '../../../diagram/overlays/overlay.ts'
import { overlayOn, readOverlay } from '../../../diagram/overlays/registry.ts'
import type { ViewDocument } from '../../../diagram/view/document.ts'
import type { Visible } from '../../../diagram/view/visible.ts'
import { viewOf, type AppState, type AppStore } from '../store.ts'

export type LegendRow = {
  readonly of: OverlayClass
  /** The components of the class that show and do not recede. */
  readonly ids: readonly string[]
}

export type LegendGroup = {
  readonly channel: Channel
  readonly overlay: Overlay
  /** Classes that show only, in the order of the legend. */
  readonly rows: readonly LegendRow[]
  /** How many components are in them. */
  readonly counted: number
  /** Only what a stack, or its step, highlights has this channel, and something that is named beside it shows. */
  readonly isOnHighlighted: boolean
}

/** The class of components whose colour a person chose. */
const ownClass = (colour: ColourToken): OverlayClass => ({
  id: `own:${colour}`,
  title: ownTitle,
  colour,
  sign: ''
})
const ownTitle: Text = { en: 'Own colour', ko: '직접 지정한 색' }

/** One group for each channel that is on; the areas have none where the colours say the same. */
export function legendGroups(
  graph: EcosystemGraph,
  view: ViewDocument,
  visible: Pick<Visible, 'nodes'>
): readonly LegendGroup[] {
  const alive = visible.nodes.filter(({ emphasis }) => emphasis !== 'faint')
  const colour = colourOf(graph, view)
  return channels.flatMap((channel): readonly LegendGroup[] => {
    const overlay = channel === 'colour' ? colourOverlay(view) : overlayOn(view, channel)
    if (!overlay || (channel === 'hull' && overlay === colourOverlay(view))) return []
    const reading = readOverlay(overlay, graph, view)
    const found = new Map<string, { readonly of: OverlayClass; readonly ids: string[] }>(
      reading.classes.map((of) => [of.id, { of, ids: [] }])
    )
    for (const { component, emphasis } of alive) {
      // As in the picture: what is only named beside a stack has no border of an overlay.
      if (channel === 'border' && emphasis === 'context') continue
      const given = colour(component)
      const of = channel === 'colour' && given.isOwn ? ownClass(given.colour) : reading.classOf(component)
      if (!of || (channel === 'hull' && of.tone === 'quiet')) continue
      const row = found.get(of.id) ?? { of, ids: [] }
      row.ids.push(component.id)
      found.set(of.id, row)
    }
    const rows = [...found.values()]
      .filter(({ ids }) => ids.length > 0)
      .map(({ of, ids }) =>
        channel === 'hull' ? { of: { ...of, colour: areaColour(view, of) }, ids } : { of, ids }
      )
    const isOnHighlighted = channel === 'border' && alive.some(({ emphasis }) => emphasis === 'context')
    const counted = rows.reduce((sum, { ids }) => sum + ids.length, 0)
    return [{ channel, overlay, rows, counted, isOnHighlighted }]
  })
}

/** What each channel shows; another text where one of them shows something else. */
export const channelsOf = (view: ViewDocument): string =>
  channels
    .map((channel) => (channel === 'colour' ? colourOverlay(view) : overlayOn(view, channel))?.id ?? '')
    .join(' ')

/** The channel that shows something else in the second text than in the first; null where none newly shows something. */
export function newChannel(before: string, after: string): Channel | null {
  const [old, now] = [before.split(' '), after.split(' ')]
  return channels.find((_, at) => now[at] !== '' && now[at] !== old[at]) ?? null
}

/** Layers have their names on the picture and in the panel; everything else wants to be explained. */
const wantsLegend = (view: ViewDocument): boolean =>
  view.colourBy !== 'layer' ||
  overlayOn(view, 'border') !== undefined ||
  overlayOn(view, 'badge') !== undefined

/**
 * Open where there is something to explain, until the person says otherwise. Of two pictures side by side it would cover half
 * of one.
 */
export const isLegendOpen = (state: AppState): boolean =>
  state.legendOpen ?? (wantsLegend(viewOf(state)) && state.comparing === null)

export const toggleLegend = (store: AppStore): void =>
  store.setState((state) => ({ legendOpen: !isLegendOpen(state) }))
