/** A Korean phrase with a gap and the name that fills it in; the phrase with the particle that suits the name out. */

/** After a final consonant, and without one; ㄹ counts as none before 로. */
const particles: readonly (readonly [both: string, after: string, without: string])[] = [
  ['을(를)', '을', '를'],
  ['이(가)', '이', '가'],
  ['은(는)', '은', '는'],
  ['와(과)', '과', '와'],
  ['(으)로', '으로', '로']
]

const firstSyllable = 0xac00
const lastSyllable = 0xd7a3
const finalL = 8

/**
 * Put a name where `~` stands: `~을(를) 구현` and 쿠버네티스 give 쿠버네티스를 구현. How a name in Latin letters is read
 * aloud cannot be told from its spelling, so after it both forms stay, as Korean texts print them.
 */
export function fillGap(phrase: string, name: string): string {
  const at = phrase.indexOf('~')
  if (at === -1) return `${name} ${phrase}`
  const rest = phrase.slice(at + 1)
  const found = particles.find(([both]) => rest.startsWith(both))
  const code = name.codePointAt(name.length - 1) ?? 0
  if (!found || code < firstSyllable || code > lastSyllable) return phrase.slice(0, at) + name + rest
  const [both, after, without] = found
  const final = (code - firstSyllable) % 28
  const isOpen = final === 0 || (both === '(으)로' && final === finalL)
  return phrase.slice(0, at) + name + (isOpen ? without : after) + rest.slice(both.length)
}
