/** What is wrong with files of a catalogue, in German. */
export const deCatalogue: readonly (readonly [string, string])[] = [
  ['band', 'Band'],
  ['layer', 'Ebene'],
  ['kind', 'Art'],
  ['tag', 'Tag'],
  ['source', 'Quelldokument'],
  ['relation type', 'Beziehungstyp'],
  ['slot', 'Slot'],
  ['component', 'Komponente'],
  ['stack', 'Stack'],
  ['group', 'Gruppe'],
  ['text', 'Text'],
  ['a list', 'eine Liste'],
  ['a map of fields', 'eine Zuordnung von Feldern'],
  ['true or false', 'true oder false'],
  ['a whole number', 'eine ganze Zahl'],
  ['a number', 'eine Zahl'],
  ['nothing', 'leer'],
  ['This field is missing; it holds {wanted}.', 'Dieses Feld fehlt; sein Wert: {wanted}.'],
  [
    "This is {given}, but it must be text: put quotes around it, as in '{written}'.",
    "Der Wert ist {given}, muss aber Text sein: in Anführungszeichen setzen, etwa '{written}'."
  ],
  ['This is {given}, but it must be {wanted}.', 'Der Wert ist {given}; verlangt ist: {wanted}.'],
  ['There is no field "{key}" here.', 'Ein Feld „{key}“ gibt es hier nicht.'],
  ['There are {more} more fields that are not known here.', 'Hier stehen {more} weitere unbekannte Felder.'],
  ['This field is missing; it holds one of: {list}.', 'Dieses Feld fehlt; möglich sind: {list}.'],
  ['This must be {value}.', 'Hier muss {value} stehen.'],
  ['This must be one of: {list}.', 'Möglich sind hier nur: {list}.'],
  ['This text is empty.', 'Dieser Text ist leer.'],
  ['This must be at least {least} long.', 'Mindestens {least} Einträge sind nötig.'],
  ['This must be at least {least}.', 'Der Wert muss mindestens {least} sein.'],
  ['This must be at most {most} characters long.', 'Höchstens {most} Zeichen sind erlaubt.'],
  ['This must be at most {most}.', 'Der Wert darf höchstens {most} sein.'],
  [
    'This must be a hue and a step from 1 to 6, as in blue-3.',
    'Hier muss ein Farbton mit einer Stufe von 1 bis 6 stehen, etwa blue-3.'
  ],
  ['This does not fit: {rule}.', 'Das passt nicht: {rule}.'],
  [
    'an id is lower-case letters, digits, ".", "_" and "-"',
    'eine ID besteht aus Kleinbuchstaben, Ziffern, „.“, „_“ und „-“'
  ],
  ['text must not hold control characters', 'Text darf keine Steuerzeichen enthalten'],
  ['a web address begins with https:// or http://', 'eine Webadresse beginnt mit https:// oder http://'],
  ['a date is a day of the calendar, as in 2026-11-20', 'ein Datum ist ein Tag im Kalender, etwa 2026-11-20'],
  [
    'Catalogue files lie in components/, stacks/ or vocabulary/, and in no folder below them.',
    'Katalogdateien liegen direkt in components/, stacks/ oder vocabulary/, nicht in Unterordnern.'
  ],
  [
    'There is no vocabulary "{stem}". The vocabularies are {names}.',
    'Ein Vokabular „{stem}“ gibt es nicht. Vorhanden sind: {names}.'
  ],
  [
    'The {noun} "{id}" has errors of its own and is left out.',
    '{noun} „{id}“ ist selbst fehlerhaft und wurde ausgelassen.'
  ],
  ['There is no {noun} "{id}".', '{noun} „{id}“ gibt es nicht.'],
  ['There is already a {noun} "{id}".', '{noun} „{id}“ gibt es bereits.'],
  ['"{id}" is in this list twice.', '„{id}“ steht zweimal in dieser Liste.'],
  ['"{from}" has a relation to itself.', '„{from}“ hat eine Beziehung zu sich selbst.'],
  [
    'The relation "{from}" {type} "{to}" is there already.',
    'Die Beziehung „{from}“ {type} „{to}“ gibt es bereits.'
  ],
  [
    'The relation "{from}" {type} "{to}" is there already. It holds both ways and is written below "{to}".',
    'Die Beziehung „{from}“ {type} „{to}“ gibt es bereits. Sie gilt in beide Richtungen und steht bei „{to}“.'
  ],
  [
    'From here on there are {more} more faults in this file.',
    'Ab hier hat diese Datei {more} weitere Fehler.'
  ],
  ['The file nests more than {limit} levels deep.', 'Die Datei ist tiefer als {limit} Ebenen verschachtelt.'],
  ['The file holds more than {limit} values.', 'Die Datei enthält mehr als {limit} Werte.'],
  ['A key must be a word.', 'Ein Schlüssel muss ein Wort sein.'],
  ['A key must have no anchor and no tag.', 'Ein Schlüssel darf weder Anker noch Tag haben.'],
  [
    'Merge keys are not read; write the fields out.',
    'Merge-Schlüssel (<<) werden nicht gelesen; die Felder ausschreiben.'
  ],
  ['A list item must be a value.', 'Ein Listeneintrag muss ein Wert sein.'],
  ['This is neither a text, a list nor a map.', 'Das ist weder Text noch Liste noch Zuordnung.'],
  ['There is no anchor "{anchor}" above this alias.', 'Vor diesem Alias gibt es keinen Anker „{anchor}“.'],
  ['The tag {tag} is not known; leave it out.', 'Das Tag {tag} ist unbekannt; weglassen.'],
  ['The key "{key}" is there twice.', 'Der Schlüssel „{key}“ kommt zweimal vor.'],
  ['The file must be a map of fields.', 'Die Datei muss eine Zuordnung von Feldern sein.'],
  [
    'The file is named "{stem}" but its id is "{id}". Give both the same name.',
    'Die Datei heißt „{stem}“, ihre ID ist aber „{id}“. Beiden denselben Namen geben.'
  ],
  ['The file is larger than 1 MiB.', 'Die Datei ist größer als 1 MiB.'],
  ['The file is not text in UTF-8.', 'Die Datei ist kein UTF-8-Text.'],
  [
    'A file holds one document; put the next one into a file of its own.',
    'Eine Datei enthält ein Dokument; das nächste in eine eigene Datei legen.'
  ],
  [
    'Files are written in YAML 1.2; leave the %YAML line out.',
    'Dateien werden in YAML 1.2 geschrieben; die %YAML-Zeile weglassen.'
  ],
  [
    'The file has no version. Add "version: {current}" as its first line.',
    'Die Datei hat keine Version. Als erste Zeile „version: {current}“ einfügen.'
  ],
  [
    'The version must be a whole number from 1 to {current}.',
    'Die Version muss eine ganze Zahl von 1 bis {current} sein.'
  ],
  [
    'The file is of version {version}, but this Ecograph reads versions up to {current}. Update Ecograph to read it.',
    'Die Datei hat Version {version}; dieses Ecograph liest Versionen bis {current}. Ecograph aktualisieren, um sie zu lesen.'
  ],
  [
    'Nested mappings are not allowed in compact mappings.',
    'In einer einzeiligen Zuordnung darf keine weitere stehen. Werte mit Doppelpunkt gehören in Anführungszeichen.'
  ],
  ['Implicit keys need to be on a single line.', 'Ein Schlüssel muss in einer Zeile stehen.'],
  ['Implicit map keys need to be followed by map values.', 'Nach dem Schlüssel fehlen Doppelpunkt und Wert.'],
  [
    'All mapping items must start at the same column.',
    'Alle Einträge einer Zuordnung müssen in derselben Spalte beginnen.'
  ],
  [
    'All sequence items must start at the same column.',
    'Alle Einträge einer Liste müssen in derselben Spalte beginnen.'
  ],
  [
    'A block sequence may not be used as an implicit map key.',
    'Eine mehrzeilige Liste kann kein Schlüssel sein.'
  ],
  [
    'Flow sequence in block collection must be sufficiently indented and end with a ].',
    'Eine Liste in eckigen Klammern muss weit genug eingerückt sein und mit ] enden.'
  ],
  [
    'Flow map in block collection must be sufficiently indented and end with a }.',
    'Eine Zuordnung in geschweiften Klammern muss weit genug eingerückt sein und mit } enden.'
  ],
  ['Missing closing "quote.', 'Das schließende doppelte Anführungszeichen fehlt.'],
  ["Missing closing 'quote.", 'Das schließende einfache Anführungszeichen fehlt.'],
  ['Tabs are not allowed as indentation.', 'Tabulatoren sind als Einrückung nicht erlaubt.'],
  [
    'Comments must be separated from other tokens by white space characters.',
    'Vor einem Kommentar muss ein Leerzeichen stehen.'
  ]
]
