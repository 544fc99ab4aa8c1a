/** What classes of overlays, layouts, values of the query line and faults of files are called in Japanese. */
export const jaValues: readonly (readonly [string, string])[] = [
  ['Graduated', '卒業'],
  ['Incubating', 'インキュベーション'],
  ['Sandbox', 'サンドボックス'],
  ['Archived', 'アーカイブ済み'],
  ['Not a CNCF project', 'CNCFプロジェクト以外'],
  ['Not stated', '記載なし'],
  ['Permissive', '寛容型'],
  ['Weak copyleft', '弱いコピーレフト'],
  ['Strong copyleft', '強いコピーレフト'],
  ['Source-available', 'ソース公開型'],
  ['Proprietary', 'プロプライエタリ'],
  ['Other licence', 'その他のライセンス'],
  ['Active', '活発'],
  ['Active, needs something retired', '活発、終了したものに依存'],
  ['Maintenance only', 'メンテナンスのみ'],
  ['Deprecated', '非推奨'],
  ['Superseded', '後継あり'],
  ['Retired, still needed by others', '終了済み、まだ必要とされている'],
  ['Nothing needs it', '依存元なし'],
  ['The project itself', 'プロジェクト自身'],
  ['The other project only', '相手のプロジェクトのみ'],
  ['A third party only', '第三者のみ'],
  ['A source document only', '出典ドキュメントのみ'],
  ['Nobody', 'なし'],
  ['Forces', '力学モデル'],
  [
    'What is related draws together, layers become territories.',
    '関係のあるもの同士が引き合い、レイヤーごとの領域にまとまります。'
  ],
  ['Layered Bands', 'レイヤーの帯'],
  [
    'A row for each band from the foundation upwards, a cell for each layer, drawn as areas.',
    '基盤から上へ、バンドごとに1行、レイヤーごとに1区画を並べ、領域として描画します。'
  ],
  ['Hierarchy', '階層構造'],
  [
    'What is needed stands below what needs it; areas behind nodes are switched off.',
    '依存先を依存元の下に置きます。ノードの背後の領域は非表示になります。'
  ],
  ['Rings', '同心円'],
  [
    'The selection or the focus in the middle, the rest around it by distance; areas are switched off.',
    '選択またはフォーカスを中央に置き、残りを距離に応じて周囲に並べます。領域は非表示になります。'
  ],
  ['Path of Steps', 'ステップの経路'],
  [
    'The steps of the chosen stack row by row, each row from left to right and each step an area.',
    '選択したスタックのステップを行ごとに左から右へ並べ、それぞれを領域として描画します。'
  ],
  ['CNCF graduated', 'CNCF卒業'],
  ['CNCF incubating', 'CNCFインキュベーション'],
  ['CNCF sandbox', 'CNCFサンドボックス'],
  ['CNCF archived', 'CNCFアーカイブ済み'],
  ['not a CNCF project', 'CNCFプロジェクト以外'],
  ['active', '活発'],
  ['maintenance only', 'メンテナンスのみ'],
  ['deprecated', '非推奨'],
  ['archived', 'アーカイブ済み'],
  ['superseded', '後継あり'],
  ['only what is always needed', '必須のものだけ'],
  ['also one of several for a slot', 'スロットのいずれか1つも含む'],
  ['also what is optional', '任意のものも含む'],
  ['a summary', '概要'],
  ['a description', '説明'],
  ['a Korean name', '韓国語の名前'],
  ['a home page', 'Webサイト'],
  ['a source repository', 'ソースリポジトリ'],
  ['a known licence', '既知のライセンス'],
  ['a successor', '後継'],
  ['marks it is recognised by', '識別情報'],
  ['a note', '注記'],
  ['any relation', '何らかの関係'],
  ['a relation with evidence', '根拠のある関係'],
  [
    '“{name}” does not exist. Check whether it was moved or deleted.',
    '「{name}」がありません。移動または削除されていないか確認してください。'
  ],
  [
    'The folder for “{name}” does not exist. Create it or choose another one.',
    '「{name}」を置くフォルダーがありません。フォルダーを作るか、別のフォルダーを選んでください。'
  ],
  ['“{name}” is a folder. Choose a file.', '「{name}」はフォルダーです。ファイルを選んでください。'],
  [
    '“{name}” is not an ordinary file. Choose another one.',
    '「{name}」は通常のファイルではありません。別のファイルを選んでください。'
  ],
  [
    'Permission to “{name}” is missing. Change its permissions or choose another place.',
    '「{name}」へのアクセス権がありません。権限を変えるか、別の場所を選んでください。'
  ],
  [
    '“{name}” is write-protected. Choose another name or lift the protection.',
    '「{name}」は書き込み禁止です。別の名前を選ぶか、書き込み禁止を解除してください。'
  ],
  ['“{name}” is too large to open.', '「{name}」は大きすぎて開けません。'],
  ['“{name}” is not UTF-8 text.', '「{name}」は UTF-8 のテキストではありません。'],
  [
    'There is no room left to write “{name}”. Free some space or choose another place.',
    '「{name}」を書き込む空き容量がありません。容量を空けるか、別の場所を選んでください。'
  ],
  [
    '“{name}” cannot be a file name here. Choose a shorter or simpler one.',
    '「{name}」はここではファイル名にできません。もっと短いか簡単な名前を選んでください。'
  ],
  [
    'The system reported an error with “{name}”. Try again or choose another place.',
    '「{name}」でシステムエラーが起きました。もう一度試すか、別の場所を選んでください。'
  ]
]
