/** What a file shall be called and its ending in; a name that every system takes out. */

/** Windows keeps these for its devices, whatever their ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu

/** The name, or `ecograph` where nothing is left of it. */
export function fileName(suggested: string, ending: string): string {
  const plain = suggested
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{C}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const stem = plain.toLowerCase().endsWith(ending) ? plain.slice(0, -ending.length) : plain
  // 60 characters stay below 255 bytes in every script.
  const short = [...stem].slice(0, 60).join('').trim() || 'ecograph'
  return `${reserved.test(short) ? `_${short}` : short}${ending}`
}
