/** A story and a view in; the slides that tell it out: a cover with all of it, and each step with its words over its picture. */
import type { Language, Text } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { boxesOverlap } from '../geometry/boxes.ts'
import { spreadGroups, withGroups } from '../layout/group-request.ts'
import { placeRequest } from '../layout/request.ts'
import { packPicture } from '../picture/pack.ts'
import { buildScene, pictureRatio } from '../scene/build.ts'
import { measurePage, plainFrame, type Frame } from '../scene/frame.ts'
import type { Page } from '../scene/pages.ts'
import type { Theme } from '../scene/theme.ts'
import type { Scene, SceneNode } from '../scene/types.ts'
import { sourceLine } from '../scene/words.ts'
import { nothingHidden } from '../view/create-view.ts'
import type { ViewDocument } from '../view/document.ts'
import { middleOf } from '../view/folds.ts'
import { selectVisible } from '../view/visible.ts'
import { writeHeading, type Heading } from './heading.ts'
import { spokenOf, viewAtStep, type Story, type StoryStep } from './story.ts'

export type Slide = {
  /** What the outline of the presentation calls it. */
  readonly title: string
  readonly heading: Heading
  /** On the whole page, with the room of the heading above the picture. */
  readonly scene: Scene
  /** The view it was built from. */
  readonly view: ViewDocument
  /** What it says in the other language; empty where nothing was written. */
  readonly otherwise: { readonly language: Language; readonly text: string }
  readonly isCover: boolean
}

export type SlidesRequest = {
  readonly graph: EcosystemGraph
  /** With a position for every component. */
  readonly view: ViewDocument
  readonly story: Story
  readonly language: Language
  readonly theme: Theme
  readonly page: Page
  /** The day, as `YYYY-MM-DD`. */
  readonly today: string
}

/** More components and folded groups than these are shown where they lie: packed anew they would be too small to read, too. */
const mostPacked = 60

const other = (language: Language): Language => (language === 'en' ? 'ko' : 'en')

const countSteps = (count: number): Text => ({
  en: count === 1 ? '1 step' : `${count} steps`,
  ko: `${count}단계`
})

/** The view with these components alone, all of them as strong as they are. */
const only = (view: ViewDocument, ids: readonly string[]): ViewDocument => ({
  ...view,
  focus: ids.length > 0 ? { ids, hops: 0, direction: 'both' } : view.focus,
  stack: null,
  folds: []
})

/** What lies in the part of the diagram that a step shows; a folded group with all it holds. */
function inCamera(graph: EcosystemGraph, view: ViewDocument, camera: StoryStep['camera']): readonly string[] {
  const { nodes, groups } = selectVisible(graph, view)
  const places = new Map(view.positions.map(([id, x, y]) => [id, [x, y] as const]))
  return [...nodes.map((node) => [node]), ...groups.map(({ members }) => members)].flatMap((members) => {
    const ids = members.map(({ component }) => component.id)
    const at = middleOf(places, ids)
    if (at === null) return []
    const box = { x: at[0], y: at[1], width: 0, height: 0 }
    return camera === null || boxesOverlap(box, camera) ? ids : []
  })
}

/** The components that a step points at, as far as its look lets them show; in its order. */
function pointedAt(graph: EcosystemGraph, view: ViewDocument, step: StoryStep): readonly string[] {
  if (step.lit.length === 0) return []
  const { nodes } = selectVisible(graph, only(viewAtStep(view, step), step.lit))
  const shown = new Set(nodes.map(({ component }) => component.id))
  return step.lit.filter((id) => shown.has(id))
}

/** The view that a slide of a step draws: what it points at, else what its camera sees. */
function slideView(graph: EcosystemGraph, view: ViewDocument, step: StoryStep): ViewDocument {
  const shown = viewAtStep(view, step)
  const lit = pointedAt(graph, view, step)
  if (lit.length > 0) return only(shown, lit)
  const seen = inCamera(graph, shown, step.camera)
  return seen.length > 0 ? { ...shown, focus: { ids: seen, hops: 0, direction: 'both' } } : shown
}

/** As many components fit a cover in type that can be read. */
const mostOnCover = 28

