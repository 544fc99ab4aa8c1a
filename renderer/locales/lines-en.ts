/** The words of lines that can be chosen, in English. */
export const linesEn = {
  label: 'Chosen line: {{title}}',
  relation: 'Relation',
  count_one: '{{count}} relation',
  count_other: '{{count}} relations',
  between_one: '{{count}} relation between {{from}} and {{to}}',
  between_other: '{{count}} relations between {{from}} and {{to}}',
  behind_one: '{{count}} relation behind one line',
  behind_other: '{{count}} relations behind one line',
  back_one: '{{count}} leads back',
  back_other: '{{count}} lead back',
  ends: 'Its two ends',
  beside: 'Also between these two',
  relations: 'The relations behind it',
  show: 'Show in the picture: {{title}}',
  locate: 'Bring both ends into sight',
  letGo: 'Let go of this line',
  teach: 'Click a line, or the count on it, to read what it says.',
  teachFar: 'Lines from afar are sums between areas. Nearer, click one to read what it says.',
  menu: {
    label: 'Actions for the line: {{title}}',
    showRelation: 'Show what it says',
    show_one: 'Show its {{count}} relation',
    show_other: 'Show its {{count}} relations',
    goTo: 'Go to {{name}}',
    only: 'Show only its two ends',
    copyRelation: 'Copy as a sentence with its sources',
    copyAll: 'Copy as sentences with their sources'
  }
} as const
