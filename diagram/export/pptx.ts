/**
 * A picture in, a PowerPoint file out: native shapes and bound connectors on a slide; a stack whose groups have an order
 * becomes a deck, the whole first and then one slide a step.
 */
import { zipSync, type Zippable } from 'fflate'
import { buildScene } from '../scene/build.ts'
import type { Scene } from '../scene/types.ts'
import { chosenStack } from '../view/chosen-stack.ts'
import type { ViewDocument } from '../view/document.ts'
import { selectVisible } from '../view/visible.ts'
import { encodeText, type ExportFormat, type ExportRequest } from './format.ts'
import { fitScenes } from './pptx/frame.ts'
import { renderNotes, speakerNotes } from './pptx/notes.ts'
import { buildParts } from './pptx/package.ts'
import { renderSlide } from './pptx/slide.ts'

type Sheet = { readonly scene: Scene; readonly title: string }

/** One slide; for an ordered stack as a whole one more for each of its groups, in their order. */
function sheetsOf({ scene, view, graph }: ExportRequest): readonly Sheet[] {
  const whole = { scene, title: scene.title.text }
  const stack = chosenStack(graph, view)
  if (!view.stack || !stack?.ordered || view.stack.step !== null || stack.groups.length < 2) return [whole]
  const chosen = view.stack
  const last = stack.groups.length + 1
  const steps = stack.groups.toSorted((a, b) => (a.order ?? last) - (b.order ?? last))
  return [
    whole,
    ...steps.map((group): Sheet => {
      const stepView: ViewDocument = { ...view, stack: { ...chosen, step: group.id } }
      const name = group.title[view.language]
      return {
        scene: buildScene({
          graph,
          view: stepView,
          visible: selectVisible(graph, stepView),
          theme: scene.theme
        }),
        title: `${scene.title.text} · ${group.order === undefined ? name : `${group.order}. ${name}`}`
      }
    })
  ]
}

function renderPptx(request: ExportRequest): Uint8Array {
  const { graph, view, scene } = request
  const sheets = sheetsOf(request)
  const frame = fitScenes(sheets.map((sheet) => sheet.scene))
  const pages = sheets.map((sheet) => ({
    slide: renderSlide({ ...sheet, graph, hulls: view.hulls, frame, isDeck: sheets.length > 1 }),
    notes: renderNotes(speakerNotes(sheet.scene, graph), sheet.scene.language)
  }))
  const parts: Zippable = {}
  for (const [path, xml] of buildParts(pages, scene.theme, scene.title.text)) parts[path] = encodeText(xml)
  // Zip holds local time: a date made of local parts gives the same bytes in every time zone.
  return zipSync(parts, { level: 6, mtime: new Date(2000, 0, 1) })
}

export const pptx: ExportFormat = {
  id: 'pptx',
  render: (request) => Promise.resolve(renderPptx(request))
}
