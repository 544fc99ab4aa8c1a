/** The shell's own words in both languages: dialogs, menus and the sentences for expected failures. */
import type { Text } from '../graph-data/catalogue.ts'
import { fillText, type FillingsOf } from '../graph-data/words/filled-text.ts'
import type { InterfaceLanguage } from '../preload/speech.ts'
import type { FileProblem } from './files.ts'
import { phrase } from './phrases.ts'

/** A sentence whose gaps are filled in, in one language; one without gaps is said by `phrase`. */
export const say = <const Sentence extends Text>(
  sentence: Sentence,
  language: InterfaceLanguage,
  fillings: FillingsOf<Sentence>
): string => phrase(fillText(sentence, fillings), language)

export const words = {
  openTitle: { en: 'Open Document', ko: '문서 열기' },
  saveTitle: { en: 'Save Document', ko: '문서 저장' },
  exportTitle: { en: 'Export', ko: '내보내기' },
  packTitle: { en: 'Your Catalogue Folder', ko: '내 카탈로그 폴더' },
  viewFiles: { en: 'Ecograph documents', ko: 'Ecograph 문서' },
  picturesToo: { en: 'Documents and pictures that hold one', ko: '문서와 문서가 든 그림' },
  exportedFiles: { en: 'Exports', ko: '내보낸 파일' },
  notDrawn: {
    en: 'The export could not be drawn: {reason}',
    ko: '내보낼 파일을 만들지 못했습니다: {reason}'
  },
  notCopied: {
    en: 'The picture could not be copied: {reason}',
    ko: '그림을 복사하지 못했습니다: {reason}'
  },
  exportTaken: {
    en: 'This export is running already. Wait until it is done, or cancel it.',
    ko: '이미 진행 중인 내보내기입니다. 끝날 때까지 기다리거나 취소하세요.'
  },
  exportsTooMany: {
    en: 'No more than {limit} exports run at once. Wait until one is done, or cancel one.',
    ko: '내보내기는 한 번에 {limit}개까지 진행할 수 있습니다. 하나가 끝날 때까지 기다리거나 취소하세요.'
  },
  themeTitle: { en: 'Company Colours', ko: '회사 색상' },
  themeFiles: { en: 'Theme files', ko: '테마 파일' },
  presetsDamaged: {
    en: 'The presets could not be read. Their file is kept as “{name}”.',
    ko: '사전 설정을 읽을 수 없습니다. 해당 파일은 “{name}”(으)로 보관했습니다.'
  },
  allFiles: { en: 'All files', ko: '모든 파일' },

  unsavedQuestion: { en: 'Save the changes to this document?', ko: '이 문서의 변경 사항을 저장할까요?' },
  unsavedDetail: {
    en: 'If you do not save, the changes are lost.',
    ko: '저장하지 않으면 변경 사항이 사라집니다.'
  },
  recentGone: {
    en: 'This document is no longer among the recent ones. Open it with File > Open.',
    ko: '최근 문서에 더 이상 없습니다. 파일 > 열기로 여세요.'
  },
  clearRecent: { en: 'Clear Recent Documents', ko: '최근 문서 목록 지우기' },
  recentMenu: { en: 'Open Recent', ko: '최근 문서 열기' },
  save: { en: 'Save', ko: '저장' },
  dontSave: { en: "Don't Save", ko: '저장 안 함' },
  cancel: { en: 'Cancel', ko: '취소' },

  changedQuestion: {
    en: '“{name}” was changed by another program since it was opened.',
    ko: '“{name}” 파일을 연 뒤에 다른 프로그램이 파일을 변경했습니다.'
  },
  changedDetail: {
    en: 'Overwriting it loses those other changes.',
    ko: '덮어쓰면 그 변경 사항이 사라집니다.'
  },
  existsQuestion: {
    en: '“{name}” already exists. Replace it?',
    ko: '“{name}” 파일이 이미 있습니다. 바꿀까요?'
  },
  existsDetail: {
    en: 'Replacing it overwrites what it holds now.',
    ko: '바꾸면 지금 들어 있는 내용을 덮어씁니다.'
  },
  overwrite: { en: 'Overwrite', ko: '덮어쓰기' },
  replace: { en: 'Replace', ko: '바꾸기' },
  saveAs: { en: 'Save As…', ko: '다른 이름으로 저장…' },

  notUnderstood: {
    en: '“{name}” could not be read as a view, so it stays as it is. Choose another name.',
    ko: '“{name}” 파일은 보기로 읽을 수 없어서 그대로 둡니다. 다른 이름을 선택하세요.'
  },
  aboutFile: { en: '“{name}”: {reason}', ko: '“{name}”: {reason}' },
  notAView: {
    en: '“{name}” is neither a view nor a picture that can hold one (SVG, PNG, PDF, PPTX or HTML from Ecograph).',
    ko: '“{name}”은(는) 보기 파일도, 보기가 들어 있는 그림(Ecograph에서 내보낸 SVG, PNG, PDF, PPTX, HTML)도 아닙니다.'
  },
  notOnDisk: {
    en: 'What was dropped is not a file on this computer. Save it first, then drop the file.',
    ko: '끌어다 놓은 항목은 이 컴퓨터에 있는 파일이 아닙니다. 먼저 저장한 뒤 그 파일을 끌어다 놓으세요.'
  },
  isOpenView: {
    en: '“{name}” is the view itself. Choose another name for the export.',
    ko: '“{name}” 파일은 열려 있는 보기입니다. 내보낼 파일에는 다른 이름을 선택하세요.'
  },
  settingsDamaged: {
    en: 'Some settings could not be read and are back to normal. The old file is kept as “{name}”.',
    ko: '일부 설정을 읽을 수 없어 기본값으로 되돌렸습니다. 이전 파일은 “{name}”(으)로 보관했습니다.'
  },
  draftDamaged: {
    en: 'The last document could not be read. Its file is kept as “{name}”.',
    ko: '마지막 문서를 읽을 수 없습니다. 해당 파일은 “{name}”(으)로 보관했습니다.'
  },
  draftCrashed: {
    en: 'The last document did not load twice in a row, so this is a new one. The last one is kept as “{name}”.',
    ko: '마지막 문서를 두 번 연속으로 불러오지 못해 새 문서로 시작합니다. 마지막 문서는 “{name}”(으)로 보관했습니다.'
  },
  packGone: {
    en: 'Your catalogue folder “{name}” could not be read: {reason}',
    ko: '내 카탈로그 폴더 “{name}”을(를) 읽을 수 없습니다. {reason}'
  },
  crashed: {
    en: 'The window stopped working several times in a row. Your last document is kept and comes back at the next start.',
    ko: '창이 여러 번 연속으로 중단되었습니다. 마지막 문서는 보관되며 다음에 시작할 때 다시 열립니다.'
  },
  stopped: { en: 'Ecograph has to stop', ko: 'Ecograph를 종료합니다' },

  linkQuestion: { en: 'Open “{host}” in your browser?', ko: '브라우저에서 “{host}” 주소를 열까요?' },
  linkNotEncrypted: {
    en: 'The connection is not encrypted (http): what is sent and shown can be read and changed on the way.',
    ko: '암호화되지 않은 연결(http)입니다. 주고받는 내용을 중간에서 읽거나 바꿀 수 있습니다.'
  },
  linkOpen: { en: 'Open', ko: '열기' },
  linkCopy: { en: 'Copy Address', ko: '주소 복사' },
  linkRefused: {
    en: 'This is not a web address that can be opened.',
    ko: '열 수 있는 웹 주소가 아닙니다.'
  },
  linkFailed: {
    en: 'The system could not open the address. Copy it and open it in your browser.',
    ko: '시스템에서 주소를 열지 못했습니다. 주소를 복사해 브라우저에서 여세요.'
  },

  packTooMany: {
    en: 'The folder holds more than {limit} catalogue files; the rest was left out.',
    ko: '폴더에 카탈로그 파일이 {limit}개보다 많아 나머지는 제외했습니다.'
  },
  packTooDeep: {
    en: 'The folder lies deeper than {limit} levels and was left out.',
    ko: '폴더가 {limit}단계보다 깊어서 제외했습니다.'
  },
  packLink: {
    en: 'This link was left out: catalogue files must lie in the folder itself.',
    ko: '링크라서 제외했습니다. 카탈로그 파일은 폴더 안에 있어야 합니다.'
  },
  packTooMuch: {
    en: 'The folder holds more than {limit} MiB of catalogue files; this one was left out.',
    ko: '폴더의 카탈로그 파일이 {limit}MiB를 넘어 이 파일은 제외했습니다.'
  },

  quit: { en: 'Quit', ko: '종료' },
  cut: { en: 'Cut', ko: '잘라내기' },
  copy: { en: 'Copy', ko: '복사' },
  paste: { en: 'Paste', ko: '붙여넣기' },
  fullScreen: { en: 'Full Screen', ko: '전체 화면' },
  developerTools: { en: 'Developer Tools', ko: '개발자 도구' },
  fileMenu: { en: 'File', ko: '파일' },
  editMenu: { en: 'Edit', ko: '편집' },
  viewMenu: { en: 'View', ko: '보기' },
  storyMenu: { en: 'Story', ko: '이야기' },
  arrangeMenu: { en: 'Arrange', ko: '배치' },
  stackMenu: { en: 'Stack', ko: '스택' },
  helpMenu: { en: 'Help', ko: '도움말' },
  windowMenu: { en: 'Window', ko: '윈도우' }
} as const satisfies Record<string, Text>

