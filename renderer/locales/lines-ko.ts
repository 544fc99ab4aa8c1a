/** The words of lines that can be chosen, in Korean. */
export const linesKo = {
  label: '선택한 연결선: {{title}}',
  relation: '관계',
  count_other: '관계 {{count}}개',
  between_other: '{{from}} – {{to}} 사이의 관계 {{count}}개',
  behind_other: '한 선에 모인 관계 {{count}}개',
  back_other: '반대 방향 {{count}}개',
  ends: '양쪽 끝',
  beside: '이 둘 사이의 다른 관계',
  relations: '이 선에 모인 관계',
  show: '그림에서 보기: {{title}}',
  locate: '양쪽 끝이 보이게 이동',
  letGo: '이 선의 선택 해제',
  teach: '선이나 선 위의 숫자를 클릭하면 어떤 관계인지 읽을 수 있습니다.',
  teachFar:
    '멀리서 보이는 선은 영역 사이의 관계를 합친 것입니다. 확대한 뒤 선을 클릭하면 내용을 읽을 수 있습니다.',
  menu: {
    label: '연결선 작업: {{title}}',
    showRelation: '이 관계의 내용 보기',
    show_other: '관계 {{count}}개 보기',
    goTo: '{{name}} 쪽으로 이동',
    only: '양쪽 끝만 표시',
    copyRelation: '출처와 함께 문장으로 복사',
    copyAll: '모두 출처와 함께 문장으로 복사'
  }
}
