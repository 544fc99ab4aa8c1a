/** What is wrong with a file of company colours, in German. */
export const deThemes: readonly (readonly [string, string])[] = [
  ['The theme file is empty.', 'Die Farbdatei ist leer.'],
  [
    'The file is too large to be a theme (over 64 KiB).',
    'Die Datei ist zu groß für eine Farbdatei (über 64 KiB).'
  ],
  [
    'The file is neither YAML nor JSON that can be read here: {reason}',
    'Die Datei ist weder lesbares YAML noch JSON: {reason}'
  ],
  [
    'This is no theme: a theme file holds fields such as "format: ecograph-theme" and "name: ACME".',
    'Das ist keine Farbdatei: Eine Farbdatei enthält Felder wie „format: ecograph-theme“ und „name: ACME“.'
  ],
  ['The theme cannot be read.', 'Die Farbdatei lässt sich nicht lesen.'],
  ['{first} (1 more fault below.)', '{first} (Weiter unten steht noch 1 Fehler.)'],
  ['{first} ({more} more faults below.)', '{first} (Weiter unten stehen noch {more} Fehler.)'],
  ['Line {line}, column {column}: {fault}', 'Zeile {line}, Spalte {column}: {fault}'],
  [
    'This is not an Ecograph theme: it must say "format: ecograph-theme".',
    'Das ist keine Farbdatei von Ecograph: „format: ecograph-theme“ muss darin stehen.'
  ],
  [
    'The theme was made for a newer Ecograph (theme format {given}; this one knows up to {known}). Update Ecograph.',
    'Die Farbdatei ist für ein neueres Ecograph gemacht (Format {given}; dieses kennt bis {known}). Ecograph aktualisieren.'
  ],
  [
    'The theme must say which version of the format it has: "version: {known}".',
    'Die Farbdatei muss ihre Formatversion nennen: „version: {known}“.'
  ],
  [
    'The theme needs a name of 1 to 60 characters on one line, as in "name: \'ACME\'".',
    "Die Farbdatei braucht einen Namen mit 1 bis 60 Zeichen in einer Zeile, etwa „name: 'ACME'“."
  ],
  [
    '"colours" holds one hue a line, as in "blue: \'#0b5fff\'".',
    "„colours“ enthält einen Farbton je Zeile, etwa „blue: '#0b5fff'“."
  ],
  [
    '"palette" is a list of 1 to 20 colours, as in "palette: [\'#0b5fff\', \'#101828\']".',
    "„palette“ ist eine Liste von 1 bis 20 Farben, etwa „palette: ['#0b5fff', '#101828']“."
  ],
  [
    '"{field}" has no colour. In YAML # begins a comment, so put the colour in quotes, as in \'#0b5fff\'.',
    "„{field}“ hat keine Farbe. In YAML beginnt mit # ein Kommentar, die Farbe gehört daher in Anführungszeichen, etwa '#0b5fff'."
  ],
  [
    '"{field}" lacks its #. Did you mean \'#{written}\', with the quotes?',
    "„{field}“ fehlt das #. War '#{written}' gemeint, mit den Anführungszeichen?"
  ],
  [
    "\"{field}\" is not a colour. Write it as '#rrggbb', as in '#0b5fff'.",
    "„{field}“ ist keine Farbe. Als '#rrggbb' schreiben, etwa '#0b5fff'."
  ],
  [
    '"{field}" is not a colour ("{shown}"). Write it as \'#rrggbb\', as in \'#0b5fff\'.',
    "„{field}“ ist keine Farbe („{shown}“). Als '#rrggbb' schreiben, etwa '#0b5fff'."
  ],
  [
    'There is no field "{key}" here. Known are: {known}.',
    'Ein Feld „{key}“ gibt es hier nicht. Bekannt sind: {known}.'
  ],
  [
    'There is no field "{key}" here. Did you mean "{meant}"?',
    'Ein Feld „{key}“ gibt es hier nicht. War „{meant}“ gemeint?'
  ],
  [
    'There is no hue "{key}". The hues are: {known}.',
    'Einen Farbton „{key}“ gibt es nicht. Die Farbtöne sind: {known}.'
  ],
  [
    'There is no hue "{key}". Did you mean "{meant}"?',
    'Einen Farbton „{key}“ gibt es nicht. War „{meant}“ gemeint?'
  ],
  [
    'The contrast of ink {ink} on background {background} is {ratio} : 1, and words need at least {least} : 1. Choose a darker or lighter ink, or leave "ink" out.',
    'Der Kontrast der Schriftfarbe (ink) {ink} auf dem Hintergrund {background} ist {ratio} : 1, Text braucht mindestens {least} : 1. Eine dunklere oder hellere Schriftfarbe wählen oder „ink“ weglassen.'
  ]
]
