/** Positions in, the view a person starts with out. Apart from the schema, which a first picture does not need. */
import type { ViewDocument } from './document.ts'

/** The view a person starts with: everything shown, nothing chosen, on the given positions. */
export function createView(positions: ViewDocument['positions']): ViewDocument {
  return {
    format: 'ecograph-view',
    version: 1,
    title: '',
    language: 'en',
    theme: 'system',
    colourBy: 'layer',
    hulls: 'layer',
    hidden: { layers: [], kinds: [], tags: [], relationTypes: [] },
    showWeak: false,
    asOf: 'today',
    focus: null,
    stack: null,
    ownStacks: [],
    positions,
    pins: []
  }
}
