/** An offer of the palette in; what it says done. */
import { openView } from '../../../diagram/view/commands/views.ts'
import type { App } from '../app.ts'
import { pathBetween } from '../inquiry.ts'
import { ask, filterBy, goTo, goToAll, goToLayer, highlight } from '../navigate.ts'
import { run, viewOf } from '../store.ts'
import { keyOf, type Offer } from './offers.ts'

/** Do it, and remember it for the next time. Completions are the line's own affair. */
export function choose(
  app: App,
  offer: Exclude<Offer, { kind: 'complete' }>,
  pathFrom: string | null = null
): void {
  const key = keyOf(offer)
  if (key !== null) app.recent.note(key)
  if (pathFrom !== null && offer.kind === 'component') return ask(app, pathBetween(pathFrom, offer.id))
  switch (offer.kind) {
    case 'action':
      return app.actions[offer.id]()
    case 'component':
      return goTo(app, offer.id)
    case 'path':
      return ask(app, pathBetween(offer.from, offer.to))
    case 'stack':
      return highlight(app, offer.id)
    case 'layer':
      return goToLayer(app, offer.id)
    case 'view':
      return run(app.store, openView, { id: offer.id })
    case 'story':
      return void app.player.play(offer.id)
    case 'document':
      return void app.documents.openRecent(offer.id)
    case 'only':
      return filterBy(app, offer.query)
    case 'keep':
      return app.store.setState({ dialog: { kind: 'name-filter', id: null, title: '', query: offer.query } })
    case 'filter': {
      const kept = viewOf(app.store.getState()).filters.find(({ id }) => id === offer.id)
      return kept && filterBy(app, kept.query)
    }
    case 'select':
      return goToAll(app, offer.ids)
    default:
      return offer satisfies never
  }
}
