/** Text in; clean words, shape text and text boxes of DrawingML out. */
import type { TextLine } from '../../scene/types.ts'
import { attributes, escapeXml } from '../xml.ts'
import type { Frame } from './frame.ts'
import type { Paint } from './colours.ts'

/** One line of it: runs and attributes hold no breaks, which readers would treat each in their own way. */
const oneLine = (text: string): string => text.replace(/[\t\n\r\u0085\u2028\u2029]+/gu, ' ')

/** Escaped words for an element or attribute. */
export const words = (text: string): string => escapeXml(oneLine(text))

/** Attributes with one-line values. */
export const wordAttributes = (pairs: Readonly<Record<string, string | number | undefined>>): string =>
  attributes(
    Object.fromEntries(
      Object.entries(pairs).map(([name, value]) => [name, typeof value === 'string' ? oneLine(value) : value])
    )
  )

const tags = { en: 'en-US', ko: 'ko-KR' } as const
export type Tag = keyof typeof tags
export const languageTag = (language: Tag): string => tags[language]

/** The smallest type that the format can say is one point. */
const typeSize = (size: number, frame: Frame): number => Math.max(100, Math.round((size * frame.scale) / 127))

const properties = (line: TextLine, frame: Frame, paint: Paint, language: Tag, name: 'rPr' | 'endParaRPr') =>
  `<a:${name}${attributes({
    lang: tags[language],
    sz: typeSize(line.size, frame),
    b: line.weight >= 600 ? 1 : undefined,
    dirty: 0
  })}>${paint.fill(line.colour)}</a:${name}>`

const run = (line: TextLine, frame: Frame, paint: Paint, language: Tag): string =>
  `<a:r>${properties(line, frame, paint, language, 'rPr')}<a:t>${words(line.text)}</a:t></a:r>`

/** The text of a shape: lines broken as the picture breaks them, in one paragraph so that it stays one label. */
export function shapeText(
  lines: readonly TextLine[],
  frame: Frame,
  paint: Paint,
  language: Tag,
  align: 'ctr' | 'l' = 'ctr',
  /** Room left of the words, in EMU. */
  inset = 0
): string {
  const breaks = lines.map(
    (line, index) =>
      (index === 0 ? '' : `<a:br>${properties(line, frame, paint, language, 'rPr')}</a:br>`) +
      run(line, frame, paint, language)
  )
  const paragraph = breaks.join('') || `<a:endParaRPr${attributes({ lang: tags[language] })}/>`
  return (
    `<p:txBody><a:bodyPr wrap="none" lIns="${inset}" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr"><a:noAutofit/></a:bodyPr>` +
    `<a:lstStyle/><a:p><a:pPr algn="${align}"/>${paragraph}</a:p></p:txBody>`
  )
}
