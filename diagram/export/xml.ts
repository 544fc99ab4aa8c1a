/** Text in, XML out: escaping, and the characters that XML cannot hold. */

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Everything XML 1.0 forbids: most control characters, lone surrogates and two non-characters. */
// eslint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

/** Escape text for an element or a double-quoted attribute. What XML cannot hold becomes U+FFFD. */
export const escapeXml = (text: string): string =>
  text.replace(forbidden, '\ufffd').replace(/[&<>"]/g, (character) => escapes[character] ?? character)

/** Attributes of an element, in the given order; those that are undefined are left out. */
export const attributes = (pairs: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(pairs)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('')
