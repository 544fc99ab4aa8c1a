/**
 * The shell's first answer in; the session and its first picture, worked out but not painted, out. It needs nothing of what
 * paints the window, so that it runs while that is still being read.
 */
import { outline } from 'virtual:catalogue-outline'
import type { Bridge, CallOutput } from './bridge.ts'
import { beginSession } from './state/begin.ts'
import { createBuiltIn, type BuiltIn } from './state/built-in.ts'
import { createDerived, type Derived } from './state/derived.ts'
import type { AppStore } from './state/store.ts'

export type FirstPicture = {
  readonly store: AppStore
  readonly builtIn: BuiltIn
  /** It knows the picture already. */
  readonly derived: Derived
}

/** Below this width both panels leave too little of the picture. */
const roomForBoth = 1600

export async function prepareFirstPicture(
  bridge: Bridge,
  started: CallOutput<'start'>
): Promise<FirstPicture> {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const systemTheme = (): 'light' | 'dark' => (dark.matches ? 'dark' : 'light')
  const builtIn = createBuiltIn(outline, async () => (await import('virtual:catalogue-texts')).texts)
  const store = await beginSession(bridge, started, builtIn, {
    systemTheme: systemTheme(),
    wide: innerWidth >= roomForBoth
  })
  dark.addEventListener('change', () => store.setState({ systemTheme: systemTheme() }))
  const derived = createDerived()
  derived.scene(store.getState())
  return { store, builtIn, derived }
}
