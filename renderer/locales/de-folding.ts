/** The words of folded groups, in German. */
export const deFolding = {
  fold: '{{name}} zu einem Knoten einklappen',
  unfold: '{{name}} ausklappen',
  unfoldShort: 'Ausklappen',
  label: 'Eingeklappte Gruppe: {{name}}',
  by: {
    band: 'Eingeklapptes Band',
    layer: 'Eingeklappte Ebene',
    kind: 'Eingeklappte Art',
    maturity: 'Eingeklappter Reifegrad',
    'stack-group': 'Eingeklappte Gruppe des Stacks'
  },
  components_one: '{{count}} Komponente',
  components_other: '{{count}} Komponenten',
  inside_one: '{{count}} Beziehung untereinander',
  inside_other: '{{count}} Beziehungen untereinander',
  members: 'Komponenten',
  lines: 'Zusammengefasste Beziehungen',
  noLines: 'Aus dieser Gruppe führt keine Beziehung hinaus.',
  line: '{{name}}: {{out}} hin, {{into}} zurück',
  selectMembers: 'Ihre Komponenten auswählen',
  more: 'Weitere',
  among: 'Zwischen ihren Komponenten',
  unfoldAll: 'Alle Gruppen ausklappen',
  groups: 'Eingeklappte Gruppen',
  advice: 'Doppelklick auf die Gruppe oder Enter klappt sie aus.',
  menu: {
    group: 'Aktionen für die Gruppe {{name}}',
    foldLayer: 'Ebene einklappen',
    foldBand: 'Band einklappen',
    foldKind: 'Art einklappen',
    foldStackGroup: 'Gruppe im Stack einklappen'
  },
  inGroup: 'In der eingeklappten Gruppe {{name}}'
}
