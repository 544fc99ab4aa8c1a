/** What the person prefers: changed in the window at once, and kept by the shell. */
import type { Preferences } from '../../preload/preferences.ts'
import type { Parts } from './parts.ts'

export function prefer({ bridge, store }: Pick<Parts, 'bridge' | 'store'>, part: Partial<Preferences>): void {
  const preferences = { ...store.getState().preferences, ...part }
  store.setState({ preferences })
  bridge.call('keepPreferences', preferences).catch((error: unknown) => console.error(error))
}
