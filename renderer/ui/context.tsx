/** The application for every part of the window: hooks that read the state, run commands and speak the language. */
import { createContext, useCallback, useContext } from 'react'
import { useStore } from 'zustand'
import type { Component, Language, Text } from '../../graph-data/catalogue.ts'
import { componentName } from '../../graph-data/words/component-name.ts'
import { themes, type Theme } from '../../diagram/scene/theme.ts'
import type { ViewCommand } from '../../diagram/view/commands/command.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { speak, type InterfaceLanguage } from '../../preload/speech.ts'
import type { App } from '../state/app.ts'
import { proseLanguage, spokenIn } from '../state/speech.ts'
import { run, themeOf, viewOf, type AppState } from '../state/store.ts'

const AppContext = createContext<App | null>(null)

export const AppProvider = AppContext.Provider

export function useApp(): App {
  const app = useContext(AppContext)
  if (app === null) throw new Error('used outside of the application')
  return app
}

/** Part of the state; the component renders again when that part becomes another object. */
export const useApplication = <T,>(select: (state: AppState, app: App) => T): T => {
  const app = useApp()
  return useStore(app.store, (state) => select(state, app))
}

/** Part of the view. */
export const useViewPart = <T,>(select: (view: ViewDocument) => T): T =>
  useApplication((state) => select(viewOf(state)))

/** The language of what the catalogue says beside the picture. */
export const useLanguage = (): Language => useApplication(proseLanguage)

/** Pick the words of the language. */
export function useText(): (text: Text) => string {
  const spoken = useSpoken()
  const language = useLanguage()
  const book = useApplication((state) => state.speech.book)
  return (text) => speak(text, spoken, book, language)
}

/** The language of the interface, for days and numbers. */
export const useSpoken = (): InterfaceLanguage => useApplication(spokenIn)

export function useName(): (component: Component) => string {
  const language = useLanguage()
  return (component) => componentName(component, language)
}

/** The colours of the picture, for swatches and samples beside it. */
export const useTheme = (): Theme => themes[useApplication(themeOf)]

/** Run a command on the view. */
export function useRun(): <Args>(command: ViewCommand<Args>, args: Args, gesture?: string) => void {
  const { store } = useApp()
  return useCallback((command, args, gesture) => run(store, command, args, gesture), [store])
}
