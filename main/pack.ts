/** A folder of a person's own catalogue in; its YAML files and what could not be read out. No Electron here. */
import { opendir } from 'node:fs/promises'
import { join } from 'node:path'
import type { SourceFile, Text } from '../graph-data/catalogue.ts'
import { fillText } from '../graph-data/words/filled-text.ts'
import { readText, type FileProblem } from './files.ts'
import { words } from './words.ts'

/** Bounds that a catalogue never reaches, and a home folder chosen by mistake does. */
export const packLimits = { files: 2000, depth: 5, fileMiB: 1, totalMiB: 32 } as const

/** A sentence of its own, or the usual one for a file problem. */
export type PackProblem = { readonly file: FileProblem } | { readonly text: Text }

export type PackRead = {
  readonly files: readonly SourceFile[]
  readonly unreadable: readonly { readonly path: string; readonly problem: PackProblem }[]
}

/** Read every `*.yaml` and `*.yml` under the folder, in the order of their paths. Links are not followed. */
export async function readPack(folder: string): Promise<PackRead | { readonly problem: FileProblem }> {
  const found: string[] = []
  const unreadable: { path: string; problem: PackProblem }[] = []
  let full = false

  async function walk(relative: string, depth: number): Promise<void> {
    const names: { path: string; kind: 'folder' | 'file' | 'link' }[] = []
    for await (const entry of await opendir(join(folder, relative))) {
      if (entry.name.startsWith('.')) continue
      const path = relative === '' ? entry.name : `${relative}/${entry.name}`
      if (entry.isDirectory()) names.push({ path, kind: 'folder' })
      else if (isYaml(entry.name)) names.push({ path, kind: entry.isSymbolicLink() ? 'link' : 'file' })
      // A folder full of other things must not take the memory either.
      if (names.length > packLimits.files * 5) break
    }
    names.sort((a, b) => (a.path < b.path ? -1 : 1))
    for (const { path, kind } of names) {
      if (full) return
      if (kind === 'link') unreadable.push({ path, problem: { text: words.packLink } })
      else if (kind === 'file') {
        if (found.length < packLimits.files) found.push(path)
        else {
          full = true
          unreadable.push({
            path,
            problem: { text: fillText(words.packTooMany, { limit: packLimits.files }) }
          })
        }
      } else if (depth >= packLimits.depth) {
        unreadable.push({ path, problem: { text: fillText(words.packTooDeep, { limit: packLimits.depth }) } })
      } else {
        await walk(path, depth + 1).catch(() => unreadable.push({ path, problem: { file: 'denied' } }))
      }
    }
  }
  try {
    await walk('', 1)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    return { problem: code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'denied' }
  }

  const files: SourceFile[] = []
  let total = 0
  for (const path of found) {
    const read = await readText(join(folder, path), packLimits.fileMiB * 1024 * 1024)
    if (!read.ok) {
      unreadable.push({ path, problem: { file: read.problem } })
      continue
    }
    total += read.text.length
    if (total > packLimits.totalMiB * 1024 * 1024) {
      unreadable.push({
        path,
        problem: { text: fillText(words.packTooMuch, { limit: packLimits.totalMiB }) }
      })
      break
    }
    files.push({ path, text: read.text })
  }
  return { files, unreadable }
}

const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name)
