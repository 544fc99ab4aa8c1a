/** What the window remembers of the map of the whole picture. Apart from what changes it, because the store holds it. */
export type MinimapState = {
  /** What the person said; null as long as they said nothing. */
  readonly wanted: boolean | null
  /** Whether there is a reason and room for it. */
  readonly useful: boolean
}

export const noMinimap: MinimapState = { wanted: null, useful: false }
