/** What goes wrong with queries, exports and files, and what else is told with something filled in, in German. */
export const deMessages: readonly (readonly [string, string])[] = [
  ['A query has at most {limit} characters.', 'Eine Abfrage darf höchstens {limit} Zeichen lang sein.'],
  ['The closing quotation mark is missing.', 'Das schließende Anführungszeichen fehlt.'],
  [
    'There is no letter or digit to look for.',
    'Es fehlt ein Buchstabe oder eine Ziffer, wonach gesucht wird.'
  ],
  ['A value is missing after {key}', 'Nach {key} fehlt ein Wert.'],
  [
    'A key is missing before the colon; words with a colon go in quotation marks.',
    'Vor dem Doppelpunkt fehlt ein Schlüssel; Wörter mit Doppelpunkt gehören in Anführungszeichen.'
  ],
  [
    'There is no key {name}; words with a colon go in quotation marks.',
    'Einen Schlüssel {name} gibt es nicht; Wörter mit Doppelpunkt gehören in Anführungszeichen.'
  ],
  ['Nothing is called {value} for {key}', 'Für {key} gibt es keinen Wert {value}.'],
  [
    '{key} takes a whole number from 1 to {limit}, not {value}',
    '{key} erwartet eine ganze Zahl von 1 bis {limit}, nicht {value}'
  ],
  ['{key} cannot be turned round with a minus.', '{key} lässt sich nicht mit einem Minus umkehren.'],
  ['{key} is given more than once.', '{key} kommt mehr als einmal vor.'],
  ['{key} takes one value.', '{key} erwartet genau einen Wert.'],
  ['{key} says something only beside {others}', '{key} wirkt nur zusammen mit {others}'],
  ['{before} or {key}', '{before} oder {key}'],
  ['{key}', '{key}'],

  ['Needed by {least} or more', 'Von {least} oder mehr gebraucht'],
  ['Needed by {range}', 'Von {range} gebraucht'],
  ['1 month', '1 Monat'],
  ['3 months', '3 Monate'],
  ['6 months', '6 Monate'],
  ['1 year', '1 Jahr'],
  ['Within {age} of {newest}', 'Höchstens {age} vor {newest}'],
  ['Older', 'Älter'],
  ['No page was read', 'Keine Seite gelesen'],
  ['In none of them', 'In keinem davon'],
  ['Not in the stack', 'Nicht im Stack'],
  ['{letters} and {last}', '{letters} und {last}'],
  ['{letter} only: {title}', 'Nur {letter}: {title}'],
  ['{order}. {title}', '{order}. {title}'],
  ['Own colour', 'Eigene Farbe'],
  ['Show components', 'Komponenten einblenden'],
  ['Show component', 'Komponente einblenden'],

  [
    'The presets are damaged: they are not whole JSON ({reason}).',
    'Die Voreinstellungen sind beschädigt: kein vollständiges JSON ({reason}).'
  ],
  [
    'The presets were made by a newer Ecograph (version {version} of their file; this one knows up to {known}). Update Ecograph.',
    'Die Voreinstellungen stammen aus einem neueren Ecograph (Dateiversion {version}; dieses kennt sie bis {known}). Ecograph aktualisieren.'
  ],
  ['The presets are damaged ({where}).', 'Die Voreinstellungen sind beschädigt ({where}).'],
  [
    'No more than {limit} presets are kept. Remove one first.',
    'Mehr als {limit} Voreinstellungen werden nicht gespeichert. Zuerst eine löschen.'
  ],
  [
    'the PNG would have {size} pixels, and no side may have more than 32767; choose a smaller scale or width',
    'das PNG hätte {size} Pixel, und keine Seite darf mehr als 32767 haben; einen kleineren Maßstab oder eine kleinere Breite wählen'
  ],
  [
    'the PNG would have {size} pixels, and at most 256 megapixels are drawn; choose a smaller scale or width',
    'das PNG hätte {size} Pixel, und höchstens 256 Megapixel werden gezeichnet; einen kleineren Maßstab oder eine kleinere Breite wählen'
  ],
  ['the story is gone or has no steps', 'die Story ist nicht mehr da oder hat keine Schritte'],
  ['it took too long', 'es hat zu lange gedauert'],
  ['its thread ended with code {code}', 'sein Thread endete mit Code {code}'],

  ['SVG image', 'SVG-Bild'],
  ['presentation', 'Präsentation'],
  ['web page', 'Webseite'],
  [
    'This {file} holds no view. Either Ecograph did not export it, or another program dropped the view when it saved the file.',
    'Diese Datei ({file}) enthält keine Ansicht. Entweder hat Ecograph sie nicht exportiert, oder ein anderes Programm hat die Ansicht beim Speichern verworfen.'
  ],
  [
    "The view in this {file} is damaged. Export the picture again, or open the view's own file.",
    'Die Ansicht in dieser Datei ({file}) ist beschädigt. Das Bild noch einmal exportieren oder die Datei der Ansicht öffnen.'
  ],
  [
    'What this {file} holds is too large to be a view (over 16 MiB).',
    'Was diese Datei ({file}) enthält, ist zu groß für eine Ansicht (über 16 MiB).'
  ],
  ['The file is empty.', 'Die Datei ist leer.'],
  [
    'The file is too large to be a view (over 16 MiB).',
    'Die Datei ist zu groß für eine Ansicht (über 16 MiB).'
  ],
  ['The file is nested too deeply to be a view.', 'Die Datei ist zu tief verschachtelt für eine Ansicht.'],
  [
    'The file is not an Ecograph view, or it is damaged. (Not whole JSON: {reason})',
    'Die Datei ist keine Ecograph-Ansicht oder beschädigt. (Kein vollständiges JSON: {reason})'
  ],
  [
    'The file is not an Ecograph view: its "format" is not "ecograph-view".',
    'Die Datei ist keine Ecograph-Ansicht: „format“ ist nicht „ecograph-view“.'
  ],
  [
    'The file does not say which version of the view format it has: "version" must be a whole number from 1.',
    'Die Datei nennt keine Version des Ansichtsformats: „version“ muss eine ganze Zahl ab 1 sein.'
  ],
  [
    'The file was made by a newer Ecograph (view format {version}; this one knows up to {known}). Open it there, or update.',
    'Die Datei stammt aus einem neueren Ecograph (Ansichtsformat {version}; dieses kennt bis {known}). Dort öffnen oder aktualisieren.'
  ],
  ['The view is damaged at {where}.', 'Die Ansicht ist an dieser Stelle beschädigt: {where}']
]
