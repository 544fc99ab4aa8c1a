/** The pages a picture can be made for, with their size in points (72 an inch): what slides and paper are. */
import type { Text } from '../../graph-data/catalogue.ts'

export const pageShapes = [
  { id: 'free', title: { en: 'Free', ko: '자유' }, width: null, height: null },
  { id: '16:9', title: { en: 'Slide 16:9', ko: '슬라이드 16:9' }, width: 960, height: 540 },
  { id: '4:3', title: { en: 'Slide 4:3', ko: '슬라이드 4:3' }, width: 720, height: 540 },
  { id: 'a4-landscape', title: { en: 'A4 landscape', ko: 'A4 가로' }, width: 841.9, height: 595.3 },
  { id: 'a4-portrait', title: { en: 'A4 portrait', ko: 'A4 세로' }, width: 595.3, height: 841.9 },
  { id: 'a3-landscape', title: { en: 'A3 landscape', ko: 'A3 가로' }, width: 1190.6, height: 841.9 },
  { id: 'a3-portrait', title: { en: 'A3 portrait', ko: 'A3 세로' }, width: 841.9, height: 1190.6 },
  { id: 'square', title: { en: 'Square', ko: '정사각형' }, width: 540, height: 540 }
] as const satisfies readonly {
  readonly id: string
  readonly title: Text
  /** Null where the page is as large as the picture. */
  readonly width: number | null
  readonly height: number | null
}[]

export type PageShape = (typeof pageShapes)[number]['id']

/** A page of a fixed size, in points. */
export type Page = { readonly width: number; readonly height: number }

/** The page of a shape, or null for the free one. */
export function pageOf(shape: PageShape): Page | null {
  const found = pageShapes.find(({ id }) => id === shape)
  return found && found.width !== null ? { width: found.width, height: found.height } : null
}

/** A CSS pixel, of which 96 are an inch, in points. */
export const pointsPerPixel = 0.75
