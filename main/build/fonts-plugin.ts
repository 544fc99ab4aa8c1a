/** A folder in; after the build it holds the fonts that exports carry, with their licence. */
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const source = 'node_modules/pretendard/dist'
const files = ['Regular', 'Medium', 'SemiBold', 'Bold'].map((face) => `public/static/Pretendard-${face}.otf`)

export function copyFonts(folder: string): Plugin {
  return {
    name: 'ecograph:fonts',
    async closeBundle() {
      await mkdir(folder, { recursive: true })
      const wanted = [...files, 'LICENSE.txt']
      await Promise.all(
        wanted.map((file) => copyFile(join(source, file), join(folder, file.replace(/^.*\//u, ''))))
      )
    }
  }
}
