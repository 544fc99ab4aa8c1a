/** 디스크에 있는 문서에 대한 글. */
export const documentsKo = {
  recent: '최근 문서',
  openRecent: '열기'
}
