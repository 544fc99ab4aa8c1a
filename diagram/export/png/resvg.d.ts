/** What we use of resvg-js 2.6. Its own types bring those of Node into every file of this folder; these do not. */

export type RenderOptions = {
  readonly fitTo: { readonly mode: 'original' }
  /** Nothing: see-through. */
  readonly background?: string
  readonly font: {
    readonly loadSystemFonts: boolean
    /** Paths: only its build for browsers takes bytes. */
    readonly fontFiles: readonly string[]
    readonly defaultFontFamily: string
  }
}

/** Draw an SVG on a thread of its own. Rejects where the SVG cannot be read. */
export function renderAsync(
  svg: string,
  options: RenderOptions
): Promise<{ readonly width: number; readonly height: number; asPng(): Uint8Array }>
