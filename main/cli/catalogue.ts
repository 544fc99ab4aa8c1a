/** The catalogue that a command works with: the built-in one, with a person's own folder laid over it where asked. */
import { basename, resolve } from 'node:path'
import type { Issue } from '../../graph-data/catalogue.ts'
import { buildGraph, type EcosystemGraph } from '../../graph-data/graph.ts'
import { parseCatalogue } from '../../graph-data/parse.ts'
import { readPack, type PackRead } from '../pack.ts'
import { describeFileProblem } from '../words.ts'
import { answer, problem, type Answer, type Given, type Surroundings } from './command.ts'

/** The graph of the built-in catalogue, or of it and the folder that `--catalogue` names. What is wrong is told. */
export async function loadGraph(given: Given, surroundings: Surroundings): Promise<Answer<EcosystemGraph>> {
  const folder = given.text('catalogue')
  if (folder === undefined) return answer(buildGraph(surroundings.catalogue))
  const pack = await readFolder(folder, surroundings)
  if (!pack.ok) return pack
  const { catalogue, issues } = parseCatalogue(pack.value.files, surroundings.catalogue)
  for (const line of [...describeUnreadable(pack.value), ...issues.map(describeIssue)]) {
    surroundings.tell(`${folder}: ${line}`)
  }
  return answer(buildGraph(catalogue))
}

/** Every catalogue file under a folder. */
export async function readFolder(folder: string, surroundings: Surroundings): Promise<Answer<PackRead>> {
  const path = resolve(surroundings.folder, folder)
  const read = await readPack(path)
  if (!('problem' in read)) return answer(read)
  const message = describeFileProblem(read.problem, basename(path), 'en')
  return problem(read.problem === 'missing' ? `there is no folder ${folder}` : message)
}

/** `file:line:column field: message (did you mean x?)` */
export const describeIssue = (issue: Issue): string =>
  `${issue.file}:${issue.line}:${issue.column} ${issue.field === '' ? '' : `${issue.field}: `}${issue.message.en}` +
  (issue.didYouMean === undefined ? '' : ` (did you mean ${issue.didYouMean}?)`)

/** The files that could not be read, in the same form as issues. */
export const describeUnreadable = (pack: PackRead): readonly string[] =>
  pack.unreadable.map(({ path, problem: found }) =>
    'file' in found ? `${path}: ${describeFileProblem(found.file, path, 'en')}` : `${path}: ${found.text.en}`
  )
