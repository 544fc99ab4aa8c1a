/** A built-in story as data and a view in; a story that can be played on that view out, its cameras around what it points at. */
import type { Text } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { createView } from '../view/create-view.ts'
import type { ViewDocument } from '../view/document.ts'
import { sortIds } from '../view/commands/sorted-ids.ts'
import { cameraAround, lookOf, type StepLook, type Story } from './story.ts'

export type BuiltInStep = {
  readonly caption: Text
  /** Components that the step points at. */
  readonly lit: readonly string[]
  /** How the step differs from a view where everything shows. */
  readonly look?: Partial<StepLook>
}

export type BuiltInStory = {
  readonly id: `story.${string}`
  readonly title: Text
  readonly steps: (graph: EcosystemGraph) => readonly BuiltInStep[]
}

const plainLook = lookOf(createView([]))

/** The story on the layout of a view. Components that a catalogue does not have are left out. */
export function storyOn(
  graph: EcosystemGraph,
  view: Pick<ViewDocument, 'positions' | 'language'>,
  { id, title, steps }: BuiltInStory
): Story {
  return {
    id,
    title,
    steps: steps(graph).map(({ caption, lit, look }, index) => {
      const known = sortIds(lit.filter((one) => graph.component(one) !== undefined))
      return {
        id: `step.${index + 1}`,
        caption,
        look: { ...plainLook, ...look },
        camera: cameraAround(graph, view, known),
        lit: known
      }
    })
  }
}
