/** Each stack as people put it on a slide, the two languages in turn: what programs of others are given to open. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ExportFormat, ExportFormatId, ExportRequest } from '../../diagram/export/format.ts'
import { exportFormats } from '../../diagram/export/registry.ts'
import { slideOptions, type PictureOptions } from '../../diagram/picture/options.ts'
import { languages, type Language } from '../../graph-data/schema/primitives.ts'
import { fullView, graph, pictureOf } from '../diagram/built-in.ts'
import { font } from '../diagram/export-fonts.ts'

export type Case = { readonly name: string; readonly request: ExportRequest }

/** Packing takes a while: done when asked for, and once, as the files of the stage share what they import. */
const made = new Map<string, ExportRequest>()

/** The one place where these pictures are made. */
function requestOf(id: string, language: Language, options: Partial<PictureOptions>): ExportRequest {
  const key = JSON.stringify([id, language, options])
  const known = made.get(key)
  if (known) return known
  const view = fullView({ language, stack: { id, step: null, hideRest: true } })
  const request = pictureOf(graph, view, font, { ...slideOptions, ...options })
  made.set(key, request)
  return request
}

const caseOf = (id: string, language: Language, options: Partial<PictureOptions> = {}): Case => ({
  name: `${id}-${language}`,
  get request() {
    return requestOf(id, language, options)
  }
})

/** Every stack in one language, in turn: for what takes long. */
export const halfOfCases = (options: Partial<PictureOptions> = {}): readonly Case[] =>
  graph.catalogue.stacks.map(({ id }, index) =>
    caseOf(id, languages[index % languages.length] ?? 'en', options)
  )

export function formatOf(id: ExportFormatId): ExportFormat {
  const format = exportFormats.find((item) => item.id === id)
  if (!format) throw new Error(`no format ${id}`)
  return format
}

/** Write each case as a file named after it; the paths in the order of the cases. */
export async function writeFiles(
  id: ExportFormatId,
  cases: readonly Case[],
  folder: string,
  extension: string = id
): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true })
  const { render } = formatOf(id)
  const paths: string[] = []
  for (const { name, request } of cases) {
    const path = join(folder, `${name}.${extension}`)
    writeFileSync(path, await render(request))
    paths.push(path)
  }
  return paths
}
