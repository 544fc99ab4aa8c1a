/** Fonts as bytes in; the same fonts as files for the time of a drawing: the native resvg reads no others. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Write the fonts to a folder that nobody else can read, use them, and remove them, whatever happens. */
export async function withFontFiles<T>(
  fonts: readonly Uint8Array[],
  draw: (paths: readonly string[]) => Promise<T>
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'ecograph-'))
  try {
    const paths = fonts.map((_, index) => join(folder, `${index}.otf`))
    await Promise.all(fonts.map((font, index) => writeFile(paths[index] ?? folder, font)))
    return await draw(paths)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
