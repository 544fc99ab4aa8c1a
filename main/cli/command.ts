/** What a command of the command line is, and what it works with. */
import type { Catalogue } from '../../graph-data/catalogue.ts'

/** 0 done, 1 the person can put it right, 2 it is our fault, 130 the person stopped it. */
export type ExitCode = 0 | 1 | 2 | 130

/** One option, as parsing and help need it. */
export type OptionSpec = {
  readonly name: string
  /** Another name for the same option. */
  readonly alias?: string
  /** What help calls the value, or null for a switch. */
  readonly value: string | null
  readonly description: string
  /** The value may be left out: one of the choices follows, or nothing that belongs to it. */
  readonly optional?: true
  /** The only values that are taken. */
  readonly choices?: readonly string[]
  /** Whether a value of no characters says something. */
  readonly mayBeEmpty?: true
}

export type Given = {
  readonly operands: readonly string[]
  /** The value of an option, or undefined where it was not given. */
  text(name: string): string | undefined
  /** Whether a switch was given. */
  on(name: string): boolean
}

/** Something to tell on standard error. With it the command is over. */
export type Problem = { readonly ok: false; readonly message: string }
export type Answer<T> = { readonly ok: true; readonly value: T } | Problem

export const answer = <T>(value: T): Answer<T> => ({ ok: true, value })
export const problem = (message: string): Problem => ({ ok: false, message })

/** What the process gives a command, so that a test can give something else. */
export type Surroundings = {
  readonly catalogue: Catalogue
  /** Where the built-in catalogue's files lie, for `validate`. */
  readonly catalogueFolder: string
  readonly version: string
  /** The day, as `YYYY-MM-DD`, that ages are measured from. */
  readonly today: string
  /** Relative paths are meant from here. */
  readonly folder: string
  /** Write the product; false where nobody takes it any more, or a message where it could not be written. */
  readonly write: (product: string | Uint8Array) => Promise<Answer<null>>
  /** The OpenType bytes of Pretendard in a weight. */
  readonly font: (weight: 400 | 500 | 600 | 700) => Promise<Uint8Array>
  /** Tell the person something, one line at a time. */
  readonly tell: (line: string) => void
  /** Tell how far something is: on a terminal each line takes the place of the one before. */
  readonly progress: (line: string) => void
  /** Where presets are kept, by the window, too. */
  readonly presets: string
  /** Call back when the person wants to stop (Ctrl+C); the returned function stops listening. */
  readonly onStop: (stop: () => void) => () => void
}

export type Command = {
  readonly name: string
  /** One line for the overview. */
  readonly summary: string
  /** The operands in the usage line; empty where there are none. */
  readonly operands: string
  readonly options: readonly OptionSpec[]
  /** More that its help says, below the options. */
  readonly details?: string
  readonly examples: readonly string[]
  /** Do it. What a person can put right comes back as a problem; what throws is our fault. */
  readonly run: (given: Given, surroundings: Surroundings) => Promise<ExitCode | Problem>
}

/** An option that takes one of a few words. */
export const choice = (name: string, choices: readonly string[], description: string): OptionSpec => ({
  name,
  value: choices.join('|'),
  choices,
  description
})

export const languageOption: OptionSpec = {
  name: 'language',
  alias: 'lang',
  value: 'en|ko',
  choices: ['en', 'ko'],
  description: 'the language of titles and names (default: en)'
}
export const catalogueOption: OptionSpec = {
  name: 'catalogue',
  value: 'folder',
  description: 'lay your own catalogue folder over the built-in catalogue'
}
export const jsonOption: OptionSpec = {
  name: 'json',
  value: null,
  description: 'write JSON for other programs'
}
