/** The help texts, written from the commands themselves. */
import type { Command, OptionSpec } from './command.ts'

const exitCodes = `Exit codes: 0 done, 1 the input is wrong (or validate found something), 2 a fault of Ecograph, 130 stopped (Ctrl+C).
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
${command.details === undefined ? '' : `\n${command.details}\n`}
Examples:
${command.examples.map((example) => `  ${example}`).join('\n')}

${exitCodes}
`
}

const describe = ({ name, alias, value, optional, description }: OptionSpec): readonly [string, string] => {
  const names = alias === undefined ? `--${name}` : `--${name}, --${alias}`
  const shown = optional ? `[${value}]` : `<${value}>`
  return [value === null ? names : `${names} ${shown}`, description]
}

/** Terms longer than this stand on a line of their own, so that the others need not make room for them. */
const widest = 32

/** Terms and their explanations, lined up. */
export function list(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([term]) => term.length).filter((length) => length <= widest))
  return rows
    .map(([term, text]) =>
      term.length > width ? `  ${term}\n  ${' '.repeat(width)}  ${text}` : `  ${term.padEnd(width)}  ${text}`
    )
    .join('\n')
}
