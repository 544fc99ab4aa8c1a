/** A plain value and a zod schema in; the typed value, or what is wrong with each field in plain words, out. */
import { z } from 'zod'
import { nearest } from '../nearest.ts'
import type { FieldPath } from './plain.ts'

/** Something wrong with a field, before its place in the file is looked up. */
export type FieldFault = { readonly path: FieldPath; readonly message: string; readonly didYouMean?: string }

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

const nouns: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['array', 'a list'],
  ['object', 'a map of fields'],
  ['boolean', 'true or false'],
  ['int', 'a whole number'],
  ['number', 'a number']
])

function nounOf(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  return nouns.get(typeof value) ?? typeof value
}

function typeMessage(expected: string, value: unknown, typed: string | undefined): string {
  const wanted = nouns.get(expected) ?? expected
  if (value === undefined) return `This field is missing; it holds ${wanted}.`
  const quote = expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')
  if (quote)
    return `This is ${nounOf(value)}, but it must be text: put quotes around it, as in '${typed ?? String(value)}'.`
  return `This is ${nounOf(value)}, but it must be ${wanted}.`
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
        const fault = { path: [...path, key], message: `There is no field "${key}" here.` }
        return didYouMean === undefined ? fault : { ...fault, didYouMean }
      })
      const more = issue.keys.length - faults.length
      return more > 0
        ? [...faults, { path, message: `There are ${more} more fields that are not known here.` }]
        : faults
    }
    case 'invalid_type':
      return [{ path, message: typeMessage(issue.expected, value, typed(path)) }]
    case 'invalid_value': {
      const known = issue.values.map(String)
      const list = known.join(', ')
      if (value === undefined) return [{ path, message: `This field is missing; it holds one of: ${list}.` }]
      const didYouMean = typeof value === 'string' ? nearest(value, known) : undefined
      const fault = {
        path,
        message: known.length === 1 ? `This must be ${list}.` : `This must be one of: ${list}.`
      }
      return [didYouMean === undefined ? fault : { ...fault, didYouMean }]
    }
    case 'too_small':
      if (issue.origin === 'string') return [{ path, message: 'This text is empty.' }]
      return [
        { path, message: `This must be at least ${issue.minimum}${issue.origin === 'array' ? ' long' : ''}.` }
      ]
    case 'too_big': {
      const unit = issue.origin === 'string' ? ' characters long' : ''
      return [{ path, message: `This must be at most ${issue.maximum}${unit}.` }]
    }
    case 'invalid_format':
      if (issue.format === 'template_literal') {
        return [{ path, message: 'This must be a hue and a step from 1 to 6, as in blue-3.' }]
      }
      return [{ path, message: `This does not fit: ${issue.message}.` }]
    default:
      return [{ path, message: `${issue.message}.`.replace('..', '.') }]
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
