/** An offer of the palette in; what it says done. */
import type { App } from '../app.ts'
import { goTo, goToAll, goToLayer, highlight } from '../navigate.ts'
import { keyOf, type Offer } from './offers.ts'

/** Do it, and remember it for the next time. Completions are the line's own affair. */
export function choose(app: App, offer: Exclude<Offer, { kind: 'complete' }>): void {
  const key = keyOf(offer)
  if (key !== null) app.recent.note(key)
  switch (offer.kind) {
    case 'action':
      return app.actions[offer.id]()
    case 'component':
      return goTo(app, offer.id)
    case 'stack':
      return highlight(app, offer.id)
    case 'layer':
      return goToLayer(app, offer.id)
    case 'select':
      return goToAll(app, offer.ids)
    default:
      return offer satisfies never
  }
}
