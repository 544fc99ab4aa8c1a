/** Going to a component: selecting it, bringing it to the middle, and showing it where filters hide it. */
import { boxesOverlap } from '../../diagram/geometry/boxes.ts'
import type { Text } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import {
  setComponentsHidden,
  setKindsHidden,
  setLayersHidden,
  setTagsHidden
} from '../../diagram/view/commands/filters.ts'
import { setFocus } from '../../diagram/view/commands/focus.ts'
import { setFolded } from '../../diagram/view/commands/folds.ts'
import { setFilter } from '../../diagram/view/commands/saved-filters.ts'
import { chooseStack, setHideRest } from '../../diagram/view/commands/stacks.ts'
import { sameIds, sortIds } from '../../diagram/view/commands/sorted-ids.ts'
import type { Focus, ViewDocument } from '../../diagram/view/document.ts'
import { foldsAround } from '../../diagram/view/folds.ts'
import { everyNode, selectUnfolded } from '../../diagram/view/visible.ts'
import type { Shown } from './derived.ts'
import { foundBy, type Inquiry } from './inquiry.ts'
import type { Parts } from './parts.ts'
import { edit, goToPlace, heldLine, run, select, travel, whereabouts } from './store.ts'
import { current, placeBehind } from './trail.ts'

type Navigator = Omit<Parts, 'bridge'>

/** Wait until the canvas has the new picture; it takes scenes in an effect. */
export const afterPaint = (work: () => void): void =>
  void requestAnimationFrame(() => requestAnimationFrame(work))

/** Where components are in the picture: by themselves, or in folded groups. Those that do not show are left out. */
const placesOf = ({ shown, holders }: Shown, ids: readonly string[]): readonly string[] => [
  ...new Set(ids.flatMap((id) => (shown.has(id) ? id : (holders.get(id) ?? []))))
]

function centre({ store, derived, canvas }: Navigator, ids: readonly string[]): void {
  afterPaint(() => {
    const there = placesOf(derived.visible(store.getState()), ids)
    if (there.length > 0) canvas.current?.centreOn(there)
  })
}

/** Bring all of these into the picture, as far as they show. */
function bringInSight({ store, derived, canvas }: Navigator, ids: readonly string[]): void {
  afterPaint(() => {
    const there = placesOf(derived.visible(store.getState()), ids)
    if (there.length > 0) canvas.current?.fit(there)
  })
}

/** Open the panel of the details, unless the person closed it. True where it was not open before. */
export function openDetails({ store }: Pick<Navigator, 'store'>): boolean {
  const state = store.getState()
  const hasSubject = state.selection.length > 0 || heldLine(state) !== null
  const opens = hasSubject && !state.rightOpen && state.rightWanted
  if (opens) store.setState({ rightOpen: true })
  return opens
}

/** Select one component and bring it to the middle, if it is in the picture. */
export function goTo(app: Navigator, id: string): void {
  select(app.store, [id])
  openDetails(app)
  centre(app, [id])
}

/** Select components and bring all of them into the picture. */
export function goToAll(app: Navigator, ids: readonly string[]): void {
  select(app.store, ids)
  openDetails(app)
  bringInSight(app, ids)
}

/** Select a component besides what is selected, and bring all of it into the picture. */
export const addTo = (app: Navigator, id: string): void =>
  goToAll(app, [...new Set([...app.store.getState().selection, id])])

/** Ask something about components: what is found is selected, told on the right, and brought into the picture. */
export function ask(app: Navigator, question: Inquiry): void {
  const ids = foundBy(app.store.getState().graph, question)
  travel(app.store, () => ({ inquiry: { question, ids }, selection: ids, rightOpen: true }))
  bringInSight(app, ids)
}

/** Close the answer to a question: what it was asked about is selected again. */
export function leaveInquiry({ store }: Pick<Navigator, 'store'>): void {
  const { inquiry, trail } = store.getState()
  if (inquiry === null) return
  const { question } = inquiry
  const about = question.kind === 'path' ? [question.from, question.to] : [question.id]
  // A path may have been asked for with both of its ends selected.
  const before = trail.places[trail.at - 1]?.selection ?? []
  select(store, sameIds(sortIds(before), sortIds(about)) ? before : about.slice(0, 1))
  store.setState({ inquiry: null })
}

/** Ask where a path from a component is to lead. */
export const askPathFrom = ({ store }: Pick<Navigator, 'store'>, id: string): void =>
  store.setState({ dialog: { kind: 'palette', text: '', pathFrom: id } })

