/** The content of a picture and its frame in; title, legend, footer and bounds out, freely around it or on a page. */
import { boundsOf, boxCorners } from '../geometry/convex.ts'
import { cutText, fitContent, fitType, measurePage, sharePage, type Frame } from './frame.ts'
import type { Page } from './pages.ts'
import { measureText } from './text.ts'
import type { Theme } from './theme.ts'
import type { Box, Legend, Point, TextLine } from './types.ts'

export type FramingRequest = {
  readonly content: Box
  readonly frame: Frame
  readonly theme: Theme
  readonly name: string
  readonly subtitle: string
  /** Build the legend with units of a size, from a corner, for a width under the picture or a height beside it. */
  readonly legend: (
    unit: number,
    at: Point,
    room: { readonly width: number } | { readonly height: number }
  ) => Legend | null
}

export type Framing = {
  readonly bounds: Box
  readonly title: TextLine
  readonly subtitle: TextLine
  readonly legend: Legend | null
  readonly footer: TextLine | null
}

const write = (text: string, [x, y]: Point, size: number, weight: 400 | 700, colour: string): TextLine => ({
  text,
  x,
  y,
  width: measureText(text, size, weight),
  size,
  weight,
  colour,
  anchor: 'start'
})

/** Everything around the content in its own units, and the bounds around that. */
export function frameFreely({
  content,
  frame,
  theme,
  name,
  subtitle,
  legend: draw
}: FramingRequest): Framing {
  // Title and legend grow with the picture, so that they are as legible as it is when it fills a slide.
  const unit = Math.min(2, Math.max(1, Math.sqrt(content.width * content.height) / 1400))
  const right = content.x + content.width
  const bottom = content.y + content.height
  const title = write(
    frame.title ? name : '',
    [content.x, content.y - (subtitle === '' ? 24 : 46) * unit],
    24 * unit,
    700,
    theme.ink
  )
  const under = write(subtitle, [content.x, content.y - 24 * unit], 13 * unit, 400, theme.mutedInk)
  const beside = frame.legend === 'right'
  const legend =
    frame.legend === 'none'
      ? null
      : draw(
          unit,
          beside ? [right + 28 * unit, content.y] : [content.x, bottom + 28 * unit],
          beside
            ? { height: Math.max(content.height, 300 * unit) }
            : { width: Math.max(content.width, title.width, 460 * unit) }
        )
  const low = Math.max(bottom, legend ? legend.box.y + legend.box.height : bottom)
  const footer =
    frame.footer === null
      ? null
      : write(frame.footer, [content.x, low + 34 * unit], 12 * unit, 400, theme.mutedInk)
  const margin = 40 * unit
  const bounds = boundsOf([
    ...boxCorners(content),
    ...(legend ? boxCorners(legend.box) : []),
    ...[title, under, ...(footer ? [footer] : [])]
      .filter(({ text }) => text !== '')
      .flatMap(({ x, y, width, size }): Point[] => [
        [x, y - size],
        [x + width, y]
      ])
  ]) as Box
  return {
    bounds: {
      x: bounds.x - margin,
      y: bounds.y - margin,
      width: bounds.width + 2 * margin,
      height: bounds.height + 2 * margin
    },
    title,
    subtitle: under,
    legend,
    footer
  }
}

/** Fill a page: what stands around the content has its sizes in points, the content takes the rest. */
export function frameOnPage(
  { content, frame, theme, name, subtitle, legend: draw }: FramingRequest,
  page: Page
): Framing {
  const measures = measurePage(page)
  const { margin, gap } = measures
  const { area, legendAt } = shareWith({ frame: { ...frame, subtitle }, legend: draw }, page)
  const scale = fitContent(content, area)
  const unit = 1 / scale
  // The middle of the content lies in the middle of its part of the page.
  const left = content.x + content.width / 2 - (area.x + area.width / 2) * unit
  const top = content.y + content.height / 2 - (area.y + area.height / 2) * unit
  const at = (x: number, y: number): Point => [left + x * unit, top + y * unit]
  const room = page.width - 2 * margin

  const heading = (text: string, y: number, wanted: number, weight: 400 | 700, colour: string): TextLine => {
    const size = fitType(text, wanted, weight, room)
    return write(cutText(text, size, weight, room), at(margin, y), size * unit, weight, colour)
  }
  const titleY = margin + measures.title * 0.9
  const title = heading(frame.title ? name : '', titleY, measures.title, 700, theme.ink)
  const subtitleY = (frame.title ? margin + measures.title * 1.15 : margin) + measures.subtitle * 1.1
  const under = heading(subtitle, subtitleY, measures.subtitle, 400, theme.mutedInk)
  const footer =
    frame.footer === null
      ? null
      : heading(frame.footer, page.height - margin, measures.footer, 400, theme.mutedInk)
  const legend =
    legendAt === 'none'
      ? null
      : draw(
          measures.legend * unit,
          legendAt === 'below'
            ? at(area.x, area.y + area.height + gap)
            : at(area.x + area.width + gap, area.y),
          legendAt === 'below' ? { width: area.width * unit } : { height: area.height * unit }
        )
  return {
    bounds: { x: left, y: top, width: page.width * unit, height: page.height * unit },
    title,
    subtitle: under,
    legend,
    footer
  }
}

/** The part of a page that is left for the content, in points. */
export const shareWith = ({ frame, legend }: Pick<FramingRequest, 'frame' | 'legend'>, page: Page) =>
  sharePage(page, frame, (at, room) => {
    const unit = measurePage(page).legend
    const drawn = legend(unit, [0, 0], at === 'below' ? { width: room.width } : { height: room.height })
    return drawn && drawn.box
  })
