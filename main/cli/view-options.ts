/** The options that change a view: words in, the same commands that menu and panels run, and the changed view out. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { setAsOf, setHideImplied, setLayersHidden, setShowWeak } from '../../diagram/view/commands/filters.ts'
import { setFocus } from '../../diagram/view/commands/focus.ts'
import { foldAll, setFolded } from '../../diagram/view/commands/folds.ts'
import { longestFilter, setFilter } from '../../diagram/view/commands/saved-filters.ts'
import { chooseStack, setHideRest, setStackStep } from '../../diagram/view/commands/stacks.ts'
import type { ViewCommand } from '../../diagram/view/commands/command.ts'
import { viewDocumentSchema, type Focus, type ViewDocument } from '../../diagram/view/document.ts'
import { foldGroups, groupings, readFoldKey, type Fold } from '../../diagram/view/folds.ts'
import { suggestion } from './arguments.ts'
import { knownStacks, readIds } from './ids.ts'
import { applyOverlayOptions, overlayOptions } from './overlay-options.ts'
import { answer, choice, problem, type Answer, type Given, type OptionSpec } from './command.ts'
import { idsWhere, whereOption } from './where.ts'

const { shape } = viewDocumentSchema.unwrap()
const hopChoices = ['0', '1', '2', '3']
const hopsOf = (text: string | undefined): Focus['hops'] | undefined =>
  ([0, 1, 2, 3] as const).find((hops) => `${hops}` === text)
const directions = ['both', 'dependencies', 'dependents'] as const

export const viewOptions: readonly OptionSpec[] = [
  { name: 'stack', value: 'id', description: 'highlight a stack (see: ecograph list stacks)' },
  { name: 'step', value: 'group', description: 'highlight one group of the stack alone' },
  { name: 'hide-rest', value: null, description: 'leave out what does not belong to the stack' },
  { name: 'focus', value: 'id,id', description: 'draw only what is near these components' },
  choice('hops', hopChoices, 'how many relations away from them; 0 draws them alone (default: 1)'),
  choice('direction', directions, 'which way to go from them (default: both)'),
  { name: 'layers', value: 'id,id', description: 'draw these layers alone (see: ecograph list layers)' },
  { name: 'hide-layers', value: 'id,id', description: 'leave these layers out' },
  whereOption,
  {
    name: 'fold',
    value: 'by:id,by:id',
    description:
      'draw groups as one node each, as in layer:storage,kind:product; the ways to group are ' +
      `${groupings.join(', ')}`
  },
  choice('fold-all', groupings, 'draw every group of a grouping as one node'),
  ...overlayOptions,
  choice(
    'as-of',
    shape.asOf.options,
    'what holds today, or also what was described and has changed (default: today)'
  ),
  { name: 'show-weak', value: null, description: 'draw relations that are only analogies or remarks, too' },
  {
    name: 'hide-implied',
    value: null,
    description: 'leave out dependencies that follow from others that are drawn'
  }
]

/**
 * Run the command of every option that was given, in a fixed order. Ids that do not exist are problems. `stack` is the
 * stack to highlight; what a picture is called and looks like beyond that are `lookOptions`.
 */
