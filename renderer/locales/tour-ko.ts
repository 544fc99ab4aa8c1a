/** 처음 시작할 때의 짧은 둘러보기. */
import type { Words } from './en.ts'
import type { tourEn } from './tour-en.ts'

export const tourKo = {
  step: '{{count}}단계 중 {{at}}단계',
  next: '다음',
  back: '이전',
  leave: '둘러보기 그만두기',
  done: '탐색 시작',
  map: {
    title: '클라우드 네이티브 생태계 전체입니다',
    body: '컴포넌트 {{components}}개와 관계 {{relations}}개를 계층별로 보여 줍니다. 끌어서 옮기고 휠로 확대하세요. 가까이 갈수록 더 많은 이름이 보입니다.'
  },
  find: {
    title: '무엇이든 찾기',
    body: '이름을 한글이나 영어로 입력하세요. {{keys}} 키는 모든 명령을 열고 “계층:스토리지 needs:object-storage” 같은 질문에도 답합니다.'
  },
  ask: {
    title: '무엇과 함께 쓰이는지 물어보기',
    body: '컴포넌트를 누르면 오른쪽에 관계와 출처가 문장으로 나옵니다. 두 번 누르면 주변만 보이고, 오른쪽 버튼을 누르면 다른 기능이 나옵니다.'
  },
  look: {
    title: '보고 싶은 것만 고르기',
    body: '왼쪽에서 숨기고 접고 색을 바꿀 수 있습니다. 계층, 성숙도, 라이선스, 의존도에 따라 칠해 보세요. 모든 작업은 되돌릴 수 있습니다.'
  },
  stack: {
    title: '내 스택 강조하기',
    body: '알려진 스택을 고르거나 컴포넌트를 선택해 나만의 스택을 만드세요.'
  },
  slides: {
    title: '발표 자료로 가져가기',
    body: 'PowerPoint, SVG, PDF, draw.io 등으로 내보내고, 형식이 허용하는 한 모두 편집할 수 있습니다. 도움이 필요하면 언제든 ? 키를 누르세요.'
  }
} satisfies Words<typeof tourEn>
