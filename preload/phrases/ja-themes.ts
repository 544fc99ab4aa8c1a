/** What is wrong with a file of company colours, in Japanese. */
export const jaThemes: readonly (readonly [string, string])[] = [
  ['The theme file is empty.', 'テーマファイルが空です。'],
  ['The file is too large to be a theme (over 64 KiB).', 'ファイルがテーマとしては大きすぎます（64KiB超）。'],
  [
    'The file is neither YAML nor JSON that can be read here: {reason}',
    'YAMLまたはJSONとして読み込めません：{reason}'
  ],
  [
    'This is no theme: a theme file holds fields such as "format: ecograph-theme" and "name: ACME".',
    'テーマファイルではありません。テーマファイルには「format: ecograph-theme」や「name: ACME」などのフィールドが必要です。'
  ],
  ['The theme cannot be read.', 'テーマを読み込めません。'],
  ['{first} (1 more fault below.)', '{first}（以降に問題がほかに1件あります。）'],
  ['{first} ({more} more faults below.)', '{first}（以降に問題がほかに{more}件あります。）'],
  ['Line {line}, column {column}: {fault}', '{line}行{column}列：{fault}'],
  [
    'This is not an Ecograph theme: it must say "format: ecograph-theme".',
    'Ecographのテーマではありません。「format: ecograph-theme」が必要です。'
  ],
  [
    'The theme was made for a newer Ecograph (theme format {given}; this one knows up to {known}). Update Ecograph.',
    'より新しいEcograph用のテーマです（テーマ形式{given}。このバージョンは{known}まで対応）。Ecographを更新してください。'
  ],
  [
    'The theme must say which version of the format it has: "version: {known}".',
    'テーマ形式のバージョンが必要です。「version: {known}」と書いてください。'
  ],
  [
    'The theme needs a name of 1 to 60 characters on one line, as in "name: \'ACME\'".',
    "テーマには1行で1～60文字の名前が必要です。例：「name: 'ACME'」。"
  ],
  [
    '"colours" holds one hue a line, as in "blue: \'#0b5fff\'".',
    "「colours」には1行に1つの色相を書きます。例：「blue: '#0b5fff'」。"
  ],
  [
    '"palette" is a list of 1 to 20 colours, as in "palette: [\'#0b5fff\', \'#101828\']".',
    "「palette」は1～20色のリストです。例：「palette: ['#0b5fff', '#101828']」。"
  ],
  [
    '"{field}" has no colour. In YAML # begins a comment, so put the colour in quotes, as in \'#0b5fff\'.',
    "「{field}」に色がありません。YAMLでは#以降がコメントになるため、'#0b5fff'のように引用符で囲んでください。"
  ],
  [
    '"{field}" lacks its #. Did you mean \'#{written}\', with the quotes?',
    "「{field}」に#がありません。引用符も含めて'#{written}'と書いてください。"
  ],
  [
    "\"{field}\" is not a colour. Write it as '#rrggbb', as in '#0b5fff'.",
    "「{field}」の値は色ではありません。'#0b5fff'のように'#rrggbb'の形式で書いてください。"
  ],
  [
    '"{field}" is not a colour ("{shown}"). Write it as \'#rrggbb\', as in \'#0b5fff\'.',
    "「{field}」の値は色ではありません（「{shown}」）。'#0b5fff'のように'#rrggbb'の形式で書いてください。"
  ],
  [
    'There is no field "{key}" here. Known are: {known}.',
    'ここに「{key}」というフィールドはありません。使えるのは次のとおりです：{known}。'
  ],
  [
    'There is no field "{key}" here. Did you mean "{meant}"?',
    'ここに「{key}」というフィールドはありません。「{meant}」のことですか？'
  ],
  [
    'There is no hue "{key}". The hues are: {known}.',
    '「{key}」という色相はありません。使えるのは次のとおりです：{known}。'
  ],
  [
    'There is no hue "{key}". Did you mean "{meant}"?',
    '「{key}」という色相はありません。「{meant}」のことですか？'
  ],
  [
    'The contrast of ink {ink} on background {background} is {ratio} : 1, and words need at least {least} : 1. Choose a darker or lighter ink, or leave "ink" out.',
    '背景{background}に対する文字色（ink）{ink}のコントラスト比は{ratio}：1です。文字には{least}：1以上が必要です。より濃いまたは薄い文字色を選ぶか、「ink」を削除してください。'
  ]
]
