/** What we use of subset-font 2.9, which brings no types. */
declare module 'subset-font' {
  function subsetFont(
    font: Uint8Array,
    text: string,
    options: { readonly targetFormat: 'woff2'; readonly keepFeatures: readonly string[] }
  ): Promise<Uint8Array>
  export { subsetFont as default }
}
