/** Positions in, the view a person starts with out. Apart from the schema, which a first picture does not need. */
import type { ViewDocument } from './document.ts'

export const nothingHidden: ViewDocument['hidden'] = {
  components: [],
  layers: [],
  kinds: [],
  tags: [],
  relationTypes: []
}

/** The view a person starts with: everything shown, nothing chosen, on the given positions. */
export function createView(positions: ViewDocument['positions']): ViewDocument {
  return {
    format: 'ecograph-view',
    version: 2,
    title: '',
    language: 'en',
    theme: 'system',
    colourBy: 'layer',
    borderBy: 'none',
    badgeBy: 'none',
    hulls: 'layer',
    membership: [],
    hidden: nothingHidden,
    showWeak: false,
    hideImplied: false,
    asOf: 'today',
    focus: null,
    filter: null,
    stack: null,
    folds: [],
    positions,
    pins: [],
    locks: [],
    notes: [],
    ownStacks: [],
    ownColours: [],
    filters: [],
    views: [{ id: 'view.1', title: '', state: null }],
    stories: []
  }
}
