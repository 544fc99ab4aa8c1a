/** One component of the ecosystem and the relations that leave it, as a catalogue file holds them. */
import { z } from 'zod'
import { addressSchema, dateSchema, idSchema, lineSchema, proseSchema, textSchema } from './primitives.ts'

const flag = z.literal(true).optional()
const names = z.array(lineSchema.max(300)).readonly().optional()

/** Levels of the Cloud Native Computing Foundation; `none` is not one of its projects. */
const maturities = ['graduated', 'incubating', 'sandbox', 'archived', 'none'] as const
const statuses = ['active', 'maintenance', 'deprecated', 'archived', 'superseded'] as const

/** A public page that says a relation holds, and when it was read. */
const evidenceSchema = z
  .strictObject({
    url: addressSchema,
    /** Who says it: the project at the `from` end, the one at the `to` end, or somebody else. */
    by: z.enum(['self', 'other', 'third-party']),
    seen: dateSchema
  })
  .readonly()

/** How a component is met in a cluster. */
const recogniseSchema = z
  .strictObject({
    /** Image repositories without registry host, tag and digest. */
    images: names,
    charts: names,
    /** API groups of its custom resources. */
    apiGroups: names,
    namespaces: names,
    /** Labels as `key` or `key=value`. */
    labels: names
  })
  .readonly()

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
    why: textSchema,
    /** Whether `from` needs `to`: always, if one likes, or as one of several that fill a slot (`slot:object-store`). */
    necessity: z.union([z.enum(['required', 'optional']), z.templateLiteral(['slot:', idSchema])]).optional(),
    /** The version of `from` since which it holds. */
    since: lineSchema.max(60).optional(),
    /** The version of `from` until which it held: it is no longer true today. */
    until: lineSchema.max(60).optional(),
    evidence: z.array(evidenceSchema).readonly().optional(),
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
    version: z.literal(2),
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
    /** One sentence: what it does. */
    summary: textSchema.optional(),
    /** Two to four sentences: what it does, what it is used for, what sets it apart. */
    description: proseSchema.optional(),
    links: z
      .strictObject({ home: addressSchema.optional(), source: addressSchema.optional() })
      .readonly()
      .optional(),
    /** An SPDX identifier or expression, or `proprietary`. */
    licence: lineSchema.max(120).optional(),
    maturity: z.enum(maturities).optional(),
    status: z.enum(statuses).optional(),
    /** The component that took its place. */
    supersededBy: idSchema.optional(),
    /** The year of the first release. */
    firstRelease: z.int().min(1960).max(2100).optional(),
    /** The day these facts were looked up. */
    checked: dateSchema.optional(),
    recognise: recogniseSchema.optional(),
    relations: z.array(outgoingRelationSchema).readonly().default([])
  })
  .readonly()

export type ComponentFile = z.infer<typeof componentFileSchema>
export type Component = Omit<ComponentFile, 'version' | 'relations'>

/** A relation of the catalogue: both ends named, and an id of its own (`from type to`). */
export type Relation = z.infer<typeof outgoingRelationSchema> & { readonly id: string; readonly from: string }
