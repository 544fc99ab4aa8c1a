/** The words of lines that can be chosen, in Japanese. */
export const linesJa = {
  label: '選択した線：{{title}}',
  relation: '関係',
  count_other: '関係{{count}}件',
  between_other: '{{from}}と{{to}}の間の関係{{count}}件',
  behind_other: '1本の線にまとめた関係{{count}}件',
  back_other: '逆方向{{count}}件',
  ends: '両端',
  beside: 'この2つの間のほかの関係',
  relations: 'この線にまとめた関係',
  show: '図で表示：{{title}}',
  locate: '両端を画面内に表示',
  letGo: 'この線の選択を解除',
  teach: '線や線上の数字をクリックすると、関係の内容を読めます。',
  teachFar:
    '遠くから見える線は、領域間の関係をまとめたものです。拡大してから線をクリックすると、内容を読めます。',
  menu: {
    label: '線の操作：{{title}}',
    showRelation: 'この関係の内容を表示',
    show_other: '関係{{count}}件を表示',
    goTo: '{{name}}へ移動',
    only: '両端だけを表示',
    copyRelation: '出典付きの文としてコピー',
    copyAll: 'すべて出典付きの文としてコピー'
  }
}
