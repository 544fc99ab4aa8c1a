/** Columns and records in; CSV text out, as RFC 4180 has it, that no spreadsheet takes for formulas. */
import { oneLine } from './plain-text.ts'

export type Cell = string | number | boolean

/**
 * Where a spreadsheet would begin a formula: at the start of a cell or, where it splits at semicolons, after one.
 * Blanks and quotes in between do not stop it, nor do full-width signs.
 */
const formula = /(^|;)(?=[\s"]*[=+\-@|\uff1d\uff0b\uff0d\uff20]|[\t\r])/gu

/** A cell. Numbers stay numbers; text is always quoted, and an apostrophe keeps it from being calculated. */
const cell = (value: Cell): string =>
  typeof value === 'string'
    ? `"${oneLine(value.replace(formula, "$1'")).replaceAll('"', '""')}"`
    : String(value)

/** A table with a byte order mark, so that spreadsheets read Korean, and with CRLF after every record. */
export const writeCsv = (columns: readonly string[], records: readonly (readonly Cell[])[]): string =>
  `\ufeff${[columns, ...records].map((record) => `${record.map(cell).join(',')}\r\n`).join('')}`
