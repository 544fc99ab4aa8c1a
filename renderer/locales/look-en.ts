/** The words of overlays and the legend, in English. */
export const lookEn = {
  title: 'Look',
  show: 'Show what the look stands for',
  channel: { colour: 'Colour', border: 'Border', badge: 'Badge', hull: 'Areas' },
  by: { colour: 'Colour by', border: 'Border by', badge: 'Badge by', hull: 'Areas by' },
  none: 'None',
  noneSays: {
    border: 'Every border is plain.',
    badge: 'No node carries a sign.',
    hull: 'Nothing is drawn behind the nodes.'
  },
  needsStack: 'Highlight a stack first: areas are drawn around its groups.',
  stacks: 'Stacks to tell apart',
  fromChosen: 'The highlighted stack is told from the rest. Add more to compare them.',
  noStack: 'Add the stacks to tell apart.',
  addStack: 'Add a stack',
  chooseStacks: 'Choose stacks',
  removeStack: 'Leave out {{name}}',
  onlyHighlighted: 'The highlighted stack lets the others recede.',
  showAll: 'Show all of them',
  full: 'Four stacks are the most.'
}

export const legendEn = {
  all_one: 'The {{count}} component in the picture',
  all_other: 'All {{count}} components in the picture',
  counted_one: '{{counted}} of {{count}} component in the picture',
  counted_other: '{{counted}} of {{count}} components in the picture',
  receding: 'without what recedes beside the stack',
  onHighlighted: 'only what is highlighted has a border',
  folded: 'without folded groups',
  title: 'Legend',
  show: 'Show the legend',
  hide: 'Hide the legend',
  select_one: 'Select the component of {{name}}',
  select_other: 'Select the {{count}} components of {{name}}'
}
