/** The vocabularies: bands, layers, kinds, tags, sources and relation types, each entry with its style token. */
import { z } from 'zod'
import {
  colourTokenSchema,
  hueSchema,
  idSchema,
  lineSchema,
  lineStyleSchema,
  shapeSchema,
  textSchema
} from './primitives.ts'

export const bandSchema = z.strictObject({ id: idSchema, title: textSchema, hue: hueSchema }).readonly()

export const layerSchema = z
  .strictObject({ id: idSchema, title: textSchema, band: idSchema, colour: colourTokenSchema })
  .readonly()

export const kindSchema = z
  .strictObject({ id: idSchema, title: textSchema, colour: colourTokenSchema, shape: shapeSchema })
  .readonly()

export const tagSchema = z
  .strictObject({ id: idSchema, title: textSchema, note: lineSchema.optional() })
  .readonly()

/** A document the first facts of the catalogue were read from. */
export const sourceSchema = z
  .strictObject({ id: idSchema, title: textSchema, colour: colourTokenSchema })
  .readonly()

export const relationTypeSchema = z
  .strictObject({
    id: idSchema,
    /** The verb between `from` and `to`: "is part of". */
    label: textSchema,
    /** The same relation read from `to` to `from`: "has the part". */
    inverse: textSchema,
    /** A word or two for a line of a picture; without it the label stands there. */
    short: textSchema.optional(),
    /** What the two ends mean, in one sentence. */
    direction: textSchema,
    symmetric: z.boolean(),
    /** True where following the arrow leads to something that `from` needs or works on. */
    dependency: z.boolean(),
    line: lineStyleSchema
  })
  .readonly()

/** A place that one of several components fills: "one object store". `wants` is how many it takes. */
export const slotSchema = z
  .strictObject({ id: idSchema, title: textSchema, wants: z.int().positive() })
  .readonly()

/** Every vocabulary file: its entry schema by file name without ending. */
export const vocabularySchemas = {
  bands: bandSchema,
  layers: layerSchema,
  kinds: kindSchema,
  tags: tagSchema,
  sources: sourceSchema,
  'relation-types': relationTypeSchema,
  slots: slotSchema
} as const

export type Band = z.infer<typeof bandSchema>
export type Layer = z.infer<typeof layerSchema>
export type Kind = z.infer<typeof kindSchema>
export type Tag = z.infer<typeof tagSchema>
export type Source = z.infer<typeof sourceSchema>
export type Slot = z.infer<typeof slotSchema>
export type RelationType = z.infer<typeof relationTypeSchema>
