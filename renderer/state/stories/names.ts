/** What new stories are called. */
import type { Caption, Story } from '../../../diagram/stories/story.ts'

/** A title that no story has yet, in both languages. */
export function nameNew(known: readonly Pick<Story, 'title'>[]): Caption {
  const taken = new Set(known.map(({ title }) => title.en))
  let number = 1
  while (taken.has(`Story ${number}`)) number += 1
  return { en: `Story ${number}`, ko: `이야기 ${number}` }
}
