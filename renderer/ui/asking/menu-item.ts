/** What a menu at the pointer is made of. */
import type { AppActionId } from '../../../preload/actions.ts'

export type MenuItem =
  | { readonly id: string; readonly label: string; readonly keys?: AppActionId; readonly run: () => void }
  | 'rule'
