/** Decks: a cover and a slide for each step, with its words in a place holder, the other language in the notes, and pages to match. */
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { renderDeck } from '../../diagram/export/deck/deck.ts'
import { readHeldView } from '../../diagram/export/held/read.ts'
import { prepareDeck, type Deck } from '../../diagram/picture/deck.ts'
import { plainDeck } from '../../diagram/picture/deck-options.ts'
import { readableType, smallestType } from '../../diagram/picture/smallest-type.ts'
import { boxesOverlap } from '../../diagram/geometry/boxes.ts'
import { measureText } from '../../diagram/scene/text.ts'
import type { Box, Scene } from '../../diagram/scene/types.ts'
import { themes } from '../../diagram/scene/theme.ts'
import { writeHeading } from '../../diagram/stories/heading.ts'
import { captureStep, type StoryStep } from '../../diagram/stories/story.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { parseView } from '../../diagram/view/parse-view.ts'
import { font } from './export-fonts.ts'
import { fullView, graph, sceneOf } from './built-in.ts'

const view = fullView()
const said = { en: 'Velero backs up to object storage.', ko: 'Velero는 오브젝트 스토리지에 백업합니다.' }
const told = fullView({
  stories: [
    {
      id: 'story.1',
      title: { en: 'Backups & more', ko: '백업' },
      steps: [
        {
          id: 'step.1',
          caption: said,
          ...captureStep(view, null, ['velero', 'object-storage', 'minio', 'kopia'])
        },
        {
          id: 'step.2',
          caption: {
            en: 'One line <only> in English, said at such a length that it has to be broken into several lines of type, as people do when they have much to tell and little time to shorten it.',
            ko: ''
          },
          ...captureStep({ ...view, focus: { ids: ['envoy'], hops: 1, direction: 'both' } }, null, [])
        }
      ]
    },
    { id: 'story.2', title: { en: 'Empty', ko: '' }, steps: [] }
  ]
})
const today = '2026-11-20'
const prepare = (change: Partial<typeof plainDeck> = {}): Deck => {
  const deck = prepareDeck({
    graph,
    view: told,
    options: { ...plainDeck, story: 'story.1', ...change },
    today
  })
  if (!deck) throw new Error('no deck')
  return deck
}
/** The slides of a story of some steps. */
function slidesOf(...steps: readonly StoryStep[]): Deck['slides'] {
  const stories = [{ id: 'story.3', title: said, steps }]
  const options = { ...plainDeck, story: 'story.3' }
  return prepareDeck({ graph, view: fullView({ stories }), options, today })?.slides ?? []
}
const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]))

describe('slides', () => {
  it('are a cover and one a step, on the page, with room for their words', () => {
    const { slides } = prepare()
    expect(slides.map(({ isCover }) => isCover)).toEqual([true, false, false])
    for (const { scene, heading } of slides) {
      const unit = scene.bounds.width / 960
      expect(scene.page).toEqual({ width: 960, height: 540 })
      expect(scene.bounds.height / unit).toBeCloseTo(540, 0)
      const bottom = scene.bounds.y + (heading.box.y + heading.box.height) * unit
      for (const { box } of scene.nodes) expect(box.y).toBeGreaterThan(bottom)
      for (const { width } of heading.lines) expect(width).toBeLessThanOrEqual(960 - 2 * heading.box.x)
    }
  })

  it('show what a step points at, in type that can be read, else what its look leaves', () => {
    const [cover, first, second] = prepare().slides
    expect(first?.scene.nodes.map(({ id }) => id).toSorted()).toEqual([
      'kopia',
      'minio',
      'object-storage',
      'velero'
    ])
    expect(first && smallestType(first.scene)).toBeGreaterThanOrEqual(readableType)
    expect(first?.scene.edges.length).toBeGreaterThan(2)
    expect(second?.scene.nodes.some(({ id }) => id === 'envoy')).toBe(true)
    expect(second?.scene.nodes.length).toBeGreaterThan(5)
    expect(cover?.scene.edges).toEqual([])
    expect(cover?.scene.footer?.text).toContain(today)
  })

  it('pack folded groups like components, as far as the camera sees them', () => {
    const folds = [
      { by: 'layer', id: 'networking' },
      { by: 'layer', id: 'storage' }
    ] as const
    const look: ViewDocument = {
      ...view,
      stack: { id: 'tkg-1-2-1', step: null, hideRest: true },
      folds
    }
    const draw = (camera: Box | null): readonly [cover: Scene, step: Scene] => {
      const [cover, step] = slidesOf({ id: 'step.1', caption: said, ...captureStep(look, camera, []) })
      if (!cover || !step) throw new Error('no slides')
      return [cover.scene, step.scene]
    }
    const [cover, whole] = draw(null)
    // The story points at nothing: its cover shows the stack that it is about, and not everything.
    expect(cover.nodes).toHaveLength(whole.nodes.length)
    const alone = whole.nodes.filter(({ group }) => !group)
    expect(whole.nodes.length - alone.length).toBe(2)
    expect(alone.length).toBeGreaterThan(20)
    // Where they lie in the document the stack is strewn over all of the map, in type of two points.
    expect(smallestType(whole)).toBeGreaterThan(4)
    for (const [index, { box }] of whole.nodes.entries()) {
      for (const other of whole.nodes.slice(index + 1)) expect(boxesOverlap(box, other.box)).toBe(false)
    }
    const storage = sceneOf(graph, look).nodes.find(({ id }) => id === 'layer:storage')
    if (!storage) throw new Error('no group')
    const [, near] = draw(storage.box)
    expect(near.nodes.map(({ id }) => id)).toContain('layer:storage')
    expect(near.nodes.length).toBeLessThan(whole.nodes.length)
  })

  it('show what there is to see where a step points at what its look hides', () => {
    const hidden = { ...view.hidden, components: ['velero'] }
    const [cover, first] = slidesOf(
      { id: 'step.1', caption: said, ...captureStep({ ...view, hidden }, null, ['velero']) },
      { id: 'step.2', caption: said, ...captureStep(view, null, ['velero', 'minio']) }
    )
    expect(cover?.scene.nodes.map(({ id }) => id).toSorted()).toEqual(['minio', 'velero'])
    expect(first?.scene.nodes).toHaveLength(graph.catalogue.components.length - 1)
  })

  it('speak either language and take any page', () => {
    const [cover, first] = prepare({ language: 'ko', page: '4:3' }).slides
    expect(cover?.heading.text).toBe('백업')
    expect(first?.heading.text).toBe(said.ko)
    expect(first?.otherwise).toEqual({ language: 'en', text: said.en })
    expect(first?.scene.page).toEqual({ width: 720, height: 540 })
    expect(first?.scene.language).toBe('ko')
  })

  it('are none for a story that is empty or unknown', () => {
    for (const story of ['story.2', 'story.nobody']) {
      expect(prepareDeck({ graph, view: told, options: { ...plainDeck, story }, today })).toBeNull()
    }
  })
})

