/** The words of the look, the legend, the settings, the zoom, the help and the tour, in Japanese. */
import type { Words } from './words.ts'

export const lookJa = {
  title: '外観',
  show: '外観の意味を表示',
  channel: { colour: '色', border: '枠線', badge: 'バッジ', hull: '領域' },
  by: { colour: '色分けの基準', border: '枠線の基準', badge: 'バッジの基準', hull: '領域の基準' },
  none: 'なし',
  noneSays: {
    border: 'すべての枠線を同じように描画します。',
    badge: 'ノードに記号を付けません。',
    hull: 'ノードの背後には何も描画しません。'
  },
  needsStack: 'グループごとに領域を描画します。先にスタックを強調表示してください。',
  stacks: '見分けるスタック',
  fromChosen: '強調表示中のスタックをそれ以外と見分けます。スタックを追加すると比較できます。',
  noStack: '見分けるスタックを追加してください。',
  addStack: 'スタックを追加',
  chooseStacks: 'スタックを選択',
  removeStack: '{{name}}を除外',
  onlyHighlighted: '強調表示中のスタック以外は薄く表示されています。',
  showAll: 'すべて表示',
  full: 'スタックは4つまで追加できます。'
} as const satisfies Words

export const legendJa = {
  all_other: '表示中のコンポーネント{{count}}個すべて',
  counted_other: '表示中のコンポーネント{{count}}個のうち{{counted}}個',
  receding: 'スタック外の薄い表示を除く',
  onHighlighted: '枠線は強調表示のみ',
  folded: '折りたたんだグループを除く',
  title: '凡例',
  show: '凡例を表示',
  hide: '凡例を非表示',
  select_other: '{{name}}のコンポーネント{{count}}個を選択'
} as const satisfies Words

export const settingsJa = {
  title: '設定',
  language: 'ウィンドウの言語',
  languageHint:
    '図はドキュメントの言語のままです。図以外の名前と説明は英語または韓国語で、ウィンドウの言語がそのいずれかならその言語、それ以外はドキュメントの言語で表示されます。',
  themeHint: '図のテーマでもあり、ドキュメントと一緒に保存されます。',
  asDocument: 'ドキュメントに合わせる',
  textScale: '文字とコントロールのサイズ',
  percent: '{{percent}}%',
  motion: 'アニメーション',
  motionSystem: 'システム設定に従う',
  motionNone: 'なし',
  motionHint: 'アニメーションなしでは、図は移動の途中を見せずに、すぐに切り替わります。',
  opensWith: '起動時に開くもの',
  opensWithLast: '前回のドキュメント',
  opensWithNew: '新規ドキュメント',
  opensWithHint: '保存していない内容は、常に復元されます。',
  tour: 'ツアー',
  tourAgain: 'ツアーをもう一度見る',
  fallback: '未翻訳のため{{language}}で表示しています',
  names: {
    en: '英語',
    ko: '韓国語'
  }
} as const satisfies Words

export const zoomJa = {
  names: 'コンポーネント{{total}}個中{{named}}個の名前を表示',
  namesOfGroups: '折りたたんだグループ{{total}}個中{{named}}個の名前を表示',
  namesOfBoth: 'コンポーネントと折りたたんだグループ{{total}}個中{{named}}個の名前を表示',
  areasOnly: '領域の名前のみ表示（コンポーネント{{total}}個の名前は省略）',
  areasNotGroups: '領域の名前のみ表示（折りたたんだグループ{{total}}個の名前は省略）',
  areasNotBoth: '領域の名前のみ表示（コンポーネントと折りたたんだグループ{{total}}個の名前は省略）',
  nearer: '拡大するとさらに表示',
  minimap: 'ミニマップ',
  minimapRole: '図の全体マップ',
  minimapHide: 'ミニマップを非表示',
  minimapHint:
    'ドラッグまたは矢印キーで図を移動します。+キーと-キーで拡大/縮小し、Homeキーで全体を表示します。',
  minimapSees: '図の{{share}}%を表示中。中心は左から{{across}}%、上から{{down}}%の位置です',
  minimapAll: '図の全体を表示中'
} as const satisfies Words

export const helpJa = {
  title: 'ヘルプ',
  filter: 'ヘルプ内を検索',
  nothing: '「{{text}}」に関するヘルプはありません',
  tour: 'ツアーを見る',
  picture: '図の操作',
  select: '選択',
  add: '選択に追加',
  addFound: '見つけたコンポーネントを選択に追加',
  box: '範囲を選択',
  open: '周辺にフォーカス、またはグループを展開',
  drag: 'コンポーネントまたは図を移動',
  wheel: '拡大/縮小',
  pan: 'キーボードで図を移動',
  menu: '実行できる操作を表示',
  escape: '1つずつ閉じる',
  keyClick: 'クリック',
  keyShiftClick: 'Shift+クリック',
  keyShiftDrag: 'Shift+ドラッグ',
  keyDouble: 'ダブルクリック',
  keyDrag: 'ドラッグ',
  keyWheel: 'スクロール',
  keyRight: '右クリック',
  query: 'クエリ',
  queryHint:
    'コマンドパレットに入力します。条件は空白で区切って並べます：「layer:storage maturity:graduated -kind:spec」。',
  menus: {
    file: 'ファイル',
    edit: '編集',
    view: '表示',
    arrange: '配置',
    stack: 'スタック',
    story: 'ストーリー',
    help: 'ヘルプ'
  }
} as const satisfies Words

export const tourJa = {
  step: '{{count}}ステップ中{{at}}',
  next: '次へ',
  back: '戻る',
  leave: 'ツアーを終了',
  done: '使い始める',
  map: {
    title: 'これがクラウドネイティブのエコシステムです',
    body: '{{components}}個のコンポーネントと、その間の{{relations}}件の関係をレイヤーごとに表示しています。ドラッグで移動、スクロールで拡大/縮小できます。近づくほど、多くの名前が表示されます。'
  },
  find: {
    title: '何でも検索',
    body: '英語または韓国語で名前を入力してください。{{keys}}を押すとすべてのコマンドが開き、「layer:storage needs:object-storage」のようなクエリにも答えます。'
  },
  ask: {
    title: '何と一緒に使うのかを調べる',
    body: 'コンポーネントをクリックすると、右側に関係が説明と出典付きで表示されます。ダブルクリックで周辺だけを表示し、右クリックでそのほかの操作を選べます。'
  },
  look: {
    title: '見たいものを選ぶ',
    body: '左側で、非表示、折りたたみ、色分けを設定できます。レイヤー、成熟度、ライセンス、依存される度合いなどで色分けできます。どの操作も元に戻せます。'
  },
  stack: {
    title: '自分のスタックを強調表示',
    body: '既存のスタックを選ぶか、コンポーネントを選択して自分のスタックを作成してください。'
  },
  slides: {
    title: 'スライドに活用する',
    body: 'PowerPoint、SVG、PDF、draw.ioなどにエクスポートでき、形式が対応していればすべて編集できます。ヘルプはいつでも?キーで開きます。'
  }
} as const satisfies Words
