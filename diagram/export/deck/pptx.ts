/** The slides of a story in; a PowerPoint file out: its words in place holders, native shapes below, both languages told. */
import { zipSync, type Zippable } from 'fflate'
import type { EcosystemGraph } from '../../../graph-data/graph.ts'
import type { Slide } from '../../stories/slides.ts'
import { encodeText } from '../format.ts'
import { fitScenes } from '../pptx/frame.ts'
import { renderNotes, speakerNotes } from '../pptx/notes.ts'
import { buildParts } from '../pptx/package.ts'
import { renderSlide } from '../pptx/slide.ts'
import type { DeckRequest } from './request.ts'

/** What is said in the other language first; then, of a step, every relation in words. */
function notesOf({ scene, otherwise, isCover }: Slide, graph: EcosystemGraph): readonly string[] {
  const told = isCover ? [] : speakerNotes(scene, graph, false).filter((text) => text !== '')
  return [...(otherwise.text === '' ? [] : [otherwise.text]), ...told]
}

export function pptxDeck({ title, slides, theme, graph, held }: DeckRequest): Uint8Array {
  const first = slides[0]
  if (!first) throw new Error('a deck has a cover')
  const pages = slides.map((slide) => ({
    slide: renderSlide({
      scene: slide.scene,
      theme,
      graph,
      view: slide.view,
      // Each picture is fitted to its own step; Morph carries the shapes of one to the next.
      frame: fitScenes([slide.scene]),
      title: slide.title,
      isDeck: true,
      heading: slide.heading
    }),
    notes: renderNotes(notesOf(slide, graph), slide.scene.language)
  }))
  const parts: Zippable = {}
  for (const [path, xml] of buildParts(pages, theme, title, fitScenes([first.scene]).slide, held)) {
    parts[path] = encodeText(xml)
  }
  // Zip holds local time: a date made of local parts gives the same bytes in every time zone.
  return zipSync(parts, { level: 6, mtime: new Date(2000, 0, 1) })
}
