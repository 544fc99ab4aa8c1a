/** Which language the interface speaks: the one a person prefers, or that of the document. */
import type { Language } from '../../graph-data/catalogue.ts'
import { isCatalogueLanguage, type InterfaceLanguage } from '../../preload/speech.ts'
import { viewOf, type AppState } from './store.ts'

export const spokenIn = (state: AppState): InterfaceLanguage =>
  state.speech.language ?? viewOf(state).language

/** The language of names and sentences of the catalogue beside the picture: that of the interface, if it has them. */
export function proseLanguage(state: AppState): Language {
  const spoken = spokenIn(state)
  return isCatalogueLanguage(spoken) ? spoken : viewOf(state).language
}
