/** The font as the product carries it, for tests of formats that embed it. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { ExportRequest } from '../../diagram/export/format.ts'

const faces = { 400: 'Regular', 500: 'Medium', 600: 'SemiBold', 700: 'Bold' } as const
const folder = new URL('../../node_modules/pretendard/dist/public/static/', import.meta.url)

export const fontFile = (weight: keyof typeof faces): string =>
  fileURLToPath(new URL(`Pretendard-${faces[weight]}.otf`, folder))

export const font: ExportRequest['font'] = (weight) => readFile(fontFile(weight))
