/** The words of lines that can be chosen, in Simplified Chinese. */
export const linesZhHans = {
  label: '选中的连线：{{title}}',
  relation: '关系',
  count_other: '{{count}} 条关系',
  between_other: '{{from}} 与 {{to}} 之间的 {{count}} 条关系',
  behind_other: '一条线汇集了 {{count}} 条关系',
  back_other: '其中 {{count}} 条反向',
  ends: '两端',
  beside: '两者之间的其他关系',
  relations: '这条线汇集的关系',
  show: '在图中显示：{{title}}',
  locate: '将两端移入视野',
  letGo: '取消选中这条线',
  teach: '点击连线或其上的数字，查看它代表的关系。',
  teachFar: '远看时，线条是区域之间关系的汇总。放大后单击线条即可阅读其内容。',
  menu: {
    label: '连线的操作：{{title}}',
    showRelation: '显示这条关系的内容',
    show_other: '显示这 {{count}} 条关系',
    goTo: '转到 {{name}}',
    only: '仅显示两端',
    copyRelation: '复制为带来源的句子',
    copyAll: '全部复制为带来源的句子'
  }
}
