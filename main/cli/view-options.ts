/** The options that change a view: words in, the same commands that menu and panels run, and the changed view out. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { setAsOf, setLayersHidden, setShowWeak } from '../../diagram/view/commands/filters.ts'
import { setFocus } from '../../diagram/view/commands/focus.ts'
import { setColourBy } from '../../diagram/view/commands/look.ts'
import { chooseStack, setHideRest, setStackStep } from '../../diagram/view/commands/stacks.ts'
import type { ViewCommand } from '../../diagram/view/commands/command.ts'
import { viewDocumentSchema, type Focus, type ViewDocument } from '../../diagram/view/document.ts'
import { suggestion } from './arguments.ts'
import { answer, problem, type Answer, type Given, type OptionSpec } from './command.ts'

const { shape } = viewDocumentSchema.unwrap()
export const choice = (name: string, choices: readonly string[], description: string): OptionSpec => ({
  name,
  value: choices.join('|'),
  choices,
  description
})
const directions = ['both', 'dependencies', 'dependents'] as const

export const viewOptions: readonly OptionSpec[] = [
  { name: 'stack', value: 'id', description: 'highlight a stack (see: ecograph list stacks)' },
  { name: 'step', value: 'group', description: 'highlight one group of the stack alone' },
  { name: 'hide-rest', value: null, description: 'leave out what does not belong to the stack' },
  { name: 'focus', value: 'id,id', description: 'draw only what is near these components' },
  choice('hops', ['1', '2', '3'], 'how many relations away from them (default: 1)'),
  choice('direction', directions, 'which way to go from them (default: both)'),
  { name: 'layers', value: 'id,id', description: 'draw these layers alone (see: ecograph list layers)' },
  { name: 'hide-layers', value: 'id,id', description: 'leave these layers out' },
  choice('colour-by', shape.colourBy.options, 'what the colours of the nodes stand for (default: layer)'),
  choice(
    'as-of',
    shape.asOf.options,
    'what holds today, or also what was described and has changed (default: today)'
  ),
  { name: 'show-weak', value: null, description: 'draw relations that are only analogies or remarks, too' }
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

  const colourBy = shape.colourBy.safeParse(given.text('colour-by'))
  if (colourBy.success) apply(setColourBy, { colourBy: colourBy.data })
  const asOf = shape.asOf.safeParse(given.text('as-of'))
  if (asOf.success) apply(setAsOf, { asOf: asOf.data })
  if (given.on('show-weak')) apply(setShowWeak, { show: true })
  return answer(view)
}

/** Every stack that the view can highlight: those of the catalogue and its own. */
export const knownStacks = (view: ViewDocument, { catalogue }: EcosystemGraph): readonly string[] =>
  [...catalogue.stacks, ...view.ownStacks].map(({ id }) => id)

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
    hops: hops === '3' ? 3 : hops === '2' ? 2 : hops === '1' ? 1 : (view.focus?.hops ?? 1),
    direction: direction ?? view.focus?.direction ?? 'both'
  })
}

/** Ids between commas, each of them known. */
export function readIds(
  noun: string,
  text: string | undefined,
  known: readonly string[]
): Answer<readonly string[]> {
  const ids = (text ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
  if (text !== undefined && ids.length === 0) return problem(`name at least one ${noun}, not ${text}`)
  const unknown = ids.find((id) => !known.includes(id))
  return unknown === undefined
    ? answer(ids)
    : problem(`there is no ${noun} ${unknown}${suggestion(unknown, known)}`)
}
