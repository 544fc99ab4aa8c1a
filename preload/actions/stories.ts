/** The actions on stories: playing them, and making a step of what shows. */
import type { AppAction } from './action.ts'

const play = { en: 'Play', ko: '재생' } as const

export const storyActions = [
  {
    id: 'play-story',
    menu: 'story',
    title: { en: 'Play Story', ko: '이야기 재생' },
    accelerator: 'F5'
  },
  {
    id: 'play-trail-map',
    menu: 'story',
    submenu: play,
    title: { en: 'The CNCF Trail Map', ko: 'CNCF 트레일 맵 따라가기' },
    accelerator: null
  },
  {
    id: 'play-request-to-pod',
    menu: 'story',
    submenu: play,
    title: { en: 'How a Request Reaches a Pod', ko: '요청이 파드에 닿기까지' },
    accelerator: null
  },
  {
    id: 'play-commit-to-production',
    menu: 'story',
    submenu: play,
    title: {
      en: 'From a Commit to a Signed Image in Production',
      ko: '커밋에서 서명된 이미지가 운영되기까지'
    },
    accelerator: null
  },
  {
    id: 'story-next',
    menu: 'story',
    title: { en: 'Next Step of the Story', ko: '이야기의 다음 단계' },
    accelerator: null,
    separated: true
  },
  {
    id: 'story-previous',
    menu: 'story',
    title: { en: 'Previous Step of the Story', ko: '이야기의 이전 단계' },
    accelerator: null
  },
  {
    id: 'story-leave',
    menu: 'story',
    title: { en: 'Leave the Story', ko: '이야기 끝내기' },
    accelerator: null
  },
  {
    id: 'new-story',
    menu: 'story',
    title: { en: 'New Story from Here', ko: '현재 화면으로 새 이야기' },
    accelerator: null,
    separated: true
  },
  {
    id: 'add-story-step',
    menu: 'story',
    title: { en: 'Add Step from Here', ko: '현재 화면을 단계로 추가' },
    accelerator: 'CmdOrCtrl+Shift+Enter'
  },
  {
    id: 'show-stories',
    menu: 'story',
    title: { en: 'Show Stories', ko: '이야기 목록 보기' },
    accelerator: null
  }
] as const satisfies readonly AppAction[]
