/** YAML text in; a plain value and the place of each of its fields out, or the reasons why not. */
import { Composer, isScalar, Lexer, LineCounter, Parser } from 'yaml'
import type { Document } from 'yaml'
import type { Issue, Text } from '../catalogue.ts'
import { findField, maxDepth, maxValues, tooDeepMessage, tooManyMessage, toPlain } from './plain.ts'
import type { FieldPath } from './plain.ts'
import { yamlMessage } from './yaml-words.ts'

type Place = Pick<Issue, 'line' | 'column'>

export type YamlFile = {
  readonly value: unknown
  /** Where a field begins: its key, or the item of a list; where there is no such field, what would hold it. */
  place(path: FieldPath): Place
  /** A scalar as it was typed, so that `000` can be told from `0`. */
  typed(path: FieldPath): string | undefined
}

type YamlFault = Omit<Issue, 'file' | 'didYouMean'>
export type YamlResult =
  | { readonly ok: true; readonly file: YamlFile }
  | { readonly ok: false; readonly faults: readonly YamlFault[] }

/** Bytes of UTF-8 a file may have. */
const maxFileBytes = 1024 * 1024
const maxFaults = 10

const said = {
  tooLarge: { en: 'The file is larger than 1 MiB.', ko: '파일이 1MiB보다 큽니다.' },
  noText: { en: 'The file is not text in UTF-8.', ko: 'UTF-8 텍스트 파일이 아닙니다.' },
  empty: { en: 'The file is empty.', ko: '파일이 비어 있습니다.' },
  secondDocument: {
    en: 'A file holds one document; put the next one into a file of its own.',
    ko: '파일 하나에 문서 하나만 씁니다. 다음 문서는 다른 파일로 옮기세요.'
  },
  otherVersion: {
    en: 'Files are written in YAML 1.2; leave the %YAML line out.',
    ko: 'YAML 1.2로 씁니다. %YAML 줄을 빼세요.'
  }
} as const satisfies Record<string, Text>

/** A path as people write it: `relations[2].to`. */
export const formatField = (path: FieldPath): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`
    return text === '' ? part : `${text}.${part}`
  }, '')

function utf8Bytes(text: string): number {
  let bytes = text.length
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    // A surrogate pair is two units and four bytes, so each half adds one.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1
  }
  return bytes
}

type Composed = {
  readonly documents: readonly Document[]
  /** Why composing was given up, where it was. */
  readonly refusal?: { readonly message: Text; readonly offset: number }
}

/** What the lexer puts before a plain text, and the first characters of quoted ones and of aliases. */
const valueMarks = new Set(['\u001f', '"', "'", '*'])

/**
 * What `parseDocument` does, but with an eye on the parser while it is at work: composing recurses and could overflow
 * the stack, and a file of a million tiny values takes seconds.
 */
function compose(text: string, lines: LineCounter): Composed {
  const parser = new Parser(lines.addNewLine)
  lines.addNewLine(0)
  let refusal: Composed['refusal']
  const tokens = function* () {
    let offset = 0
    let values = 0
    for (const lexeme of new Lexer().lex(text)) {
      yield* parser.next(lexeme)
      offset += lexeme.length
      if (valueMarks.has(lexeme.charAt(0))) values++
      // A pair inside a flow list is a level of its own without a place on the stack, hence the factor; and a value
      // of a map has a key. The limits are kept to exactly in `toPlain`.
      const tooDeep = parser.stack.length > 2 * maxDepth
      if (tooDeep || values > 2 * maxValues) {
        refusal = {
          message: tooDeep ? tooDeepMessage : tooManyMessage,
          offset: Math.min(offset, text.length)
        }
        return
      }
    }
    yield* parser.end()
  }
  // Equal keys are found in `toPlain`, in linear time; the composer's own comparison is quadratic.
  const composer = new Composer({
    schema: 'core',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent'
  })
  const documents = [...composer.compose(tokens(), true, text.length)] as unknown as Document[]
  return refusal === undefined ? { documents } : { documents, refusal }
}

/** Read one YAML document. Size, depth and aliases are limited, so that no file can hold the program up. */
export function readYaml(text: string): YamlResult {
  const lines = new LineCounter()
  const fault = (code: Issue['code'], message: Text, offset = 0, path: FieldPath = []): YamlFault => {
    const { line, col } = lines.linePos(offset)
    return { code, message, line: Math.max(line, 1), column: Math.max(col, 1), field: formatField(path) }
  }
  const refuse = (...faults: readonly YamlFault[]): YamlResult => ({ ok: false, faults })

  if (utf8Bytes(text) > maxFileBytes) return refuse(fault('too-large', said.tooLarge))
  if (text.includes('\0') || text.includes('\uFFFD')) {
    return refuse(fault('unreadable', said.noText))
  }
  const { documents, refusal } = compose(text, lines)
  if (refusal) return refuse(fault('too-large', refusal.message, refusal.offset))
  const [document, second] = documents
  const errors = document?.errors.slice(0, maxFaults) ?? []
  if (errors.length > 0) {
    return refuse(
      ...errors.map(({ message, pos }) =>
        fault('syntax', yamlMessage(message.replace(/[.:]*$/, '.')), pos[0])
      )
    )
  }
  if (!document?.contents) return refuse(fault('syntax', said.empty))
  if (second) {
    return refuse(fault('syntax', said.secondDocument, second.range?.[0]))
  }
  if (document.directives?.yaml.version !== '1.2') {
    return refuse(fault('syntax', said.otherVersion))
  }
  const { value, faults, aliased } = toPlain(document)
  if (faults.length > 0) {
    return refuse(...faults.slice(0, maxFaults).map((f) => fault(f.code, f.message, f.offset, f.path)))
  }
  const place = (path: FieldPath): Place => {
    const { line, col } = lines.linePos(findField(document, aliased, path).offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const typed = (path: FieldPath): string | undefined => {
    const { node } = findField(document, aliased, path)
    return isScalar(node) ? node.source : undefined
  }
  return { ok: true, file: { value, place, typed } }
}
