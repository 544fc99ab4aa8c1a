/** Menus, dialogs and messages of the shell in English, and in German. */
export const deShell: readonly (readonly [string, string])[] = [
  ['Open Document', 'Dokument öffnen'],
  ['Export', 'Exportieren'],
  ['Your Catalogue Folder', 'Eigener Katalogordner'],
  ['Ecograph documents', 'Ecograph-Dokumente'],
  ['Documents and pictures that hold one', 'Dokumente und Bilder, die eines enthalten'],
  ['Exports', 'Exporte'],
  ['The export could not be drawn: {reason}', 'Der Export konnte nicht gezeichnet werden: {reason}'],
  ['The picture could not be copied: {reason}', 'Das Bild konnte nicht kopiert werden: {reason}'],
  [
    'This export is running already. Wait until it is done, or cancel it.',
    'Dieser Export läuft bereits. Warten, bis er fertig ist, oder ihn abbrechen.'
  ],
  [
    'No more than {limit} exports run at once. Wait until one is done, or cancel one.',
    'Mehr als {limit} Exporte laufen nicht gleichzeitig. Warten, bis einer fertig ist, oder einen abbrechen.'
  ],
  ['Company Colours', 'Firmenfarben'],
  ['Theme files', 'Farbdateien'],
  [
    'The presets could not be read. Their file is kept as “{name}”.',
    'Die Voreinstellungen konnten nicht gelesen werden. Ihre Datei liegt jetzt unter „{name}“.'
  ],
  ['All files', 'Alle Dateien'],
  ['Save the changes to this document?', 'Änderungen an diesem Dokument speichern?'],
  ['If you do not save, the changes are lost.', 'Ohne Speichern gehen die Änderungen verloren.'],
  [
    'This document is no longer among the recent ones. Open it with File > Open.',
    'Dieses Dokument gehört nicht mehr zu den zuletzt verwendeten. Es lässt sich über Datei > Dokument öffnen wieder laden.'
  ],
  ['Clear Recent Documents', 'Liste leeren'],
  ['Open Recent', 'Zuletzt verwendet'],
  ['Save', 'Speichern'],
  ["Don't Save", 'Nicht speichern'],
  ['Cancel', 'Abbrechen'],
  [
    '“{name}” was changed by another program since it was opened.',
    '„{name}“ wurde seit dem Öffnen von einem anderen Programm geändert.'
  ],
  [
    'Overwriting it loses those other changes.',
    'Beim Überschreiben gehen diese anderen Änderungen verloren.'
  ],
  ['“{name}” already exists. Replace it?', '„{name}“ gibt es schon. Ersetzen?'],
  ['Replacing it overwrites what it holds now.', 'Beim Ersetzen wird der jetzige Inhalt überschrieben.'],
  ['Overwrite', 'Überschreiben'],
  ['Replace', 'Ersetzen'],
  ['Save As…', 'Speichern unter…'],
  [
    '“{name}” could not be read as a view, so it stays as it is. Choose another name.',
    '„{name}“ ließ sich nicht als Ansicht lesen und bleibt, wie es ist. Einen anderen Namen wählen.'
  ],
  ['“{name}”: {reason}', '„{name}“: {reason}'],
  [
    '“{name}” is neither a view nor a picture that can hold one (SVG, PNG, PDF, PPTX or HTML from Ecograph).',
    '„{name}“ ist weder eine Ansicht noch ein Bild, das eine enthalten kann (SVG, PNG, PDF, PPTX oder HTML aus Ecograph).'
  ],
  [
    'What was dropped is not a file on this computer. Save it first, then drop the file.',
    'Was abgelegt wurde, ist keine Datei auf diesem Rechner. Zuerst speichern, dann die Datei ablegen.'
  ],
  [
    '“{name}” is the view itself. Choose another name for the export.',
    '„{name}“ ist die Ansicht selbst. Für den Export einen anderen Namen wählen.'
  ],
  [
    'Some settings could not be read and are back to normal. The old file is kept as “{name}”.',
    'Einige Einstellungen konnten nicht gelesen werden und stehen wieder auf Standard. Die alte Datei liegt jetzt unter „{name}“.'
  ],
  [
    'The last document could not be read. Its file is kept as “{name}”.',
    'Das letzte Dokument konnte nicht gelesen werden. Seine Datei liegt jetzt unter „{name}“.'
  ],
  [
    'The last document did not load twice in a row, so this is a new one. The last one is kept as “{name}”.',
    'Das letzte Dokument ließ sich zweimal hintereinander nicht laden, deshalb ist dies ein neues. Das letzte liegt jetzt unter „{name}“.'
  ],
  [
    'Your catalogue folder “{name}” could not be read: {reason}',
    'Der eigene Katalogordner „{name}“ konnte nicht gelesen werden: {reason}'
  ],
  [
    'The window stopped working several times in a row. Your last document is kept and comes back at the next start.',
    'Das Fenster ist mehrmals hintereinander abgestürzt. Das letzte Dokument ist gesichert und kommt beim nächsten Start zurück.'
  ],
  ['Ecograph has to stop', 'Ecograph muss beendet werden'],
  ['Open “{host}” in your browser?', '„{host}“ im Browser öffnen?'],
  [
    'The connection is not encrypted (http): what is sent and shown can be read and changed on the way.',
    'Die Verbindung ist nicht verschlüsselt (http): Was gesendet und angezeigt wird, kann unterwegs gelesen und verändert werden.'
  ],
  ['Open', 'Öffnen'],
  ['Copy Address', 'Adresse kopieren'],
  ['This is not a web address that can be opened.', 'Das ist keine Webadresse, die sich öffnen lässt.'],
  [
    'The system could not open the address. Copy it and open it in your browser.',
    'Das System konnte die Adresse nicht öffnen. Die Adresse kopieren und im Browser öffnen.'
  ],
  [
    'The folder holds more than {limit} catalogue files; the rest was left out.',
    'Der Ordner enthält mehr als {limit} Katalogdateien; der Rest wurde ausgelassen.'
  ],
  [
    'The folder lies deeper than {limit} levels and was left out.',
    'Der Ordner liegt tiefer als {limit} Stufen und wurde ausgelassen.'
  ],
  [
    'This link was left out: catalogue files must lie in the folder itself.',
    'Diese Verknüpfung wurde ausgelassen: Katalogdateien müssen im Ordner selbst liegen.'
  ],
  [
    'The folder holds more than {limit} MiB of catalogue files; this one was left out.',
    'Der Ordner enthält mehr als {limit} MiB an Katalogdateien; diese wurde ausgelassen.'
  ],
  ['Quit', 'Beenden'],
  ['Cut', 'Ausschneiden'],
  ['Copy', 'Kopieren'],
  ['Paste', 'Einfügen'],
  ['Full Screen', 'Vollbild'],
  ['Developer Tools', 'Entwicklerwerkzeuge'],
  ['File', 'Datei'],
  ['Edit', 'Bearbeiten'],
  ['View', 'Ansicht'],
  ['Story', 'Story'],
  ['Stack', 'Stack'],
  ['Help', 'Hilfe'],
  ['Window', 'Fenster']
]
