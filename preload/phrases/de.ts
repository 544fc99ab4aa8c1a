/** What the interface says in German, by its English words: titles of commands and menus, dialogs of the shell, messages. */
import type { PhraseBook } from '../speech.ts'
import { deActions } from './de-actions.ts'
import { deCatalogue } from './de-catalogue.ts'
import { deCommands } from './de-commands.ts'
import { deDiagram } from './de-diagram.ts'
import { deMessages } from './de-messages.ts'
import { deShell } from './de-shell.ts'
import { deThemes } from './de-themes.ts'
import { deValues } from './de-values.ts'

export const de: PhraseBook = new Map([
  ...deActions,
  ...deCommands,
  ...deDiagram,
  ...deShell,
  ...deValues,
  ...deMessages,
  ...deCatalogue,
  ...deThemes
])
