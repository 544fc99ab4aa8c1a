/** The small pieces every schema is made of: ids, bilingual text and style tokens. */
import { z } from 'zod'

/** What a text of a file must keep to; the schemas say it in English, and messages in the reader's language. */
export const rules = {
  id: {
    en: 'an id is lower-case letters, digits, ".", "_" and "-"',
    ko: 'id에는 영문 소문자, 숫자, ".", "_", "-"만 씁니다'
  },
  line: { en: 'text must not hold control characters', ko: '텍스트에 제어 문자를 쓸 수 없습니다' },
  address: {
    en: 'a web address begins with https:// or http://',
    ko: '웹 주소는 https:// 또는 http://로 시작합니다'
  },
  date: {
    en: 'a date is a day of the calendar, as in 2026-11-20',
    ko: '날짜는 달력에 있는 날이어야 하며 2026-11-20처럼 씁니다'
  }
} as const

/**
 * An id: lower-case letters, digits, `.`, `_` and `-`. `constructor` and `__proto__` are legal ids,
 * which is why ids are never used as object keys anywhere in the product.
 */
export const idSchema = z
  .string()
  .max(128)
  .regex(/^[a-z0-9_][a-z0-9_.-]*$/, rules.id.en)

/** A line of text without control characters. */
export const lineSchema = z
  .string()
  .min(1)
  .max(2000)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u, rules.line.en)

/** The same words in every language a label can be shown in. */
export const textSchema = z.strictObject({ en: lineSchema, ko: lineSchema }).readonly()
export type Text = z.infer<typeof textSchema>

/** A paragraph of prose in every language. */
export const proseSchema = z.strictObject({ en: lineSchema.max(1200), ko: lineSchema.max(1200) }).readonly()

/** A web address. It is shown and, after a question, opened in the person's own browser; nothing is loaded from it. */
export const addressSchema = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/[a-z0-9.-]+(:\d+)?([/?#][^\s"'<>\\^`{|}\p{Cc}\p{Cs}]*)?$/iu, rules.address.en)

/** A day, as in `2026-11-20`. */
export const dateSchema = z.iso.date(rules.date.en)

export const languages = ['en', 'ko'] as const
export const languageSchema = z.enum(languages)
export type Language = z.infer<typeof languageSchema>

/** Hue families of the palette. A theme turns a family and a step into colours. */
export const hues = [
  'slate',
  'blue',
  'violet',
  'amber',
  'rose',
  'teal',
  'orange',
  'green',
  'pink',
  'cyan'
] as const
export const hueSchema = z.enum(hues)
export type Hue = z.infer<typeof hueSchema>

/** A colour token: a hue family and a step within it, as in `blue-3`. */
export const colourTokenSchema = z.templateLiteral([hueSchema, '-', z.enum(['1', '2', '3', '4', '5', '6'])])
export type ColourToken = z.infer<typeof colourTokenSchema>

export const shapes = ['round', 'square', 'pill', 'cut', 'hexagon', 'slanted', 'double'] as const
/** The outline of a node, told by its kind. */
export const shapeSchema = z.enum(shapes)
export type Shape = z.infer<typeof shapeSchema>

const dashes = ['solid', 'dashed', 'dotted', 'dash-dot', 'long-dash'] as const
const widths = ['thin', 'regular', 'bold'] as const
const arrows = [
  'triangle',
  'open-triangle',
  'vee',
  'diamond',
  'open-diamond',
  'circle',
  'open-circle',
  'square',
  'tee',
  'none'
] as const

/** How a relation type is drawn. Dash, width and arrow together must be unique, so that grey print tells types apart. */
export const lineStyleSchema = z
  .strictObject({
    colour: hueSchema,
    dash: z.enum(dashes),
    width: z.enum(widths),
    arrow: z.enum(arrows)
  })
  .readonly()
export type LineStyle = z.infer<typeof lineStyleSchema>
