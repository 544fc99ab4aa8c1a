/** What the help says, in English. */
export const helpEn = {
  title: 'Help',
  filter: 'Find in the help',
  nothing: 'No help for “{{text}}”',
  tour: 'Take the tour',
  picture: 'In the picture',
  select: 'Select',
  add: 'Add to the selection',
  addFound: 'Add a found component to the selection',
  box: 'Select an area',
  open: 'Focus on the neighbourhood, or unfold a group',
  drag: 'Move a component or the picture',
  wheel: 'Zoom',
  pan: 'Move the picture, by keyboard',
  menu: 'What can be done with it',
  escape: 'Close, step by step',
  keyClick: 'Click',
  keyShiftClick: 'Shift + click',
  keyShiftDrag: 'Shift + drag',
  keyDouble: 'Double click',
  keyDrag: 'Drag',
  keyWheel: 'Scroll',
  keyRight: 'Right click',
  query: 'Questions',
  queryHint:
    'Typed into the command palette. Words stand side by side: “layer:storage maturity:graduated -kind:spec”.',
  menus: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    arrange: 'Arrange',
    stack: 'Stack',
    story: 'Stories',
    help: 'Help'
  }
} as const
