/** Every command with arguments as fast-check draws them, sensible and senseless. */
import fc from 'fast-check'
import { groupings } from '../../diagram/view/folds.ts'
import { type ViewDocument } from '../../diagram/view/document.ts'
import {
  alignNodes,
  arrangeNodes,
  distributeNodes,
  nudgeNodes,
  setLocked,
  snapNodes
} from '../../diagram/view/commands/arrange.ts'
import type { ViewCommand } from '../../diagram/view/commands/command.ts'
import * as folds from '../../diagram/view/commands/folds.ts'
import * as filters from '../../diagram/view/commands/filters.ts'
import { setFocus } from '../../diagram/view/commands/focus.ts'
import * as look from '../../diagram/view/commands/look.ts'
import * as overlays from '../../diagram/view/commands/overlays.ts'
import * as notes from '../../diagram/view/commands/notes.ts'
import { setOwnColour } from '../../diagram/view/commands/own-colours.ts'
import { moveNodes, setPinned } from '../../diagram/view/commands/positions.ts'
import * as saved from '../../diagram/view/commands/saved-filters.ts'
import * as stacks from '../../diagram/view/commands/stacks.ts'
import * as stories from '../../diagram/view/commands/stories.ts'
import { lookOf } from '../../diagram/stories/story.ts'
import * as views from '../../diagram/view/commands/views.ts'
import { catalogue, components, graph, start } from './command-fixtures.ts'

/** A command with arguments for it, as fast-check draws them. */
type Step = {
  readonly name: string
  readonly idempotent: boolean
  readonly apply: (view: ViewDocument) => ViewDocument
}

const some = (ids: readonly string[]) =>
  fc.array(fc.constantFrom(...ids, 'nobody', 'toString'), { maxLength: 4 })
const title = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom('', ' ', '한글', 'A\uD800')
)
const place = fc.tuple(
  fc.constantFrom(...components, 'nobody', 'layer:node', 'kind:project'),
  fc.double({ min: -2e6, max: 2e6 }),
  fc.double()
)

const step = <Args>(
  command: ViewCommand<Args>,
  args: fc.Arbitrary<Args>,
  idempotent = true
): fc.Arbitrary<Step> =>
  args.map((value) => ({
    name: command.id,
    idempotent,
    apply: (view) => command.apply(view, deepFreeze(value), graph)
  }))