const fileProblems: Record<FileProblem, Text> = {
  missing: {
    en: '“{name}” does not exist. Check whether it was moved or deleted.',
    ko: '“{name}” 파일이 없습니다. 옮겼거나 삭제했는지 확인하세요.'
  },
  'no-folder': {
    en: 'The folder for “{name}” does not exist. Create it or choose another one.',
    ko: '“{name}” 파일을 둘 폴더가 없습니다. 폴더를 만들거나 다른 폴더를 선택하세요.'
  },
  folder: {
    en: '“{name}” is a folder. Choose a file.',
    ko: '“{name}”은(는) 폴더입니다. 파일을 선택하세요.'
  },
  'not-a-file': {
    en: '“{name}” is not an ordinary file. Choose another one.',
    ko: '“{name}”은(는) 일반 파일이 아닙니다. 다른 파일을 선택하세요.'
  },
  denied: {
    en: 'Permission to “{name}” is missing. Change its permissions or choose another place.',
    ko: '“{name}”에 접근할 권한이 없습니다. 권한을 바꾸거나 다른 위치를 선택하세요.'
  },
  'read-only': {
    en: '“{name}” is write-protected. Choose another name or lift the protection.',
    ko: '“{name}” 파일은 쓰기 금지되어 있습니다. 다른 이름을 선택하거나 쓰기 금지를 해제하세요.'
  },
  'too-large': {
    en: '“{name}” is too large to open.',
    ko: '“{name}” 파일이 너무 커서 열 수 없습니다.'
  },
  'not-text': {
    en: '“{name}” is not UTF-8 text.',
    ko: '“{name}” 파일은 UTF-8 텍스트가 아닙니다.'
  },
  full: {
    en: 'There is no room left to write “{name}”. Free some space or choose another place.',
    ko: '“{name}” 파일을 저장할 공간이 부족합니다. 공간을 비우거나 다른 위치를 선택하세요.'
  },
  'bad-name': {
    en: '“{name}” cannot be a file name here. Choose a shorter or simpler one.',
    ko: '“{name}”은(는) 파일 이름으로 쓸 수 없습니다. 더 짧거나 간단한 이름을 선택하세요.'
  },
  failed: {
    en: 'The system reported an error with “{name}”. Try again or choose another place.',
    ko: '“{name}” 파일을 처리하는 중 시스템 오류가 발생했습니다. 다시 시도하거나 다른 위치를 선택하세요.'
  }
}

/** One sentence for a file problem: what went wrong, with which file, and what to do. */
export const describeFileProblem = (
  problem: FileProblem,
  name: string,
  language: InterfaceLanguage
): string => say(fileProblems[problem], language, { name })
