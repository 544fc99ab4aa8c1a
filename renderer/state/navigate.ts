/** Going to a component: selecting it, bringing it to the middle, and showing it where filters hide it. */
import type { Text } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { setKindsHidden, setLayersHidden, setTagsHidden } from '../../diagram/view/commands/filters.ts'
import { setFocus } from '../../diagram/view/commands/focus.ts'
import { chooseStack, setHideRest } from '../../diagram/view/commands/stacks.ts'
import type { Focus, ViewDocument } from '../../diagram/view/document.ts'
import { selectVisible } from '../../diagram/view/visible.ts'
import { foundBy, type Inquiry } from './inquiry.ts'
import type { Parts } from './parts.ts'
import { edit, run, select } from './store.ts'
import { current, step } from './trail.ts'

type Navigator = Omit<Parts, 'bridge'>

/** Wait until the canvas has the new picture; it takes scenes in an effect. */
const afterPaint = (work: () => void): void => void requestAnimationFrame(() => requestAnimationFrame(work))

function centre({ store, derived, canvas }: Navigator, ids: readonly string[]): void {
  afterPaint(() => {
    const { shown } = derived.visible(store.getState())
    const there = ids.filter((id) => shown.has(id))
    if (there.length > 0) canvas.current?.centreOn(there)
  })
}

/** Bring all of these into the picture, as far as they show. */
function bringInSight({ store, derived, canvas }: Navigator, ids: readonly string[]): void {
  afterPaint(() => {
    const { shown } = derived.visible(store.getState())
    const there = ids.filter((id) => shown.has(id))
    if (there.length > 0) canvas.current?.fit(there)
  })
}

/** Open the panel of the details, unless the person closed it. True where it was not open before. */
function openDetails({ store }: Navigator): boolean {
  const { rightOpen, rightWanted, selection } = store.getState()
  const opens = selection.length > 0 && !rightOpen && rightWanted
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

/** Ask something about components: what is found is selected, told on the right, and brought into the picture. */
export function ask(app: Navigator, question: Inquiry): void {
  const ids = foundBy(app.store.getState().graph, question)
  app.store.setState({ inquiry: { question, ids }, selection: ids, rightOpen: true })
  bringInSight(app, ids)
}

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

/** Select what was clicked in the picture. */
export function selectInPicture(app: Navigator, ids: readonly string[]): void {
  select(app.store, ids)
  // The panel moves the picture; a double click must find the component where the first click did.
  setTimeout(() => {
    if (!openDetails(app)) return
    const { selection, history } = app.store.getState()
    if (history.present.focus === null) centre(app, selection)
  }, doubleClick)
}

/** Back or forward along the components that were read. */
export function goAlong(app: Navigator, by: 1 | -1): void {
  const trail = step(app.store.getState().trail, by)
  const id = trail === null ? undefined : current(trail)
  if (trail === null || id === undefined) return
  app.store.setState({ trail, selection: [id] })
  centre(app, [id])
}

/** Focus on a neighbourhood and fit the picture to it. */
export function focusOn(app: Navigator, focus: Focus): void {
  run(app.store, setFocus, { focus })
  afterPaint(() => app.canvas.current?.fit())
}

/** Highlight a stack and bring all of it into the picture; null leaves it without moving anything. */
export function highlight(app: Navigator, stack: string | null): void {
  run(app.store, chooseStack, { id: stack })
  if (stack === null) return
  afterPaint(() => {
    const { nodes } = app.derived.visible(app.store.getState())
    const members = nodes.filter((node) => node.emphasis === 'strong').map((node) => node.component.id)
    if (members.length > 0) app.canvas.current?.fit(members)
  })
}

/** The view with as little switched back on as it takes to show a component. */
function revealed(view: ViewDocument, graph: EcosystemGraph, id: string): ViewDocument {
  const component = graph.component(id)
  if (component === undefined) return view
  const shows = (candidate: ViewDocument): boolean =>
    selectVisible(graph, candidate).nodes.some((node) => node.component.id === id)
  const steps: readonly ((now: ViewDocument) => ViewDocument)[] = [
    (now) => setLayersHidden.apply(now, { layers: [component.layer], hidden: false }, graph),
    (now) => setKindsHidden.apply(now, { kinds: [component.kind], hidden: false }, graph),
    (now) => setTagsHidden.apply(now, { tags: component.tags, hidden: false }, graph),
    (now) => setFocus.apply(now, { focus: null }, graph),
    (now) => setHideRest.apply(now, { hideRest: false }, graph)
  ]
  let next = view
  for (const apply of steps) {
    if (shows(next)) break
    next = apply(next)
  }
  return next
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
