/** A key pressed in a cell of the table in; the cell the focus goes to out. As the ARIA grid pattern has it. */
import { pageOfRows } from '../../state/twin-keys.ts'

/** The head is row -1. */
export type Cell = { readonly row: number; readonly column: number }

type Press = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** The cell after a key press; undefined where the key means something else. */
export function cellStep(
  press: Press,
  { row, column }: Cell,
  rows: number,
  columns: number
): Cell | undefined {
  if (press.altKey) return undefined
  const at = (nextRow: number, nextColumn: number): Cell => ({
    row: Math.max(-1, Math.min(rows - 1, nextRow)),
    column: Math.max(0, Math.min(columns - 1, nextColumn))
  })
  const isFar = press.ctrlKey || press.metaKey
  switch (press.key) {
    case 'Home':
      return at(isFar ? 0 : row, 0)
    case 'End':
      return at(isFar ? rows - 1 : row, columns - 1)
    default:
      break
  }
  if (isFar) return undefined
  switch (press.key) {
    case 'ArrowDown':
      return at(row + 1, column)
    case 'ArrowUp':
      return at(row - 1, column)
    case 'ArrowRight':
      return at(row, column + 1)
    case 'ArrowLeft':
      return at(row, column - 1)
    case 'PageDown':
      return at(row + pageOfRows, column)
    case 'PageUp':
      return at(Math.max(0, row - pageOfRows), column)
    default:
      return undefined
  }
}
