/** Any text in; one line of text without control characters and lone surrogates out: what every text format can hold. */

/** Line and paragraph separators and every other control character. */
const breaking = /[\p{Cc}\u2028\u2029]+/gu
const broken = /[\p{Cs}\ufffe\uffff]/gu

/** One line: breaks and control characters become a space, halves of characters U+FFFD. */
export const oneLine = (text: string): string =>
  text.replace(breaking, ' ').replace(broken, '\ufffd').replace(/ {2,}/g, ' ').trim()
