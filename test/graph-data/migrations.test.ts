/** Migrations go step by step, change no file they are given, and refuse in plain words. */
import { expect, test } from 'vitest'
import { currentVersion, migrateFile, migrationSteps } from '../../graph-data/schema/migrations.ts'
import type { MigrationStep } from '../../graph-data/schema/migrations.ts'
import { componentFileSchema } from '../../graph-data/schema/component.ts'
import { stackFileSchema } from '../../graph-data/schema/stack.ts'
import { vocabularyFileSchema } from '../../graph-data/schema/vocabulary-file.ts'

// Version 2 calls `label` a name, version 3 keeps names in a list.
const steps: readonly MigrationStep[] = [
  { from: 1, migrate: ({ label, ...rest }) => ({ ...rest, name: label }) },
  { from: 2, migrate: ({ name, ...rest }) => ({ ...rest, names: [name] }) }
]

test('a file of any version comes out in the newest', () => {
  const newest = { ok: true, file: { version: 3, id: 'a', names: ['A'] } }
  expect(migrateFile({ version: 1, id: 'a', label: 'A' }, steps)).toEqual(newest)
  expect(migrateFile({ version: 2, id: 'a', name: 'A' }, steps)).toEqual(newest)
  expect(migrateFile({ version: 3, id: 'a', names: ['A'] }, steps)).toEqual(newest)
})

test('a step cannot change the file it is given', () => {
  const file = { version: 1, list: [{ deep: true }] }
  const meddling = (migrate: MigrationStep['migrate']) => () =>
    migrateFile(structuredClone(file), [{ from: 1, migrate }])
  expect(meddling((one) => Object.assign(one, { id: 'b' }))).toThrow(TypeError)
  const pushing = meddling((one) => {
    ;(one['list'] as object[]).push({})
    return one
  })
  expect(pushing).toThrow(TypeError)
  const reaching = meddling((one) => {
    Object.assign((one['list'] as object[])[0]!, { deep: false })
    return one
  })
  expect(reaching).toThrow(TypeError)
})

test('the step after gets a frozen file too', () => {
  const second: MigrationStep = { from: 2, migrate: (file) => Object.assign(file, { id: 'b' }) }
  expect(() => migrateFile({ version: 1 }, [{ from: 1, migrate: (file) => ({ ...file }) }, second])).toThrow(
    TypeError
  )
})

test.each([
  [{}, 'The file has no version. Add "version: 3" as its first line.'],
  [{ version: '1' }, 'The version must be a whole number from 1 to 3.'],
  [{ version: null }, 'The version must be a whole number from 1 to 3.'],
  [{ version: 0 }, 'The version must be a whole number from 1 to 3.'],
  [{ version: 1.5 }, 'The version must be a whole number from 1 to 3.'],
  [{ version: NaN }, 'The version must be a whole number from 1 to 3.'],
  [
    { version: 4 },
    'The file is of version 4, but this Ecograph reads versions up to 3. Update Ecograph to read it.'
  ]
])('%j is refused', (file, message) => {
  expect(migrateFile(file, steps)).toMatchObject({ ok: false, message: { en: message } })
})

test('steps with a gap, or out of order, are a mistake in the program', () => {
  expect(() => migrateFile({ version: 1 }, steps.slice(1))).toThrow('migration 1 says it starts from 2')
  expect(() => migrateFile({ version: 1 }, steps.toReversed())).toThrow('migration 1 says it starts from 2')
})

test('the schemas stand at the version that the steps lead to', () => {
  const versionOf = (schema: { readonly shape: { readonly version: { readonly value: number } } }) =>
    schema.shape.version.value
  expect(versionOf(componentFileSchema.unwrap())).toBe(currentVersion(migrationSteps.component))
  expect(versionOf(stackFileSchema.unwrap())).toBe(currentVersion(migrationSteps.stack))
  expect(versionOf(vocabularyFileSchema('tags').unwrap())).toBe(currentVersion(migrationSteps.vocabulary))
  for (const list of Object.values(migrationSteps)) {
    expect(list.map(({ from }) => from)).toEqual(list.map((_step, index) => index + 1))
  }
})

test('version 1 of a component gave the reason of a relation in one language', () => {
  const relation = { to: 'b', type: 'depends-on', source: null }
  const old = {
    version: 1,
    id: 'a',
    name: 'A',
    kind: 'project',
    layer: 'networking',
    relations: [{ ...relation, why: 'A needs B.' }]
  }
  const migrated = migrateFile(old, migrationSteps.component)
  if (!migrated.ok) throw new Error(migrated.message.en)
  expect(componentFileSchema.parse(migrated.file).relations).toEqual([
    { ...relation, why: { en: 'A needs B.', ko: 'A needs B.' } }
  ])
})

test.each([undefined, 'text', [1, null, 'x', {}, { why: 5 }]])(
  'a broken list of relations goes through unchanged, for the schema to refuse: %j',
  (relations) => {
    const migrated = migrateFile({ version: 1, relations }, migrationSteps.component)
    expect(migrated).toEqual({ ok: true, file: { version: 2, relations } })
  }
)
