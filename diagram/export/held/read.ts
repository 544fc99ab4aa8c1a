/** The bytes of a file in; the text of the view that a picture holds out, or why it holds none. Never throws. */
import type { Text } from '../../../graph-data/catalogue.ts'
import { fillText } from '../../../graph-data/words/filled-text.ts'
import { unpacked, type Found } from './found.ts'
import { findInHtml } from './html.ts'
import { findInPdf } from './pdf.ts'
import { findInPng, pngStart } from './png.ts'
import { findInPptx, isPresentation, zipStart } from './pptx.ts'
import { placeOf, startsWith, stretch } from './search.ts'
import { findInXml } from './xml.ts'

type Kind = 'svg' | 'png' | 'pdf' | 'pptx' | 'html'

export type HeldView =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: Text }

/**
 * Read the view out of a picture, which is known by its content and not by its name. Null where the file is no picture
 * of a kind that can hold one; it may then be a view itself.
 */
export function readHeldView(bytes: Uint8Array): HeldView | null {
  const packed = startsWith(bytes, [0x1f, 0x8b]) ? unpacked(bytes, 'gzip') : bytes
  if (typeof packed === 'string') return null
  const kind = kindOf(packed)
  if (kind === null) return null
  const found = find(kind, packed)
  return typeof found === 'string'
    ? { ok: false, message: refusal(kind, found) }
    : { ok: true, text: found.text }
}

const gap = /^(?:\u00ef\u00bb\u00bf)?\s*</u
const json = /^(?:\u00ef\u00bb\u00bf)?\s*\{\s*"/u

function kindOf(bytes: Uint8Array): Kind | null {
  if (startsWith(bytes, pngStart)) return 'png'
  if (startsWith(bytes, zipStart)) return isPresentation(bytes) ? 'pptx' : null
  const head = stretch(bytes, 0, 4096)
  // A title may say anything that pictures begin with.
  if (json.test(head)) return null
  const markup = gap.test(head) ? markupOf(bytes, head) : null
  if (markup !== null) return markup
  // A reader of PDF takes a file that has something before its head.
  return placeOf(bytes, '%PDF-', 0, 1024) === -1 ? null : 'pdf'
}

function markupOf(bytes: Uint8Array, head: string): 'html' | 'svg' | null {
  if (/<!doctype\s+html|<html[\s>]/iu.test(head)) return 'html'
  // Some programs put a document type of many kilobytes before the picture.
  return placeOf(bytes, '<svg', 0, 65_536) !== -1 || /<[\w.-]{1,64}:svg\s/u.test(head) ? 'svg' : null
}

function find(kind: Kind, bytes: Uint8Array): Found {
  switch (kind) {
    case 'svg':
      return findInXml(bytes)
    case 'png':
      return findInPng(bytes)
    case 'pdf':
      return findInPdf(bytes)
    case 'pptx':
      return findInPptx(bytes)
    case 'html':
      return findInHtml(bytes)
    default:
      return kind satisfies never
  }
}

const names: Readonly<Record<Kind, Text>> = {
  svg: { en: 'SVG image', ko: 'SVG 이미지' },
  png: { en: 'PNG image', ko: 'PNG 이미지' },
  pdf: { en: 'PDF document', ko: 'PDF 문서' },
  pptx: { en: 'presentation', ko: '프레젠테이션' },
  html: { en: 'web page', ko: '웹 페이지' }
}

function refusal(kind: Kind, why: Exclude<Found, object>): Text {
  const of = { file: names[kind] }
  switch (why) {
    case 'none':
      return fillText(
        {
          en: 'This {file} holds no view. Either Ecograph did not export it, or another program dropped the view when it saved the file.',
          ko: '이 {file}에는 보기가 들어 있지 않습니다. Ecograph에서 내보낸 파일이 아니거나, 다른 프로그램에서 저장하면서 보기가 빠졌습니다.'
        },
        of
      )
    case 'damaged':
      return fillText(
        {
          en: "The view in this {file} is damaged. Export the picture again, or open the view's own file.",
          ko: '이 {file}에 들어 있는 보기가 손상되었습니다. 다시 내보내거나 원래 보기 파일을 여세요.'
        },
        of
      )
    case 'too-large':
      return fillText(
        {
          en: 'What this {file} holds is too large to be a view (over 16 MiB).',
          ko: '이 {file}에 들어 있는 내용은 보기라고 하기에는 너무 큽니다(16MiB 초과).'
        },
        of
      )
    default:
      return why satisfies never
  }
}
