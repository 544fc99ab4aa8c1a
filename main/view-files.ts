/** The path of a view, or of a picture that holds one, in; the view's text, and whether saving may go there, out. */
import type { InterfaceLanguage } from '../preload/speech.ts'
import { decodeText, readBytes } from './files.ts'
import { phrase } from './phrases.ts'
import { describeFileProblem, say, words } from './words.ts'

export type ViewFile =
  | {
      readonly ok: true
      readonly text: string
      /** The fingerprint of the file. */
      readonly print: string
      /** The view came out of a picture, which is not the view's file and is never written over by saving. */
      readonly fromPicture: boolean
    }
  | { readonly ok: false; readonly message: string }

/** Endings of the pictures that can hold a view, as dialogs name them. */
export const pictureEndings = ['svg', 'svgz', 'png', 'pdf', 'pptx', 'html'] as const

/** `name` is what the file is called in a message. What the text says is not looked at here. */
export async function readViewFile(
  path: string,
  name: string,
  language: InterfaceLanguage
): Promise<ViewFile> {
  const refuse = (message: string): ViewFile => ({ ok: false, message })
  const read = await readBytes(path)
  if (!read.ok) return refuse(describeFileProblem(read.problem, name, language))
  const { bytes, print } = read
  // What unpacks pictures is not needed to start.
  const { readHeldView } = await import('../diagram/export/held/read.ts')
  const held = readHeldView(bytes)
  if (held !== null) {
    if (held.ok) return { ok: true, text: held.text, print, fromPicture: true }
    const reason = phrase(held.message, language)
    return refuse(say(words.aboutFile, language, { name, reason }))
  }
  const text = decodeText(bytes)
  return text === null
    ? refuse(say(words.notAView, language, { name }))
    : { ok: true, text, print, fromPicture: false }
}
