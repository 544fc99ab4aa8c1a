/** The Japanese words of commands to undo, overlays, formats, pages and the keys of queries. */
export const diagramJa: readonly (readonly [string, string])[] = [
  ['Show or hide components', 'コンポーネントの表示/非表示'],
  ['Show or hide layers', 'レイヤーの表示/非表示'],
  ['Show layers alone', '特定のレイヤーだけを表示'],
  ['Show or hide kinds', '種類の表示/非表示'],
  ['Show or hide tags', 'タグの表示/非表示'],
  ['Show or hide relations', '関係の表示/非表示'],
  ['Show or hide weak relations', '弱い関係の表示/非表示'],
  ['Show or hide implied relations', '推移的な関係の表示/非表示'],
  ['Change the time described', '時点の変更'],
  ['Filter', 'フィルター'],
  ['Save filter', 'フィルターの保存'],
  ['Rename filter', 'フィルターの名前の変更'],
  ['Delete filter', 'フィルターの削除'],
  ['Show everything', 'すべて表示'],
  ['Focus', 'フォーカス'],
  ['Fold or unfold', '折りたたみ/展開'],
  ['Fold all groups', 'すべてのグループの折りたたみ'],
  ['Unfold all', 'すべて展開'],
  ['Choose stack', 'スタックの選択'],
  ['Choose step', 'ステップの選択'],
  ['Next or previous step', '前後のステップへの移動'],
  ['Show or hide the rest', 'それ以外の表示/非表示'],
  ['Keep stack', 'スタックの保存'],
  ['Delete stack', 'スタックの削除'],
  ['Change language', '言語の変更'],
  ['Change theme', 'テーマの変更'],
  ['Change colours', '色分けの変更'],
  ['Change areas', '領域の変更'],
  ['Change borders', '枠線の変更'],
  ['Change badges', 'バッジの変更'],
  ['Choose stacks to tell apart', '見分けるスタックの選択'],
  ['Change own colour', '個別の色の変更'],
  ['Add note', 'メモの追加'],
  ['Change note', 'メモの変更'],
  ['Move note', 'メモの移動'],
  ['Remove note', 'メモの削除'],
  ['Rename document', 'ドキュメントの名前の変更'],
  ['Move', '移動'],
  ['Pin or unpin', 'ピン留め/ピン留めの解除'],
  ['Lock or unlock', 'ロック/ロックの解除'],
  ['Snap to grid', 'グリッドへのスナップ'],
  ['Add view', 'ビューの追加'],
  ['Open view', 'ビューの切り替え'],
  ['Rename view', 'ビューの名前の変更'],
  ['Duplicate view', 'ビューの複製'],
  ['Delete view', 'ビューの削除'],
  ['Move view', 'ビューの移動'],
  ['New story', '新規ストーリー'],
  ['Rename story', 'ストーリーの名前の変更'],
  ['Delete story', 'ストーリーの削除'],
  ['Copy story', 'ストーリーの複製'],
  ['Add step', 'ステップの追加'],
  ['Change caption', '説明の変更'],
  ['Update step', 'ステップの更新'],
  ['Move step', 'ステップの移動'],
  ['Remove step', 'ステップの削除'],

  [
    'The layer that a component lives in, from infrastructure up to developer tools.',
    'インフラストラクチャから開発ツールまで、コンポーネントが属するレイヤーです。'
  ],
  [
    'Which part of the whole a component belongs to; a band holds several layers.',
    'コンポーネントが全体のどの部分に属するかを示します。1つのバンドには複数のレイヤーが含まれます。'
  ],
  [
    'What sort of thing a component is: a project, a product, a protocol, a hosted service.',
    'プロジェクト、製品、プロトコル、ホスト型サービスなど、コンポーネントの種類です。'
  ],
  ['CNCF maturity', 'CNCF成熟度'],
  [
    'How far a project has come in the Cloud Native Computing Foundation: sandbox, incubating, graduated.',
    'Cloud Native Computing Foundationでのプロジェクトの段階です。サンドボックス、インキュベーション、卒業があります。'
  ],
  [
    'The family of the licence: permissive, weak or strong copyleft, source-available or proprietary.',
    'ライセンスの系統です。寛容型、弱いまたは強いコピーレフト、ソース公開型、プロプライエタリがあります。'
  ],
  ['Status and risk', '状態とリスク'],
  [
    'Whether a component is still cared for, and two risks: retired but needed today, and needing something retired.',
    'コンポーネントが今もメンテナンスされているかどうかと、2つのリスク（終了したのに今も必要とされている、終了したものに依存している）を示します。'
  ],
  [
    'How many components need this one, directly or through others: who is leaned on most.',
    '直接または間接的に、いくつのコンポーネントから必要とされているかを示します。最も頼られているものがわかります。'
  ],
  ['Stack membership', 'スタックへの所属'],
  [
    'Which of up to four stacks a component is in: one alone, several at once, or none.',
    '最大4つのスタックのうち、コンポーネントがどれに含まれるかを示します。1つだけ、複数、またはなしに分かれます。'
  ],
  ['Groups of the stack', 'スタックのグループ'],
  [
    'The group or step of the chosen stack that a component belongs to.',
    '選択したスタックで、コンポーネントが属するグループまたはステップです。'
  ],
  ['Source document', '出典ドキュメント'],
  [
    'The source document that names a component first; most come from public facts instead.',
    'コンポーネントが最初に登場する出典ドキュメントです。多くのコンポーネントは、出典ドキュメントではなく公開情報に基づいています。'
  ],
  ['Source of evidence', '根拠の出典'],
  [
    'Who says that the relations of a component hold: the strongest voice behind any of them.',
    'コンポーネントの関係を誰が裏付けているかを、最も確かな出典で示します。'
  ],
  ['Freshness of evidence', '根拠の新しさ'],
  [
    'How old the newest evidence for a component is, counted back from the newest day in the catalogue.',
    'コンポーネントの最新の根拠がどれだけ古いかを、カタログ内の最も新しい日付から数えて示します。'
  ],

  ['SVG vector image', 'SVGベクター画像'],
  ['PowerPoint presentation', 'PowerPointプレゼンテーション'],
  ['PDF document', 'PDFドキュメント'],
  ['PNG image', 'PNG画像'],
  ['SVG with text as outlines', '文字をアウトライン化したSVG'],
  ['SVG without a font', 'フォントを埋め込まないSVG'],
  ['draw.io diagram', 'draw.ioダイアグラム'],
  ['Interactive web page (HTML)', 'インタラクティブなWebページ（HTML）'],
  ['Mermaid flowchart', 'Mermaidフローチャート'],
  ['Graphviz DOT', 'Graphviz DOT'],
  ['GraphML (yEd, Gephi)', 'GraphML（yEd、Gephi）'],
  ['GEXF (Gephi)', 'GEXF（Gephi）'],
  ['Cytoscape JSON', 'Cytoscape JSON'],
  ['CSV table of components', 'コンポーネントの表（CSV）'],
  ['CSV table of relations', '関係の表（CSV）'],
  ['View as JSON', 'ビュー（JSON）'],

  ['Free', '自由'],
  ['Slide 16:9', 'スライド16:9'],
  ['Slide 4:3', 'スライド4:3'],
  ['A4 landscape', 'A4横'],
  ['A4 portrait', 'A4縦'],
  ['A3 landscape', 'A3横'],
  ['A3 portrait', 'A3縦'],
  ['Square', '正方形'],

  ['in a layer', 'レイヤーに属する'],
  ['in a band of layers', 'レイヤーのバンドに属する'],
  ['of a kind', '種類が一致する'],
  ['of a level of the CNCF', 'CNCFの成熟度レベル'],
  ['maintained, deprecated, archived …', 'メンテナンス中、非推奨、アーカイブ済みなど…'],
  ['under a licence', 'ライセンスが一致する'],
  ['in a stack', 'スタックに含まれる'],
  ['needs a component, directly or through others', 'コンポーネントに直接または間接的に依存する'],
  ['is needed by a component, directly or through others', 'コンポーネントから直接または間接的に依存される'],
  ['near a component, along any relation', '関係をたどってコンポーネントの近くにある'],
  ['has a relation of a type', 'このタイプの関係がある'],
  ['can fill a slot', 'スロットを満たせる'],
  ['has a slot to fill', '満たすべきスロットがある'],
  ['has a tag', 'タグが付いている'],
  ['named in a source document', '出典ドキュメントに登場する'],
  ['has evidence, a summary …', '根拠や概要などがある…'],
  ['these components', '指定したコンポーネント'],
  ['how far needs, needed-by and near reach', 'needs、needed-by、nearでたどる深さ'],
  ['how much of a need counts', 'どの程度の依存まで含めるか']
]
