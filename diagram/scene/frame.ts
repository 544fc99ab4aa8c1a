/** What stands around a picture, title, legend and footer, and how content, page and these share the room. */
import { measureText } from './text.ts'
import type { Page } from './pages.ts'
import type { Box } from './types.ts'

/** What a picture is framed with. */
export type Frame = {
  /** The page to fill, or null for a page as large as the picture. */
  readonly page: Page | null
  /** Write the title; the picture keeps its name either way. */
  readonly title: boolean
  /** The line under the title; empty for none, null for the counts of what shows. */
  readonly subtitle: string | null
  /** `auto` takes the side that leaves the most room. */
  readonly legend: 'auto' | 'below' | 'right' | 'none'
  /** Where the facts come from, or null for none. */
  readonly footer: string | null
  /** Write on each line what the relation is, where there is room. */
  readonly relationLabels: boolean
}

/** The frame of a picture on the screen, and of an export that was told nothing else. */
export const plainFrame: Frame = {
  page: null,
  title: true,
  subtitle: null,
  legend: 'below',
  footer: null,
  relationLabels: false
}

/** Type sizes and distances on a page, in points. No type is smaller than what a slide can bear. */
export type PageMeasures = {
  readonly margin: number
  readonly title: number
  readonly subtitle: number
  /** Size of the legend's unit: its words have 12 of them. */
  readonly legend: number
  readonly footer: number
  readonly gap: number
}

/** Larger paper is read from nearer than its size suggests, so type grows slower than the page. */
export function measurePage({ width, height }: Page): PageMeasures {
  const scale = Math.min(1.5, Math.max(0.9, Math.sqrt(Math.sqrt((width * height) / (960 * 540)))))
  return {
    margin: Math.round(26 * scale),
    title: 24 * scale,
    subtitle: Math.max(10, 12 * scale),
    legend: Math.max(10, 10 * scale) / 12,
    footer: Math.max(10, 10 * scale),
    gap: 12 * scale
  }
}

/** Most points a unit: labels of 13 units then have 20 points, and a picture of three nodes does not shout. */
const largestScale = 1.5

/** The part of a page that the content may take, in points. */
export type PageRoom = { readonly area: Box; readonly legendAt: 'below' | 'right' | 'none' }

/** The least share of its room, across and down, that a legend leaves the content; one that is larger stands elsewhere or goes. */
const leastShare = 0.2

/**
 * Share out a page. `legendSize` gives the size that the legend takes beside or under the content, in points, or null
 * where there is none.
 */
export function sharePage(
  page: Page,
  { title, subtitle, legend, footer }: Frame,
  legendSize: (at: 'below' | 'right', room: Box) => { readonly width: number; readonly height: number } | null
): PageRoom {
  const measures = measurePage(page)
  const { margin, gap } = measures
  const head =
    (title ? measures.title * 1.15 : 0) +
    (subtitle === '' ? 0 : measures.subtitle * 1.45) +
    (title || subtitle !== '' ? gap : 0)
  const foot = footer === null ? 0 : measures.footer + gap
  const room: Box = {
    x: margin,
    y: margin + head,
    width: page.width - 2 * margin,
    height: page.height - 2 * margin - head - foot
  }
  const beside = (at: 'below' | 'right'): PageRoom => {
    const size = legendSize(at, room)
    if (!size) return { area: room, legendAt: 'none' }
    const area =
      at === 'below'
        ? { ...room, height: room.height - size.height - gap }
        : { ...room, width: room.width - size.width - gap }
    return { area, legendAt: at }
  }
  const none: PageRoom = { area: room, legendAt: 'none' }
  const leavesRoom = ({ area }: PageRoom): boolean =>
    area.width >= leastShare * room.width && area.height >= leastShare * room.height
  if (legend === 'none') return none
  const wanted = legend === 'auto' ? null : beside(legend)
  if (wanted && leavesRoom(wanted)) return wanted
  const [below, right] = [beside('below'), beside('right')]
  const sizeOf = ({ area }: PageRoom): number => Math.max(0, area.width) * Math.max(0, area.height)
  const best = sizeOf(right) > sizeOf(below) * 1.04 ? right : below
  return leavesRoom(best) ? best : none
}

/** Points a unit of the diagram, with the content as large as its part of the page lets it be. */
export const fitContent = (content: Box, area: Box): number =>
  Math.max(
    1e-3,
    Math.min(largestScale, area.width / Math.max(1, content.width), area.height / Math.max(1, content.height))
  )

/** The size at which a line fits a width; never less than half of what was wanted. */
export function fitType(text: string, size: number, weight: 400 | 700, width: number): number {
  const wanted = measureText(text, size, weight)
  return wanted <= width ? size : Math.max(size / 2, (size * width) / wanted)
}

/** As much of a text as fits a width, with an ellipsis where something had to go. */
export function cutText(text: string, size: number, weight: 400 | 700, width: number): string {
  if (measureText(text, size, weight) <= width) return text
  const characters = [...text]
  let [low, high] = [0, characters.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const cut = `${characters.slice(0, middle).join('').trimEnd()}…`
    if (measureText(cut, size, weight) <= width) low = middle
    else high = middle - 1
  }
  return `${characters.slice(0, low).join('').trimEnd()}…`
}
