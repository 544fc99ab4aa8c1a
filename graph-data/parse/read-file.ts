/** One catalogue file in; its parts as the schemas have them, each with a way back to its place, and its issues out. */
import type { z } from 'zod'
import type { Issue, SourceFile, Text } from '../catalogue.ts'
import { fillText } from '../words/filled-text.ts'
import { componentFileSchema, outgoingRelationSchema } from '../schema/component.ts'
import type { Component, Relation } from '../schema/component.ts'
import { migrateFile, migrationSteps } from '../schema/migrations.ts'
import { stackFileSchema } from '../schema/stack.ts'
import type { Stack } from '../schema/stack.ts'
import { vocabularyFileSchema } from '../schema/vocabulary-file.ts'
import { vocabularySchemas } from '../schema/vocabulary.ts'
import { checkSchema } from './check-schema.ts'
import type { FieldFault } from './check-schema.ts'
import { formOfPath } from './file-form.ts'
import type { VocabularyName } from './file-form.ts'
import type { FieldPath } from './plain.ts'
import { relationId } from './relation-id.ts'
import { formatField, readYaml } from './yaml.ts'
import type { YamlFile } from './yaml.ts'

/** Makes an issue of the file that a part came from, with `path` counted from the top of the file. */
export type Report = (code: Issue['code'], path: FieldPath, message: Text, didYouMean?: string) => Issue

/** A part of a file: what it says, where it lies in the file, and how to complain about it. */
export type Part<T> = { readonly value: T; readonly at: FieldPath; readonly report: Report }

export type VocabularyEntry<Name extends VocabularyName> = z.output<(typeof vocabularySchemas)[Name]>

/** The schemas by name, in a form in which the name tells the type of what comes out. */
const entrySchemas: { readonly [Name in VocabularyName]: z.ZodType<VocabularyEntry<Name>> } =
  vocabularySchemas

export type FileParts = {
  readonly issues: readonly Issue[]
  readonly component?: Part<Component>
  readonly relations: readonly Part<Relation>[]
  readonly stack?: Part<Stack>
  readonly vocabulary?: { readonly [Name in VocabularyName]?: readonly Part<VocabularyEntry<Name>>[] }
  /** The component that the file would have held, where it holds none. */
  readonly lostComponent?: string
}

const nothing = { relations: [] } as const

type Fields = Readonly<Record<string, unknown>>
const noFields: Text = {
  en: 'The file must be a map of fields.',
  ko: '파일은 키와 값으로 된 맵이어야 합니다.'
}
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function reporter(path: string, file: YamlFile): Report {
  return (code, at, message, didYouMean) => {
    const issue = { code, file: path, ...file.place(at), field: formatField(at), message }
    return didYouMean === undefined ? issue : { ...issue, didYouMean }
  }
}

const fileIssue = (path: string, code: Issue['code'], message: Text, didYouMean?: string): Issue => {
  const issue = { code, file: path, line: 1, column: 1, field: '', message }
  return didYouMean === undefined ? issue : { ...issue, didYouMean }
}

const schemaIssues = (faults: readonly FieldFault[], report: Report): Issue[] =>
  faults.map(({ path, message, didYouMean }) => report('schema', path, message, didYouMean))

/** The list in a field, or undefined where the field is something else; an absent field is an empty list. */
function listIn(file: Fields, key: string): readonly unknown[] | undefined {
  const value = Object.hasOwn(file, key) ? file[key] : []
  return Array.isArray(value) ? value : undefined
}

