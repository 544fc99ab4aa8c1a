/** A page's size and title in; an empty document out, and at its end the bytes of the file: the same each time. */
import { zlibSync } from 'fflate'
import { PDFDocument, type PdfOptions, type PdfReference } from 'pdfkit'
import { joinBytes } from '../join-bytes.ts'

export type Document = PDFDocument

/** No reader of version 1.7 takes a page with more units on a side. */
const longestSide = 14_400

/** Written into every file: the date of a picture is that of its data, not that of the export. */
export const fixedDate = new Date(Date.UTC(2000, 0, 1))

/** Compress with fflate: pdfkit would take the zlib of its host, and those of Node and Electron need not agree. */
function compressOnWriting(reference: PdfReference): PdfReference {
  const write = reference.finalize.bind(reference)
  reference.finalize = () => {
    if (reference.buffer.length > 0) {
      const packed = zlibSync(joinBytes(reference.buffer), { level: 9 })
      reference.buffer = [packed]
      reference.data['Filter'] = 'FlateDecode'
    }
    write()
  }
  return reference
}

/** A document with one page of the given size in points; `unit` is how many points a unit of the page then is. */
export function openDocument(
  width: number,
  height: number,
  { title, subject, language }: { title: string; subject: string; language: string }
): { readonly document: Document; readonly unit: number } {
  const unit = Math.max(1, Math.ceil(Math.max(width, height) / longestSide))
  const options: PdfOptions = {
    pdfVersion: '1.7',
    compress: false,
    font: '',
    size: [width / unit, height / unit],
    margin: 0,
    userUnit: unit,
    lang: language,
    displayTitle: true,
    info: {
      Title: title,
      Subject: subject,
      Producer: 'Ecograph',
      Creator: 'Ecograph',
      CreationDate: fixedDate
    }
  }
  const document = new PDFDocument(options)
  const { ref } = document
  document.ref = (data) => compressOnWriting(ref.call(document, data))
  // Those that the constructor made are written later, too.
  compressOnWriting(document.page.content)
  return { document, unit }
}

/** A further page, in the units of the first. */
export function addPage(
  document: Document,
  { width, height }: { readonly width: number; readonly height: number },
  unit: number
): void {
  document.addPage({ size: [width / unit, height / unit], margin: 0, userUnit: unit })
}

/** End the document and give its bytes. */
export function closeDocument(document: Document): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    document.on('data', (chunk) => void chunks.push(chunk))
    document.on('end', () => resolve(joinBytes(chunks)))
    document.on('error', reject)
    document.end()
  })
}
