/** What the settings say, in English. */
export const settingsEn = {
  title: 'Settings',
  language: 'Language of the window',
  languageHint:
    'The picture stays in the language of the document. Names and descriptions beside it are English or Korean: in the language of the window where it is one of them, else in that of the document.',
  themeHint: 'The picture has it, too: it is kept with the document.',
  asDocument: 'As the document',
  textScale: 'Size of text and controls',
  percent: '{{percent}} percent',
  motion: 'Motion',
  motionSystem: 'As the system',
  motionNone: 'None',
  motionHint: 'Without motion, the picture changes at once: no flights and no sliding.',
  opensWith: 'A start shows',
  opensWithLast: 'The last document',
  opensWithNew: 'A new document',
  opensWithHint: 'What was not saved always comes back.',
  tour: 'Tour',
  tourAgain: 'Take the tour again',
  fallback: 'Not translated: shown in {{language}}',
  names: {
    en: 'English',
    ko: 'Korean'
  }
}
