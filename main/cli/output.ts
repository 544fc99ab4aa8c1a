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

/** What is wrong with the place that `--out` names, as far as it can be told before there is a product; else null. */
export async function placeProblem(out: string, { folder }: Surroundings): Promise<Problem | null> {
  if (out === '-') return null
  if (/[/\\]$/.test(out)) return problem(`${out} names a folder; add the name of a file`)
  const path = resolve(folder, out)
  const parent = await stat(dirname(path)).catch(() => null)
  if (parent === null) return problem(`cannot write ${out}: the folder ${dirname(path)} does not exist`)
  return parent.isDirectory() ? null : problem(`cannot write ${out}: ${dirname(path)} is not a folder`)
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
  const wrong = await placeProblem(out, surroundings)
  if (wrong !== null) return wrong
  const written = await writeWhole(resolve(surroundings.folder, out), text)
  return written.ok ? 0 : problem(describeFileProblem(written.problem, out, 'en'))
}
