/** The words of what a zoom shows and hides, and of the minimap, in Korean. */
export const zoomKo = {
  names: '컴포넌트 {{total}}개 중 {{named}}개의 이름 표시',
  namesOfGroups: '접은 그룹 {{total}}개 중 {{named}}개의 이름 표시',
  namesOfBoth: '컴포넌트와 접은 그룹 {{total}}개 중 {{named}}개의 이름 표시',
  areasOnly: '영역 이름만 표시, 컴포넌트 {{total}}개는 이름 생략',
  areasNotGroups: '영역 이름만 표시, 접은 그룹 {{total}}개는 이름 생략',
  areasNotBoth: '영역 이름만 표시, 컴포넌트와 접은 그룹 {{total}}개는 이름 생략',
  nearer: '확대하면 더 표시',
  minimap: '미니맵',
  minimapRole: '다이어그램 전체 지도',
  minimapHide: '미니맵 숨기기',
  minimapHint:
    '끌거나 화살표 키를 눌러 화면을 이동합니다. 더하기·빼기 키로 확대·축소하고, Home 키로 전체를 봅니다.',
  minimapSees: '전체의 {{share}}%를 보는 중, 화면 중심은 왼쪽에서 {{across}}%, 위에서 {{down}}%',
  minimapAll: '다이어그램 전체를 보는 중'
} as const
