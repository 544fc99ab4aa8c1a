/** Rows of groups of nodes in; an area and rows of nodes for each group out, so that all of them fill a page of a ratio. */
import type { Box } from '../../scene/types.ts'
import type { Stand } from '../pack/order.ts'
import type { RowShape } from '../pack/rows.ts'

/** Between areas side by side, and between the rows. */
type Gaps = { readonly x: number; readonly y: number }

/** The row as low as it can be in a width: the shape of each of its cells, by its place in the list. */
function fitRow(cells: readonly (readonly RowShape[])[], width: number, gap: number): readonly number[] {
  const room = width - gap * (cells.length - 1)
  const heights = [...new Set(cells.flatMap((shapes) => shapes.map(({ height }) => height)))].toSorted(
    (a, b) => a - b
  )
  /** Shapes come narrowest first and each is lower than those before, so the first that is low enough is the narrowest. */
  const choose = (height: number): readonly number[] | null => {
    const choice = cells.map((shapes) => shapes.findIndex((shape) => shape.height <= height))
    if (choice.includes(-1)) return null
    const wide = choice.reduce((sum, shape, cell) => sum + (cells[cell]?.[shape]?.width ?? 0), 0)
    return wide <= room ? choice : null
  }
  let [low, high] = [0, heights.length - 1]
  let best = cells.map(() => 0)
  while (low <= high) {
    const middle = (low + high) >> 1
    const choice = choose(heights[middle] as number)
    if (choice) {
      best = [...choice]
      high = middle - 1
    } else low = middle + 1
  }
  return best
}

const rowHeight = (cells: readonly (readonly RowShape[])[], choice: readonly number[]): number =>
  cells.reduce((most, shapes, cell) => Math.max(most, shapes[choice[cell] ?? 0]?.height ?? 0), 0)

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

export type Cells = {
  readonly stands: readonly (readonly Stand[])[]
  readonly width: number
  readonly height: number
}

/**
 * The least width whose rows, each as low as it can be, fill a page of the ratio; found by halving, because the rows only
 * get lower as they get wider. Room to spare in a row is shared out, so that all rows are equally wide.
 */
export function fillCells(
  rows: readonly (readonly (readonly RowShape[])[])[],
  ratio: number,
  gaps: Gaps
): Cells {
  const needed = (pick: (shapes: readonly RowShape[]) => number): number =>
    Math.max(0, ...rows.map((cells) => sum(cells.map(pick)) + gaps.x * (cells.length - 1)))
  const fit = (width: number) => {
    const choices = rows.map((cells) => fitRow(cells, width, gaps.x))
    const heights = rows.map((cells, row) => rowHeight(cells, choices[row] ?? []))
    return { choices, heights, height: sum(heights) + gaps.y * (rows.length - 1) }
  }
  let low = needed((shapes) => shapes[0]?.width ?? 0)
  let high = needed((shapes) => shapes.at(-1)?.width ?? 0)
  while (high - low > 2) {
    const middle = Math.round((low + high) / 2)
    if (fit(middle).height * ratio <= middle) high = middle
    else low = middle
  }
  const cost = (width: number): number => Math.max(width / ratio, fit(width).height)
  const width = cost(low) <= cost(high) ? low : high
  const { choices, heights, height } = fit(width)

  let y = 0
  const stands = rows.map((cells, row) => {
    const chosen = cells.map((shapes, cell) => shapes[choices[row]?.[cell] ?? 0] as RowShape)
    const taken = sum(chosen.map((shape) => shape.width))
    const spare = Math.max(0, width - gaps.x * (cells.length - 1) - taken)
    let x = 0
    const stood = chosen.map((shape): Stand => {
      const wide = shape.width + Math.floor((spare * shape.width) / taken)
      const area: Box = { x, y, width: wide, height: heights[row] ?? shape.height }
      x += wide + gaps.x
      return { rows: shape.rows.map((nodes) => [...nodes]), area }
    })
    y += (heights[row] ?? 0) + gaps.y
    return stood
  })
  return { stands, width, height }
}
