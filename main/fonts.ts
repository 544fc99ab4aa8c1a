/** The folder of the built fonts in; the bytes of Pretendard in a weight out, for exports that carry their font. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const faces = { 400: 'Regular', 500: 'Medium', 600: 'SemiBold', 700: 'Bold' } as const

export const readFont =
  (folder: string) =>
  (weight: keyof typeof faces): Promise<Uint8Array> =>
    readFile(join(folder, `Pretendard-${faces[weight]}.otf`))
