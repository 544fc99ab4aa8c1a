/** `ecograph presets`: the picture options that are kept by name, by the window, too; listed, removed, found and kept. */
import { basename } from 'node:path'
import type { Text } from '../../graph-data/catalogue.ts'
import type { PictureOptions } from '../../diagram/picture/options.ts'
import { presetNameSchema, type Preset } from '../../diagram/picture/presets.ts'
import type { FileProblem } from '../files.ts'
import { changePresets, readPresets } from '../presets.ts'
import { describeFileProblem } from '../words.ts'
import { suggestion } from './arguments.ts'
import { answer, jsonOption, problem, type Answer, type Command, type Surroundings } from './command.ts'
import { table } from './text.ts'

type Where = Pick<Surroundings, 'presets' | 'tell'>

const describe = (found: FileProblem | Text, path: string): string =>
  typeof found === 'string' ? describeFileProblem(found, path, 'en') : `${path}: ${found.en}`

function tellDamage(damagedAs: string | null, { presets, tell }: Where): void {
  if (damagedAs === null) return
  tell(`${presets} could not be read; it is kept beside it as ${damagedAs}`)
}

async function kept(where: Where): Promise<Answer<readonly Preset[]>> {
  const read = await readPresets(where.presets)
  if (!read.ok) return problem(describe(read.problem, where.presets))
  tellDamage(read.damagedAs, where)
  return answer(read.presets)
}

function unknown(name: string, presets: readonly Preset[]): string {
  const names = presets.map((preset) => preset.name)
  return names.length === 0
    ? `there is no preset ${name}; none are kept yet (ecograph export … --save-preset ${name})`
    : `there is no preset ${name}${suggestion(name, names)}; there are ${names.join(', ')}`
}

/** The options that are kept under a name. */
export async function findPreset(name: string, where: Where): Promise<Answer<PictureOptions>> {
  const presets = await kept(where)
  if (!presets.ok) return presets
  const found = presets.value.find((preset) => preset.name === name.trim())
  return found ? answer(found.options) : problem(unknown(name, presets.value))
}

/** Keep options under a name, in place of what had it, and say so. */
export async function savePreset(
  name: string,
  options: PictureOptions,
  where: Where,
  quiet: boolean
): Promise<Answer<null>> {
  const valid = presetNameSchema.safeParse(name)
  if (!valid.success) return problem(`the name of a preset has 1 to 60 characters, not ${name.length}`)
  let replaced = false
  const saved = await changePresets(where.presets, (presets) => {
    const index = presets.findIndex((preset) => preset.name === valid.data)
    replaced = index !== -1
    const preset = { name: valid.data, options }
    return replaced ? presets.with(index, preset) : [...presets, preset]
  })
  if (!saved.ok) return problem(describe(saved.problem, where.presets))
  tellDamage(saved.damagedAs, where)
  if (!quiet) where.tell(`preset ${valid.data} is ${replaced ? 'replaced' : 'kept'}`)
  return answer(null)
}

async function remove(name: string, where: Where): Promise<Answer<null>> {
  const presets = await kept(where)
  if (!presets.ok) return presets
  const wanted = name.trim()
  if (!presets.value.some((preset) => preset.name === wanted)) return problem(unknown(name, presets.value))
  const changed = await changePresets(where.presets, (now) => now.filter((preset) => preset.name !== wanted))
  if (!changed.ok) return problem(describe(changed.problem, where.presets))
  where.tell(`preset ${wanted} is removed`)
  return answer(null)
}

const columns = ['name', 'what', 'page', 'arrange', 'legend', 'theme', 'language']

const row = ({ name, options }: Preset): readonly string[] => [
  name,
  options.what,
  options.page,
  options.arrange,
  options.legend,
  options.theme === 'company' ? (options.company?.name ?? options.theme) : options.theme,
  options.language ?? 'view'
]

export const presetsCommand: Command = {
  name: 'presets',
  summary: 'list the picture options that are kept by name, or remove some',
  operands: '',
  options: [{ name: 'remove', value: 'name', description: 'remove the preset of that name' }, jsonOption],
  examples: ['ecograph presets', 'ecograph presets --json', 'ecograph presets --remove slides'],
  async run(given, surroundings) {
    if (given.operands.length > 0) {
      return problem(`presets takes no ${given.operands[0]}; to remove one: --remove <name>`)
    }
    const name = given.text('remove')
    if (name !== undefined) {
      if (given.on('json')) return problem('--json lists presets and --remove removes one; give one of them')
      const removed = await remove(name, surroundings)
      return removed.ok ? 0 : removed
    }
    const presets = await kept(surroundings)
    if (!presets.ok) return presets
    if (!given.on('json') && presets.value.length === 0) {
      surroundings.tell(
        `there are no presets yet; ${basename(surroundings.presets)} is written by --save-preset`
      )
      return 0
    }
    const text = given.on('json')
      ? `${JSON.stringify(presets.value, null, 2)}\n`
      : table(columns, presets.value.map(row))
    const written = await surroundings.write(text)
    return written.ok ? 0 : written
  }
}
