/** What the application was started with, in; the file to open, or the sentence to refuse with, out. */
import { resolve } from 'node:path'
import { z } from 'zod'

/** What a second start hands to the first. */
export const secondStartSchema = z.object({ file: z.string().max(4096).nullable() })

/**
 * The file among the arguments, as an absolute path. Chromium's own switches start with a dash, and what follows `--`
 * is always a file. `application` is the path that an Electron which is not packaged was given to run, or null.
 */
export function fileArgument(
  args: readonly string[],
  folder: string,
  application: string | null
): string | null {
  const end = args.indexOf('--')
  const before = end === -1 ? args : args.slice(0, end)
  const operands = before.filter((arg) => arg !== '' && !arg.startsWith('-'))
  const files = [...operands, ...(end === -1 ? [] : args.slice(end + 1))].map((arg) => resolve(folder, arg))
  if (application !== null) {
    const own = files.indexOf(resolve(application))
    if (own !== -1) files.splice(own, 1)
  }
  return files[0] ?? null
}

export type StartConditions = {
  /** The numeric user id, or null where the system has none. */
  readonly user: number | null
  readonly packaged: boolean
  readonly hasSwitch: (name: string) => boolean
}

/** Why the application must not start, or null. There is no way round the sandbox, so there is none to fall back to. */
export function refusal(conditions: StartConditions): string | null {
  if (conditions.hasSwitch('no-sandbox')) {
    return 'Ecograph does not run without its sandbox. Start it without --no-sandbox.'
  }
  if (conditions.user === 0) {
    return 'Ecograph does not run as root, because its sandbox cannot. Start it as an ordinary user.'
  }
  const debugging = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-allow-origins', 'inspect']
  const found = conditions.packaged ? debugging.find(conditions.hasSwitch) : undefined
  return found === undefined ? null : `Ecograph cannot be started with --${found}.`
}
