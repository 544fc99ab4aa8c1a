/** What we use of pdfkit 0.20. Its own types bring those of Node into every file of this folder; these do not. */

/** An object of the file: a dictionary, and for a stream its content. */
export type PdfReference = {
  readonly data: Record<string, unknown>
  /** The content so far; one block once the object is written. */
  buffer: Uint8Array[]
  end(content?: Uint8Array): void
  finalize(): void
}

export type PdfPage = {
  /** Where drawing goes. */
  content: PdfReference
  readonly fonts: Record<string, unknown>
  readonly xobjects: Record<string, unknown>
  readonly ext_gstates: Record<string, unknown>
}

export type PdfOptions = {
  readonly pdfVersion: '1.7'
  readonly compress: boolean
  /** Empty: no standard font is loaded. */
  readonly font: ''
  readonly size: readonly [width: number, height: number]
  readonly margin: number
  /** How many points of 1/72 inch a unit of the page is. */
  readonly userUnit: number
  readonly lang: string
  readonly displayTitle: boolean
  readonly info: Readonly<Record<string, string | Date>>
}

/** `Contents` is a String object: pdfkit writes plain strings as names. */
type Link = { readonly Contents: object }

type Attachment = {
  readonly name: string
  readonly type: string
  readonly creationDate: Date
  readonly relationship: 'Source'
}

export class PDFDocument {
  constructor(options: PdfOptions)
  readonly page: PdfPage
  /** The current font, and the face that fontkit read. */
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } }
  ref(data?: Record<string, unknown>): PdfReference
  addPage(options: Pick<PdfOptions, 'size' | 'margin' | 'userUnit'>): this
  addContent(operators: string): this
  on(event: 'data', listener: (chunk: Uint8Array) => void): this
  on(event: 'end', listener: () => void): this
  on(event: 'error', listener: (error: unknown) => void): this
  end(): void

  save(): this
  restore(): this
  scale(factor: number): this
  translate(x: number, y: number): this

  lineWidth(width: number): this
  lineCap(cap: 'butt' | 'round'): this
  lineJoin(join: 'miter' | 'round'): this
  miterLimit(limit: number): this
  dash(lengths: readonly number[]): this
  undash(): this
  moveTo(x: number, y: number): this
  lineTo(x: number, y: number): this
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): this
  closePath(): this
  rect(x: number, y: number, width: number, height: number): this
  roundedRect(x: number, y: number, width: number, height: number, radius: number): this
  circle(x: number, y: number, radius: number): this
  fill(colour: string): this
  stroke(colour: string): this
  fillAndStroke(fill: string, stroke: string): this

  registerFont(name: string, font: Uint8Array): this
  font(name: string): this
  fontSize(size: number): this
  fillColor(colour: string): this
  widthOfString(text: string): number
  text(
    text: string,
    x: number,
    y: number,
    options: { readonly lineBreak: false; readonly baseline: 'alphabetic' }
  ): this
  file(content: Uint8Array, options: Attachment): unknown
  link(x: number, y: number, width: number, height: number, address: string, options: Link): this
}
