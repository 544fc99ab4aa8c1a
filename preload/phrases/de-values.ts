/** What classes of overlays, layouts, values of the query line and faults of files are called in German. */
export const deValues: readonly (readonly [string, string])[] = [
  ['Graduated', 'Graduated'],
  ['Incubating', 'Incubating'],
  ['Sandbox', 'Sandbox'],
  ['Archived', 'Archiviert'],
  ['Not a CNCF project', 'Kein CNCF-Projekt'],
  ['Not stated', 'Nicht angegeben'],
  ['Permissive', 'Permissiv'],
  ['Weak copyleft', 'Schwaches Copyleft'],
  ['Strong copyleft', 'Starkes Copyleft'],
  ['Source-available', 'Quelle einsehbar'],
  ['Proprietary', 'Proprietär'],
  ['Other licence', 'Andere Lizenz'],
  ['Active', 'Aktiv'],
  ['Active, needs something retired', 'Aktiv, braucht etwas Ausgemustertes'],
  ['Maintenance only', 'Nur noch Wartung'],
  ['Deprecated', 'Abgekündigt'],
  ['Superseded', 'Abgelöst'],
  ['Retired, still needed by others', 'Ausgemustert, aber noch gebraucht'],
  ['Nothing needs it', 'Von nichts gebraucht'],
  ['The project itself', 'Das Projekt selbst'],
  ['The other project only', 'Nur das andere Projekt'],
  ['A third party only', 'Nur Dritte'],
  ['A source document only', 'Nur ein Quelldokument'],
  ['Nobody', 'Niemand'],
  ['Forces', 'Kräftebasiert'],
  [
    'What is related draws together, layers become territories.',
    'Was zusammengehört, rückt zusammen; Ebenen werden zu Gebieten.'
  ],
  ['Layered Bands', 'Bänder'],
  [
    'A row for each band from the foundation upwards, a cell for each layer, drawn as areas.',
    'Eine Reihe je Band, von der Basis aufwärts, eine Zelle je Ebene, als Flächen gezeichnet.'
  ],
  ['Hierarchy', 'Hierarchie'],
  [
    'What is needed stands below what needs it; areas behind nodes are switched off.',
    'Was gebraucht wird, steht unter dem, was es braucht; Flächen hinter Knoten entfallen.'
  ],
  ['Rings', 'Ringe'],
  [
    'The selection or the focus in the middle, the rest around it by distance; areas are switched off.',
    'Auswahl oder Fokus in der Mitte, der Rest nach Entfernung darum herum; Flächen entfallen.'
  ],
  ['Path of Steps', 'Pfad der Schritte'],
  [
    'The steps of the chosen stack row by row, each row from left to right and each step an area.',
    'Die Schritte des gewählten Stacks Zeile für Zeile von links nach rechts, jeder als Fläche.'
  ],
  ['CNCF graduated', 'CNCF Graduated'],
  ['CNCF incubating', 'CNCF Incubating'],
  ['CNCF sandbox', 'CNCF Sandbox'],
  ['CNCF archived', 'CNCF archiviert'],
  ['not a CNCF project', 'kein CNCF-Projekt'],
  ['active', 'aktiv'],
  ['maintenance only', 'nur noch Wartung'],
  ['deprecated', 'abgekündigt'],
  ['archived', 'archiviert'],
  ['superseded', 'abgelöst'],
  ['only what is always needed', 'nur was immer gebraucht wird'],
  ['also one of several for a slot', 'auch eine von mehreren für einen Slot'],
  ['also what is optional', 'auch Optionales'],
  ['a summary', 'eine Zusammenfassung'],
  ['a description', 'eine Beschreibung'],
  ['a Korean name', 'ein koreanischer Name'],
  ['a home page', 'eine Website'],
  ['a source repository', 'ein Quellcode-Repository'],
  ['a known licence', 'eine bekannte Lizenz'],
  ['a successor', 'ein Nachfolger'],
  ['marks it is recognised by', 'Merkmale, an denen sie zu erkennen ist'],
  ['a note', 'eine Anmerkung'],
  ['any relation', 'irgendeine Beziehung'],
  ['a relation with evidence', 'eine Beziehung mit Beleg'],
  [
    '“{name}” does not exist. Check whether it was moved or deleted.',
    '„{name}“ gibt es nicht. Wurde die Datei verschoben oder gelöscht?'
  ],
  [
    'The folder for “{name}” does not exist. Create it or choose another one.',
    'Den Ordner für „{name}“ gibt es nicht. Ordner anlegen oder einen anderen wählen.'
  ],
  ['“{name}” is a folder. Choose a file.', '„{name}“ ist ein Ordner. Bitte eine Datei wählen.'],
  [
    '“{name}” is not an ordinary file. Choose another one.',
    '„{name}“ ist keine gewöhnliche Datei. Bitte eine andere wählen.'
  ],
  [
    'Permission to “{name}” is missing. Change its permissions or choose another place.',
    'Für „{name}“ fehlt die Berechtigung. Rechte ändern oder einen anderen Ort wählen.'
  ],
  [
    '“{name}” is write-protected. Choose another name or lift the protection.',
    '„{name}“ ist schreibgeschützt. Anderen Namen wählen oder den Schutz aufheben.'
  ],
  ['“{name}” is too large to open.', '„{name}“ ist zu groß zum Öffnen.'],
  ['“{name}” is not UTF-8 text.', '„{name}“ ist kein UTF-8-Text.'],
  [
    'There is no room left to write “{name}”. Free some space or choose another place.',
    'Für „{name}“ ist kein Platz mehr. Platz schaffen oder einen anderen Ort wählen.'
  ],
  [
    '“{name}” cannot be a file name here. Choose a shorter or simpler one.',
    '„{name}“ kann hier kein Dateiname sein. Einen kürzeren oder einfacheren wählen.'
  ],
  [
    'The system reported an error with “{name}”. Try again or choose another place.',
    'Das System meldet einen Fehler bei „{name}“. Erneut versuchen oder einen anderen Ort wählen.'
  ]
]
