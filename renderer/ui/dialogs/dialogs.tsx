/** The dialog that is open, if one is. This module is loaded with the first dialog. */
import type { ReactElement } from 'react'
import { useApplication } from '../context.tsx'
import { FilterDialog } from '../asking/filter-dialog.tsx'
import { Palette } from '../palette/palette.tsx'
import { AboutDialog } from './about-dialog.tsx'
import { BrokenDialog } from './broken-dialog.tsx'
import { ExportDialog } from './export/export-dialog.tsx'
import { HelpDialog } from './help/help-dialog.tsx'
import { ProblemsDialog } from './problems-dialog.tsx'
import { SettingsDialog } from './settings/settings-dialog.tsx'
import { StackDialog } from './stack-dialog.tsx'

export function Dialogs(): ReactElement | null {
  const dialog = useApplication((state) => state.dialog)
  if (dialog === null) return null
  switch (dialog.kind) {
    case 'about':
      return <AboutDialog />
    case 'help':
      return <HelpDialog key={dialog.text} text={dialog.text} />
    case 'export':
      return <ExportDialog />
    case 'palette': {
      const { text, pathFrom = null } = dialog
      // One may follow at once on another, and what is typed before it is there changes its text.
      return <Palette key={`${pathFrom} ${text}`} text={text} pathFrom={pathFrom} />
    }
    case 'settings':
      return <SettingsDialog />
    case 'problems':
      return <ProblemsDialog />
    case 'name-stack':
      return <StackDialog {...dialog} />
    case 'name-filter':
      return <FilterDialog {...dialog} />
    case 'broken':
      return <BrokenDialog {...dialog} />
    default:
      return dialog satisfies never
  }
}
