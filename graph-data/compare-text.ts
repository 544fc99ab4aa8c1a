/** Two texts in; their order out. */

/** Order by UTF-16 units, which is the same on every machine; `localeCompare` is not. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
