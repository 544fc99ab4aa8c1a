/** The words of the window in German; they have the keys of the English ones. */
import { deArranging } from './de-arranging.ts'
import { deAsking } from './de-asking.ts'
import { deDetails } from './de-details.ts'
import { deDialogs } from './de-dialogs.ts'
import { deExport } from './de-export.ts'
import { deFinding } from './de-finding.ts'
import { deFolding } from './de-folding.ts'
import { deLines } from './de-lines.ts'
import { deHelp, deSettings, deTour } from './de-help.ts'
import { deLegend, deLook } from './de-look.ts'
import { deNotes } from './de-notes.ts'
import { deStories } from './de-stories.ts'
import { deViews } from './de-views.ts'
import { deWindow } from './de-window.ts'
import type { Words } from './words.ts'

export const de: Words = {
  ...deWindow,
  ...deDetails,
  ...deExport,
  ...deDialogs,
  ...deFinding,
  ...deArranging,
  ...deAsking,
  ...deNotes,
  folding: deFolding,
  lines: deLines,
  look: deLook,
  legend: deLegend,
  settings: deSettings,
  help: deHelp,
  tour: deTour,
  stories: deStories,
  views: deViews
}
