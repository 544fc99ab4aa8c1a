/** `--view` and `--page`: a document from its file, with one of its views open; or what is wrong with either, out. */
import { resolve } from 'node:path'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { completeViews } from '../../diagram/layout/base.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { viewAs, viewNames } from '../../diagram/view/kept-views.ts'
import { parseView } from '../../diagram/view/parse-view.ts'
import { readViewFile } from '../view-files.ts'
import { suggestion } from './arguments.ts'
import { answer, problem, type Answer, type OptionSpec } from './command.ts'

export const viewOption: OptionSpec = {
  name: 'view',
  value: 'file',
  description:
    'a saved view (.ecograph), or a picture that holds one, to start from; the options below change it'
}
export const pageOption: OptionSpec = {
  name: 'page',
  value: 'view',
  description:
    'which view of that file, where it holds several: a name or an id (see: ecograph list views --view <file>; default: the open one)'
}

/** Read a document; every component has a place in each of its views. */
export async function readDocument(
  file: string,
  graph: EcosystemGraph,
  folder: string
): Promise<Answer<ViewDocument>> {
  const read = await readViewFile(resolve(folder, file), file, 'en')
  if (!read.ok) return problem(read.message)
  const parsed = parseView(read.text)
  if (!parsed.ok) return problem(`${file}: ${parsed.message.en}`)
  return answer(await completeViews(graph, parsed.view))
}

/** The document with the view open that a word means: an id, or a name in either language. */
export function openPage(document: ViewDocument, word: string, graph: EcosystemGraph): Answer<ViewDocument> {
  if (document.views.some(({ id }) => id === word)) return answer(viewAs(document, word))
  const names = [
    document,
    { ...document, language: document.language === 'ko' ? ('en' as const) : ('ko' as const) }
  ]
    .flatMap((told) => [...viewNames(graph, told)])
    .map(([id, name]) => ({ id, name }))
  const fold = (name: string): string => name.normalize('NFC').toLowerCase()
  const ids = new Set(names.filter(({ name }) => fold(name) === fold(word)).map(({ id }) => id))
  const [id, ...others] = ids
  const listed = [...viewNames(graph, document)].map(([each, name]) => `${each} "${name}"`).join(', ')
  if (id === undefined) {
    const known = [...names.map(({ name }) => name), ...document.views.map((view) => view.id)]
    return problem(`there is no view ${word}${suggestion(word, known)}; the file holds ${listed}`)
  }
  if (others.length > 0) {
    return problem(`several views are called ${word}: ${[...ids].join(', ')}; name one by its id`)
  }
  return answer(viewAs(document, id))
}
