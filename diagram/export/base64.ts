/** Bytes in, Base64 out (RFC 4648): for fonts, hashes and shapes that stand in text. Node's own is not to be had here. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

export function base64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second, third] = [bytes[at], bytes[at + 1], bytes[at + 2]]
    const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0)
    const letter = (shift: number): string => alphabet.charAt((bits >> shift) & 63)
    parts.push(
      letter(18) +
        letter(12) +
        (second === undefined ? '=' : letter(6)) +
        (third === undefined ? '=' : letter(0))
    )
  }
  return parts.join('')
}
