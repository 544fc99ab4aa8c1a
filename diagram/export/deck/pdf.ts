/** The slides of a story in; a PDF with a page for each out. */
import { pointsPerUnit } from '../../scene/paper.ts'
import { onScene } from '../../stories/heading.ts'
import type { Slide } from '../../stories/slides.ts'
import { holdInPdf } from '../held/attach.ts'
import { addLinks, paintScene } from '../pdf.ts'
import { addPage, closeDocument, openDocument, type Document } from '../pdf/document.ts'
import { createGroups } from '../pdf/group.ts'
import { paintText } from '../pdf/paint.ts'
import { drawableText } from '../scene-text.ts'
import type { DeckRequest } from './request.ts'

/** A deck is written with these; each is in the file once. */
const weights = [400, 500, 600, 700] as const

function paintSlide(
  document: Document,
  unit: number,
  { scene, heading }: Slide,
  graph: DeckRequest['graph']
): void {
  const { group, finish } = createGroups(document)
  document
    .save()
    .scale(pointsPerUnit(scene) / unit)
    .translate(-scene.bounds.x, -scene.bounds.y)
  // SVG cuts a mitre at four widths, PDF at ten.
  document.miterLimit(4)
  paintScene(document, group, scene)
  const { line } = onScene(scene)
  for (const words of [heading.above, ...heading.lines]) paintText(document, line(words))
  addLinks(document, scene, graph)
  document.restore()
  finish()
}

export async function pdfDeck({ title, slides, graph, held, font }: DeckRequest): Promise<Uint8Array> {
  const [first, ...rest] = slides
  const page = first?.scene.page
  if (!first || !page) throw new Error('a deck has a cover, and its slides have a page')
  const { document, unit } = openDocument(page.width, page.height, {
    title: drawableText(title),
    subject: drawableText(first.heading.above.text),
    language: first.scene.language
  })
  for (const weight of weights) document.registerFont(String(weight), await font(weight))
  paintSlide(document, unit, first, graph)
  for (const slide of rest) {
    addPage(document, page, unit)
    paintSlide(document, unit, slide, graph)
  }
  if (held !== null) holdInPdf(document, held)
  return closeDocument(document)
}
