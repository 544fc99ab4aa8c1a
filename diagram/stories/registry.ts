/** The stories that are built in, in the order of menus, and any story of a view by its id. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import type { ViewDocument } from '../view/document.ts'
import { storyOn, type BuiltInStory } from './built-in.ts'
import { commitToProduction } from './commit-to-production.ts'
import { requestToPod } from './request-to-pod.ts'
import type { Story } from './story.ts'
import { trailMap } from './trail-map.ts'

export const builtInStories: readonly BuiltInStory[] = [trailMap, requestToPod, commitToProduction]

/** A story of the view or a built-in one, ready to be played on that view. */
export function findStory(graph: EcosystemGraph, view: ViewDocument, id: string): Story | undefined {
  const own = view.stories.find((story) => story.id === id)
  const builtIn = own ? undefined : builtInStories.find((story) => story.id === id)
  return own ?? (builtIn && storyOn(graph, view, builtIn))
}
