/** Words of a person and a width in; their lines out, broken between words and, where a word is too wide, within it. */
import { measureText, type Weight } from './text.ts'

const segments = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Break text into lines that keep within a width. Line ends of the text stay; those at its start and end go, and there is at
 * most one empty line in a row. Korean breaks between words as people write it, scripts without spaces between characters.
 */
export function breakText(text: string, width: number, size: number, weight: Weight): readonly string[] {
  const fits = (line: string): boolean => measureText(line, size, weight) <= width
  return text
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
    .split('\n')
    .flatMap((paragraph) => breakParagraph(paragraph, fits))
    .filter((line, index, all) => line !== '' || all.length > 1)
}

function breakParagraph(paragraph: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of paragraph.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = breakWord(word, fits)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  return [...lines, line]
}

/** A word in pieces that fit, none of which cuts a character in two; as it is where it fits. */
function breakWord(word: string, fits: (line: string) => boolean): readonly string[] {
  if (fits(word)) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const { segment } of segments.segment(word)) {
    if (piece !== '' && !fits(piece + segment)) {
      pieces.push(piece)
      piece = segment
    } else piece += segment
  }
  return [...pieces, piece]
}
