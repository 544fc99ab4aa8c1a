/** What the interface says in German, by its English words: titles of commands and menus, dialogs of the shell, messages. */
import type { PhraseBook } from '../speech.ts'
import { deActions } from './de-actions.ts'
import { deCommands } from './de-commands.ts'
import { deDiagram } from './de-diagram.ts'
import { deShell } from './de-shell.ts'
import { deValues } from './de-values.ts'

export const de: PhraseBook = new Map([...deActions, ...deCommands, ...deDiagram, ...deShell, ...deValues])
