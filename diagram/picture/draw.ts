/**
 * A view and what a picture is told in; what has to be packed for it, and the picture, out. Apart from the packing itself, so
 * that a window can have that done by a worker and still draws what an export writes.
 */
import type { StackGroup } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import type { PictureStep } from '../export/format.ts'
import { spreadGroups, withGroups } from '../layout/group-request.ts'
import { fixedPositions, placeRequest } from '../layout/request.ts'
import { buildScene, paperTheme, pictureRatio } from '../scene/build.ts'
import { themeOf } from '../scene/company-theme.ts'
import type { Frame } from '../scene/frame.ts'
import { pageOf } from '../scene/pages.ts'
import { themes, type Theme } from '../scene/theme.ts'
import { measureText } from '../scene/text.ts'
import type { Scene, TextLine } from '../scene/types.ts'
import { countPicture, sourceLine } from '../scene/words.ts'
import { chosenStack } from '../view/chosen-stack.ts'
import { pictureTitle, soleView } from '../view/kept-views.ts'
import type { Position, ViewDocument } from '../view/document.ts'
import { drawnPart, type DrawnPart } from './drawn-part.ts'
import type { PictureOptions } from './options.ts'
import type { PackQuestion } from './pack.ts'
import { partNotes, withNotes } from './packed-notes.ts'

export type PictureRequest = {
  readonly graph: EcosystemGraph
  /** With a position for every component. */
  readonly view: ViewDocument
  readonly options: PictureOptions
  /** The components that `visible` and `selection` draw; null for others. */
  readonly only: readonly string[] | null
  /** The day, as `YYYY-MM-DD`. */
  readonly today: string
}

export type Picture = {
  readonly scene: Scene
  /** The view as it is drawn: with the look that the options gave it, and packed where they said so. */
  readonly view: ViewDocument
  /** The view to open again from the picture: everything where it stood. */
  readonly held: ViewDocument
  readonly theme: Theme
  /** The pages of a deck, one a step of an ordered stack; empty where there are no steps to tell. */
  readonly steps: () => readonly PictureStep[]
}

/** A picture on its way: everything is decided but where the components stand. */
export type PlannedPicture = {
  /** What has to be packed before it can be drawn; null where everything stays where it is. */
  readonly question: PackQuestion | null
  /** Draw it with the answer to that question; null where there was none. */
  readonly draw: (packed: readonly Position[] | null) => Picture
}

/** Plan a picture. The same request gives the same one, in the window and on the command line. */
export function planPicture({ graph, view, options, only, today }: PictureRequest): PlannedPicture {
  const held: ViewDocument = {
    // A picture tells nothing of the document's other views and stories, neither to the eye nor in its file.
    ...soleView(view),
    title: options.title ? options.title : pictureTitle(view),
    language: options.language ?? view.language,
    hulls: options.hulls ?? view.hulls
  }
  const theme = themeFor(held, options)
  const part = drawnPart(graph, held, options.what, only)
  const frame: Frame = {
    page: pageOf(options.page),
    title: options.title !== '',
    subtitle: options.subtitle,
    legend: options.legend,
    footer: options.footer ? sourceLine(part.visible, part.view.language, today) : null,
    relationLabels: options.relationLabels
  }
  const question = options.arrange === 'pack' ? questionOf(graph, part, theme, frame) : null
  return {
    question,
    draw: (packed) => {
      const parted = packed && question && partNotes(packed, question.place, part.view)
      const drawn = parted
        ? { ...part.view, ...parted, positions: spreadGroups(parted.positions, part.visible.groups) }
        : part.view
      const scene = buildScene({ graph, view: drawn, visible: part.visible, theme, frame })
      return {
        scene,
        view: drawn,
        held,
        theme,
        steps: () => drawSteps(graph, drawn, options, only, scene, { theme, frame })
      }
    }
  }
}

function themeFor(view: ViewDocument, { theme, company }: PictureOptions): Theme {
  switch (theme) {
    case 'view':
      return paperTheme(view)
    case 'company':
      return company ? themeOf(company) : paperTheme(view)
    case 'light':
    case 'dark':
    case 'print':
      return themes[theme]
    default:
      return theme satisfies never
  }
}

/** What is drawn, to be placed anew: for the room its page leaves it, or as it falls where there is no page. */
function questionOf(
  graph: EcosystemGraph,
  { view, visible }: DrawnPart,
  theme: Theme,
  frame: Frame
): PackQuestion {
  const ids = visible.nodes.map(({ component }) => component.id)
  const request = placeRequest(graph, ids, fixedPositions(view))
  return {
    place: withNotes(withGroups(request, graph, visible), view),
    ratio: pictureRatio({ graph, view, visible, theme, frame })
  }
}

/** The groups of which each has a page of its own in a deck, in their order; none where there are no steps to tell. */
export function deckSteps(graph: EcosystemGraph, view: ViewDocument): readonly StackGroup[] {
  const stack = chosenStack(graph, view)
  if (!stack?.ordered || view.stack?.step !== null || stack.groups.length < 2) return []
  const last = stack.groups.length + 1
  return stack.groups.toSorted((a, b) => (a.order ?? last) - (b.order ?? last))
}

/** What a step shows, in the place of the whole's line; the step itself is in the title of its page. */
function stepSubtitle(step: Scene, { subtitle }: Scene, frame: Frame): TextLine {
  const text = frame.subtitle === null ? countPicture(step) : subtitle.text
  return { ...subtitle, text, width: measureText(text, subtitle.size, subtitle.weight) }
}

/** The same picture with one step highlighted at a time, in the frame of the whole, so that nothing jumps. */
function drawSteps(
  graph: EcosystemGraph,
  view: ViewDocument,
  { what }: PictureOptions,
  only: readonly string[] | null,
  whole: Scene,
  { theme, frame }: { readonly theme: Theme; readonly frame: Frame }
): readonly PictureStep[] {
  const chosen = view.stack
  if (!chosen) return []
  return deckSteps(graph, view).map((group): PictureStep => {
    const step = drawnPart(graph, { ...view, stack: { ...chosen, step: group.id } }, what, only)
    const scene = buildScene({ graph, ...step, theme, frame })
    const title = group.title[view.language]
    return {
      title: group.order === undefined ? title : `${group.order}. ${title}`,
      scene: {
        ...scene,
        bounds: whole.bounds,
        title: whole.title,
        subtitle: stepSubtitle(scene, whole, frame),
        legend: whole.legend,
        footer: whole.footer
      }
    }
  })
}
