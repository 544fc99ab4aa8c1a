/** Small pieces of plain text: tables, and words that are safe to print. */
import { languages } from '../../graph-data/schema/primitives.ts'
import type { Language } from '../../graph-data/catalogue.ts'

export const isLanguage = (word: string): word is Language => languages.some((one) => one === word)

/** A table with its columns lined up; Korean letters take two places in a terminal. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [columns.map((column) => column.toUpperCase()), ...rows]
  const widths = columns.map((_, index) => Math.max(...all.map((row) => places(row[index] ?? ''))))
  const lines = all.map((row) =>
    row
      .map((cell, index) => cell + ' '.repeat((widths[index] ?? 0) - places(cell)))
      .join('  ')
      .trimEnd()
  )
  return `${lines.join('\n')}\n`
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u
/** How many places a text takes in a terminal. */
export const places = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0)

/** A line that cannot steer the terminal: file names and catalogue texts may hold anything. */
export const printable = (line: string): string =>
  line.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, (letter) =>
    letter === '\n' ? letter : `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`
  )
