/** The short tour of the first start, in English. */
export const tourEn = {
  step: '{{at}} of {{count}}',
  next: 'Next',
  back: 'Back',
  leave: 'Leave the tour',
  done: 'Start exploring',
  map: {
    title: 'This is the cloud native ecosystem',
    body: '{{components}} components and {{relations}} relations between them, in layers. Drag to move, scroll to zoom: the nearer you come, the more is named.'
  },
  find: {
    title: 'Find anything',
    body: 'Type a name in English or Korean. {{keys}} opens every command, and answers questions such as “layer:storage needs:object-storage”.'
  },
  ask: {
    title: 'Ask a component what goes with it',
    body: 'Click it: its relations appear on the right, in words and with their sources. A double click shows its neighbourhood alone; a right click offers the rest.'
  },
  look: {
    title: 'Choose what you see',
    body: 'Hide, fold and colour on the left: by layer, maturity, licence, or who is leaned on most. Every step can be undone.'
  },
  stack: {
    title: 'Highlight your stack',
    body: 'Choose one of the known stacks, or select components and make your own.'
  },
  slides: {
    title: 'Take it to your slides',
    body: 'PowerPoint, SVG, PDF, draw.io and more, with everything editable where the format allows it. Press ? at any time for help.'
  }
} as const
