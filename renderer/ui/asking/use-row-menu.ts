/** What something in a panel is about in; what opens its menu, by the right button or the menu key, out. */
import type { MouseEvent } from 'react'
import type { ContextTarget } from '../../state/store.ts'
import { useApp } from '../context.tsx'
import { openMenu } from './open-menu.ts'

type RowProps = { readonly onContextMenu: (event: MouseEvent) => void }

export function useRowMenu(): (on: NonNullable<ContextTarget['on']>) => RowProps {
  const { store } = useApp()
  return (on) => ({ onContextMenu: (event) => openMenu(store, event, { id: null, on }) })
}

/** Wherever a component is named, it has the menu that it has in the picture. */
export function useComponentMenu(): (id: string) => RowProps {
  const { store } = useApp()
  return (id) => ({ onContextMenu: (event) => openMenu(store, event, { id, alone: true }) })
}
