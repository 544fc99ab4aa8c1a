/** What goes wrong with queries, exports and files, and what else is told with something filled in, in Japanese. */
export const jaMessages: readonly (readonly [string, string])[] = [
  ['A query has at most {limit} characters.', 'クエリは{limit}文字までです。'],
  ['The closing quotation mark is missing.', '閉じる引用符がありません。'],
  ['There is no letter or digit to look for.', '検索する文字や数字がありません。'],
  ['A value is missing after {key}', '{key} の後に値がありません。'],
  [
    'A key is missing before the colon; words with a colon go in quotation marks.',
    'コロンの前にキーがありません。コロンを含む語は引用符で囲んでください。'
  ],
  [
    'There is no key {name}; words with a colon go in quotation marks.',
    '「{name}」というキーはありません。コロンを含む語は引用符で囲んでください。'
  ],
  ['Nothing is called {value} for {key}', '{key} に「{value}」という値はありません。'],
  [
    '{key} takes a whole number from 1 to {limit}, not {value}',
    '{key} には1から{limit}までの整数を指定します。「{value}」は使えません。'
  ],
  ['{key} cannot be turned round with a minus.', '{key} にマイナスは付けられません。'],
  ['{key} is given more than once.', '{key} が2回以上指定されています。'],
  ['{key} takes one value.', '{key} に指定できる値は1つです。'],
  ['{key} says something only beside {others}', '{key} は{others}のいずれかと併せて使います。'],
  ['{before} or {key}', '{before}、{key}'],
  ['{key}', '{key}'],

  ['Needed by {least} or more', '依存元が{least}個以上'],
  ['Needed by {range}', '依存元が{range}個'],
  ['1 month', '1か月'],
  ['3 months', '3か月'],
  ['6 months', '6か月'],
  ['1 year', '1年'],
  ['Within {age} of {newest}', '{newest}時点で{age}以内'],
  ['Older', 'それより前'],
  ['No page was read', '確認したページなし'],
  ['In none of them', 'どれにも含まれない'],
  ['Not in the stack', 'スタックに含まれない'],
  ['{letters} and {last}', '{letters}と{last}に共通'],
  ['{letter} only: {title}', '{letter}のみ：{title}'],
  ['{order}. {title}', '{order}. {title}'],
  ['Own colour', '個別に指定した色'],
  ['Show components', 'コンポーネントを表示'],
  ['Show component', 'コンポーネントを表示'],

  [
    'The presets are damaged: they are not whole JSON ({reason}).',
    'プリセットのファイルが破損しています。正しいJSONではありません（{reason}）。'
  ],
  [
    'The presets were made by a newer Ecograph (version {version} of their file; this one knows up to {known}). Update Ecograph.',
    'プリセットはより新しいEcographで作成されています（ファイルのバージョン{version}。このバージョンは{known}まで対応）。Ecographを更新してください。'
  ],
  ['The presets are damaged ({where}).', 'プリセットのファイルが破損しています（{where}）。'],
  [
    'No more than {limit} presets are kept. Remove one first.',
    '保存できるプリセットは{limit}個までです。先にいずれかを削除してください。'
  ],
  [
    'the PNG would have {size} pixels, and no side may have more than 32767; choose a smaller scale or width',
    'PNGが{size}ピクセルになりますが、1辺は32767ピクセルまでです。倍率または幅を小さくしてください'
  ],
  [
    'the PNG would have {size} pixels, and at most 256 megapixels are drawn; choose a smaller scale or width',
    'PNGが{size}ピクセルになりますが、描画できるのは256メガピクセルまでです。倍率または幅を小さくしてください'
  ],
  ['the story is gone or has no steps', 'ストーリーがないか、ステップがありません'],
  ['it took too long', '時間がかかりすぎました'],
  ['its thread ended with code {code}', 'スレッドがコード{code}で終了しました'],

  ['SVG image', 'SVG画像'],
  ['presentation', 'プレゼンテーション'],
  ['web page', 'Webページ'],
  [
    'This {file} holds no view. Either Ecograph did not export it, or another program dropped the view when it saved the file.',
    'この{file}にはビューが含まれていません。Ecographでエクスポートしたものではないか、別のプログラムが保存時にビューを取り除いています。'
  ],
  [
    "The view in this {file} is damaged. Export the picture again, or open the view's own file.",
    'この{file}に含まれるビューは破損しています。もう一度エクスポートするか、元のビューのファイルを開いてください。'
  ],
  [
    'What this {file} holds is too large to be a view (over 16 MiB).',
    'この{file}の内容は、ビューとしては大きすぎます（16MiB超）。'
  ],
  ['The file is empty.', 'ファイルが空です。'],
  ['The file is too large to be a view (over 16 MiB).', 'ファイルがビューとしては大きすぎます（16MiB超）。'],
  ['The file is nested too deeply to be a view.', 'ファイルの入れ子がビューとしては深すぎます。'],
  [
    'The file is not an Ecograph view, or it is damaged. (Not whole JSON: {reason})',
    'ファイルはEcographのビューではないか、破損しています。（正しいJSONではありません：{reason}）'
  ],
  [
    'The file is not an Ecograph view: its "format" is not "ecograph-view".',
    'Ecographのビューではありません。「format」が「ecograph-view」ではありません。'
  ],
  [
    'The file does not say which version of the view format it has: "version" must be a whole number from 1.',
    'ビューの形式のバージョンが不明です。「version」は1以上の整数でなければなりません。'
  ],
  [
    'The file was made by a newer Ecograph (view format {version}; this one knows up to {known}). Open it there, or update.',
    'より新しいEcographで作成されたファイルです（ビュー形式{version}。このバージョンは{known}まで対応）。そのEcographで開くか、更新してください。'
  ],
  ['The view is damaged at {where}.', 'ビューの次の箇所が破損しています：{where}']
]
