/** A finished product in; a whole file, or standard output, out. */
import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { writeWhole } from '../files.ts'
import { describeFileProblem } from '../words.ts'
import { problem, type ExitCode, type OptionSpec, type Problem, type Surroundings } from './command.ts'

export const outOption: OptionSpec = {
  name: 'out',
  value: 'file|-',
  description: 'the file to write, whole or not at all; - is standard output'
}

/** Write the product where `--out` says. */
export async function writeProduct(
  text: string | Uint8Array,
  out: string,
  surroundings: Surroundings
): Promise<ExitCode | Problem> {
  if (out === '-') {
    const written = await surroundings.write(text)
    return written.ok ? 0 : written
  }
  if (/[/\\]$/.test(out)) return problem(`${out} names a folder; add the name of a file`)
  const path = resolve(surroundings.folder, out)
  const written = await writeWhole(path, text)
  if (written.ok) return 0
  if (written.problem === 'no-folder') {
    const parent = await stat(dirname(path)).catch(() => null)
    return parent === null
      ? problem(`cannot write ${out}: the folder ${dirname(path)} does not exist`)
      : problem(`cannot write ${out}: ${dirname(path)} is not a folder`)
  }
  return problem(describeFileProblem(written.problem, out, 'en'))
}
