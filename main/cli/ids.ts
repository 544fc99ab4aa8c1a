/** Words of an option in; the ids that they name, each of them known, out. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { suggestion } from './arguments.ts'
import { answer, problem, type Answer } from './command.ts'

/** Every stack that the view can highlight: those of the catalogue and its own. */
export const knownStacks = (view: ViewDocument, { catalogue }: EcosystemGraph): readonly string[] =>
  [...catalogue.stacks, ...view.ownStacks].map(({ id }) => id)

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
