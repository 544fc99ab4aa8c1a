/** What the help, the settings and the tour of the first start say, in German. */
export const deHelp = {
  title: 'Hilfe',
  filter: 'In der Hilfe suchen',
  nothing: 'Keine Hilfe zu „{{text}}“',
  tour: 'Rundgang starten',
  picture: 'Im Bild',
  select: 'Auswählen',
  add: 'Zur Auswahl hinzufügen',
  addFound: 'Gefundene Komponente zur Auswahl hinzufügen',
  box: 'Bereich auswählen',
  open: 'Auf die Umgebung fokussieren oder eine Gruppe ausklappen',
  drag: 'Komponente oder Bild verschieben',
  wheel: 'Zoomen',
  pan: 'Bild per Tastatur verschieben',
  menu: 'Was sich damit tun lässt',
  escape: 'Schritt für Schritt schließen',
  keyClick: 'Klick',
  keyShiftClick: 'Shift + Klick',
  keyShiftDrag: 'Shift + Ziehen',
  keyDouble: 'Doppelklick',
  keyDrag: 'Ziehen',
  keyWheel: 'Mausrad',
  keyRight: 'Rechtsklick',
  query: 'Abfragen',
  queryHint:
    'In die Befehlspalette eingeben. Wörter stehen nebeneinander: „layer:storage maturity:graduated -kind:spec“.',
  menus: {
    file: 'Datei',
    edit: 'Bearbeiten',
    view: 'Ansicht',
    arrange: 'Anordnen',
    stack: 'Stack',
    story: 'Storys',
    help: 'Hilfe'
  }
}

export const deSettings = {
  title: 'Einstellungen',
  language: 'Sprache des Fensters',
  languageHint:
    'Das Bild bleibt in der Sprache des Dokuments. Namen und Beschreibungen daneben sind englisch oder koreanisch: in der Sprache des Fensters, wenn es eine davon ist, sonst in der des Dokuments.',
  themeHint: 'Auch das des Bildes; es gehört zum Dokument.',
  asDocument: 'Wie das Dokument',
  textScale: 'Größe von Text und Bedienelementen',
  percent: '{{percent}} Prozent',
  motion: 'Bewegung',
  motionSystem: 'Wie das System',
  motionNone: 'Keine',
  motionHint: 'Ohne Bewegung wechselt das Bild sofort: kein Flug, kein Gleiten.',
  opensWith: 'Beim Start öffnen',
  opensWithLast: 'Letztes Dokument',
  opensWithNew: 'Neues Dokument',
  opensWithHint: 'Was nicht gespeichert wurde, kommt immer zurück.',
  tour: 'Rundgang',
  tourAgain: 'Rundgang noch einmal starten',
  fallback: 'Nicht übersetzt: Anzeige auf {{language}}',
  names: {
    en: 'Englisch',
    ko: 'Koreanisch'
  }
}

export const deTour = {
  step: '{{at}} von {{count}}',
  next: 'Weiter',
  back: 'Zurück',
  leave: 'Rundgang verlassen',
  done: 'Los geht’s',
  map: {
    title: 'Das ist das Cloud-Native-Ökosystem',
    body: '{{components}} Komponenten und {{relations}} Beziehungen zwischen ihnen, in Ebenen. Ziehen verschiebt, Scrollen zoomt: Je näher, desto mehr Namen erscheinen.'
  },
  find: {
    title: 'Alles finden',
    body: 'Einen Namen auf Englisch oder Koreanisch eingeben. {{keys}} öffnet alle Befehle und beantwortet Fragen wie „layer:storage needs:object-storage“.'
  },
  ask: {
    title: 'Eine Komponente fragen, was zu ihr gehört',
    body: 'Ein Klick zeigt rechts ihre Beziehungen, in Worten und mit Quellen. Ein Doppelklick zeigt nur ihre Umgebung; ein Rechtsklick bietet alles Weitere.'
  },
  look: {
    title: 'Wählen, was zu sehen ist',
    body: 'Links ausblenden, einklappen und färben: nach Ebene, Reifegrad, Lizenz oder danach, wovon am meisten abhängt. Jeder Schritt lässt sich rückgängig machen.'
  },
  stack: {
    title: 'Den eigenen Stack hervorheben',
    body: 'Einen der bekannten Stacks wählen oder Komponenten auswählen und einen eigenen erstellen.'
  },
  slides: {
    title: 'Ab auf die Folien',
    body: 'PowerPoint, SVG, PDF, draw.io und mehr – alles bearbeitbar, soweit das Format es zulässt. Die Taste ? zeigt jederzeit die Hilfe.'
  }
}
