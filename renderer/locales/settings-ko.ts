/** 설정 창의 글. */
export const settingsKo = {
  title: '설정',
  language: '창의 언어',
  languageHint:
    '그림은 문서의 언어를 따릅니다. 그림 밖의 이름과 설명은 창의 언어가 한국어나 영어이면 그 언어로, 아니면 문서의 언어로 보입니다.',
  themeHint: '그림의 테마이기도 하며 문서와 함께 저장됩니다.',
  asDocument: '문서의 언어',
  textScale: '글자와 단추의 크기',
  percent: '{{percent}}퍼센트',
  motion: '움직임',
  motionSystem: '시스템 설정대로',
  motionNone: '없음',
  motionHint: '움직임이 없으면 그림이 날아가거나 미끄러지지 않고 바로 바뀝니다.',
  opensWith: '시작할 때 보이는 것',
  opensWithLast: '마지막 문서',
  opensWithNew: '새 문서',
  opensWithHint: '저장하지 않은 내용은 언제나 다시 나타납니다.',
  tour: '둘러보기',
  tourAgain: '다시 둘러보기',
  fallback: '번역되지 않아 {{language}}로 보여 줍니다',
  names: {
    en: '영어',
    ko: '한국어'
  }
}
