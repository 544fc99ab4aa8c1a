/** Every command of the view, for whoever wants to list or find them. */
import { alignNodes, arrangeNodes, distributeNodes, nudgeNodes, setLocked, snapNodes } from './arrange.ts'
import type { ViewCommand } from './command.ts'
import {
  setAsOf,
  setComponentsHidden,
  setHideImplied,
  setKindsHidden,
  setLayersHidden,
  setRelationTypesHidden,
  setShowWeak,
  setTagsHidden,
  showEverything,
  soloLayers
} from './filters.ts'
import { setFocus } from './focus.ts'
import { foldAll, setFolded, unfoldAll } from './folds.ts'
import { setColourBy, setHulls, setLanguage, setTheme, setTitle } from './look.ts'
import { addNotes, changeNote, moveNote, removeNotes } from './notes.ts'
import { setBadgeBy, setBorderBy, setMembership } from './overlays.ts'
import { setOwnColour } from './own-colours.ts'
import { moveNodes, setPinned } from './positions.ts'
import { deleteFilter, renameFilter, saveFilter, setFilter } from './saved-filters.ts'
import {
  chooseStack,
  deleteOwnStack,
  moveStackStep,
  saveOwnStack,
  setHideRest,
  setStackStep
} from './stacks.ts'
import { addView, deleteView, duplicateView, moveView, openView, renameView } from './views.ts'
import {
  addStep,
  addStory,
  changeStep,
  copyStory,
  deleteStory,
  moveStep,
  removeStep,
  renameStory,
  replaceStepLook
} from './stories.ts'

export const viewCommands: readonly ViewCommand<never>[] = [
  setComponentsHidden,
  setLayersHidden,
  soloLayers,
  setKindsHidden,
  setTagsHidden,
  setRelationTypesHidden,
  setShowWeak,
  setHideImplied,
  setAsOf,
  setFilter,
  saveFilter,
  renameFilter,
  deleteFilter,
  showEverything,
  setFocus,
  setFolded,
  foldAll,
  unfoldAll,
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
  setBorderBy,
  setBadgeBy,
  setMembership,
  setOwnColour,
  addNotes,
  changeNote,
  moveNote,
  removeNotes,
  setTitle,
  moveNodes,
  setPinned,
  setLocked,
  arrangeNodes,
  alignNodes,
  distributeNodes,
  nudgeNodes,
  snapNodes,
  addView,
  openView,
  renameView,
  duplicateView,
  deleteView,
  moveView,
  addStory,
  renameStory,
  deleteStory,
  copyStory,
  addStep,
  changeStep,
  replaceStepLook,
  moveStep,
  removeStep
]
