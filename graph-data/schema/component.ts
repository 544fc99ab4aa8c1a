/** One component of the ecosystem and the relations that leave it, as a catalogue file holds them. */
import { z } from 'zod'
import { idSchema, lineSchema } from './primitives.ts'

const flag = z.literal(true).optional()

/** A relation as written below its component; the component is the `from` end. */
export const outgoingRelationSchema = z
  .strictObject({
    to: idSchema,
    type: idSchema,
    /** The source document that says it, or null for a public fact that no source document states. */
    source: idSchema.nullable(),
    /** Other source documents that say the same. */
    alsoIn: z.array(idSchema).readonly().optional(),
    /** One sentence that says why the relation holds. */
    why: lineSchema,
    note: lineSchema.optional(),
    /** Known only from a list of members, which a stack repeats. */
    membership: flag,
    /** Follows clearly from the source but is not stated in so many words. */
    implied: flag,
    /** An analogy, a contrast or a passing remark; not drawn by default. */
    weak: flag
  })
  .readonly()

export const componentFileSchema = z
  .strictObject({
    version: z.literal(1),
    id: idSchema,
    name: lineSchema,
    /** Korean spellings; the first is the label, the others are for search. */
    korean: z.array(lineSchema).readonly().default([]),
    /** Other spellings and short forms, for search. */
    aliases: z.array(lineSchema).readonly().default([]),
    kind: idSchema,
    layer: idSchema,
    tags: z.array(idSchema).readonly().default([]),
    /** Source documents that name the component. */
    sources: z.array(idSchema).readonly().default([]),
    /** True where a source document says what it is, false where it is only named in passing. */
    core: z.boolean().default(true),
    note: lineSchema.optional(),
    relations: z.array(outgoingRelationSchema).readonly().default([])
  })
  .readonly()

export type ComponentFile = z.infer<typeof componentFileSchema>
export type Component = Omit<ComponentFile, 'version' | 'relations'>

/** A relation of the catalogue: both ends named, and an id of its own (`from type to`). */
export type Relation = z.infer<typeof outgoingRelationSchema> & { readonly id: string; readonly from: string }
