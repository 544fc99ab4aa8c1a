/** What a document is called: in the title bar, and in the dialogs that ask for a file. */
import { openViewOf, viewNames } from '../../diagram/view/kept-views.ts'
import { viewOf, type AppState } from './store.ts'

/** A file name without the ending of a view. */
export const documentName = (fileName: string): string => fileName.replace(/\.ecograph$/i, '')

/** The title of the view, or of the chosen stack, in the language of the view; null where neither has one. */
export function givenTitle(state: AppState): string | null {
  const view = viewOf(state)
  if (view.title !== '') return view.title
  if (view.stack === null) return null
  const { id } = view.stack
  const own = view.ownStacks.find((stack) => stack.id === id)
  return own?.title ?? state.graph.stack(id)?.title[view.language] ?? null
}

/** A name for a file to be, with an ending or without: what the document is called, without characters that file systems refuse. */
export function suggestedName(state: AppState, ending: '.ecograph' | ''): string {
  const wanted = state.file.name === null ? givenTitle(state) : documentName(state.file.name)
  return `${fileNameOf(wanted ?? '')}${ending}`
}

/** A name for a picture to be: that of the document, and of the view that it shows where there are several. */
export function pictureName(state: AppState): string {
  const view = viewOf(state)
  const own = view.views.length > 1 ? viewNames(state.graph, view).get(openViewOf(view).id) : undefined
  const of = state.file.name === null ? view.title : documentName(state.file.name)
  if (own === undefined) return suggestedName(state, '')
  return fileNameOf([of, own].filter((name) => name !== '').join(' - '))
}

/** What a file of this name can be called. */
export function fileNameOf(wanted: string): string {
  const clean = wanted
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 100)
  return clean === '' ? 'ecograph' : clean
}