const grouping = fc.constantFrom(...groupings)
const fold = fc.record({
  by: grouping,
  id: fc.constantFrom('node', 'base', 'project', 'first', 'graduated', 'none', 'nobody')
})
const layerIds = catalogue.layers.map((layer) => layer.id)
const filterIds = fc.constantFrom('filter.1', 'filter.2', 'filter.9')
const query = fc.oneof(
  fc.constantFrom('layer:node', ' tag:cncf\n-id:calico ', 'layer:nowhere', '', '"한글"', 'A\uD800'),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constant(`id:${'calico,'.repeat(100)}envoy`)
)
const ownIds = fc.constantFrom('own.stack', 'own.a', 'own.nobody')
const viewIds = fc.constantFrom('view.1', 'view.2', 'view.3', 'view.nobody')
const storyIds = fc.constantFrom('story.1', 'story.2', 'story.nobody')
const stepIds = fc.constantFrom('step.1', 'step.2', 'step.nobody')
const caption = fc.record({ en: title, ko: title })
const side = fc.oneof(fc.double({ min: -2e6, max: 2e6 }), fc.double())
const captured = fc.record({
  look: fc.constantFrom(lookOf(start), lookOf({ ...start, colourBy: 'kind' })),
  camera: fc.option(fc.record({ x: side, y: side, width: side, height: side })),
  lit: some(components)
})
const noteId = fc.constantFrom('note.1', 'note.2', 'note.9')
const noteText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 600 }),
  fc.constantFrom('', ' \n', '메모 한 줄\r\n둘', '\n\n\nA\uD800', 'x'.repeat(499) + '👩')
)
const ownColour = fc.constantFrom('blue-5' as const, 'amber-2' as const, 'slate-3' as const)
export const steps: Record<string, fc.Arbitrary<Step>> = {
  'add-view': step(
    views.addView,
    fc.record({ title, positions: fc.option(fc.array(place, { maxLength: 4 })) }),
    false
  ),
  'open-view': step(views.openView, fc.record({ id: viewIds })),
  'rename-view': step(views.renameView, fc.record({ id: viewIds, title })),
  'duplicate-view': step(views.duplicateView, fc.record({ id: viewIds }), false),
  'delete-view': step(views.deleteView, fc.record({ id: viewIds })),
  'move-view': step(
    views.moveView,
    fc.record({ id: viewIds, to: fc.oneof(fc.integer({ min: -2, max: 6 }), fc.double()) })
  ),
  'set-components-hidden': step(
    filters.setComponentsHidden,
    fc.record({ ids: some(['calico', 'cilium']), hidden: fc.boolean() })
  ),
  'set-layers-hidden': step(
    filters.setLayersHidden,
    fc.record({ layers: some(layerIds), hidden: fc.boolean() })
  ),
  'solo-layers': step(filters.soloLayers, fc.record({ layers: some(layerIds) }), false),
  'set-kinds-hidden': step(
    filters.setKindsHidden,
    fc.record({ kinds: some(['project', 'standard']), hidden: fc.boolean() })
  ),
  'set-tags-hidden': step(
    filters.setTagsHidden,
    fc.record({ tags: some(['archived', 'cncf']), hidden: fc.boolean() })
  ),
  'set-relation-types-hidden': step(
    filters.setRelationTypesHidden,
    fc.record({ types: some(['depends-on', 'extends']), hidden: fc.boolean() })
  ),
  'set-show-weak': step(filters.setShowWeak, fc.record({ show: fc.boolean() })),
  'set-hide-implied': step(filters.setHideImplied, fc.record({ hide: fc.boolean() })),
  'set-filter': step(saved.setFilter, fc.record({ query: fc.option(query) })),
  'save-filter': step(saved.saveFilter, fc.record({ title, query })),
  'rename-filter': step(saved.renameFilter, fc.record({ id: filterIds, title })),
  'delete-filter': step(saved.deleteFilter, fc.record({ id: filterIds })),
  'set-as-of': step(
    filters.setAsOf,
    fc.record({ asOf: fc.constantFrom('today' as const, 'described' as const) })
  ),
  'show-everything': step(filters.showEverything, fc.constant({})),
  'set-focus': step(
    setFocus,
    fc.record({
      focus: fc.option(
        fc.record({
          ids: some(components),
          hops: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
          direction: fc.constantFrom('both' as const, 'dependencies' as const, 'dependents' as const)
        })
      )
    })
  ),
  'choose-stack': step(
    stacks.chooseStack,
    fc.record({ id: fc.option(fc.oneof(ownIds, fc.constantFrom('trail', 'loose', 'nobody'))) })
  ),
  'set-stack-step': step(
    stacks.setStackStep,
    fc.record({ step: fc.option(fc.constantFrom('first', 'second', 'a', 'nobody')) })
  ),
  'move-stack-step': step(
    stacks.moveStackStep,
    fc.record({ by: fc.constantFrom(1 as const, -1 as const) }),
    false
  ),
  'set-hide-rest': step(stacks.setHideRest, fc.record({ hideRest: fc.boolean() })),
  'save-own-stack': fc.oneof(
    step(stacks.saveOwnStack, fc.record({ id: ownIds, title, members: some(components) })),
    step(stacks.saveOwnStack, fc.record({ id: fc.constant(null), title, members: some(components) }), false)
  ),
  'delete-own-stack': step(stacks.deleteOwnStack, fc.record({ id: ownIds })),
  'add-story': step(stories.addStory, fc.record({ title: caption, first: fc.option(captured) }), false),
  'rename-story': step(stories.renameStory, fc.record({ id: storyIds, title: caption })),
  'delete-story': step(stories.deleteStory, fc.record({ id: storyIds })),
  'copy-story': step(
    stories.copyStory,
    fc.record({
      story: fc.record({
        id: storyIds,
        title: caption,
        steps: fc.array(
          captured.map((taken) => ({ id: 'step.7', caption: { en: 'a', ko: '' }, ...taken })),
          {
            maxLength: 2
          }
        )
      })
    }),
    false
  ),
  'add-story-step': step(
    stories.addStep,
    fc.record({ story: storyIds, at: fc.option(fc.integer({ min: -3, max: 9 })), taken: captured }),
    false
  ),
  'change-story-step': step(stories.changeStep, fc.record({ story: storyIds, step: stepIds, caption })),
  'replace-story-step': step(
    stories.replaceStepLook,
    fc.record({ story: storyIds, step: stepIds, taken: captured })
  ),
  'move-story-step': step(
    stories.moveStep,
    fc.record({ story: storyIds, step: stepIds, to: fc.oneof(fc.integer(), fc.double()) })
  ),
  'remove-story-step': step(stories.removeStep, fc.record({ story: storyIds, step: stepIds })),
  'set-border-by': step(
    overlays.setBorderBy,
    fc.record({ borderBy: fc.constantFrom('none' as const, 'licence' as const, 'layer' as const) })
  ),
  'set-badge-by': step(
    overlays.setBadgeBy,
    fc.record({ badgeBy: fc.constantFrom('none' as const, 'status' as const, 'layer' as const) })
  ),
  'set-membership': step(
    overlays.setMembership,
    fc.record({
      stacks: fc.array(fc.oneof(ownIds, fc.constantFrom('trail', 'loose', 'nobody')), { maxLength: 6 })
    })
  ),
  'set-language': step(
    look.setLanguage,
    fc.record({ language: fc.constantFrom('en' as const, 'ko' as const) })
  ),
  'set-theme': step(
    look.setTheme,
    fc.record({ theme: fc.constantFrom('system' as const, 'light' as const, 'dark' as const) })
  ),
  'set-colour-by': step(
    look.setColourBy,
    fc.record({ colourBy: fc.constantFrom('layer' as const, 'kind' as const, 'source' as const) })
  ),
  'set-hulls': step(
    look.setHulls,
    fc.record({ hulls: fc.constantFrom('none' as const, 'layer' as const, 'band' as const) })
  ),
  'set-title': step(look.setTitle, fc.record({ title })),
  'set-folded': step(
    folds.setFolded,
    fc.record({ groups: fc.array(fold, { maxLength: 4 }), folded: fc.boolean() })
  ),
  'fold-all': step(folds.foldAll, fc.record({ by: grouping })),
  'unfold-all': step(folds.unfoldAll, fc.constant({})),
  'move-nodes': step(moveNodes, fc.record({ positions: fc.array(place, { maxLength: 6 }) })),
  'set-pinned': step(setPinned, fc.record({ ids: some(components), pinned: fc.boolean() })),
  'set-locked': step(setLocked, fc.record({ ids: some(components), locked: fc.boolean() })),
  'arrange-nodes': step(
    arrangeNodes,
    fc.record({
      positions: fc.array(place, { maxLength: 6 }),
      hulls: fc.option(fc.constantFrom('none' as const, 'layer' as const, 'stack-group' as const))
    })
  ),
  'align-nodes': step(
    alignNodes,
    fc.record({
      ids: some(components),
      edge: fc.constantFrom(...(['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const))
    })
  ),
  'distribute-nodes': step(
    distributeNodes,
    fc.record({
      ids: some(components),
      axis: fc.constantFrom('horizontal' as const, 'vertical' as const)
    }),
    // With a locked one between them the others close up to where it should be.
    false
  ),
  'nudge-nodes': step(
    nudgeNodes,
    fc.record({
      ids: some(components),
      dx: fc.integer({ min: -20, max: 20 }),
      dy: fc.double(),
      grid: fc.option(fc.constant(10))
    }),
    false
  ),
  'snap-nodes': step(snapNodes, fc.record({ ids: some(components), grid: fc.constant(10) })),
  'add-notes': step(
    notes.addNotes,
    fc.record({
      notes: fc.array(
        fc.record({
          look: fc.constantFrom('note' as const, 'label' as const),
          text: noteText,
          on: fc.option(fc.constantFrom(...components, 'nobody')),
          x: fc.double(),
          y: fc.double({ min: -2e6, max: 2e6 }),
          colour: ownColour
        }),
        { maxLength: 3 }
      )
    }),
    false
  ),
  'change-note': step(
    notes.changeNote,
    fc.record(
      {
        id: noteId,
        text: noteText,
        colour: ownColour,
        look: fc.constantFrom('note' as const, 'label' as const)
      },
      { requiredKeys: ['id'] }
    )
  ),
  'move-note': step(notes.moveNote, fc.record({ id: noteId, x: fc.double(), y: fc.double() })),
  'remove-notes': step(notes.removeNotes, fc.record({ ids: fc.array(noteId, { maxLength: 3 }) })),
  'set-own-colour': step(setOwnColour, fc.record({ ids: some(components), colour: fc.option(ownColour) }))
}

export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) deepFreeze(part)
  }
  return value
}
