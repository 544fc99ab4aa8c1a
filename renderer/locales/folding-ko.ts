/** The words of folded groups, in Korean. */
import type { Words } from './en.ts'
import type { foldingEn } from './folding-en.ts'

export const foldingKo = {
  fold: '{{name}} 접어서 한 노드로 보기',
  unfold: '{{name}} 펼치기',
  unfoldShort: '펼치기',
  label: '접은 그룹: {{name}}',
  by: {
    band: '접은 밴드',
    layer: '접은 계층',
    kind: '접은 종류',
    maturity: '접은 성숙도 단계',
    'stack-group': '접은 스택 그룹'
  },
  components_other: '컴포넌트 {{count}}개',
  inside_other: '그 사이의 관계 {{count}}개',
  members: '컴포넌트',
  lines: '묶인 관계',
  noLines: '이 그룹 밖으로 이어지는 관계가 없습니다.',
  line: '{{name}}: 나가는 관계 {{out}}개, 들어오는 관계 {{into}}개',
  selectMembers: '속한 컴포넌트 선택',
  more: '더 보기',
  among: '속한 컴포넌트 사이의 관계',
  unfoldAll: '모든 그룹 펼치기',
  groups: '접은 그룹',
  advice: '그룹을 두 번 클릭하거나 Enter 키를 누르면 펼쳐집니다.',
  menu: {
    group: '{{name}} 그룹에 대한 작업',
    foldLayer: '이 컴포넌트의 계층 접기',
    foldBand: '이 컴포넌트의 밴드 접기',
    foldKind: '이 컴포넌트의 종류 접기',
    foldStackGroup: '스택에서 이 컴포넌트의 그룹 접기'
  },
  inGroup: '접은 그룹 {{name}}에 있음'
} as const satisfies Words<typeof foldingEn>
