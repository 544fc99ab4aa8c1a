/** A PDF in; the words on its pages and where they stand, as Poppler reads them, out. */
import { readXml } from '../diagram/read-xml.ts'
import type { Box } from '../../diagram/scene/types.ts'
import type { Workshop } from './programs.ts'

/** A word and its box, in points from the upper left corner of the page. */
export type Word = { readonly text: string; readonly box: Box }
export type Page = { readonly width: number; readonly height: number; readonly words: readonly Word[] }

export async function readWords({ run }: Workshop, path: string): Promise<readonly Page[]> {
  const { out } = await run('pdftotext', ['-bbox', path, '-'])
  const elements = readXml(out.replace(/<!DOCTYPE[^>]*>/u, ''))
  const pages = elements.filter(({ name }) => name === 'page')
  return pages.map((page) => {
    const number = (name: string, of = page): number => Number(of.attributes.get(name))
    return {
      width: number('width'),
      height: number('height'),
      words: page.children
        .filter(({ name }) => name === 'word')
        .map((word): Word => {
          const [x, y] = [number('xMin', word), number('yMin', word)]
          return {
            text: word.text,
            box: { x, y, width: number('xMax', word) - x, height: number('yMax', word) - y }
          }
        })
    }
  })
}

export const centreOf = ({ x, y, width, height }: Box): readonly [number, number] => [
  x + width / 2,
  y + height / 2
]

/** The words whose middle lies in the box. */
export const wordsIn = (words: readonly Word[], { x, y, width, height }: Box): readonly Word[] =>
  words.filter(({ box }) => {
    const [across, down] = centreOf(box)
    return across >= x && across <= x + width && down >= y && down <= y + height
  })

export const withoutBlanks = (text: string): string => text.replace(/\s+/gu, '')

/** The letters of some words, each counted, whatever order a reader gives them in. */
export const lettersOf = (texts: readonly string[]): string =>
  [...withoutBlanks(texts.join('')).normalize('NFC')].toSorted().join('')
