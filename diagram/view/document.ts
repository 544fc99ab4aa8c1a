/** The ViewDocument: what a person chose to see. Undo holds it, files save it, exports draw it, flags make it. */
import { z } from 'zod'
import { idSchema, languageSchema, lineSchema } from '../../graph-data/schema/primitives.ts'

export const viewVersion = 1

const ids = z.array(idSchema).readonly()
const coordinate = z.number().min(-1e6).max(1e6)

/** A stack that a person put together in this view. Its id starts with `own.` */
export const ownStackSchema = z
  .strictObject({ id: idSchema.startsWith('own.'), title: lineSchema, members: ids })
  .readonly()

export const focusSchema = z
  .strictObject({
    ids: z.array(idSchema).min(1).readonly(),
    hops: z.literal([1, 2, 3]),
    direction: z.enum(['both', 'dependencies', 'dependents'])
  })
  .readonly()

export const viewDocumentSchema = z
  .strictObject({
    format: z.literal('ecograph-view'),
    version: z.literal(viewVersion),
    /** Empty: the title follows from the stack. */
    title: z.string().max(200),
    language: languageSchema,
    theme: z.enum(['system', 'light', 'dark']),
    colourBy: z.enum(['layer', 'kind', 'source']),
    hulls: z.enum(['none', 'layer', 'band']),
    hidden: z.strictObject({ layers: ids, kinds: ids, tags: ids, relationTypes: ids }).readonly(),
    /** Draw relations that are only analogies or passing remarks. */
    showWeak: z.boolean(),
    /** What holds today, or also what the source documents described and has changed since. */
    asOf: z.enum(['today', 'described']),
    focus: focusSchema.nullable(),
    stack: z
      .strictObject({
        id: idSchema,
        /** The one group that stands out, or null for all of them. */
        step: idSchema.nullable(),
        /** Leave out what does not belong to the stack instead of letting it recede. */
        hideRest: z.boolean()
      })
      .readonly()
      .nullable(),
    ownStacks: z.array(ownStackSchema).readonly(),
    /** Centre of each node, in diagram units (one unit is a CSS pixel at zoom 1), sorted by id. */
    positions: z.array(z.tuple([idSchema, coordinate, coordinate]).readonly()).readonly(),
    /** Nodes that a new layout leaves where they are, sorted. */
    pins: ids
  })
  .readonly()

export type ViewDocument = z.infer<typeof viewDocumentSchema>
export type OwnStack = z.infer<typeof ownStackSchema>
export type Focus = z.infer<typeof focusSchema>
export type Position = ViewDocument['positions'][number]
export type ColourBy = ViewDocument['colourBy']
export type HullsBy = ViewDocument['hulls']
