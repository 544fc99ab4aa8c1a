/** `ecograph validate`: catalogue files in, every problem in them with its place out. */
import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { auditCatalogue } from '../../graph-data/audit/registry.ts'
import type { Catalogue } from '../../graph-data/catalogue.ts'
import { buildGraph } from '../../graph-data/graph.ts'
import { parseCatalogue } from '../../graph-data/parse.ts'
import { describeIssue, describeUnreadable, readFolder } from './catalogue.ts'
import { problem, type Command } from './command.ts'

export const validateCommand: Command = {
  name: 'validate',
  summary: 'check catalogue files: what cannot be read, contradicts itself, is missing or has grown old',
  operands: '[folder]',
  options: [
    {
      name: 'alone',
      value: null,
      description: 'take the folder for a whole catalogue instead of laying it over the built-in one'
    },
    {
      name: 'strict',
      value: null,
      description: 'ask of your own folder what the built-in catalogue must have: texts, facts, evidence'
    }
  ],
  examples: ['ecograph validate', 'ecograph validate my-catalogue', 'ecograph validate my-fork --alone'],
  async run(given, surroundings) {
    const [named, ...more] = given.operands
    if (more.length > 0) return problem(`validate takes one folder, not also ${more[0]}`)
    const folder = named ?? surroundings.catalogueFolder
    const read = await readFolder(folder, surroundings)
    if (!read.ok) {
      return named === undefined
        ? problem('the files of the built-in catalogue are not beside this program; name a folder')
        : read
    }
    const pack = read.value
    if (pack.files.length === 0 && pack.unreadable.length === 0) {
      return problem(`there are no .yaml files in ${folder}`)
    }
    const alone =
      given.on('alone') ||
      (await sameFolder(resolve(surroundings.folder, folder), surroundings.catalogueFolder))
    const { catalogue, issues } = alone
      ? parseCatalogue(pack.files)
      : parseCatalogue(pack.files, surroundings.catalogue)
    const lines = [
      ...describeUnreadable(pack),
      ...issues.map(describeIssue),
      ...(alone || given.on('strict')
        ? audit(catalogue, new Set(pack.files.map(({ path }) => path)), surroundings.today)
        : [])
    ]
    if (lines.length > 0) {
      const written = await surroundings.write(`${lines.join('\n')}\n`)
      if (!written.ok) return written
      surroundings.tell(lines.length === 1 ? '1 problem' : `${lines.length} problems`)
      return 1
    }
    const { components, relations, stacks } = catalogue
    surroundings.tell(
      `${pack.files.length} files are in order: with them there are ${components.length} components, ` +
        `${relations.length} relations and ${stacks.length} stacks`
    )
    return 0
  }
}

/** What the audits find in the files that were checked; a pack is not blamed for what lies under it. */
const audit = (catalogue: Catalogue, files: ReadonlySet<string>, today: string): readonly string[] =>
  auditCatalogue({ graph: buildGraph(catalogue), today })
    .filter(({ file }) => files.has(file))
    .map(({ audit: name, file, field, message }) => `${file} ${field}: ${message} (${name})`)

async function sameFolder(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([a, b].map((path) => realpath(path).catch(() => null)))
  return first !== null && first === second
}
