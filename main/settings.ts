/** The shell's own settings: text in, settings out, with the default for each key that is not usable. */
import { mkdir } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { z } from 'zod'
import { languageSchema } from '../graph-data/schema/primitives.ts'
import { preferencesSchema } from '../preload/preferences.ts'
import { readText, setAside, writeWhole } from './files.ts'

const settingsVersion = 1

const pixels = z.int().min(-100_000).max(100_000)
const boundsSchema = z.strictObject({
  x: pixels,
  y: pixels,
  width: z.int().min(1).max(100_000),
  height: z.int().min(1).max(100_000),
  maximized: z.boolean()
})

export const recentLimit = 10

/** Every key with the schema of its value. A key is null until the person has done something that sets it. */
const keys = {
  bounds: boundsSchema.nullable(),
  catalogueFolder: z.string().min(1).max(4096).nullable(),
  language: languageSchema.nullable(),
  preferences: preferencesSchema.nullable(),
  /** Paths of documents, the one that was open last first. */
  recent: z.array(z.string().min(1).max(4096)).max(recentLimit).readonly().nullable()
} as const

export type WindowBounds = z.infer<typeof boundsSchema>
export type Settings = { readonly [K in keyof typeof keys]: z.infer<(typeof keys)[K]> }

const defaults: Settings = {
  bounds: null,
  catalogueFolder: null,
  language: null,
  preferences: null,
  recent: null
}
const sizeLimit = 256 * 1024

/** Understand settings key by key. `damaged` is true where anything had to be replaced by its default. */
export function parseSettings(text: string): { settings: Settings; damaged: boolean } {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return { settings: defaults, damaged: true }
  }
  const entries = z.record(z.string(), z.unknown()).safeParse(raw)
  // Another version may mean something else by the same key.
  if (!entries.success || entries.data['version'] !== settingsVersion) {
    return { settings: defaults, damaged: true }
  }
  const known = new Set([...Object.keys(keys), 'version'])
  let damaged = Object.keys(entries.data).some((key) => !known.has(key))
  const read = <K extends keyof typeof keys>(key: K): Settings[K] => {
    if (!Object.hasOwn(entries.data, key)) return defaults[key]
    const value = keys[key].safeParse(entries.data[key])
    if (value.success) return value.data as Settings[K]
    damaged = true
    return defaults[key]
  }
  const settings = {
    bounds: read('bounds'),
    catalogueFolder: read('catalogueFolder'),
    language: read('language'),
    preferences: read('preferences'),
    recent: read('recent')
  }
  return { settings, damaged }
}

/** The settings file of a running shell. */
export type SettingsFile = {
  current(): Settings
  /** Change some keys and write the file. A failed write is not worth interrupting a person: the next one tries again. */
  change(part: Partial<Settings>): Promise<void>
  /** The name that a damaged file was kept under when the shell started. */
  readonly damagedAs: string | null
}

/** Read the settings at `path`; a damaged file is kept aside, never written over. */
export async function openSettings(path: string): Promise<SettingsFile> {
  let settings = defaults
  let damagedAs: string | null = null
  const read = await readText(path, sizeLimit)
  if (read.ok) {
    const parsed = parseSettings(read.text)
    settings = parsed.settings
    if (parsed.damaged) damagedAs = await setAside(path)
  } else if (read.problem !== 'missing') {
    damagedAs = await setAside(path)
  }

  let writing: Promise<unknown> = Promise.resolve()
  return {
    current: () => settings,
    change(part) {
      settings = { ...settings, ...part }
      writing = writing.then(async () => {
        const text = `${JSON.stringify({ version: settingsVersion, ...settings }, null, 2)}\n`
        await mkdir(dirname(path), { recursive: true, mode: 0o700 }).catch(() => undefined)
        const written = await writeWhole(path, text, 0o600)
        if (!written.ok) console.error(`${basename(path)} was not written: ${written.problem}`)
      })
      return writing.then(() => undefined)
    },
    damagedAs
  }
}
