/** The project's own source files, read from the disk. */
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SourceText } from './scan.ts'

export const project = fileURLToPath(new URL('../../', import.meta.url))

export const layers = ['graph-data', 'diagram', 'preload', 'renderer', 'main'] as const

const sourceFile = /\.(ts|tsx|mjs|cjs|js)$/u

/** The source files of a folder, with the folders in it. */
export function readSources(folder: string): SourceText[] {
  return readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && sourceFile.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(project, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
}
