/** The help texts, written from the commands themselves. */
import type { Command, OptionSpec } from './command.ts'

const exitCodes = `Exit codes: 0 done, 1 the input is wrong (or validate found something), 2 a fault of Ecograph.
Products go to a file or to standard output, messages to standard error.`

/** The overview. */
export function overview(commands: readonly Command[]): string {
  return `Ecograph: the cloud native ecosystem as a graph.

Usage: ecograph <command> [options]

Commands:
${list(commands.map(({ name, summary }) => [name, summary]))}

Options:
${list([
  ['--help', 'explain a command: ecograph <command> --help'],
  ['--version', 'say which version this is']
])}

Examples:
${commands.map(({ examples }) => `  ${examples[0]}`).join('\n')}

${exitCodes}
`
}

/** Everything about one command. */
export function commandHelp(command: Command): string {
  const usage = ['ecograph', command.name, command.operands, command.options.length > 0 ? '[options]' : '']
  return `ecograph ${command.name}: ${command.summary}

Usage: ${usage.filter((part) => part !== '').join(' ')}

Options:
${list([...command.options.map(describe), ['--help', 'show this text']])}

Examples:
${command.examples.map((example) => `  ${example}`).join('\n')}

${exitCodes}
`
}

const describe = ({ name, value, description }: OptionSpec): readonly [string, string] => [
  value === null ? `--${name}` : `--${name} <${value}>`,
  description
]

function list(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([term]) => term.length))
  return rows.map(([term, text]) => `  ${term.padEnd(width)}  ${text}`).join('\n')
}
