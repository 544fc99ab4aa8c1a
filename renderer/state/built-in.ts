/** The two parts of the built-in catalogue in; a catalogue to draw from at once, and the whole of it on demand, out. */
import type { Catalogue } from '../../graph-data/catalogue.ts'
import { addTexts, openOutline, type Outline, type Texts } from '../../graph-data/outline.ts'

export type BuiltIn = {
  /** Enough for a picture: components and relations without their texts. */
  readonly opened: Catalogue
  /** With all texts. They are loaded when this is first called. */
  whole(): Promise<Catalogue>
}

export function createBuiltIn(outline: Outline, loadTexts: () => Promise<Texts>): BuiltIn {
  const opened = openOutline(outline)
  let whole: Promise<Catalogue> | undefined
  return {
    opened,
    whole: () => (whole ??= loadTexts().then((texts) => addTexts(opened, texts)))
  }
}
