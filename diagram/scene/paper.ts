/** A picture in; the paper it is on, and how large its units are there, out. */
import { pointsPerPixel, type Page } from './pages.ts'
import type { Scene } from './types.ts'

type OnPaper = Pick<Scene, 'page' | 'bounds'>

/** Points a unit has on the page; without a page a unit is a CSS pixel. */
export const pointsPerUnit = ({ page, bounds }: OnPaper): number =>
  page ? page.width / bounds.width : pointsPerPixel

/** The page, in points; one as large as the picture where it has none. */
export const paperOf = ({ page, bounds }: OnPaper): Page =>
  page ?? { width: bounds.width * pointsPerPixel, height: bounds.height * pointsPerPixel }
