/**
 * Whether the map of the whole picture shows: by itself while a part of the picture is out of sight, or as the person said
 * last, which is kept for the next start.
 */
import type { Keepsake } from '../keepsake.ts'
import type { AppState, AppStore } from '../store.ts'

/** While a story is told, the picture is all there is. */
export const isMinimapOpen = ({ minimap, playing }: Pick<AppState, 'minimap' | 'playing'>): boolean =>
  playing === null && (minimap.wanted ?? minimap.useful)

export const toggleMinimap = (store: AppStore): void =>
  store.setState((state) => ({ minimap: { ...state.minimap, wanted: !isMinimapOpen(state) } }))

/** Tell whether it would be of use. */
export function setMinimapUseful(store: AppStore, useful: boolean): void {
  const { minimap } = store.getState()
  if (minimap.useful !== useful) store.setState({ minimap: { ...minimap, useful } })
}

const said = { shown: true, hidden: false } as const

/** Begin with what was said before, and keep what is said from now on. */
export function keepMinimap(store: AppStore, keepsake: Keepsake): void {
  const text = keepsake.read()
  if (text === 'shown' || text === 'hidden') {
    store.setState(({ minimap }) => ({ minimap: { ...minimap, wanted: said[text] } }))
  }
  store.subscribe(({ minimap: { wanted } }, before) => {
    if (wanted !== null && wanted !== before.minimap.wanted) keepsake.write(wanted ? 'shown' : 'hidden')
  })
}