export function applyViewOptions(
  start: ViewDocument,
  given: Given,
  stack: string | undefined,
  graph: EcosystemGraph
): Answer<ViewDocument> {
  let view = start
  const apply = <Args>(command: ViewCommand<Args>, args: Args): void => {
    view = command.apply(view, args, graph)
  }
  const { catalogue } = graph

  if (stack !== undefined) {
    const known = knownStacks(view, graph)
    if (!known.includes(stack)) {
      return problem(
        `there is no stack ${stack}${suggestion(stack, known)}; see them with: ecograph list stacks`
      )
    }
    apply(chooseStack, { id: stack })
  }
  const step = given.text('step')
  if (step !== undefined) {
    if (view.stack === null) return problem('--step needs a stack: --stack <id>')
    const groups = (graph.stack(view.stack.id)?.groups ?? []).map(({ id }) => id)
    if (!groups.includes(step)) {
      return problem(`the stack ${view.stack.id} has no group ${step}${suggestion(step, groups)}`)
    }
    apply(setStackStep, { step })
  }
  if (given.on('hide-rest')) {
    if (view.stack === null) return problem('--hide-rest needs a stack: --stack <id>')
    apply(setHideRest, { hideRest: true })
  }

  const focus = readFocus(view, given, graph)
  if (!focus.ok) return focus
  if (focus.value !== null) apply(setFocus, { focus: focus.value })

  const layers = catalogue.layers.map(({ id }) => id)
  const shown = readIds('layer', given.text('layers'), layers)
  if (!shown.ok) return shown
  if (shown.value.length > 0) {
    apply(setLayersHidden, { layers: shown.value, hidden: false })
    apply(setLayersHidden, { layers: layers.filter((id) => !shown.value.includes(id)), hidden: true })
  }
  const hidden = readIds('layer', given.text('hide-layers'), layers)
  if (!hidden.ok) return hidden
  if (hidden.value.length > 0) apply(setLayersHidden, { layers: hidden.value, hidden: true })

  const foldedBy = groupings.find((by) => by === given.text('fold-all'))
  if (foldedBy === 'stack-group' && foldGroups(graph, view, foldedBy).length === 0) {
    return problem('--fold-all stack-group needs a stack that has groups: --stack <id>')
  }
  if (foldedBy !== undefined) apply(foldAll, { by: foldedBy })
  const folds = readFolds(view, given.text('fold'), graph)
  if (!folds.ok) return folds
  if (folds.value.length > 0) apply(setFolded, { groups: folds.value, folded: true })

  const where = readFilter(given, graph)
  if (!where.ok) return where
  if (where.value !== null) apply(setFilter, { query: where.value })
  if (given.on('hide-implied')) apply(setHideImplied, { hide: true })

  const overlaid = applyOverlayOptions(view, given, graph)
  if (!overlaid.ok) return overlaid
  view = overlaid.value
  const asOf = shape.asOf.safeParse(given.text('as-of'))
  if (asOf.success) apply(setAsOf, { asOf: asOf.data })
  if (given.on('show-weak')) apply(setShowWeak, { show: true })
  return answer(view)
}

/** The filter that `--where` asks for, as a view keeps it, or null where it is not given. */
function readFilter(given: Given, graph: EcosystemGraph): Answer<string | null> {
  const where = given.text('where')
  if (where === undefined) return answer(null)
  if (given.text('only') !== undefined) {
    return problem('--only and --where both say which components to draw; give one of them')
  }
  const found = idsWhere(graph, where)
  if (!found.ok) return found
  if (found.value.length === 0) {
    return problem('--where finds no component, so there is nothing to draw (try it with: ecograph find)')
  }
  return where.length > longestFilter
    ? problem(`--where is longer than the ${longestFilter} characters that a view keeps`)
    : answer(where)
}

/** The focus that the options ask for, or null where they ask for none. */
function readFocus(view: ViewDocument, given: Given, graph: EcosystemGraph): Answer<Focus | null> {
  const components = graph.catalogue.components.map(({ id }) => id)
  const ids = readIds('component', given.text('focus'), components)
  if (!ids.ok) return ids
  const hops = given.text('hops')
  const direction = directions.find((one) => one === given.text('direction'))
  const around = ids.value.length > 0 ? ids.value : (view.focus?.ids ?? [])
  if (around.length === 0) {
    if (hops === undefined && direction === undefined) return answer(null)
    return problem('--hops and --direction need something to start from: --focus <id,id>')
  }
  return answer({
    ids: around,
    hops: hopsOf(hops) ?? view.focus?.hops ?? 1,
    direction: direction ?? view.focus?.direction ?? 'both'
  })
}

/** Groups between commas, as in `layer:storage`; `layer:*` is every layer. */
function readFolds(
  view: ViewDocument,
  text: string | undefined,
  graph: EcosystemGraph
): Answer<readonly Fold[]> {
  const folds: Fold[] = []
  for (const word of (text ?? '').split(',').map((part) => part.trim())) {
    if (word === '') continue
    const fold = readFoldKey(word)
    if (fold === undefined) {
      const [by = ''] = word.split(':')
      const near = word.includes(':') ? suggestion(by, groupings) : ''
      return problem(
        `name groups as in layer:storage, not ${word}${near}; the ways to group are ${groupings.join(', ')}`
      )
    }
    if (fold.by === 'stack-group' && foldGroups(graph, view, fold.by).length === 0) {
      return problem(`--fold ${word} needs a stack that has groups: --stack <id>`)
    }
    const known = foldGroups(graph, view, fold.by)
    const ids = known.map(({ id }) => id)
    if (fold.id !== '*' && !ids.includes(fold.id)) {
      return problem(`there is no ${fold.by} ${fold.id}${suggestion(fold.id, ids)}`)
    }
    folds.push(...known.filter(({ id }) => fold.id === '*' || id === fold.id))
  }
  if (text !== undefined && folds.length === 0) return problem(`name at least one group, not ${text}`)
  return answer(folds)
}
