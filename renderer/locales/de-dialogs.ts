/** The words of dialogs, of dropped files and of notices, in German. */
export const deDialogs = {
  dialog: {
    close: 'Schließen',
    cancel: 'Abbrechen',
    stackNew: 'Neuer Stack',
    stackEdit: 'Stack bearbeiten',
    stackName: 'Name',
    stackNamePlaceholder: 'Wie soll er heißen?',
    stackMembers: 'Komponenten',
    stackRemove: '{{name}} herausnehmen',
    stackEmpty: 'Ein Stack braucht mindestens eine Komponente.',
    create: 'Stack erstellen',
    keep: 'Änderungen speichern',
    about: 'Über Ecograph',
    aboutBody:
      'Die Komponenten des Cloud-Native-Ökosystems und ihre Beziehungen erkunden, den eigenen Stack hervorheben und Diagramme für Folien mitnehmen.',
    aboutCatalogue:
      '{{components}} Komponenten, {{relations}} Beziehungen (davon {{unasked}} schwach oder vergangen), {{stacks}} Stacks',
    aboutPack: 'Mit dem eigenen Katalog „{{name}}“',
    version: 'Version {{version}}',
    licence: 'Apache-Lizenz 2.0',
    problems: 'Probleme im Katalog',
    problemsNone: 'Keine Probleme. Alles im Katalog wurde verstanden.',
    problemsLead: 'Was hier steht, wurde ausgelassen; alles andere ist geladen.',
    problemLine: 'Zeile {{line}}',
    didYouMean: 'Gemeint ist vielleicht „{{name}}“?',
    reload: 'Neu einlesen',
    brokenOpen: '„{{name}}“ lässt sich nicht öffnen',
    brokenStart: 'Das letzte Dokument lässt sich nicht öffnen',
    brokenSafe: 'Die Datei bleibt, wie sie ist, und wird nicht überschrieben.',
    brokenStartSafe: 'Die Datei bleibt, wie sie ist. Stattdessen ist ein neues Dokument geöffnet.',
    brokenStartKept: 'Es wurde als „{{name}}“ beiseitegelegt. Stattdessen ist ein neues Dokument geöffnet.'
  },
  drop: {
    title: 'Eine Ansicht oder ein exportiertes Bild hier ablegen, um es zu öffnen',
    kinds: '.ecograph, SVG, PNG, PDF, PPTX oder HTML aus Ecograph',
    several: 'Von mehreren Dateien wird die erste geöffnet'
  },
  notice: {
    label: 'Hinweise',
    dismiss: 'Schließen',
    saved: '„{{name}}“ gespeichert',
    exported: '„{{name}}“ exportiert',
    exportStopped: 'Abgebrochen. Es wurde nichts geschrieben.',
    copiedPicture: 'Als Bild kopiert',
    layoutDone: 'Neu angeordnet.',
    packLoaded: 'Eigener Katalog „{{name}}“ geladen',
    packForgotten: 'Der eigene Katalog wird nicht mehr verwendet',
    openedPicture:
      'Ansicht in „{{name}}“ geöffnet. Speichern legt eine neue Datei an; das Bild bleibt, wie es ist.',
    droppedFirst: 'Mehrere Dateien wurden abgelegt; nur „{{name}}“ wurde geöffnet',
    opensLater: '„{{name}}“ wird geöffnet, sobald dieser Dialog geschlossen ist',
    copied: '„{{name}}“ kopiert',
    unexpected: 'Das hat nicht geklappt. Es wurde nichts geändert; bitte noch einmal versuchen.'
  }
}
