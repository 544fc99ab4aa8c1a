/** The built-in catalogue in two parts, parsed when the product was built (see main/build/catalogue-plugin.ts). */
declare module 'virtual:catalogue-outline' {
  export const outline: import('../graph-data/outline.ts').Outline
}
declare module 'virtual:catalogue-texts' {
  export const texts: import('../graph-data/outline.ts').Texts
}
declare module 'virtual:catalogue-letters' {
  export const letters: Readonly<Record<import('../graph-data/catalogue.ts').Language, string>>
}