/** What a cover shows: of every step in turn one component that it points at, those first that its words name. */
function onCover(graph: EcosystemGraph, view: ViewDocument, { steps }: Story): readonly string[] {
  const queues = steps.map((step) => {
    const named = (id: string): boolean => step.caption.en.includes(graph.component(id)?.name ?? id)
    const known = pointedAt(graph, view, step)
    return [...known.filter(named), ...known.filter((id) => !named(id))]
  })
  const taken = new Set<string>()
  const longest = Math.max(0, ...queues.map(({ length }) => length))
  for (let round = 0; round < longest; round += 1) {
    for (const queue of queues) {
      const id = queue[round]
      if (id !== undefined && taken.size < mostOnCover) taken.add(id)
    }
  }
  return [...taken]
}

/** Draw a view under a heading, on a page that both share. */
function drawSlide(
  { graph, theme, page, language, today }: SlidesRequest,
  shown: ViewDocument,
  title: string,
  write: (page: Page) => Heading,
  isCover: boolean
): Pick<Slide, 'heading' | 'scene' | 'view'> {
  const view: ViewDocument = { ...shown, language, title, notes: [] }
  const shows = selectVisible(graph, view)
  // A cover says what there will be; how that hangs together is what the steps tell.
  const visible = isCover ? { ...shows, edges: [], bundles: [] } : shows
  const heading = write(page)
  const frame: Frame = {
    ...plainFrame,
    page: { width: page.width, height: page.height - heading.height },
    title: false,
    subtitle: '',
    legend: 'none',
    footer: isCover ? sourceLine(visible, language, today) : null,
    relationLabels: !isCover
  }
  const request = { graph, view, visible, theme, frame }
  const ids = visible.nodes.map(({ component }) => component.id)
  const count = ids.length + visible.groups.length
  const place = withGroups(placeRequest(graph, ids, []), graph, visible)
  const drawn: ViewDocument =
    count > 0 && count <= mostPacked
      ? {
          ...view,
          positions: spreadGroups(packPicture({ place, ratio: pictureRatio(request) }), visible.groups)
        }
      : view
  const scene = buildScene({ ...request, view: drawn })
  const unit = scene.bounds.width / page.width
  return {
    heading,
    view: drawn,
    scene: {
      ...scene,
      page,
      bounds: {
        ...scene.bounds,
        y: scene.bounds.y - heading.height * unit,
        height: scene.bounds.height + heading.height * unit
      },
      // All of them belong to the story; that one is a neighbour of another says nothing here.
      nodes: scene.nodes.map((node): SceneNode => ({ ...node, pinned: false }))
    }
  }
}

/** The cover and a slide for each step, one after the other: each takes a moment, and whoever waits may be told. */
export function* drawSlides(request: SlidesRequest): Generator<Slide, void> {
  const { graph, view, story, language, theme, page } = request
  const margin = measurePage(page).margin
  const name = spokenOf(story.title, language)
  const all = onCover(graph, view, story)
  const first = story.steps[0]
  const base = first ? viewAtStep(view, first) : view
  const count = story.steps.length
  yield {
    ...drawSlide(
      request,
      // What the first step hides may be what a later one is about.
      all.length > 0
        ? only({ ...base, hidden: nothingHidden, filter: null }, all)
        : base.stack?.hideRest
          ? base
          : { ...base, stack: null },
      name,
      (on) =>
        writeHeading({ text: name, above: countSteps(count)[language], page: on, margin, theme, size: 34 }),
      true
    ),
    title: name,
    otherwise: { language: other(language), text: story.title[other(language)] },
    isCover: true
  }
  for (const [index, step] of story.steps.entries()) {
    const said = spokenOf(step.caption, language)
    const above = `${name}  ·  ${index + 1} / ${count}`
    yield {
      ...drawSlide(
        request,
        slideView(graph, view, step),
        name,
        (on) => writeHeading({ text: said, above, page: on, margin, theme, size: 21 }),
        false
      ),
      title: said || above,
      otherwise: { language: other(language), text: step.caption[other(language)] },
      isCover: false
    }
  }
}
