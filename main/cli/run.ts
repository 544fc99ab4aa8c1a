/** The command line: arguments and surroundings in, an exit code out. */
import { parseWords, suggestion } from './arguments.ts'
import { problem, type Command, type ExitCode, type Problem, type Surroundings } from './command.ts'
import { exportCommand } from './export.ts'
import { findCommand } from './find.ts'
import { commandHelp, overview } from './help.ts'
import { layoutCommand } from './layout.ts'
import { listCommand } from './list.ts'
import { needsCommand } from './needs.ts'
import { pathCommand } from './path.ts'
import { presetsCommand } from './presets.ts'
import { schemaCommand } from './schema.ts'
import { showCommand } from './show.ts'
import { printable } from './text.ts'
import { statsCommand } from './stats.ts'
import { validateCommand } from './validate.ts'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  exportCommand,
  presetsCommand,
  listCommand,
  showCommand,
  findCommand,
  pathCommand,
  needsCommand,
  validateCommand,
  statsCommand,
  layoutCommand,
  schemaCommand
]

/** Run one command line. Never throws. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const tell = (line: string): void => surroundings.tell(printable(line))
  const progress = (line: string): void => surroundings.progress(printable(line))
  try {
    const code = await runCommand(args, { ...surroundings, tell, progress })
    if (typeof code === 'number') return code
    tell(`ecograph: ${code.message}`)
    return 1
  } catch (error) {
    tell(`ecograph: a fault of Ecograph itself: ${error instanceof Error ? error.stack : String(error)}`)
    return 2
  }
}

async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<ExitCode | Problem> {
  const print = async (text: string): Promise<ExitCode | Problem> => {
    const written = await surroundings.write(text)
    return written.ok ? 0 : written
  }
  const [name, ...words] = args
  if (name === undefined) return problem('which command? try ecograph --help')
  if (name === '--help' || name === '-h') return print(overview(commands))
  if (name === '--version') return print(`${surroundings.version}\n`)
  const command = commands.find((one) => one.name === (name === 'help' ? words[0] : name))
  if (name === 'help') return print(command === undefined ? overview(commands) : commandHelp(command))
  if (command === undefined) {
    const names = commands.map((one) => one.name)
    return problem(`there is no command ${name}${suggestion(name, names)}; try ecograph --help`)
  }
  const end = words.indexOf('--')
  const before = end === -1 ? words : words.slice(0, end)
  if (before.includes('--help') || before.includes('-h')) return print(commandHelp(command))
  const given = parseWords(words, command.options)
  return given.ok ? command.run(given.value, surroundings) : given
}
