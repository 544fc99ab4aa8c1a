/** The dialog that is open, if one is. This module is loaded with the first dialog. */
import type { ReactElement } from 'react'
import { useApplication } from '../context.tsx'
import { Palette } from '../palette/palette.tsx'
import { AboutDialog } from './about-dialog.tsx'
import { BrokenDialog } from './broken-dialog.tsx'
import { ExportDialog } from './export/export-dialog.tsx'
import { ProblemsDialog } from './problems-dialog.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { StackDialog } from './stack-dialog.tsx'

export function Dialogs(): ReactElement | null {
  const dialog = useApplication((state) => state.dialog)
  if (dialog === null) return null
  switch (dialog.kind) {
    case 'about':
      return <AboutDialog />
    case 'shortcuts':
      return <ShortcutsDialog />
    case 'export':
      return <ExportDialog />
    case 'palette':
      return <Palette text={dialog.text} />
    case 'problems':
      return <ProblemsDialog />
    case 'name-stack':
      return <StackDialog {...dialog} />
    case 'broken':
      return <BrokenDialog {...dialog} />
    default:
      return dialog satisfies never
  }
}
