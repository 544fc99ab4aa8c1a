/** An action that cannot be done in; how many components have to be selected for it out. */
import type { AppActionId } from '../../../preload/actions.ts'
import type { AppState } from '../store.ts'

/** Exactly one, exactly two, or at least so many. */
export type Wants = 'one' | 'two' | 'some' | 'several' | 'three'

const wanted: { readonly [id in AppActionId]?: Wants } = {
  'select-needs': 'one',
  'select-needed-by': 'one',
  'path-to': 'one',
  'path-between': 'two',
  pin: 'some',
  lock: 'some',
  'own-colour': 'some',
  'fit-selection': 'some',
  'focus-selection': 'some',
  'stack-from-selection': 'some',
  'show-only': 'some',
  'hide-selection': 'some'
}

const familyOf = (id: AppActionId): Wants | undefined => {
  if (id.startsWith('align-')) return 'several'
  if (id.startsWith('distribute-')) return 'three'
  return id.startsWith('nudge-') ? 'some' : undefined
}

/** What is missing of the selection; null where something else stands in the way. */
export function wantsOf({ selection }: Pick<AppState, 'selection'>, id: AppActionId): Wants | null {
  const wants = familyOf(id) ?? wanted[id]
  return wants === undefined || hasEnough[wants](selection.length) ? null : wants
}

const hasEnough: { readonly [wants in Wants]: (count: number) => boolean } = {
  one: (count) => count === 1,
  two: (count) => count === 2,
  some: (count) => count > 0,
  several: (count) => count > 1,
  three: (count) => count > 2
}
