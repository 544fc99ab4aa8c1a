/** The shortcut of an action as key caps of this platform. */
import { appActions, type AppAction, type AppActionId } from '../../../preload/actions.ts'
import { keyCaps } from '../../state/accelerators.ts'
import { useApplication } from '../context.tsx'

/** A function from an action to the caps of its shortcut; undefined where it has none. */
export function useKeyCaps(): (id: AppActionId) => readonly string[] | undefined {
  const platform = useApplication((state) => state.platform)
  return (id) => {
    const action = (appActions as readonly AppAction[]).find((candidate) => candidate.id === id)
    return action?.accelerator ? keyCaps(action.accelerator, platform) : undefined
  }
}
