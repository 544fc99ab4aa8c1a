/** A file of any version in; the same file in today's version out, or a sentence that says why it cannot be read. */

import type { Text } from '../catalogue.ts'
import { fillText } from '../words/filled-text.ts'

/** What a file holds, which decides the migrations it goes through. */
export type FileForm = 'component' | 'stack' | 'vocabulary'

/** One step from `from` to the next version. It gets a frozen file and gives a new one; it need not set `version`. */
export type MigrationStep = {
  readonly from: number
  readonly migrate: (file: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>
}

type Fields = Readonly<Record<string, unknown>>

/** Version 2 of a component gives the reason of a relation in both languages; before, it was one sentence. */
function bothLanguages(file: Fields): Fields {
  const { relations } = file
  if (!Array.isArray(relations)) return file
  return {
    ...file,
    relations: relations.map((relation: unknown) => {
      if (typeof relation !== 'object' || relation === null || !('why' in relation)) return relation
      const { why } = relation
      return typeof why === 'string' ? { ...relation, why: { en: why, ko: why } } : relation
    })
  }
}

/** Every step by file form, oldest first. A new version of a form is one more entry here and a fixture. */
export const migrationSteps: Readonly<Record<FileForm, readonly MigrationStep[]>> = {
  component: [{ from: 1, migrate: bothLanguages }],
  stack: [],
  vocabulary: []
}

/** The version a form is at: the first is 1, and every step adds one. */
export const currentVersion = (steps: readonly MigrationStep[]): number => steps.length + 1

export type MigrationResult =
  | { readonly ok: true; readonly file: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly message: Text }

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  for (const part of Object.values(value)) deepFreeze(part)
}

/** Bring a file to today's version. Throws when the steps have a gap, which is a mistake in the program. */
export function migrateFile(
  file: Readonly<Record<string, unknown>>,
  steps: readonly MigrationStep[]
): MigrationResult {
  steps.forEach((step, index) => {
    if (step.from !== index + 1) throw new Error(`migration ${index + 1} says it starts from ${step.from}`)
  })
  const current = currentVersion(steps)
  const version = Object.hasOwn(file, 'version') ? file['version'] : undefined
  if (version === undefined) {
    const message = fillText(
      {
        en: 'The file has no version. Add "version: {current}" as its first line.',
        ko: '파일에 버전이 없습니다. 첫 줄에 "version: {current}" 항목을 추가하세요.'
      },
      { current }
    )
    return { ok: false, message }
  }
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    const message = fillText(
      {
        en: 'The version must be a whole number from 1 to {current}.',
        ko: '버전은 1부터 {current}까지의 정수여야 합니다.'
      },
      { current }
    )
    return { ok: false, message }
  }
  if (version > current) {
    const message = fillText(
      {
        en: 'The file is of version {version}, but this Ecograph reads versions up to {current}. Update Ecograph to read it.',
        ko: '파일의 버전은 {version}인데 이 Ecograph는 버전 {current}까지 읽습니다. Ecograph를 업데이트하세요.'
      },
      { version, current }
    )
    return { ok: false, message }
  }
  let migrated = file
  for (const step of steps.slice(version - 1)) {
    deepFreeze(migrated)
    migrated = { ...step.migrate(migrated), version: step.from + 1 }
  }
  return { ok: true, file: migrated }
}
