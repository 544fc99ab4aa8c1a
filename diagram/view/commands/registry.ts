/** Every command of the view, for whoever wants to list or find them. */
import type { ViewCommand } from './command.ts'
import {
  setAsOf,
  setComponentsHidden,
  setKindsHidden,
  setLayersHidden,
  setRelationTypesHidden,
  setShowWeak,
  setTagsHidden,
  showEverything,
  soloLayers
} from './filters.ts'
import { setFocus } from './focus.ts'
import { setColourBy, setHulls, setLanguage, setTheme, setTitle } from './look.ts'
import { moveNodes, setPinned } from './positions.ts'
import {
  chooseStack,
  deleteOwnStack,
  moveStackStep,
  saveOwnStack,
  setHideRest,
  setStackStep
} from './stacks.ts'

export const viewCommands: readonly ViewCommand<never>[] = [
  setComponentsHidden,
  setLayersHidden,
  soloLayers,
  setKindsHidden,
  setTagsHidden,
  setRelationTypesHidden,
  setShowWeak,
  setAsOf,
  showEverything,
  setFocus,
  chooseStack,
  setStackStep,
  moveStackStep,
  setHideRest,
  saveOwnStack,
  deleteOwnStack,
  setLanguage,
  setTheme,
  setColourBy,
  setHulls,
  setTitle,
  moveNodes,
  setPinned
]
