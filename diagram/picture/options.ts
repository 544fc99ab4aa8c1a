/** What a picture can be told beyond its view: what to draw, on which page, framed how and in which look. */
import { z } from 'zod'
import { idSchema, languageSchema } from '../../graph-data/schema/primitives.ts'
import { companyThemeSchema } from '../scene/company-theme.ts'
import { pageShapes } from '../scene/pages.ts'
import { viewDocumentSchema } from '../view/document.ts'

const { shape: view } = viewDocumentSchema.unwrap()

/** Null follows the view, or what its facts give. Kept by name this is a preset. */
export const pictureOptionsSchema = z
  .strictObject({
    /** `visible` and `selection` draw the components that the request names. */
    what: z.enum(['view', 'visible', 'selection', 'stack', 'stack-neighbours']),
    page: z.enum(pageShapes.map(({ id }) => id)),
    /** Keep everything where it stands, or pack what is drawn for the page. */
    arrange: z.enum(['keep', 'pack']),
    /** Empty writes none. */
    title: z.string().max(200).nullable(),
    subtitle: z.string().max(300).nullable(),
    legend: z.enum(['auto', 'below', 'right', 'none']),
    /** Say at the foot where the facts come from, and the day. */
    footer: z.boolean(),
    theme: z.enum(['view', 'light', 'dark', 'print', 'company']),
    /** The colours of `company`. */
    company: companyThemeSchema.nullable(),
    language: languageSchema.nullable(),
    hulls: view.hulls.nullable(),
    relationLabels: z.boolean(),
    /** Pixels of a PNG: so many for a unit (a CSS pixel), or as many as make this width. */
    pngScale: z.literal([1, 2, 4]),
    pngWidth: z.int().min(16).max(32_767).nullable(),
    /** Leave the background of SVG and PNG out. */
    transparent: z.boolean(),
    /** Keep the view in the file, so that the picture opens again; it names what the picture hides, too. */
    holdsView: z.boolean()
  })
  .readonly()

export type PictureOptions = z.infer<typeof pictureOptionsSchema>

/** What a picture is when nothing is said: the view as it stands. */
export const plainOptions: PictureOptions = {
  what: 'view',
  page: 'free',
  arrange: 'keep',
  title: null,
  subtitle: null,
  legend: 'below',
  footer: false,
  theme: 'view',
  company: null,
  language: null,
  hulls: null,
  relationLabels: false,
  pngScale: 2,
  pngWidth: null,
  transparent: false,
  holdsView: true
}

/** For the first slide of a person's life: the page of a projector, packed, with its source. */
export const slideOptions: PictureOptions = {
  ...plainOptions,
  page: '16:9',
  arrange: 'pack',
  legend: 'auto',
  footer: true
}

/** The components that `visible` and `selection` draw. */
export const drawnIdsSchema = z.array(idSchema).max(100_000).readonly().nullable()
