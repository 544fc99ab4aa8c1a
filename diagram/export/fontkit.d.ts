/** What we use of fontkit 2. Its own types bring those of Node into every file of this folder; these do not. */
declare module 'fontkit' {
  export type PathCommand = {
    readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath'
    readonly args: readonly number[]
  }
  export type Glyph = { readonly id: number; readonly path: { readonly commands: readonly PathCommand[] } }
  export type GlyphRun = {
    readonly glyphs: readonly Glyph[]
    readonly positions: readonly {
      readonly xAdvance: number
      readonly xOffset: number
      readonly yOffset: number
    }[]
  }
  export type Font = {
    readonly unitsPerEm: number
    layout(text: string): GlyphRun
    hasGlyphForCodePoint(codePoint: number): boolean
  }
  /** Read a font from its bytes. */
  export function create(bytes: Uint8Array): Font
}
