/** The words of the command palette and of questions about components, in Korean. */
import type { Words } from './en.ts'
import type { findingEn } from './finding-en.ts'

export const findingKo = {
  palette: {
    label: '명령 팔레트',
    placeholder: '명령, 이름 또는 레이어:스토리지 같은 검색식',
    results: '선택할 수 있는 항목',
    found_other: '컴포넌트 {{count}}개를 찾았습니다',
    nothing: '“{{text}}”에 해당하는 항목이 없습니다.',
    select_other: '찾은 컴포넌트 {{count}}개 모두 선택',
    didYouMean: '혹시 {{text}}인가요?',
    on: '사용 중',
    stack: '스택',
    layer: '계층',
    groupQuery: '검색식',
    groupRecent: '최근 항목',
    groupComponents: '컴포넌트',
    groupActions: '명령',
    groupLooks: '그래프 모양',
    groupStacks: '스택',
    groupLayers: '계층',
    move: '이동',
    take: '실행',
    complete: '완성',
    ask: '검색식 시작'
  },
  inquiry: {
    path: '경로: {{from}} → {{to}}',
    needs: '{{name}}의 모든 의존 대상',
    neededBy: '{{name}}에 의존하는 모든 컴포넌트',
    swap: '방향 바꾸기',
    directed: '의존 방향으로만',
    directedHint: '끄면 모든 관계를 양방향으로 따라갑니다',
    ways_other: '최단 경로 {{count}}개',
    hops_other: '{{count}}단계',
    more_other: '이 밖에 경로가 {{count}}개 더 있습니다.',
    noWay: '두 컴포넌트를 잇는 경로가 없습니다.',
    noWayDirected:
      '의존 방향으로는 이어지지 않습니다. 모든 관계를 양방향으로 따라가면 경로가 나올 수 있습니다.',
    onlyThis: '{{number}}번 경로만 보기',
    all: '모든 경로',
    sources: '이유와 근거',
    counts: '필요한 것으로 볼 범위',
    required: '필수',
    slot: '택일 포함',
    optional: '선택 포함',
    direct: '직접 의존',
    away_other: '{{count}}단계 떨어짐',
    total_other: '컴포넌트 {{count}}개',
    noNeeds: '의존한다고 알려진 컴포넌트가 없습니다.',
    noNeededBy: '여기에 의존한다고 알려진 컴포넌트가 없습니다.',
    hidden_other: '이 가운데 {{count}}개가 숨겨져 있습니다',
    show: '표시',
    back: '돌아가기: {{title}}'
  }
} as const satisfies Words<typeof findingEn>
