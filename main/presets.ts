/**
 * The presets file: its path in; the picture options kept there by name, and a way to keep others, out. Window and
 * command line share the file, so each keeps what the other wrote meanwhile. No Electron here.
 */
import type { Stats } from 'node:fs'
import { chown, mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Text } from '../graph-data/catalogue.ts'
import { fillText } from '../graph-data/words/filled-text.ts'
import { parsePresets, presetLimit, serializePresets, type Preset } from '../diagram/picture/presets.ts'
import { readText, setAside, writeWhole, type Failure, type FileProblem } from './files.ts'

/** Two hundred presets with everything they can hold stay below it. */
const sizeLimit = 4 * 1024 * 1024

export type ReadPresets =
  | { readonly ok: true; readonly presets: readonly Preset[]; readonly damagedAs: string | null }
  /** Left as it is: a newer Ecograph wrote it, or the system did not give it. */
  | { readonly ok: false; readonly problem: FileProblem | Text }

export type KeptPresets =
  | { readonly ok: true; readonly damagedAs: string | null }
  | { readonly ok: false; readonly problem: FileProblem | Text }

/** Read the presets. A damaged file is set aside under the name that comes back, never written over. */
export async function readPresets(path: string): Promise<ReadPresets> {
  const read = await readText(path, sizeLimit)
  if (!read.ok) {
    if (read.problem === 'missing') return { ok: true, presets: [], damagedAs: null }
    return read.problem === 'not-text' || read.problem === 'too-large' ? putAside(path, read) : read
  }
  const parsed = parsePresets(read.text)
  if (parsed.ok) return { ok: true, presets: parsed.presets, damagedAs: null }
  return parsed.newer
    ? { ok: false, problem: parsed.message }
    : putAside(path, { ok: false, problem: parsed.message })
}

async function putAside(
  path: string,
  otherwise: Failure | { readonly ok: false; readonly problem: Text }
): Promise<ReadPresets> {
  const damagedAs = await setAside(path)
  return damagedAs === null ? otherwise : { ok: true, presets: [], damagedAs }
}

const tooMany = fillText(
  {
    en: 'No more than {limit} presets are kept. Remove one first.',
    ko: '사전 설정은 {limit}개까지 보관합니다. 먼저 하나를 삭제하세요.'
  },
  { limit: presetLimit }
)

/**
 * Make the folder where it is missing. Gives whose it is where root writes for somebody else: what root leaves in a home
 * must belong to the one who lives there, or the window cannot use it.
 */
async function makeFolder(folder: string): Promise<Stats | null> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined)
  if (process.getuid?.() !== 0) return null
  const owner = await stat(first === undefined ? folder : dirname(first)).catch(() => null)
  if (owner && first !== undefined) {
    for (let made = folder; made.length >= first.length; made = dirname(made)) {
      await chown(made, owner.uid, owner.gid).catch(() => undefined)
    }
  }
  return owner
}

/** Change the presets: what they are now in, what they shall be out. All of the file is written, or nothing. */
export async function changePresets(
  path: string,
  change: (presets: readonly Preset[]) => readonly Preset[]
): Promise<KeptPresets> {
  const read = await readPresets(path)
  if (!read.ok) return read
  const presets = change(read.presets)
  if (presets.length > presetLimit) return { ok: false, problem: tooMany }
  const owner = await makeFolder(dirname(path))
  const written = await writeWhole(path, serializePresets(presets), 0o600)
  if (owner) await chown(path, owner.uid, owner.gid).catch(() => undefined)
  return written.ok ? { ok: true, damagedAs: read.damagedAs } : written
}

/**
 * What a window wants kept, and what somebody else has kept, changed or removed since the window looked: where the window
 * left a preset as it saw it, the other one's word holds.
 */
export function mergePresets(
  wanted: readonly Preset[],
  seen: readonly Preset[],
  now: readonly Preset[]
): readonly Preset[] {
  // Nothing there is rather a file that was lost or damaged than somebody who removed everything.
  if (now.length === 0) return wanted
  const known = new Set([...wanted, ...seen].map(({ name }) => name))
  const before = new Map(seen.map(({ name, options }) => [name, JSON.stringify(options)]))
  const others = new Map(now.map((preset) => [preset.name, preset]))
  const mine = wanted.flatMap((preset): readonly Preset[] => {
    if (before.get(preset.name) !== JSON.stringify(preset.options)) return [preset]
    const other = others.get(preset.name)
    return other ? [other] : []
  })
  return [...mine, ...now.filter(({ name }) => !known.has(name))]
}
