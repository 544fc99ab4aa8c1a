/** The name of a vocabulary in; the schema of its file out. */
import { z } from 'zod'
import { vocabularySchemas } from './vocabulary.ts'

/** A vocabulary file: its version and its entries, in the order in which they are shown. */
export function vocabularyFileSchema<Name extends keyof typeof vocabularySchemas>(name: Name) {
  return z
    .strictObject({ version: z.literal(1), entries: z.array(vocabularySchemas[name]).readonly() })
    .readonly()
}
