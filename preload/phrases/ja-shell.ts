/** The Japanese words of the shell's dialogs and messages, and of its menus' own titles. */
export const shellJa: readonly (readonly [string, string])[] = [
  ['Open Document', 'ドキュメントを開く'],
  ['Save Document', 'ドキュメントを保存'],
  ['Export', 'エクスポート'],
  ['Your Catalogue Folder', '独自カタログのフォルダー'],
  ['Ecograph documents', 'Ecographドキュメント'],
  ['Documents and pictures that hold one', 'ドキュメントと、ドキュメントを含む画像'],
  ['Exports', 'エクスポートしたファイル'],
  ['The export could not be drawn: {reason}', 'エクスポートを描画できませんでした：{reason}'],
  ['The picture could not be copied: {reason}', '画像をコピーできませんでした：{reason}'],
  [
    'This export is running already. Wait until it is done, or cancel it.',
    'このエクスポートはすでに実行中です。完了を待つか、キャンセルしてください。'
  ],
  [
    'No more than {limit} exports run at once. Wait until one is done, or cancel one.',
    '同時に実行できるエクスポートは{limit}件までです。いずれかの完了を待つか、キャンセルしてください。'
  ],
  ['Company Colours', '会社の配色'],
  ['Theme files', 'テーマファイル'],
  [
    'The presets could not be read. Their file is kept as “{name}”.',
    'プリセットを読み込めませんでした。元のファイルは「{name}」として保管しました。'
  ],
  ['All files', 'すべてのファイル'],
  ['Save the changes to this document?', 'このドキュメントの変更を保存しますか？'],
  ['If you do not save, the changes are lost.', '保存しない場合、変更内容は失われます。'],
  [
    'This document is no longer among the recent ones. Open it with File > Open.',
    'このドキュメントは、最近使ったドキュメントの一覧にありません。「ファイル」>「ドキュメントを開く」から開いてください。'
  ],
  ['Clear Recent Documents', '最近使ったドキュメントの一覧を消去'],
  ['Open Recent', '最近使ったドキュメント'],
  ['Save', '保存'],
  ["Don't Save", '保存しない'],
  ['Cancel', 'キャンセル'],
  [
    '“{name}” was changed by another program since it was opened.',
    '「{name}」は、開いた後に別のプログラムで変更されました。'
  ],
  ['Overwriting it loses those other changes.', '上書きすると、その変更は失われます。'],
  ['“{name}” already exists. Replace it?', '「{name}」はすでに存在します。置き換えますか？'],
  ['Replacing it overwrites what it holds now.', '置き換えると、現在の内容は上書きされます。'],
  ['Overwrite', '上書き'],
  ['Replace', '置き換える'],
  ['Save As…', '名前を付けて保存…'],
  [
    '“{name}” could not be read as a view, so it stays as it is. Choose another name.',
    '「{name}」はビューとして読み込めないため、そのまま残します。別の名前を選んでください。'
  ],
  ['“{name}”: {reason}', '「{name}」：{reason}'],
  [
    '“{name}” is neither a view nor a picture that can hold one (SVG, PNG, PDF, PPTX or HTML from Ecograph).',
    '「{name}」は、ビューでも、ビューを含む画像（EcographでエクスポートしたSVG、PNG、PDF、PPTX、HTML）でもありません。'
  ],
  [
    'What was dropped is not a file on this computer. Save it first, then drop the file.',
    'ドロップされたものは、このコンピューター上のファイルではありません。先に保存してから、そのファイルをドロップしてください。'
  ],
  [
    '“{name}” is the view itself. Choose another name for the export.',
    '「{name}」はビューのファイルです。エクスポートには別の名前を選んでください。'
  ],
  [
    'Some settings could not be read and are back to normal. The old file is kept as “{name}”.',
    '一部の設定を読み込めなかったため、既定値に戻しました。以前のファイルは「{name}」として保管しました。'
  ],
  [
    'The last document could not be read. Its file is kept as “{name}”.',
    '前回のドキュメントを読み込めませんでした。元のファイルは「{name}」として保管しました。'
  ],
  [
    'The last document did not load twice in a row, so this is a new one. The last one is kept as “{name}”.',
    '前回のドキュメントを2回続けて読み込めなかったため、新規ドキュメントを開きました。前回のものは「{name}」として保管しました。'
  ],
  [
    'Your catalogue folder “{name}” could not be read: {reason}',
    '独自カタログのフォルダー「{name}」を読み込めませんでした：{reason}'
  ],
  [
    'The window stopped working several times in a row. Your last document is kept and comes back at the next start.',
    'ウィンドウが続けて何度か停止しました。前回のドキュメントは保管されており、次回の起動時に復元されます。'
  ],
  ['Ecograph has to stop', 'Ecographを終了します'],
  ['Open “{host}” in your browser?', '「{host}」をブラウザーで開きますか？'],
  [
    'The connection is not encrypted (http): what is sent and shown can be read and changed on the way.',
    'この接続は暗号化されていません（http）。送受信される内容が、途中で盗み見られたり改ざんされたりするおそれがあります。'
  ],
  ['Open', '開く'],
  ['Copy Address', 'アドレスをコピー'],
  ['This is not a web address that can be opened.', 'これは開けるWebアドレスではありません。'],
  [
    'The system could not open the address. Copy it and open it in your browser.',
    'システムがアドレスを開けませんでした。アドレスをコピーして、ブラウザーで開いてください。'
  ],
  [
    'The folder holds more than {limit} catalogue files; the rest was left out.',
    'フォルダーに{limit}個を超えるカタログファイルがあるため、残りは除外しました。'
  ],
  [
    'The folder lies deeper than {limit} levels and was left out.',
    'フォルダーの階層が{limit}段階を超えているため、除外しました。'
  ],
  [
    'This link was left out: catalogue files must lie in the folder itself.',
    'このリンクは除外しました。カタログファイルはフォルダー自体の中に置く必要があります。'
  ],
  [
    'The folder holds more than {limit} MiB of catalogue files; this one was left out.',
    'フォルダー内のカタログファイルが合計{limit}MiBを超えるため、このファイルは除外しました。'
  ],
  ['Quit', '終了'],
  ['Cut', '切り取り'],
  ['Copy', 'コピー'],
  ['Paste', '貼り付け'],
  ['Full Screen', '全画面表示'],
  ['Developer Tools', '開発者ツール'],
  ['File', 'ファイル'],
  ['Edit', '編集'],
  ['View', '表示'],
  ['Story', 'ストーリー'],
  ['Arrange', '配置'],
  ['Stack', 'スタック'],
  ['Help', 'ヘルプ'],
  ['Window', 'ウィンドウ']
]
