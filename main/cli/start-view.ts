/** `--view` and `--page`, or neither, in; the view that a command starts from, with a place for every component, out. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { basePositions, completePositions } from '../../diagram/layout/base.ts'
import { createView } from '../../diagram/view/create-view.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { answer, problem, type Answer, type Given } from './command.ts'
import { openPage, readDocument } from './document.ts'

export async function startView(
  given: Given,
  graph: EcosystemGraph,
  folder: string
): Promise<Answer<ViewDocument>> {
  const file = given.text('view')
  const page = given.text('page')
  if (file === undefined) {
    if (page !== undefined) return problem('--page needs a file: --view <file>')
    return answer(createView(await completePositions(graph, basePositions)))
  }
  const document = await readDocument(file, graph, folder)
  return document.ok && page !== undefined ? openPage(document.value, page, graph) : document
}
