/** What the actions on stories do, and which of them a state allows. */
import type { AppActionId } from '../../../preload/actions.ts'
import { storyActions } from '../../../preload/actions/stories.ts'
import type { Parts } from '../parts.ts'
import { viewOf, type AppState } from '../store.ts'
import { addStepHere, newStory } from './making.ts'
import type { Player } from './player.ts'

type StoryActionId = (typeof storyActions)[number]['id']

export function createStoryActions(
  app: Pick<Parts, 'store' | 'derived' | 'canvas'>,
  player: Player
): Readonly<Record<StoryActionId, () => void>> {
  return {
    'play-story': () => void player.playOpen(),
    'play-trail-map': () => void player.play('story.trail-map'),
    'play-request-to-pod': () => void player.play('story.request-to-pod'),
    'play-commit-to-production': () => void player.play('story.commit-to-production'),
    'story-next': () => player.move(1),
    'story-previous': () => player.move(-1),
    'story-leave': () => player.leave(),
    'new-story': () => newStory(app),
    'add-story-step': () => addStepHere(app),
    'show-stories': () => app.store.setState({ section: 'stories', leftOpen: true })
  }
}

const whilePlaying: readonly AppActionId[] = ['story-next', 'story-previous', 'story-leave']

/** Whether an action may be done: while a story is told nothing but walking through it. */
export const mayAct = (state: Pick<AppState, 'playing'>, id: AppActionId): boolean =>
  state.playing === null || whilePlaying.includes(id)

/** The actions on stories that lead nowhere now. */
export function idleStoryActions(state: AppState): readonly AppActionId[] {
  const { playing } = state
  if (playing === null) {
    const empty = viewOf(state).stories.some(({ id, steps }) => id === state.openStory && steps.length === 0)
    return empty ? [...whilePlaying, 'play-story'] : whilePlaying
  }
  const last = playing.story.steps.length - 1
  const others = storyActions.map(({ id }) => id).filter((id) => !whilePlaying.includes(id))
  return [
    ...others,
    ...(playing.at === last ? (['story-next'] as const) : []),
    ...(playing.at === 0 ? (['story-previous'] as const) : [])
  ]
}
