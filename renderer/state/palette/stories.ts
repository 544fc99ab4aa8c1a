/** The stories of the document in; what the palette offers of them out. Those that are built in are actions. */
import { viewOf, type AppState } from '../store.ts'

type KnownStory = {
  readonly offer: { readonly kind: 'story'; readonly id: string }
  readonly spellings: readonly string[]
}

/** A story without steps cannot be played. */
export const knownStories = (state: AppState): readonly KnownStory[] =>
  viewOf(state)
    .stories.filter(({ steps }) => steps.length > 0)
    .map(({ id, title: { en, ko } }) => ({
      offer: { kind: 'story', id },
      spellings: [en, ko, `play ${en}`, `재생 ${ko}`]
    }))
