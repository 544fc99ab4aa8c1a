/**
 * A picture in, a PowerPoint file out: native shapes and bound connectors on a slide; a stack whose groups have an order
 * becomes a deck, the whole first and then one slide a step.
 */
import { zipSync, type Zippable } from 'fflate'
import { encodeText, type ExportFormat, type ExportRequest, type PictureStep } from './format.ts'
import { fitScenes } from './pptx/frame.ts'
import { renderNotes, speakerNotes } from './pptx/notes.ts'
import { buildParts } from './pptx/package.ts'
import { renderSlide } from './pptx/slide.ts'

function renderPptx(request: ExportRequest): Uint8Array {
  const { graph, view, held, scene, theme, steps } = request
  const sheets: readonly PictureStep[] = [
    { scene, title: scene.name },
    ...steps().map((step) => ({ ...step, title: `${scene.name} · ${step.title}` }))
  ]
  const frame = fitScenes(sheets.map((sheet) => sheet.scene))
  const pages = sheets.map((sheet, index) => ({
    slide: renderSlide({ ...sheet, graph, theme, view, frame, isDeck: sheets.length > 1 }),
    notes: renderNotes(speakerNotes(sheet.scene, graph, index > 0), sheet.scene.language)
  }))
  const parts: Zippable = {}
  for (const [path, xml] of buildParts(pages, theme, scene.name, frame.slide, held)) {
    parts[path] = encodeText(xml)
  }
  // Zip holds local time: a date made of local parts gives the same bytes in every time zone.
  return zipSync(parts, { level: 6, mtime: new Date(2000, 0, 1) })
}

export const pptx: ExportFormat = {
  id: 'pptx',
  render: (request) => Promise.resolve(renderPptx(request))
}
