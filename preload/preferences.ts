/** What a person prefers of the window, whatever document is open in it. */
import { z } from 'zod'
import { interfaceLanguages } from './speech.ts'

export const textScales = [100, 125, 150, 175, 200] as const

export const preferencesSchema = z
  .strictObject({
    /** The language of menus and panels; null follows the document. */
    interfaceLanguage: z.enum(interfaceLanguages).nullable(),
    /** The size of everything in the window, in percent. */
    textScale: z.literal(textScales),
    /** Whether things move as the system asks for, or not at all. */
    motion: z.enum(['system', 'none']),
    /** What a start shows: the last document, or a new one. */
    opensWith: z.enum(['last', 'new']),
    /** The tour of the first start was seen or left. */
    tourSeen: z.boolean()
  })
  .readonly()

export type Preferences = z.infer<typeof preferencesSchema>

export const defaultPreferences: Preferences = {
  interfaceLanguage: null,
  textScale: 100,
  motion: 'system',
  opensWith: 'last',
  tourSeen: false
}
