/** The words of folded groups, in English. */
export const foldingEn = {
  fold: 'Fold {{name}} into one node',
  unfold: 'Unfold {{name}}',
  unfoldShort: 'Unfold',
  label: 'Folded group: {{name}}',
  by: {
    band: 'Folded band',
    layer: 'Folded layer',
    kind: 'Folded kind',
    maturity: 'Folded maturity level',
    'stack-group': 'Folded group of the stack'
  },
  components_one: '{{count}} component',
  components_other: '{{count}} components',
  inside_one: '{{count}} relation among them',
  inside_other: '{{count}} relations among them',
  members: 'Components',
  lines: 'Rolled-up relations',
  noLines: 'No relation leads out of this group.',
  line: '{{name}}: {{out}} there, {{into}} back',
  selectMembers: 'Select its components',
  more: 'More of them',
  among: 'Among its components',
  unfoldAll: 'Unfold all groups',
  groups: 'Folded groups',
  advice: 'Double-click the group, or press Enter on it, to unfold it.',
  menu: {
    group: 'Actions for the group {{name}}',
    foldLayer: 'Fold its layer',
    foldBand: 'Fold its band',
    foldKind: 'Fold its kind',
    foldStackGroup: 'Fold its group in the stack'
  },
  inGroup: 'In the folded group {{name}}'
} as const
