/** The text of a view in; an attachment of a PDF out. Apart from its reader, so that reading does not load pdfkit. */
import { encodeText } from '../format.ts'
import { fixedDate, type Document } from '../pdf/document.ts'
import { attachmentType } from './pdf.ts'

/** Attach the view: PDF readers list it, and saved from there it is a view file like any other. */
export function holdInPdf(document: Document, held: string): void {
  document.file(encodeText(held), {
    name: 'view.ecograph',
    type: attachmentType,
    creationDate: fixedDate,
    relationship: 'Source'
  })
}
