/** Steps made of what the window shows: its look, its camera and what is selected. */
import { captureStep, type Captured } from '../../../diagram/stories/story.ts'
import { addStep, addStory, copyStory, replaceStepLook } from '../../../diagram/view/commands/stories.ts'
import { partLayoutOf } from '../arranging/part-layouts.ts'
import type { Parts } from '../parts.ts'
import { run, viewOf } from '../store.ts'
import { nameNew } from './names.ts'

type Maker = Pick<Parts, 'store' | 'derived' | 'canvas'>

/** What a step takes from the window now. What is selected but hidden is not pointed at. */
function takeStep({ store, derived, canvas }: Maker): Captured {
  const state = store.getState()
  const view = viewOf(state)
  const { shown } = derived.visible(state)
  const lit = state.selection.filter((id) => shown.has(id))
  // What goes back later is not to be found where the camera is now; then the step shows all of it, wherever it lies.
  const camera = partLayoutOf(view) === null ? (canvas.current?.view() ?? null) : null
  return captureStep(view, camera, lit)
}

const showStories = ({ store }: Maker, openStory: string | null): void =>
  store.setState({ openStory, section: 'stories', leftOpen: true })

/** Begin a story with what shows now, and open it. */
export function newStory(app: Maker): void {
  const { store } = app
  const known = viewOf(store.getState()).stories
  run(store, addStory, { title: nameNew(known), first: takeStep(app) })
  showStories(app, viewOf(store.getState()).stories.at(-1)?.id ?? null)
}

/** Add what shows now to the story that is open; where none of one's own is, a story begins with it. */
export function addStepHere(app: Maker): void {
  const { store } = app
  const { openStory } = store.getState()
  const own = viewOf(store.getState()).stories.find(({ id }) => id === openStory)
  if (own === undefined) return newStory(app)
  run(store, addStep, { story: own.id, at: null, taken: takeStep(app) })
  showStories(app, own.id)
}

/** Let a step show what shows now. */
export const updateStepHere = (app: Maker, story: string, step: string): void =>
  run(app.store, replaceStepLook, { story, step, taken: takeStep(app) })

/** Make a story one's own, to change it, and open that. */
export async function copyAsOwn(app: Maker, id: string): Promise<void> {
  const { findStory } = await import('../../../diagram/stories/registry.ts')
  const { store } = app
  const story = findStory(store.getState().graph, viewOf(store.getState()), id)
  if (story === undefined) return
  run(store, copyStory, { story })
  showStories(app, viewOf(store.getState()).stories.at(-1)?.id ?? null)
}
