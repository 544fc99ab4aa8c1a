/** A named stack: components that belong together, in groups that may have an order. */
import { z } from 'zod'
import { addressSchema, dateSchema, idSchema, lineSchema, textSchema } from './primitives.ts'

const ids = z.array(idSchema).readonly()

export const stackGroupSchema = z
  .strictObject({
    id: idSchema,
    title: textSchema,
    /** Position among the groups of an ordered stack, counted from 1. */
    order: z.int().positive().optional(),
    /** True where the source calls the group optional. */
    optional: z.literal(true).optional(),
    /** The larger area the group belongs to. */
    area: textSchema.optional(),
    members: ids,
    /** Named pieces of the members, shown with them. */
    subParts: ids.optional(),
    /** Named as context, not members. */
    mentioned: ids.optional(),
    /** Older or replaced components that the source names. */
    predecessors: ids.optional(),
    /** Considered and passed over, with the reason. */
    notChosen: z
      .array(z.strictObject({ id: idSchema, reason: lineSchema }).readonly())
      .readonly()
      .optional(),
    note: lineSchema.optional()
  })
  .readonly()

export const stackFileSchema = z
  .strictObject({
    version: z.literal(1),
    id: idSchema,
    title: textSchema,
    source: idSchema.nullable(),
    /** A public page that describes the stack, and the day it was read. */
    reference: z.strictObject({ url: addressSchema, seen: dateSchema }).readonly().optional(),
    /** The component the whole stack stands for or stands on. */
    root: idSchema.optional(),
    /** True where the order of the groups means something. */
    ordered: z.boolean(),
    /** Members the source calls the obvious choice. */
    deFacto: ids.optional(),
    note: lineSchema.optional(),
    groups: z.array(stackGroupSchema).min(1).readonly()
  })
  .readonly()

export type StackGroup = z.infer<typeof stackGroupSchema>
export type Stack = Omit<z.infer<typeof stackFileSchema>, 'version'>
