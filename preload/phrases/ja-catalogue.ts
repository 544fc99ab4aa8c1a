/** What is wrong with files of a catalogue, in Japanese. */
export const jaCatalogue: readonly (readonly [string, string])[] = [
  ['band', 'バンド'],
  ['layer', 'レイヤー'],
  ['kind', '種類'],
  ['tag', 'タグ'],
  ['source', '出典ドキュメント'],
  ['relation type', '関係のタイプ'],
  ['slot', 'スロット'],
  ['component', 'コンポーネント'],
  ['stack', 'スタック'],
  ['group', 'グループ'],
  ['text', '文字列'],
  ['a list', 'リスト'],
  ['a map of fields', 'フィールドのマップ'],
  ['true or false', 'trueまたはfalse'],
  ['a whole number', '整数'],
  ['a number', '数値'],
  ['nothing', '空の値'],
  ['This field is missing; it holds {wanted}.', 'フィールドがありません。値の型：{wanted}。'],
  [
    "This is {given}, but it must be text: put quotes around it, as in '{written}'.",
    "値の型は{given}ですが、文字列でなければなりません。'{written}'のように引用符で囲んでください。"
  ],
  ['This is {given}, but it must be {wanted}.', '値の型は{given}ですが、{wanted}でなければなりません。'],
  ['There is no field "{key}" here.', 'ここに「{key}」というフィールドはありません。'],
  [
    'There are {more} more fields that are not known here.',
    'ここで使えないフィールドがほかに{more}個あります。'
  ],
  [
    'This field is missing; it holds one of: {list}.',
    'フィールドがありません。次のいずれかを指定します：{list}。'
  ],
  ['This must be {value}.', '値は{value}でなければなりません。'],
  ['This must be one of: {list}.', '次のいずれかでなければなりません：{list}。'],
  ['This text is empty.', '文字列が空です。'],
  ['This must be at least {least} long.', '{least}個以上の項目が必要です。'],
  ['This must be at least {least}.', '{least}以上でなければなりません。'],
  ['This must be at most {most} characters long.', '{most}文字以下でなければなりません。'],
  ['This must be at most {most}.', '{most}以下でなければなりません。'],
  [
    'This must be a hue and a step from 1 to 6, as in blue-3.',
    'blue-3のように、色相と1～6の段階を指定してください。'
  ],
  ['This does not fit: {rule}.', '値が正しくありません：{rule}。'],
  [
    'an id is lower-case letters, digits, ".", "_" and "-"',
    'IDに使えるのは英小文字、数字、「.」、「_」、「-」です'
  ],
  ['text must not hold control characters', '文字列に制御文字は使えません'],
  ['a web address begins with https:// or http://', 'Webアドレスはhttps://またはhttp://で始まります'],
  [
    'a date is a day of the calendar, as in 2026-11-20',
    '日付は2026-11-20のように書き、実在する日でなければなりません'
  ],
  [
    'Catalogue files lie in components/, stacks/ or vocabulary/, and in no folder below them.',
    'カタログファイルは、components/、stacks/、vocabulary/の直下に置いてください。'
  ],
  [
    'There is no vocabulary "{stem}". The vocabularies are {names}.',
    '「{stem}」という語彙ファイルはありません。使えるのは次のとおりです：{names}。'
  ],
  [
    'The {noun} "{id}" has errors of its own and is left out.',
    '{noun}「{id}」自体に誤りがあるため、除外しました。'
  ],
  ['There is no {noun} "{id}".', '{noun}「{id}」はありません。'],
  ['There is already a {noun} "{id}".', '{noun}「{id}」はすでにあります。'],
  ['"{id}" is in this list twice.', 'このリストに「{id}」が2回あります。'],
  ['"{from}" has a relation to itself.', '「{from}」に自分自身への関係があります。'],
  ['The relation "{from}" {type} "{to}" is there already.', '関係「{from}」{type}「{to}」はすでにあります。'],
  [
    'The relation "{from}" {type} "{to}" is there already. It holds both ways and is written below "{to}".',
    '関係「{from}」{type}「{to}」はすでにあります。双方向の関係で、「{to}」の側に書かれています。'
  ],
  [
    'From here on there are {more} more faults in this file.',
    'このファイルには、ここから先にさらに{more}件の問題があります。'
  ],
  ['The file nests more than {limit} levels deep.', 'ファイルの入れ子が{limit}段階を超えています。'],
  ['The file holds more than {limit} values.', 'ファイルに{limit}個を超える値があります。'],
  ['A key must be a word.', 'キーは単語でなければなりません。'],
  ['A key must have no anchor and no tag.', 'キーにアンカーやタグは付けられません。'],
  [
    'Merge keys are not read; write the fields out.',
    'マージキー（<<）は読み込みません。フィールドをすべて書いてください。'
  ],
  ['A list item must be a value.', 'リストの項目は値でなければなりません。'],
  ['This is neither a text, a list nor a map.', '文字列でもリストでもマップでもありません。'],
  [
    'There is no anchor "{anchor}" above this alias.',
    'このエイリアスより前にアンカー「{anchor}」がありません。'
  ],
  ['The tag {tag} is not known; leave it out.', 'タグ{tag}は使えません。削除してください。'],
  ['The key "{key}" is there twice.', 'キー「{key}」が2回あります。'],
  ['The file must be a map of fields.', 'ファイルはフィールドのマップでなければなりません。'],
  [
    'The file is named "{stem}" but its id is "{id}". Give both the same name.',
    'ファイル名は「{stem}」ですが、IDは「{id}」です。同じ名前にしてください。'
  ],
  ['The file is larger than 1 MiB.', 'ファイルが1MiBを超えています。'],
  ['The file is not text in UTF-8.', 'ファイルがUTF-8テキストではありません。'],
  [
    'A file holds one document; put the next one into a file of its own.',
    '1つのファイルに書けるドキュメントは1つです。次のドキュメントは別のファイルに分けてください。'
  ],
  [
    'Files are written in YAML 1.2; leave the %YAML line out.',
    'ファイルはYAML 1.2で書きます。%YAMLの行を削除してください。'
  ],
  [
    'The file has no version. Add "version: {current}" as its first line.',
    'ファイルにバージョンがありません。1行目に「version: {current}」を追加してください。'
  ],
  [
    'The version must be a whole number from 1 to {current}.',
    'バージョンは1から{current}までの整数でなければなりません。'
  ],
  [
    'The file is of version {version}, but this Ecograph reads versions up to {current}. Update Ecograph to read it.',
    'ファイルはバージョン{version}ですが、このEcographで読み込めるのはバージョン{current}までです。Ecographを更新してください。'
  ],
  [
    'Nested mappings are not allowed in compact mappings.',
    '1行で書いたマップの中に別のマップは書けません。コロンを含む値は引用符で囲んでください。'
  ],
  ['Implicit keys need to be on a single line.', 'キーは1行で書いてください。'],
  ['Implicit map keys need to be followed by map values.', 'キーの後にコロンと値がありません。'],
  ['All mapping items must start at the same column.', 'マップの項目は同じ列から始めてください。'],
  ['All sequence items must start at the same column.', 'リストの項目は同じ列から始めてください。'],
  ['A block sequence may not be used as an implicit map key.', '複数行のリストはキーに使えません。'],
  [
    'Flow sequence in block collection must be sufficiently indented and end with a ].',
    '角括弧のリストは十分に字下げし、「]」で閉じてください。'
  ],
  [
    'Flow map in block collection must be sufficiently indented and end with a }.',
    '波括弧のマップは十分に字下げし、「}」で閉じてください。'
  ],
  ['Missing closing "quote.', '閉じる二重引用符がありません。'],
  ["Missing closing 'quote.", '閉じる一重引用符がありません。'],
  ['Tabs are not allowed as indentation.', '字下げにタブは使えません。'],
  [
    'Comments must be separated from other tokens by white space characters.',
    'コメントの前には空白が必要です。'
  ]
]