/** Go to a layer: its components are selected, and shown where the layer is hidden. */
export function goToLayer(app: Navigator, layer: string): void {
  run(app.store, setLayersHidden, { layers: [layer], hidden: false })
  const { components } = app.store.getState().graph.catalogue
  goToAll(
    app,
    components.filter((component) => component.layer === layer).map((component) => component.id)
  )
}

/** Milliseconds within which a second click makes a double click. */
const doubleClick = 350

/** Wait until no second click can follow: a panel moves the picture, and that click must find what the first one did. */
export const afterClicks = (work: () => void): void => void setTimeout(work, doubleClick)

/** Select what was clicked in the picture. */
export function selectInPicture(app: Navigator, ids: readonly string[]): void {
  select(app.store, ids)
  afterClicks(() => {
    if (!openDetails(app)) return
    const { selection, history } = app.store.getState()
    if (history.present.focus === null) centre(app, selection)
  })
}

/** Go to a place where one has been, and look at it from where one looked then. */
export function returnTo(app: Navigator, at: number): void {
  if (!goToPlace(app.store, at)) return
  const { trail, selection } = app.store.getState()
  const box = app.cameras.at(current(trail).spot)
  if (box === null) return centre(app, selection)
  afterPaint(() => {
    // What was laid out anew since is not where one looked then.
    const { nodes } = app.derived.scene(app.store.getState())
    if (nodes.length === 0 || nodes.some((node) => boxesOverlap(node.box, box))) app.canvas.current?.show(box)
    else app.canvas.current?.fit()
  })
}

/** Back or forward along the places where one has been. */
export function goAlong(app: Navigator, by: 1 | -1): void {
  const state = app.store.getState()
  const at = by === 1 ? state.trail.at + 1 : placeBehind(state.trail, whereabouts(state))
  if (at !== null) returnTo(app, at)
}

/** Focus on a neighbourhood and fit the picture to it. */
export function focusOn(app: Navigator, focus: Focus): void {
  run(app.store, setFocus, { focus })
  afterPaint(() => app.canvas.current?.fit())
}

/** Show only what a query finds, and fit the picture to it. */
export function filterBy(app: Navigator, query: string): void {
  run(app.store, setFilter, { query })
  afterPaint(() => app.canvas.current?.fit())
}

/** Highlight a stack and bring all of it into the picture; null leaves it without moving anything. */
export function highlight(app: Navigator, stack: string | null): void {
  run(app.store, chooseStack, { id: stack })
  if (stack === null) return
  afterPaint(() => {
    const visible = app.derived.visible(app.store.getState())
    const strong = everyNode(visible).filter((node) => node.emphasis === 'strong')
    const members = placesOf(
      visible,
      strong.map(({ component }) => component.id)
    )
    if (members.length > 0) app.canvas.current?.fit(members)
  })
}

/** The view with as little unfolded and switched back on as it takes to show a component. */
function revealed(view: ViewDocument, graph: EcosystemGraph, id: string): ViewDocument {
  const component = graph.component(id)
  if (component === undefined) return view
  const shows = (candidate: ViewDocument): boolean =>
    selectUnfolded(graph, candidate).nodes.some((node) => node.component.id === id)
  const steps: readonly ((now: ViewDocument) => ViewDocument)[] = [
    (now) => setLayersHidden.apply(now, { layers: [component.layer], hidden: false }, graph),
    (now) => setKindsHidden.apply(now, { kinds: [component.kind], hidden: false }, graph),
    (now) => setTagsHidden.apply(now, { tags: component.tags, hidden: false }, graph),
    (now) => setComponentsHidden.apply(now, { ids: [id], hidden: false }, graph),
    (now) => setFilter.apply(now, { query: null }, graph),
    (now) => setFocus.apply(now, { focus: null }, graph),
    (now) => setHideRest.apply(now, { hideRest: false }, graph)
  ]
  let next = view
  for (const apply of steps) {
    if (shows(next)) break
    next = apply(next)
  }
  const groups = foldsAround(graph, next, component)
  return setFolded.apply(next, { groups, folded: false }, graph)
}

const revealAllTitle: Text = { en: 'Show components', ko: '컴포넌트 표시' }

/** Show those of some components that filters hide, and bring all into the picture. One entry of the history. */
export function revealAll(app: Navigator, ids: readonly string[]): void {
  edit(app.store, revealAllTitle, (view, graph) => ids.reduce((now, id) => revealed(now, graph, id), view))
  bringInSight(app, ids)
}

const revealTitle: Text = { en: 'Show component', ko: '컴포넌트 표시' }

/** Show a component that filters hide, and go there. One entry of the history. */
export function reveal(app: Navigator, id: string): void {
  edit(app.store, revealTitle, (view, graph) => revealed(view, graph, id))
  goTo(app, id)
}
