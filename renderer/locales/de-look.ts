/** The words of overlays and the legend, in German. */
export const deLook = {
  title: 'Darstellung',
  show: 'Zeigen, wofür die Darstellung steht',
  channel: { colour: 'Farbe', border: 'Rahmen', badge: 'Badge', hull: 'Flächen' },
  by: { colour: 'Farbe nach', border: 'Rahmen nach', badge: 'Badge nach', hull: 'Flächen nach' },
  none: 'Ohne',
  noneSays: {
    border: 'Alle Rahmen sind schlicht.',
    badge: 'Kein Knoten trägt ein Badge.',
    hull: 'Hinter den Knoten ist nichts gezeichnet.'
  },
  needsStack: 'Zuerst einen Stack hervorheben: Flächen werden um seine Gruppen gezeichnet.',
  stacks: 'Zu unterscheidende Stacks',
  fromChosen: 'Der hervorgehobene Stack hebt sich vom Rest ab. Zum Vergleichen weitere hinzufügen.',
  noStack: 'Die Stacks hinzufügen, die zu unterscheiden sind.',
  addStack: 'Stack hinzufügen',
  chooseStacks: 'Stacks wählen',
  removeStack: '{{name}} weglassen',
  onlyHighlighted: 'Der hervorgehobene Stack lässt die anderen zurücktreten.',
  showAll: 'Alle zeigen',
  full: 'Mehr als vier Stacks gehen nicht.'
}

export const deLegend = {
  all_one: 'Die {{count}} Komponente im Bild',
  all_other: 'Alle {{count}} Komponenten im Bild',
  counted_one: '{{counted}} von {{count}} Komponente im Bild',
  counted_other: '{{counted}} von {{count}} Komponenten im Bild',
  receding: 'ohne das, was neben dem Stack zurücktritt',
  onHighlighted: 'nur Hervorgehobenes hat einen Rand',
  folded: 'ohne eingeklappte Gruppen',
  title: 'Legende',
  show: 'Legende einblenden',
  hide: 'Legende ausblenden',
  select_one: 'Komponente von {{name}} auswählen',
  select_other: '{{count}} Komponenten von {{name}} auswählen'
}
