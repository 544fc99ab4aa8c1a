/** Picture options kept by name: the text of the presets file in, presets out, and back. Window and command line share it. */
import { z } from 'zod'
import type { Text } from '../../graph-data/catalogue.ts'
import { fillText } from '../../graph-data/words/filled-text.ts'
import { pictureOptionsSchema, type PictureOptions } from './options.ts'

const presetsVersion = 1

/** A name that can be typed after `--preset` and read in a list. */
export const presetNameSchema = z.string().trim().min(1).max(60)

export const presetLimit = 200

const presetSchema = z.strictObject({ name: presetNameSchema, options: pictureOptionsSchema }).readonly()

export const presetsSchema = z.array(presetSchema).max(presetLimit).readonly()

/** What a window may want kept: somewhat more, so that whoever keeps them can say that these are too many. */
export const wantedPresetsSchema = z
  .array(presetSchema)
  .max(2 * presetLimit)
  .readonly()

export type Preset = { readonly name: string; readonly options: PictureOptions }

const fileSchema = z.strictObject({
  format: z.literal('ecograph-presets'),
  version: z.literal(presetsVersion),
  presets: presetsSchema
})

/** What every version of the file begins with. */
const headSchema = z.object({ format: z.literal('ecograph-presets'), version: z.int() })

/** `newer`: the file is whole, but a newer Ecograph wrote it. */
export type ParsedPresets =
  | { readonly ok: true; readonly presets: readonly Preset[] }
  | { readonly ok: false; readonly newer: boolean; readonly message: Text }

/** Understand the presets file. Never throws. */
export function parsePresets(text: string): ParsedPresets {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return {
      ok: false,
      newer: false,
      message: fillText(
        {
          en: 'The presets are damaged: they are not whole JSON ({reason}).',
          ko: '사전 설정 파일이 손상되었습니다. 올바른 JSON이 아닙니다({reason}).'
        },
        { reason }
      )
    }
  }
  const parsed = fileSchema.safeParse(raw)
  if (parsed.success) return { ok: true, presets: parsed.data.presets }
  const head = headSchema.safeParse(raw)
  if (head.success && head.data.version > presetsVersion) {
    return {
      ok: false,
      newer: true,
      message: fillText(
        {
          en: 'The presets were made by a newer Ecograph (version {version} of their file; this one knows up to {known}). Update Ecograph.',
          ko: '사전 설정 파일이 더 새로운 Ecograph에서 만들어졌습니다(파일 버전 {version}, 이 버전은 {known}까지 지원). Ecograph를 업데이트하세요.'
        },
        { version: head.data.version, known: presetsVersion }
      )
    }
  }
  const issue = parsed.error.issues[0]
  const where = `${issue?.path.join('.') || 'the top'}: ${issue?.message ?? ''}`
  return {
    ok: false,
    newer: false,
    message: fillText(
      { en: 'The presets are damaged ({where}).', ko: '사전 설정 파일이 손상되었습니다({where}).' },
      { where }
    )
  }
}

/** The text of the presets file. */
export const serializePresets = (presets: readonly Preset[]): string =>
  `${JSON.stringify({ format: 'ecograph-presets', version: presetsVersion, presets }, null, 2)}\n`
