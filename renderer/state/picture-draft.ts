/** What the export dialog holds, a format and the options of a picture: as it begins, as it is kept, and by which name. */
import { exportFormatList, type ExportFormatId } from '../../diagram/export/format.ts'
import {
  pictureOptionsSchema,
  plainOptions,
  slideOptions,
  type PictureOptions
} from '../../diagram/picture/options.ts'
import type { Preset } from '../../diagram/picture/presets.ts'

/** A preset that is built in, or one that was kept by name; null where the options began from nothing. */
export type PresetChoice =
  { readonly kind: 'slide' | 'plain' } | { readonly kind: 'own'; readonly name: string } | null

export type PictureDraft = {
  readonly format: ExportFormatId
  readonly options: PictureOptions
  /** Where the options came from; they may have been changed since. */
  readonly preset: PresetChoice
}

/** What somebody finds who never exported before. */
export const firstDraft: PictureDraft = { format: 'pptx', options: slideOptions, preset: { kind: 'slide' } }

/** What of it also suits another view: words and a part that somebody chose for one picture do not. */
const forAnyView = ({ what, title, subtitle, ...rest }: PictureOptions): PictureOptions => ({
  ...rest,
  what: what === 'visible' || what === 'selection' ? 'view' : what,
  title: title === '' ? '' : null,
  subtitle: subtitle === '' ? '' : null
})

/** The text that is kept for the next time. */
export const serializeDraft = (draft: PictureDraft): string =>
  JSON.stringify({ ...draft, options: forAnyView(draft.options) })

/** What was kept, or null where that is nothing that can be used. Never throws. */
export function parseDraft(text: string | null): PictureDraft | null {
  if (text === null) return null
  try {
    const kept: Partial<Record<keyof PictureDraft, unknown>> = JSON.parse(text)
    const format = exportFormatList.find(({ id }) => id === kept.format)?.id
    const options = pictureOptionsSchema.safeParse(kept.options)
    if (format === undefined || !options.success) return null
    return { format, options: options.data, preset: parseChoice(kept.preset) }
  } catch {
    return null
  }
}

function parseChoice(raw: unknown): PresetChoice {
  const { kind, name } = (raw ?? {}) as Record<string, unknown>
  if (kind === 'slide' || kind === 'plain') return { kind }
  return kind === 'own' && typeof name === 'string' ? { kind, name } : null
}

/** The options of a preset; null where it is gone. */
export function optionsOf(choice: PresetChoice, presets: readonly Preset[]): PictureOptions | null {
  switch (choice?.kind) {
    case undefined:
      return null
    case 'slide':
      return slideOptions
    case 'plain':
      return plainOptions
    case 'own':
      return presets.find(({ name }) => name === choice.name)?.options ?? null
    default:
      return choice satisfies never
  }
}

/** Whether options say the same. They come from one schema, so their keys stand in any order but are the same. */
export const sameOptions = (a: PictureOptions, b: PictureOptions): boolean =>
  (Object.keys(a) as (keyof PictureOptions)[]).every(
    (key) => a[key] === b[key] || JSON.stringify(a[key]) === JSON.stringify(b[key])
  )

/** Keep options by a name; the same name keeps its place and gets the new ones. */
export function keepPreset(
  presets: readonly Preset[],
  name: string,
  options: PictureOptions
): readonly Preset[] {
  const kept = { name, options }
  return presets.some((preset) => preset.name === name)
    ? presets.map((preset) => (preset.name === name ? kept : preset))
    : [...presets, kept]
}

export const renamePreset = (presets: readonly Preset[], from: string, to: string): readonly Preset[] =>
  presets
    .filter(({ name }) => name === from || name !== to)
    .map((preset) => (preset.name === from ? { ...preset, name: to } : preset))

export const dropPreset = (presets: readonly Preset[], name: string): readonly Preset[] =>
  presets.filter((preset) => preset.name !== name)
