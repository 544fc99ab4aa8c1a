/** What the interface says in Japanese, by its English words: titles of commands and menus, dialogs of the shell, messages. */
import type { PhraseBook } from '../speech.ts'
import { actionsJa } from './ja-actions.ts'
import { jaCatalogue } from './ja-catalogue.ts'
import { diagramJa } from './ja-diagram.ts'
import { jaMessages } from './ja-messages.ts'
import { shellJa } from './ja-shell.ts'
import { jaThemes } from './ja-themes.ts'
import { jaValues } from './ja-values.ts'

export const ja: PhraseBook = new Map([
  ...shellJa,
  ...actionsJa,
  ...diagramJa,
  ...jaValues,
  ...jaMessages,
  ...jaCatalogue,
  ...jaThemes
])
