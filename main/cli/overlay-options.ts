/** The options that put overlays on colour, border and badge: words in, the changed view out. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { mostMembership } from '../../diagram/overlays/membership.ts'
import { overlaysOn } from '../../diagram/overlays/registry.ts'
import { setColourBy } from '../../diagram/view/commands/look.ts'
import { setBadgeBy, setBorderBy, setMembership } from '../../diagram/view/commands/overlays.ts'
import { viewDocumentSchema, type ViewDocument } from '../../diagram/view/document.ts'
import { answer, choice, problem, type Answer, type Given, type OptionSpec } from './command.ts'
import { knownStacks, readIds } from './ids.ts'

const { shape } = viewDocumentSchema.unwrap()

const idsOn = (channel: Parameters<typeof overlaysOn>[0]): readonly string[] =>
  overlaysOn(channel).map(({ id }) => id)

const channelOptions = ['colour-by', 'border-by', 'badge-by'] as const

export const overlayOptions: readonly OptionSpec[] = [
  choice(
    'colour-by',
    idsOn('colour'),
    'what the colours of the nodes stand for (see: ecograph list overlays; default: layer)'
  ),
  choice(
    'border-by',
    ['none', ...idsOn('border')],
    'what the borders of the nodes stand for (default: none)'
  ),
  choice('badge-by', ['none', ...idsOn('badge')], 'what the signs on the nodes stand for (default: none)'),
  {
    name: 'membership',
    value: 'id,id',
    description: `the stacks, up to ${mostMembership}, that the overlay membership tells apart (default: the highlighted one)`
  }
]

/** Run the command of every overlay option that was given. Stacks that do not exist are problems. */
export function applyOverlayOptions(
  start: ViewDocument,
  given: Given,
  graph: EcosystemGraph
): Answer<ViewDocument> {
  let view = start
  const colourBy = shape.colourBy.safeParse(given.text('colour-by'))
  if (colourBy.success) view = setColourBy.apply(view, { colourBy: colourBy.data }, graph)
  const borderBy = shape.borderBy.safeParse(given.text('border-by'))
  if (borderBy.success) view = setBorderBy.apply(view, { borderBy: borderBy.data }, graph)
  const badgeBy = shape.badgeBy.safeParse(given.text('badge-by'))
  if (badgeBy.success) view = setBadgeBy.apply(view, { badgeBy: badgeBy.data }, graph)
  const named = readIds('stack', given.text('membership'), knownStacks(view, graph))
  if (!named.ok) return named
  const stacks = [...new Set(named.value)]
  if (stacks.length > mostMembership) {
    return problem(`--membership tells at most ${mostMembership} stacks apart, not ${stacks.length}`)
  }
  if (stacks.length > 0) view = setMembership.apply(view, { stacks }, graph)
  const asked = channelOptions.find((name) => given.text(name) === 'membership')
  if (asked !== undefined && view.stack === null && view.membership.length === 0) {
    return problem(`--${asked} membership needs stacks to tell apart: --membership <id,id> or --stack <id>`)
  }
  return answer(view)
}