describe('a presentation', () => {
  it('has the words in its title, and in its notes those of the other language and every relation', async () => {
    const parts = partsOf(await renderDeck('pptx', { ...prepare(), font }))
    const slide = parts.get('ppt/slides/slide2.xml') ?? ''
    expect(slide).toContain('<p:ph type="title"/>')
    expect(slide).toContain(`<a:t>${said.en}</a:t>`)
    expect(slide).toContain('Backups &amp; more  ·  1 / 2')
    expect(slide.match(/<p:cxnSp>/g)?.length).toBeGreaterThan(2)
    const notes = parts.get('ppt/notesSlides/notesSlide2.xml') ?? ''
    expect(notes).toContain(said.ko)
    expect(notes).toContain('Velero')
    expect(parts.get('ppt/slides/slide3.xml')).toContain('One line &lt;only&gt; in English')
    expect(parts.has('ppt/slides/slide4.xml')).toBe(false)
    // The same component has the same name on every slide, so that it moves from one to the next.
    expect(slide).toContain('name="!!velero"')
    expect(parts.get('ppt/slides/slide1.xml')).toContain('name="!!velero"')
  })

  it('is the same each time, and opens again as the view with its story', async () => {
    const [one, two] = await Promise.all([
      renderDeck('pptx', { ...prepare(), font }),
      renderDeck('pptx', { ...prepare(), font })
    ])
    expect(one).toEqual(two)
    const held = readHeldView(one)
    const parsed = held?.ok ? parseView(held.text) : null
    expect(parsed?.ok && parsed.view.stories.map(({ id }) => id)).toEqual(['story.1'])
    const without = readHeldView(await renderDeck('pptx', { ...prepare({ holdsView: false }), font }))
    expect(without?.ok).toBe(false)
  })
})

it('a PDF has a page for each slide, and holds the view', async () => {
  const bytes = await renderDeck('pdf', { ...prepare({ theme: 'dark' }), font })
  const text = new TextDecoder('latin1').decode(bytes)
  expect(text.match(/\/Type \/Page\b/g)).toHaveLength(3)
  expect(readHeldView(bytes)?.ok).toBe(true)
})

it('words are broken where they fit, also one that is wider than its slide', () => {
  const text = `${said.en.repeat(12)} https://${'example'.repeat(40)}.org`
  const page = { width: 720, height: 540 }
  const { lines } = writeHeading({ text, above: '', page, margin: 30, theme: themes.light, size: 21 })
  expect(lines.length).toBeGreaterThan(3)
  for (const line of lines) expect(measureText(line.text, line.size, 600)).toBeLessThanOrEqual(660)
  const joined = lines.map((line) => line.text).join('')
  expect(joined.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
})
