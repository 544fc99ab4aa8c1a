/** A document that holds several views in; one of them as if it was open, or alone, and what each is called, out. */
import type { Language } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { componentName } from '../../graph-data/words/component-name.ts'
import type { ViewDocument, ViewState } from './document.ts'

export type KeptView = ViewDocument['views'][number]

/** The fields that belong to the document and not to one of its views; one that is missing here does not compile. */
const ofDocument: Record<Exclude<keyof ViewDocument, keyof ViewState>, true> = {
  format: true,
  version: true,
  title: true,
  language: true,
  theme: true,
  ownStacks: true,
  ownColours: true,
  filters: true,
  views: true,
  stories: true
}

/** The state of the view that is open, apart from its document. The parts stay the same objects. */
export function packState(document: ViewDocument): ViewState {
  const fields = Object.entries(document).filter(([key]) => !Object.hasOwn(ofDocument, key))
  // What is not of the document is of the state: the schema has nothing else.
  return Object.fromEntries(fields) as unknown as ViewState
}

/** The document with another state in the place of the one that is open. */
export const unpackState = (document: ViewDocument, state: ViewState): ViewDocument => ({
  ...document,
  ...state
})

/** The entry of the view that is open. */
export function openViewOf({ views }: Pick<ViewDocument, 'views'>): KeptView {
  const open = views.find(({ state }) => state === null)
  if (!open) throw new Error('a document has a view that is open')
  return open
}

/** The document with this view open; the same one where it is open already, or where there is no such view. */
export function viewAs(document: ViewDocument, id: string): ViewDocument {
  const wanted = document.views.find((view) => view.id === id)
  if (!wanted || wanted.state === null) return document
  const left = openViewOf(document).id
  const views = document.views.map((view): KeptView => {
    if (view.id === id) return { ...view, state: null }
    return view.id === left ? { ...view, state: packState(document) } : view
  })
  return { ...unpackState(document, wanted.state), views }
}

/**
 * The document with nothing but the view that is open: what a picture carries says nothing of other views, of stories, or
 * of what else was asked.
 */
export const soleView = (document: ViewDocument): ViewDocument =>
  document.views.length === 1 && document.stories.length === 0 && document.filters.length === 0
    ? document
    : { ...document, views: [openViewOf(document)], stories: [], filters: [] }

/** The title of a picture of the open view: its own among several views, else that of the document. May be empty. */
export function pictureTitle(document: ViewDocument): string {
  const own = openViewOf(document).title
  return document.views.length > 1 ? own || document.title : document.title || own
}

const whole = { en: 'Whole ecosystem', ko: '전체 생태계' } as const
/** Names of a focus beyond these are counted. */
const mostNames = 2

/** What a view shows, in a few words: its stack, what it focuses on, its filter, its only layer or band, or everything. */
export function subjectOf(
  graph: EcosystemGraph,
  { language, ownStacks }: Pick<ViewDocument, 'language' | 'ownStacks'>,
  state: Pick<ViewState, 'stack' | 'focus' | 'filter' | 'hidden'>
): string {
  return (
    stackTitle(graph, ownStacks, language, state.stack?.id) ??
    focusNames(graph, language, state.focus?.ids ?? []) ??
    (state.filter === '' ? null : state.filter) ??
    soleGroup(graph, language, state.hidden.layers) ??
    whole[language]
  )
}

function stackTitle(
  graph: EcosystemGraph,
  own: ViewDocument['ownStacks'],
  language: Language,
  id: string | undefined
): string | null {
  if (id === undefined) return null
  return own.find((stack) => stack.id === id)?.title ?? graph.stack(id)?.title[language] ?? null
}

function focusNames(graph: EcosystemGraph, language: Language, ids: readonly string[]): string | null {
  const names = ids.flatMap((id) => {
    const component = graph.component(id)
    return component ? [componentName(component, language)] : []
  })
  if (names.length === 0) return null
  const more = names.length - mostNames
  return names.slice(0, mostNames).join(', ') + (more > 0 ? ` +${more}` : '')
}

/** The one layer or band that is not hidden, where it is one. */
function soleGroup(graph: EcosystemGraph, language: Language, hidden: readonly string[]): string | null {
  if (hidden.length === 0) return null
  const { layers, bands } = graph.catalogue
  const shown = layers.filter(({ id }) => !hidden.includes(id))
  const [first, ...others] = shown
  if (!first) return null
  if (others.length === 0) return first.title[language]
  const isBand =
    others.every(({ band }) => band === first.band) &&
    layers.filter(({ band }) => band === first.band).length === shown.length
  return isBand ? (bands.find(({ id }) => id === first.band)?.title[language] ?? null) : null
}

/**
 * What every view is called, by id: its title, or what it shows. Names that follow from what shows are numbered where they
 * would come twice.
 */
export function viewNames(graph: EcosystemGraph, document: ViewDocument): ReadonlyMap<string, string> {
  const taken = new Set(document.views.map(({ title }) => title).filter((title) => title !== ''))
  const names = new Map<string, string>()
  for (const { id, title, state } of document.views) {
    const subject = title || subjectOf(graph, document, state ?? document)
    const name = title || apart(subject, taken)
    taken.add(name)
    names.set(id, name)
  }
  return names
}

/**
 * A name that is not taken: with a number behind it, where it has to have one. In brackets, because names may end in numbers
 * of their own, and because brackets read the same in every language.
 */
export function apart(name: string, taken: ReadonlySet<string>): string {
  let free = name
  for (let count = 2; taken.has(free); count += 1) free = `${name} (${count})`
  return free
}
