/** The words of a slide and its page in; lines of type that fit its width, and the height they take, out. In points. */
import { breakText } from '../scene/paragraph.ts'
import { measureText } from '../scene/text.ts'
import type { Page } from '../scene/pages.ts'
import type { Theme } from '../scene/theme.ts'
import type { Box, Scene, TextLine } from '../scene/types.ts'

export type Heading = {
  /** All of it, for a place holder that breaks its lines itself. */
  readonly text: string
  readonly size: number
  readonly lines: readonly TextLine[]
  /** A small line above: what story this is, and where in it. */
  readonly above: TextLine
  /** Where the words stand. */
  readonly box: Box
  /** What it takes of the page. */
  readonly height: number
}

const leading = 1.34
const small = 12
/** Fewer points than these are not read from the back of a room. */
const leastSize = 16
const mostLines = 3

export function writeHeading({
  text,
  above,
  page,
  margin,
  theme,
  size: wanted
}: {
  readonly text: string
  readonly above: string
  readonly page: Page
  readonly margin: number
  readonly theme: Theme
  readonly size: number
}): Heading {
  const width = page.width - 2 * margin
  let size = wanted
  let broken = breakText(text, width, size, 600)
  while (broken.length > mostLines && size > leastSize) {
    size -= 1
    broken = breakText(text, width, size, 600)
  }
  const top = margin + small * 1.7
  const line = (words: string, y: number, type: number, weight: 400 | 600, colour: string): TextLine => ({
    text: words,
    x: margin,
    y,
    width: measureText(words, type, weight),
    size: type,
    weight,
    colour,
    anchor: 'start'
  })
  const height = broken.length * size * leading
  return {
    text,
    size,
    lines: broken.map((words, index) =>
      line(words, top + size * (0.98 + index * leading), size, 600, theme.ink)
    ),
    above: line(above, margin + small * 0.9, small, 400, theme.mutedInk),
    box: { x: margin, y: top, width, height },
    height: top - margin + height
  }
}

/** Type of a page in points as type of a picture that lies on it. */
export function onScene({ bounds, page }: Pick<Scene, 'bounds' | 'page'>): {
  readonly line: (line: TextLine) => TextLine
  readonly box: (box: Box) => Box
  readonly unit: number
} {
  const unit = page ? bounds.width / page.width : 1
  return {
    unit,
    line: (line) => ({
      ...line,
      x: bounds.x + line.x * unit,
      y: bounds.y + line.y * unit,
      width: line.width * unit,
      size: line.size * unit
    }),
    box: ({ x, y, width, height }) => ({
      x: bounds.x + x * unit,
      y: bounds.y + y * unit,
      width: width * unit,
      height: height * unit
    })
  }
}
