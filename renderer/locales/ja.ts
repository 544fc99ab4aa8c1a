/** The words of the window in Japanese; they have the keys of the English ones. */
import { askingJa } from './ja-asking.ts'
import { detailsJa } from './ja-details.ts'
import { exportJa } from './ja-export.ts'
import { findingJa } from './ja-finding.ts'
import { helpJa, legendJa, lookJa, settingsJa, tourJa, zoomJa } from './ja-help.ts'
import { linesJa } from './ja-lines.ts'
import { foldingJa, notesJa, storiesJa, viewsJa } from './ja-views.ts'
import type { Words } from './words.ts'

export const ja: Words = {
  app: {
    name: 'Ecograph',
    tagline: 'グラフで見るクラウドネイティブのエコシステム',
    canvas: 'コンポーネントとその関係のグラフ',
    describe:
      '図：コンポーネント{{components}}個、関係{{relations}}個。矢印キーで移動、プラスとマイナスで拡大・縮小します。表示メニューの「アウトラインと表」は同じ内容を文章で示します。'
  },
  top: {
    bar: 'タイトルバー',
    everything: 'クラウドネイティブのエコシステム',
    untitled: '未保存',
    unsaved: '保存していない変更',
    rename: 'このドキュメントの名前を変更',
    titleField: 'このドキュメントのタイトル',
    titleHint: '空欄の場合はスタックの名前',
    leftPanel: '左パネル',
    rightPanel: '右パネル',
    undo: '元に戻す',
    undoNamed: '元に戻す：{{name}}',
    redo: 'やり直す',
    redoNamed: 'やり直す：{{name}}',
    language: '言語',
    theme: 'テーマ',
    themeSystem: 'システム設定に従う',
    themeLight: 'ライト',
    themeDark: 'ダーク',
    export: 'エクスポート',
    exportHint: '表示中の内容をエクスポート'
  },
  search: {
    label: 'コンポーネントを検索',
    placeholder: 'コンポーネント検索',
    results: '見つかったコンポーネント',
    hidden: '非表示',
    teachTitle: '英語または韓国語で名前を入力してください',
    teachBody:
      '別名や軽い入力ミスでも見つかります（例：「k8s」「프로메테우스」「kuberntes」）。「layer:storage」のようなクエリも使えます。',
    nothingTitle: '「{{query}}」に一致するものはありません',
    nothingBody: '短い語句や、所属するプロジェクトの名前で検索してみてください。',
    preparing: '準備しています…',
    matched: '{{text}}に一致',
    goes: '移動',
    adds: '選択に追加'
  },
  ...findingJa,
  ...askingJa,
  ...notesJa,
  folding: foldingJa,
  lines: linesJa,
  look: lookJa,
  legend: legendJa,
  settings: settingsJa,
  zoom: zoomJa,
  help: helpJa,
  tour: tourJa,
  stories: storiesJa,
  views: viewsJa,
  documents: {
    recent: '最近使ったドキュメント',
    openRecent: '開く'
  },
  section: {
    label: '表示する内容',
    layers: 'レイヤー',
    stacks: 'スタック',
    relations: '関係',
    kinds: '種類'
  },
  layers: {
    show: '{{name}}を表示',
    solo: 'これだけ',
    soloName: '{{name}}だけを表示',
    soloAgain: 'すべて',
    soloAgainName: 'すべてのレイヤーを再表示',
    count: '{{total}}個中{{shown}}個を表示'
  },
  stacks: {
    choose: 'スタックを選択',
    none: 'スタックなし',
    builtIn: '組み込み',
    own: '自分のスタック',
    ownEmpty: 'クリック、検索、または投げ縄でコンポーネントを選択すると、自分のスタックとして保存できます。',
    make: '選択からスタックを作成',
    members_other: 'コンポーネント{{count}}個',
    parts_other: '+ 構成部品{{count}}個',
    groups_other: 'グループ{{count}}個',
    steps_other: '{{count}}ステップ',
    whole: 'スタック全体',
    optional: '任意',
    hideRest: 'それ以外を非表示',
    previous: '前のステップ',
    next: '次のステップ',
    edit: 'スタックを編集',
    remove: 'スタックを削除',
    clear: '解除'
  },
  relations: {
    asOf: '時点',
    today: '現在',
    todayHint: '現在も成り立つものだけ',
    described: '記述当時',
    describedHint: '出典ドキュメントの記述のうち、その後変わったものも含めます',
    weak: '弱い関係',
    weakHint: 'たとえや簡単な言及',
    legend: '図に表示中の関係',
    hidden_other: '非表示のタイプ{{count}}個',
    empty:
      '表示中の関係はありません。表示するコンポーネントを増やすか、下で非表示のタイプをオンに戻してください。',
    show: '「{{name}}」を表示'
  },
  kinds: {
    kinds: '種類',
    tags: 'タグ',
    show: '{{name}}を表示',
    sources: '出典ドキュメント'
  },
  ...detailsJa,
  status: {
    bar: 'ステータス',
    components: 'コンポーネント{{total}}個中{{shown}}個',
    relations_other: '関係{{count}}件を表示中',
    zoomIn: '拡大',
    zoomOut: '縮小',
    fit: '全体を表示',
    lasso: '投げ縄で選択',
    layout: '再レイアウト',
    layoutBusy: 'レイアウトしています…',
    outline: 'アウトラインと表',
    cancel: 'キャンセル',
    problems_other: '独自カタログの問題{{count}}件'
  },
  twin: {
    label: '図のテキスト表示',
    outline: 'アウトライン',
    table: '表',
    filter: '名前で絞り込む',
    clear: '絞り込みを解除',
    tall: '図を覆って大きく表示',
    close: 'アウトラインと表を閉じる',
    unseen_other: '図に表示されていない関係がほかに{{count}}件あります',
    name: '名前',
    layer: 'レイヤー',
    maturity: 'CNCFレベル',
    graduated: '卒業',
    incubating: 'インキュベーション',
    sandbox: 'サンドボックス',
    archived: 'アーカイブ済み',
    sortedUp: '{{column}}の昇順で並べ替え済み',
    sortedDown: '{{column}}の降順で並べ替え済み',
    hintFold: '展開、折りたたみ',
    hintGo: '移動',
    hintAdd: '選択',
    hintBack: '戻る',
    hintCells: 'セルを移動'
  },
  menu: {
    component: '{{name}}の操作',
    canvas: '図の操作',
    focus: '周辺にフォーカス',
    focusDependencies: '利用先にフォーカス',
    focusDependents: '利用元にフォーカス',
    pathBetween: '{{name}}との間の経路',
    allNeeds: 'すべての依存先',
    allNeededBy: 'すべての依存元',
    pathTo: '経路を検索…',
    selectNeighbours: '隣接するものも含めて選択',
    onlyLayer: 'このレイヤーだけを表示',
    hideLayer: 'このレイヤーを非表示にする',
    copyName: '名前をコピー',
    copyPicture: '画像としてコピー',
    lasso: '投げ縄で選択'
  },
  ...exportJa,
  dialog: {
    close: '閉じる',
    cancel: 'キャンセル',
    stackNew: '新規スタック',
    stackEdit: 'スタックの編集',
    stackName: '名前',
    stackNamePlaceholder: 'スタックの名前を入力してください',
    stackMembers: 'コンポーネント',
    stackRemove: '{{name}}を外す',
    stackEmpty: 'スタックには少なくとも1つのコンポーネントが必要です。',
    create: 'スタックを作成',
    keep: '変更を保存',
    about: 'Ecographについて',
    aboutBody:
      'クラウドネイティブのエコシステムを構成するコンポーネントとその関係を調べ、自分のスタックを強調表示し、スライド用の図を作成できます。',
    aboutCatalogue:
      'コンポーネント{{components}}個、関係{{relations}}件（うち弱い関係・過去の関係{{unasked}}件）、スタック{{stacks}}個',
    aboutPack: '独自カタログ「{{name}}」を使用中',
    version: 'バージョン{{version}}',
    licence: 'ライセンス：Apache License 2.0',
    problems: 'カタログの問題',
    problemsNone: '問題はありません。カタログをすべて読み込みました。',
    problemsLead: '次の項目は除外しました。それ以外はすべて読み込み済みです。',
    problemLine: '{{line}}行目',
    didYouMean: 'もしかして：{{name}}',
    reload: '再読み込み',
    brokenOpen: '「{{name}}」を開けません',
    brokenStart: '前回のドキュメントを開けません',
    brokenSafe: 'ファイルはそのまま残り、上書き保存されることはありません。',
    brokenStartSafe: 'ファイルはそのまま残っています。代わりに新規ドキュメントを開きました。',
    brokenStartKept: '元のファイルは「{{name}}」として保管しました。代わりに新規ドキュメントを開きました。'
  },
  drop: {
    title: 'ビューまたはエクスポートした図をドロップして開く',
    kinds: '.ecograph、またはEcographでエクスポートしたSVG、PNG、PDF、PPTX、HTML',
    several: '複数のファイルをドロップすると、最初の1つだけが開きます'
  },
  notice: {
    label: '通知',
    dismiss: '閉じる',
    saved: '「{{name}}」を保存しました',
    exported: '「{{name}}」をエクスポートしました',
    exportStopped: 'キャンセルしました。何も書き込まれていません。',
    copiedPicture: '画像としてコピーしました',
    layoutDone: '再レイアウトしました。',
    packLoaded: '独自カタログ「{{name}}」を読み込みました',
    packForgotten: '独自カタログの使用を終了しました',
    openedPicture:
      '「{{name}}」に含まれるビューを開きました。保存すると新しいファイルが作成され、元の図は変わりません。',
    droppedFirst: '複数のファイルがドロップされたため、「{{name}}」だけを開きました',
    opensLater: 'このダイアログを閉じると「{{name}}」を開きます',
    copied: '「{{name}}」をコピーしました',
    unexpected: '操作を完了できませんでした。何も変更されていません。もう一度お試しください。'
  }
}
