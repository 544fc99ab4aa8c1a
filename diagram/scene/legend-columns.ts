/** The sections of a legend as sizes in; where each heading and entry stands out. */
import type { Point } from './types.ts'

/** A section: how many entries it has, and how wide the widest is. */
export type Block = { readonly entries: number; readonly width: number }

const columnGap = 24
const sectionGap = 30

/** Sections with a place for each heading and entry, in units of the legend from the corner inside its padding. */
export type Arrangement = {
  readonly width: number
  readonly rows: number
  readonly placeHeading: (section: number) => Point
  readonly placeEntry: (section: number, entry: number) => Point
}

/**
 * Every section under its own heading, in the fewest rows that fit a width; in columns that sections share where that is
 * much lower, or where even one column each is too wide.
 */
export function fitWidth(blocks: readonly Block[], row: number, room: number): Arrangement {
  const apart = standSideBySide(blocks, row, room)
  const shared = fewestRows(blocks, row, room)
  return apart.width > room || shared.rows < apart.rows - 2 ? shared : apart
}

function standSideBySide(blocks: readonly Block[], row: number, room: number): Arrangement {
  const widthOf = ({ entries, width }: Block, rows: number): number =>
    Math.ceil(entries / rows) * (width + columnGap) + sectionGap
  const widthUntil = (section: number, rows: number): number =>
    blocks.slice(0, section).reduce((sum, block) => sum + widthOf(block, rows), 0)
  const needed = (rows: number): number => widthUntil(blocks.length, rows) - sectionGap - columnGap
  const longest = Math.max(...blocks.map(({ entries }) => entries))
  let rows = 1
  while (rows < longest && needed(rows) > room) rows += 1
  return {
    width: needed(rows),
    rows: Math.min(rows, longest) + 1,
    placeHeading: (section) => [widthUntil(section, rows), 0],
    placeEntry: (section, entry) => [
      widthUntil(section, rows) + Math.floor(entry / rows) * ((blocks[section]?.width ?? 0) + columnGap),
      row * (1 + (entry % rows))
    ]
  }
}

/** In columns that a section may share with the next one, as low as the width allows. */
function fewestRows(blocks: readonly Block[], row: number, room: number): Arrangement {
  const all = blocks.reduce((sum, { entries }) => sum + entries + 2, 0)
  for (let rows = 3; rows < all; rows += 1) {
    const arranged = flow(blocks, row, rows)
    if (arranged.width <= room) return arranged
  }
  return flow(blocks, row, all)
}

/** One section under the other in as few columns of at most that many rows as will do, all about as high. */
export function runDown(blocks: readonly Block[], row: number, most: number): Arrangement {
  let best = flow(blocks, row, most)
  for (let rows = best.rows - 1; rows > 2; rows -= 1) {
    const lower = flow(blocks, row, rows)
    if (lower.columns > best.columns) break
    best = lower
  }
  return best
}

/** Fill one column after the other. */
function flow(
  blocks: readonly Block[],
  row: number,
  most: number
): Arrangement & { readonly columns: number } {
  // A heading, and an entry under it: less than that is no column.
  const rows = Math.max(2, most)
  type Cell = readonly [column: number, row: number]
  const places: { readonly heading: Cell; readonly entries: readonly Cell[] }[] = []
  const widths: number[] = []
  let [column, down] = [0, 0]
  for (const { entries, width } of blocks) {
    // A free row above, and no heading without an entry under it.
    if (down > 0) down += 1
    if (down + 2 > rows) [column, down] = [column + 1, 0]
    const heading: Cell = [column, down]
    down += 1
    const cells = Array.from({ length: entries }, (): Cell => {
      if (down >= rows) [column, down] = [column + 1, 0]
      widths[column] = Math.max(widths[column] ?? 0, width)
      down += 1
      return [column, down - 1]
    })
    places.push({ heading, entries: cells })
  }
  const left = (at: number): number => widths.slice(0, at).reduce((sum, width) => sum + width + columnGap, 0)
  const point = ([at, y]: Cell = [0, 0]): Point => [left(at), y * row]
  return {
    width: left(widths.length) - columnGap,
    rows: Math.max(...places.flatMap(({ entries }) => entries.map(([, y]) => y + 1))),
    columns: widths.length,
    placeHeading: (section) => point(places[section]?.heading),
    placeEntry: (section, entry) => point(places[section]?.entries[entry])
  }
}
