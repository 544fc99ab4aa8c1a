/** Text as people type it in; the plain letters that search compares out. */

const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const medials = [
  ...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗ',
  'ㅗㅏ',
  'ㅗㅐ',
  'ㅗㅣ',
  'ㅛ',
  'ㅜ',
  'ㅜㅓ',
  'ㅜㅔ',
  'ㅜㅣ',
  ...'ㅠㅡ',
  'ㅡㅣ',
  'ㅣ'
]
const finals = [
  '',
  'ㄱ',
  'ㄲ',
  'ㄱㅅ',
  'ㄴ',
  'ㄴㅈ',
  'ㄴㅎ',
  'ㄷ',
  'ㄹ',
  'ㄹㄱ',
  'ㄹㅁ',
  'ㄹㅂ',
  'ㄹㅅ',
  'ㄹㅌ',
  'ㄹㅍ',
  'ㄹㅎ'
].concat(['ㅁ', 'ㅂ', 'ㅂㅅ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ'])
const firstSyllable = 0xac00
const lastSyllable = 0xd7a3

/**
 * Lower-case letters and digits with each Hangul syllable taken apart. While a syllable is being typed its last
 * consonant belongs to the next one (쿠번 on the way to 쿠버네), so only single letters compare well; and a
 * slip in one letter is one step away instead of a whole syllable.
 */
export function lettersOf(text: string): string {
  let letters = ''
  for (const char of text.normalize('NFC').toLowerCase()) {
    const code = char.codePointAt(0)!
    if (code < firstSyllable || code > lastSyllable) {
      letters += char
      continue
    }
    const index = code - firstSyllable
    letters +=
      initials[Math.floor(index / 588)]! + medials[Math.floor((index % 588) / 28)]! + finals[index % 28]!
  }
  return letters
}

/** The words of a text in letters, in order. Everything that is neither letter nor digit parts words. */
export const wordsOf = (text: string): readonly string[] => lettersOf(text).match(/[\p{L}\p{N}]+/gu) ?? []
