/** A story that is being told: which, where it is, and in which language. It is state of the session and never of the document. */
import type { Language } from '../../../graph-data/catalogue.ts'
import { viewAtStep, type Story, type StoryStep } from '../../../diagram/stories/story.ts'
import type { ViewDocument } from '../../../diagram/view/document.ts'
import type { Visible } from '../../../diagram/view/visible.ts'
import { leaveParts } from '../arranging/part-layouts.ts'

export type Playing = {
  readonly story: Story
  /** The step, counted from 0. */
  readonly at: number
  /** The listeners' language, whatever the document's is. */
  readonly language: Language
}

/** The step that is told now. */
export function stepOf({ story, at }: Playing): StoryStep {
  const step = story.steps[at]
  if (step === undefined) throw new Error('a story is played at one of its steps')
  return step
}

/** What the picture shows: the step that is told, on the layout of the view; or just the view. */
export function shownView(view: ViewDocument, playing: Playing | null): ViewDocument {
  if (playing === null) return view
  const told = viewAtStep(view, stepOf(playing))
  // What was laid out only for a part of the view is where it was before, unless the step shows just that part.
  return { ...told, positions: leaveParts(told, told).positions, language: playing.language }
}

/** Another step, not before the first and not after the last. The same where nothing changes. */
export function atStep(playing: Playing, at: number): Playing {
  const goal = Math.min(Math.max(at, 0), playing.story.steps.length - 1)
  return goal === playing.at ? playing : { ...playing, at: goal }
}

/** What is pointed at now; null where no story is told. */
export const litOf = (playing: Playing | null): readonly string[] | null =>
  playing === null ? null : stepOf(playing).lit

/** Let what is pointed at stand out as the members of a stack do, with the relations among it. */
export function lightUp(visible: Visible, lit: readonly string[] | null): Visible {
  if (lit === null || lit.length === 0) return visible
  const wanted = new Set(lit)
  return {
    ...visible,
    nodes: visible.nodes.map((node) =>
      wanted.has(node.component.id) ? { ...node, emphasis: 'strong' } : node
    ),
    edges: visible.edges.map((edge) =>
      wanted.has(edge.relation.from) && wanted.has(edge.relation.to) ? { ...edge, emphasis: 'strong' } : edge
    )
  }
}
