/** The built-in catalogue, parsed when the product was built (see build/catalogue-plugin.ts). */
declare module 'virtual:catalogue' {
  export const catalogue: import('../graph-data/catalogue.ts').Catalogue
}
