/** A plain value and a zod schema in; the typed value, or what is wrong with each field in plain words, out. */
import { z } from 'zod'
import type { Text } from '../catalogue.ts'
import { nearest } from '../nearest.ts'
import { rules } from '../schema/primitives.ts'
import { fillText } from '../words/filled-text.ts'
import { nounOf, typeNoun } from './nouns.ts'
import type { FieldPath } from './plain.ts'

/** Something wrong with a field, before its place in the file is looked up. */
export type FieldFault = { readonly path: FieldPath; readonly message: Text; readonly didYouMean?: string }

export type Checked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly FieldFault[] }

/** Unknown keys that are named one by one; a file may hold a hundred thousand. */
const maxUnknownKeys = 50

/** The schema below wrappers such as `optional` and `readonly`. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  let inner = schema
  while (
    inner instanceof z.ZodReadonly ||
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodNullable
  ) {
    inner = inner.def.innerType
  }
  return inner
}

/** The keys that the schema knows at a place. */
function keysAt(schema: z.core.$ZodType, path: FieldPath): readonly string[] {
  let inner = unwrap(schema)
  for (const part of path) {
    if (inner instanceof z.ZodArray) inner = unwrap(inner.element)
    else if (inner instanceof z.ZodObject && typeof part === 'string' && Object.hasOwn(inner.shape, part)) {
      inner = unwrap(inner.shape[part] as z.core.$ZodType)
    } else return []
  }
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : []
}

/** The value at a path, never one that is inherited. */
function valueAt(value: unknown, path: FieldPath): unknown {
  let inner = value
  for (const part of path) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, part)) return undefined
    inner = (inner as Record<string | number, unknown>)[part]
  }
  return inner
}

function typeMessage(expected: string, value: unknown, typed: string | undefined): Text {
  const wanted = typeNoun(expected)
  if (value === undefined) {
    return fillText(
      { en: 'This field is missing; it holds {wanted}.', ko: '필드가 없습니다. 값은 {wanted}입니다.' },
      { wanted }
    )
  }
  const given = nounOf(value)
  const quote = expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')
  return quote
    ? fillText(
        {
          en: "This is {given}, but it must be text: put quotes around it, as in '{written}'.",
          ko: "값의 형식은 {given}인데 텍스트여야 합니다. '{written}'처럼 따옴표로 감싸세요."
        },
        { given, written: typed ?? String(value) }
      )
    : fillText(
        {
          en: 'This is {given}, but it must be {wanted}.',
          ko: '값의 형식은 {given}인데 다음이어야 합니다: {wanted}.'
        },
        { given, wanted }
      )
}

/** A rule of the schemas in the reader's language; what zod itself says is English. */
const ruleOf = (message: string): Text =>
  Object.values(rules).find(({ en }) => en === message) ?? { en: message, ko: message }

const unknownField = (key: string): Text =>
  fillText({ en: 'There is no field "{key}" here.', ko: '여기에 "{key}" 필드는 없습니다.' }, { key })

const moreFields = (more: number): Text =>
  fillText(
    {
      en: 'There are {more} more fields that are not known here.',
      ko: '여기에서 쓸 수 없는 필드가 {more}개 더 있습니다.'
    },
    { more }
  )

const missingChoice = (list: string): Text =>
  fillText(
    {
      en: 'This field is missing; it holds one of: {list}.',
      ko: '필드가 없습니다. 다음 중 하나를 씁니다: {list}.'
    },
    { list }
  )

const wrongChoice = (known: readonly string[]): Text =>
  known.length === 1
    ? fillText({ en: 'This must be {value}.', ko: '다음 값이어야 합니다: {value}.' }, { value: known.join() })
    : fillText(
        { en: 'This must be one of: {list}.', ko: '다음 중 하나여야 합니다: {list}.' },
        { list: known.join(', ') }
      )

function tooSmall(origin: string, least: number): Text {
  if (origin === 'string') return { en: 'This text is empty.', ko: '텍스트가 비어 있습니다.' }
  return origin === 'array'
    ? fillText(
        { en: 'This must be at least {least} long.', ko: '항목이 {least}개 이상이어야 합니다.' },
        { least }
      )
    : fillText({ en: 'This must be at least {least}.', ko: '{least} 이상이어야 합니다.' }, { least })
}

const tooBig = (origin: string, most: number): Text =>
  origin === 'string'
    ? fillText(
        { en: 'This must be at most {most} characters long.', ko: '{most}자 이하여야 합니다.' },
        { most }
      )
    : fillText({ en: 'This must be at most {most}.', ko: '{most} 이하여야 합니다.' }, { most })

const notColour: Text = {
  en: 'This must be a hue and a step from 1 to 6, as in blue-3.',
  ko: 'blue-3처럼 색상과 1~6단계로 써야 합니다.'
}

function faultsOf(
  issue: z.core.$ZodIssue,
  schema: z.core.$ZodType,
  input: unknown,
  typed: (path: FieldPath) => string | undefined
): readonly FieldFault[] {
  const path = issue.path as FieldPath
  const value = valueAt(input, path)
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, path)
      const faults = issue.keys.slice(0, maxUnknownKeys).map((key): FieldFault => {
        const didYouMean = nearest(key, known)
        const fault = { path: [...path, key], message: unknownField(key) }
        return didYouMean === undefined ? fault : { ...fault, didYouMean }
      })
      const more = issue.keys.length - faults.length
      return more > 0 ? [...faults, { path, message: moreFields(more) }] : faults
    }
    case 'invalid_type':
      return [{ path, message: typeMessage(issue.expected, value, typed(path)) }]
    case 'invalid_value': {
      const known = issue.values.map(String)
      const list = known.join(', ')
      if (value === undefined) return [{ path, message: missingChoice(list) }]
      const didYouMean = typeof value === 'string' ? nearest(value, known) : undefined
      const fault = {
        path,
        message: wrongChoice(known)
      }
      return [didYouMean === undefined ? fault : { ...fault, didYouMean }]
    }
    case 'too_small':
      // All numbers of the schemas are whole: above 0 is at least 1.
      return [
        { path, message: tooSmall(issue.origin, Number(issue.minimum) + (issue.inclusive === false ? 1 : 0)) }
      ]
    case 'too_big':
      return [{ path, message: tooBig(issue.origin, Number(issue.maximum)) }]
    case 'invalid_format':
      if (issue.format === 'template_literal') {
        return [{ path, message: notColour }]
      }
      return [
        {
          path,
          message: fillText(
            { en: 'This does not fit: {rule}.', ko: '값이 맞지 않습니다: {rule}.' },
            { rule: ruleOf(issue.message) }
          )
        }
      ]
    default: {
      const told = `${issue.message}.`.replace('..', '.')
      return [{ path, message: { en: told, ko: told } }]
    }
  }
}

/** Check a value. `at` is where the value lies in its file, and the start of every path that is handed back. */
export function checkSchema<T>(
  schema: z.ZodType<T>,
  input: unknown,
  at: FieldPath,
  typed: (path: FieldPath) => string | undefined
): Checked<T> {
  const result = schema.safeParse(input)
  if (result.success) return { ok: true, value: result.data }
  const faults = result.error.issues.flatMap((issue) =>
    faultsOf(issue, schema, input, (path) => typed([...at, ...path]))
  )
  return { ok: false, faults: faults.map((fault) => ({ ...fault, path: [...at, ...fault.path] })) }
}
