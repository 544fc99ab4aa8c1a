/** The value of `--theme` in; the colours it means out: a name that is known, or the file of a company. */
import { resolve } from 'node:path'
import type { PictureOptions } from '../../diagram/picture/options.ts'
import { parseTheme } from '../../diagram/scene/parse-theme.ts'
import { readText } from '../files.ts'
import { describeFileProblem } from '../words.ts'
import { suggestion } from './arguments.ts'
import { answer, problem, type Answer } from './command.ts'

export const themeNames = ['system', 'light', 'dark', 'print'] as const

type ThemePart = Pick<PictureOptions, 'theme' | 'company'>

const sizeLimit = 256 * 1024
const isFile = (word: string): boolean => /\.(ya?ml|json)$/i.test(word) || /[/\\]/.test(word)

/** The theme that was given, or that of `start`. A path is meant from `folder`. */
export async function readTheme(
  given: string | undefined,
  { theme, company }: ThemePart,
  folder: string
): Promise<Answer<ThemePart>> {
  if (given === undefined) return answer({ theme, company })
  const name = themeNames.find((one) => one === given)
  // The view has the theme of that name then.
  if (name === 'system') return answer({ theme: 'view', company: null })
  if (name !== undefined) return answer({ theme: name, company: null })
  if (!isFile(given)) {
    const known = themeNames.join(', ')
    return problem(
      `--theme takes ${known} or a .yaml or .json file with colours, not ${given}${suggestion(given, themeNames)}`
    )
  }
  const read = await readText(resolve(folder, given), sizeLimit)
  if (!read.ok) return problem(describeFileProblem(read.problem, given, 'en'))
  const parsed = parseTheme(read.text)
  return parsed.ok
    ? answer({ theme: 'company', company: parsed.theme })
    : problem(`${given}: ${parsed.message.en}`)
}