function readComponent(fields: Fields, stem: string, yaml: YamlFile, report: Report): FileParts {
  const written = listIn(fields, 'relations')
  // Relations are checked one by one, so that a bad one does not take the component with it.
  const checked = checkSchema(
    componentFileSchema,
    written ? { ...fields, relations: [] } : fields,
    [],
    yaml.typed
  )
  if (!checked.ok) return { ...nothing, issues: schemaIssues(checked.faults, report), lostComponent: stem }
  const { version: _version, relations: _relations, ...component } = checked.value
  if (component.id !== stem) {
    return { ...nothing, issues: [idMismatch(component.id, stem, report)], lostComponent: stem }
  }
  const issues: Issue[] = []
  const relations: Part<Relation>[] = []
  for (const [index, item] of (written ?? []).entries()) {
    const at = ['relations', index]
    const relation = checkSchema(outgoingRelationSchema, item, at, yaml.typed)
    if (relation.ok) {
      const { to, type } = relation.value
      const id = relationId(component.id, type, to)
      relations.push({ value: { id, from: component.id, ...relation.value }, at, report })
    } else issues.push(...schemaIssues(relation.faults, report))
  }
  return { issues, component: { value: component, at: [], report }, relations }
}

const idMismatch = (id: string, stem: string, report: Report): Issue =>
  report(
    'file-name',
    ['id'],
    fillText(
      {
        en: 'The file is named "{stem}" but its id is "{id}". Give both the same name.',
        ko: '파일 이름은 "{stem}"인데 id는 "{id}"입니다. 같은 이름으로 맞추세요.'
      },
      { stem, id }
    )
  )

function readStack(fields: Fields, stem: string, yaml: YamlFile, report: Report): FileParts {
  const checked = checkSchema(stackFileSchema, fields, [], yaml.typed)
  if (!checked.ok) return { ...nothing, issues: schemaIssues(checked.faults, report) }
  const { version: _version, ...stack } = checked.value
  if (stack.id !== stem) return { ...nothing, issues: [idMismatch(stack.id, stem, report)] }
  return { ...nothing, issues: [], stack: { value: stack, at: [], report } }
}

function readVocabulary<Name extends VocabularyName>(
  fields: Fields,
  name: Name,
  yaml: YamlFile,
  report: Report
): FileParts {
  const written = listIn(fields, 'entries')
  const shell = checkSchema(
    vocabularyFileSchema(name),
    written ? { ...fields, entries: [] } : fields,
    [],
    yaml.typed
  )
  const issues = shell.ok ? [] : schemaIssues(shell.faults, report)
  const entries: Part<VocabularyEntry<Name>>[] = []
  for (const [index, item] of (written ?? []).entries()) {
    const at = ['entries', index]
    const entry = checkSchema(entrySchemas[name], item, at, yaml.typed)
    if (entry.ok) entries.push({ value: entry.value, at, report })
    else issues.push(...schemaIssues(entry.faults, report))
  }
  return { ...nothing, issues, vocabulary: { [name]: shell.ok ? entries : [] } }
}

/** Read one file on its own. What it says about other files is checked later, once all of them are known. */
export function readFile({ path, text }: SourceFile): FileParts {
  const form = formOfPath(path)
  if (form.form === 'ignored') return { ...nothing, issues: [] }
  if (form.form === 'misplaced') {
    return { ...nothing, issues: [fileIssue(path, 'file-name', form.message, form.didYouMean)] }
  }
  const lost = form.form === 'component' ? { lostComponent: form.stem } : {}
  const read = readYaml(text)
  if (!read.ok) return { ...nothing, ...lost, issues: read.faults.map((fault) => ({ ...fault, file: path })) }
  const report = reporter(path, read.file)
  const { value } = read.file
  if (!isFields(value)) {
    return { ...nothing, ...lost, issues: [report('schema', [], noFields)] }
  }
  const migrated = migrateFile(value, migrationSteps[form.form])
  if (!migrated.ok) return { ...nothing, ...lost, issues: [report('version', ['version'], migrated.message)] }
  switch (form.form) {
    case 'component':
      return readComponent(migrated.file, form.stem, read.file, report)
    case 'stack':
      return readStack(migrated.file, form.stem, read.file, report)
    case 'vocabulary':
      return readVocabulary(migrated.file, form.stem, read.file, report)
  }
}
