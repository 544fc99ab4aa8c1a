/** The words of arranging: layouts, lines and gaps, the grid and locks, in Korean. */
export const arrangingKo = {
  arranging: {
    menu: '배치',
    open: '배치…',
    snap: '격자에 맞추기',
    snapHint: '끌거나 키로 옮길 때 10단위로 맞춥니다',
    mapHint: '모두 원래 지도 자리로 되돌리고 계층 영역을 표시합니다. 잠긴 항목은 그대로 둡니다.',
    needsCentre: '먼저 컴포넌트를 선택하거나 하나에 집중하세요.',
    needsSteps: '먼저 단계가 있는 스택을 선택하세요.',
    noCentre: '선택한 항목이 화면에 없어 동심원의 중심을 정할 수 없습니다. 보이는 컴포넌트를 선택하세요.',
    doneBands: '계층 띠로 배치하고 계층 영역을 표시했습니다. 실행 취소하면 이전 배치로 돌아갑니다.',
    doneHierarchy: '의존 위계로 배치하고 영역을 껐습니다. 실행 취소하면 이전 배치로 돌아갑니다.',
    doneRings: '동심원으로 배치하고 영역을 껐습니다. 실행 취소하면 이전 배치로 돌아갑니다.',
    donePath: '단계별 경로로 배치하고 단계 영역을 표시했습니다. 실행 취소하면 이전 배치로 돌아갑니다.',
    doneMap: '모두 원래 지도 자리로 되돌렸습니다. 실행 취소하면 이전 배치로 돌아갑니다.',
    refused: '‘{{name}}’은(는) 잠겨 있어 움직이지 않습니다. L 키를 누르면 잠금이 풀립니다.',
    bar: '맞춤과 간격',
    alignLeft: '왼쪽 맞춤',
    alignCentre: '가로 가운데 맞춤',
    alignRight: '오른쪽 맞춤',
    alignTop: '위쪽 맞춤',
    alignMiddle: '세로 가운데 맞춤',
    alignBottom: '아래쪽 맞춤',
    distributeHorizontally: '가로 간격 같게',
    distributeVertically: '세로 간격 같게',
    snapSelection: '지금 격자에 맞추기',
    lock: '위치 잠그기',
    unlock: '잠금 해제',
    ringsAround: '이 컴포넌트를 중심으로 동심원 배치'
  }
} as const
