/** The ViewDocument: what a person chose to see. Undo holds it, files save it, exports draw it, flags make it. */
import { z } from 'zod'
import {
  colourTokenSchema,
  idSchema,
  languageSchema,
  lineSchema
} from '../../graph-data/schema/primitives.ts'

export const viewVersion = 2

const ids = z.array(idSchema).readonly()
const haveOwnIds = (items: readonly { readonly id: string }[]): boolean =>
  new Set(items.map(({ id }) => id)).size === items.length
const twice = { error: 'an id comes twice' }
const coordinate = z.number().min(-1e6).max(1e6)
/** A line that may be empty. */
const looseLine = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'text must not hold control characters')

/** A stack that a person put together in this view. Its id starts with `own.` */
export const ownStackSchema = z
  .strictObject({ id: idSchema.startsWith('own.'), title: lineSchema, members: ids })
  .readonly()

export const focusSchema = z
  .strictObject({
    ids: z.array(idSchema).min(1).readonly(),
    /** 0 shows these components alone. */
    hops: z.literal([0, 1, 2, 3]),
    direction: z.enum(['both', 'dependencies', 'dependents'])
  })
  .readonly()

/** What a component can be told by: through its colour, its border, a badge or an area around its like. */
const overlayIds = [
  'layer',
  'kind',
  'source',
  'maturity',
  'licence',
  'status',
  'evidence',
  'freshness',
  'dependence',
  'membership'
] as const
const groupings = ['band', 'layer', 'kind', 'maturity', 'stack-group'] as const

/** A group that is drawn as one node. */
const foldSchema = z.strictObject({ by: z.enum(groupings), id: idSchema }).readonly()

/** What shows and how, without where it lies: a step of a story holds this. */
const lookShape = {
  colourBy: z.enum(overlayIds),
  borderBy: z.enum(['none', ...overlayIds]),
  badgeBy: z.enum(['none', ...overlayIds]),
  hulls: z.enum(['none', 'layer', 'band', 'kind', 'maturity', 'stack-group']),
  /** The stacks that the overlay `membership` tells apart, in the order they were chosen; empty for the chosen stack. */
  membership: ids,
  hidden: z
    .strictObject({ components: ids, layers: ids, kinds: ids, tags: ids, relationTypes: ids })
    .readonly(),
  /** Draw relations that are only analogies or passing remarks. */
  showWeak: z.boolean(),
  /** Leave out dependencies that follow from others that show: A needs C because A needs B, and B needs C. */
  hideImplied: z.boolean(),
  /** What holds today, or also what the source documents described and has changed since. */
  asOf: z.enum(['today', 'described']),
  focus: focusSchema.nullable(),
  /** The words of a query that what shows has to answer, or null. */
  filter: looseLine(500).nullable(),
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
  folds: z.array(foldSchema).readonly()
} as const

/** Words that a person put on the canvas: `note` on a card, `label` as plain text. */
const noteSchema = z
  .strictObject({
    id: idSchema.startsWith('note.'),
    look: z.enum(['note', 'label']),
    text: z.string().min(1).max(500),
    /** The component it hangs on, and moves with, or null where it lies on the canvas by itself. */
    on: idSchema.nullable(),
    /** Its centre in diagram units: from the centre of the component it hangs on, or in the diagram. */
    x: coordinate,
    y: coordinate,
    colour: colourTokenSchema
  })
  .readonly()

/** Everything of one view. */
const stateShape = {
  ...lookShape,
  /** Centre of each node, in diagram units (one unit is a CSS pixel at zoom 1), sorted by id. */
  positions: z.array(z.tuple([idSchema, coordinate, coordinate]).readonly()).readonly(),
  /** Nodes that a new layout leaves where they are, sorted. */
  pins: ids,
  /** Nodes that nothing moves, not even the hand, sorted. */
  locks: ids,
  notes: z.array(noteSchema).readonly()
} as const
const viewStateSchema = z.strictObject(stateShape).readonly()

/** A view of the document. The one that is open has no state of its own here: the document shows it. */
const keptViewSchema = z
  .strictObject({
    id: idSchema.startsWith('view.'),
    /** Empty: the name follows from what the view shows. */
    title: looseLine(200),
    state: viewStateSchema.nullable()
  })
  .readonly()

/** What is told in both languages; either may still be missing. */
const captionSchema = z.strictObject({ en: looseLine(600), ko: looseLine(600) }).readonly()

const storyStepSchema = z
  .strictObject({
    id: idSchema.startsWith('step.'),
    caption: captionSchema,
    look: z.strictObject(lookShape).readonly(),
    /** The part of the diagram that fills the screen, or null for all that shows. */
    camera: z
      .strictObject({
        x: coordinate,
        y: coordinate,
        width: z.number().positive().max(1e6),
        height: z.number().positive().max(1e6)
      })
      .readonly()
      .nullable(),
    /** Components that the step points at. */
    lit: ids
  })
  .readonly()

/** Steps that are told one after the other, all on the layout of the view that is open. */
const storySchema = z
  .strictObject({
    id: idSchema.startsWith('story.'),
    title: captionSchema,
    steps: z.array(storyStepSchema).refine(haveOwnIds, twice).readonly()
  })
  .readonly()

/** A query that is kept under a name. */
const savedFilterSchema = z
  .strictObject({ id: idSchema.startsWith('filter.'), title: lineSchema.max(200), query: looseLine(500) })
  .readonly()

export const viewDocumentSchema = z
  .strictObject({
    format: z.literal('ecograph-view'),
    version: z.literal(viewVersion),
    /** Empty: the title follows from the stack. */
    title: z.string().max(200),
    language: languageSchema,
    theme: z.enum(['system', 'light', 'dark']),
    ...stateShape,
    ownStacks: z.array(ownStackSchema).readonly(),
    /** Colours that a person gave to components; they hold in every view and under every overlay. */
    ownColours: z.array(z.tuple([idSchema, colourTokenSchema]).readonly()).readonly(),
    filters: z.array(savedFilterSchema).refine(haveOwnIds, twice).readonly(),
    /** In the order of the sidebar; exactly one is open. */
    views: z
      .array(keptViewSchema)
      .refine(haveOwnIds, twice)
      .refine((views) => views.filter(({ state }) => state === null).length === 1, {
        error: 'exactly one view is open and has no state of its own'
      })
      .readonly(),
    stories: z.array(storySchema).refine(haveOwnIds, twice).readonly()
  })
  .readonly()

export type ViewDocument = z.infer<typeof viewDocumentSchema>
export type ViewState = z.infer<typeof viewStateSchema>
export type OwnStack = z.infer<typeof ownStackSchema>
export type Focus = z.infer<typeof focusSchema>
export type Position = ViewDocument['positions'][number]
export type ColourBy = ViewDocument['colourBy']
export type HullsBy = ViewDocument['hulls']
