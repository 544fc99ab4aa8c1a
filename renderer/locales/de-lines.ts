/** The words of lines that can be chosen, in German. */
export const deLines = {
  label: 'Gewählte Linie: {{title}}',
  relation: 'Beziehung',
  count_one: '{{count}} Beziehung',
  count_other: '{{count}} Beziehungen',
  between_one: '{{count}} Beziehung zwischen {{from}} und {{to}}',
  between_other: '{{count}} Beziehungen zwischen {{from}} und {{to}}',
  behind_one: '{{count}} Beziehung hinter einer Linie',
  behind_other: '{{count}} Beziehungen hinter einer Linie',
  back_one: '{{count}} führt zurück',
  back_other: '{{count}} führen zurück',
  ends: 'Ihre beiden Enden',
  beside: 'Außerdem zwischen diesen beiden',
  relations: 'Die Beziehungen dahinter',
  show: 'Im Bild zeigen: {{title}}',
  locate: 'Beide Enden ins Bild holen',
  letGo: 'Diese Linie loslassen',
  teach: 'Ein Klick auf eine Linie oder die Zahl darauf zeigt, was sie sagt.',
  teachFar:
    'Von Weitem sind Linien Summen zwischen Bereichen. Näher heran lässt sich jede anklicken und lesen.',
  menu: {
    label: 'Aktionen für die Linie: {{title}}',
    showRelation: 'Zeigen, was sie sagt',
    show_one: 'Ihre {{count}} Beziehung zeigen',
    show_other: 'Ihre {{count}} Beziehungen zeigen',
    goTo: 'Zu {{name}} gehen',
    only: 'Nur ihre beiden Enden zeigen',
    copyRelation: 'Als Satz mit Quellen kopieren',
    copyAll: 'Als Sätze mit Quellen kopieren'
  }
}
