/** A view and what a picture is told in; the picture, and what a format is given to write it, out. */
import type { ExportRequest } from '../export/format.ts'
import { serializeView } from '../view/view-file.ts'
import { planPicture, type Picture, type PictureRequest } from './draw.ts'
import { packPicture } from './pack.ts'

/** Prepare a picture from its view to its Scene, with everything that takes. */
export function preparePicture(request: PictureRequest): Picture {
  const { question, draw } = planPicture(request)
  return draw(question && packPicture(question))
}

/** What a format is given to draw a picture. */
export const exportRequest = (
  { graph, options }: Pick<PictureRequest, 'graph' | 'options'>,
  { scene, view, held, theme, steps }: Picture,
  font: ExportRequest['font']
): ExportRequest => {
  const saved = serializeView(held)
  return {
    scene,
    view,
    saved,
    held: options.holdsView ? saved : null,
    theme,
    steps,
    pixels: { scale: options.pngScale, width: options.pngWidth, transparent: options.transparent },
    graph,
    font
  }
}
