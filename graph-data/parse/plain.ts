/** A YAML document in; plain values, the places they came from, and what a catalogue file has no use for out. */
import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml'
import type { Alias, Document, Node, Pair } from 'yaml'
import type { Issue, Text } from '../catalogue.ts'
import { fillText } from '../words/filled-text.ts'

/** The way to a field from the top of a file: keys of maps and indices of lists. */
export type FieldPath = readonly (string | number)[]

/** Levels of maps and lists within each other. */
export const maxDepth = 50
/**
 * Values in a file, those that aliases write out once more included. zod hands on the faults of a list as arguments of
 * one call, so a hundred thousand of them would overflow the stack.
 */
export const maxValues = 20_000

export const tooDeepMessage = fillText(
  {
    en: 'The file nests more than {limit} levels deep.',
    ko: '파일이 {limit}단계보다 깊이 중첩되어 있습니다.'
  },
  { limit: maxDepth }
)
export const tooManyMessage = fillText(
  { en: 'The file holds more than {limit} values.', ko: '파일에 값이 {limit}개보다 많습니다.' },
  { limit: maxValues }
)

const said = {
  keyNoWord: { en: 'A key must be a word.', ko: '키는 단어여야 합니다.' },
  keyMarked: {
    en: 'A key must have no anchor and no tag.',
    ko: '키에는 앵커와 태그를 붙일 수 없습니다.'
  },
  mergeKey: {
    en: 'Merge keys are not read; write the fields out.',
    ko: '병합 키(<<)는 읽지 않습니다. 필드를 모두 쓰세요.'
  },
  itemNoValue: { en: 'A list item must be a value.', ko: '목록의 항목은 값이어야 합니다.' },
  noPlainValue: {
    en: 'This is neither a text, a list nor a map.',
    ko: '텍스트도, 목록도, 맵도 아닙니다.'
  }
} as const satisfies Record<string, Text>

type PlainFault = {
  readonly code: Issue['code']
  readonly message: Text
  readonly offset: number
  readonly path: FieldPath
}

export type Plain = {
  readonly value: unknown
  readonly faults: readonly PlainFault[]
  /** What each alias stands for. */
  readonly aliased: ReadonlyMap<Alias, Node>
}

const coreTags = new Set(
  ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((tag) => `tag:yaml.org,2002:${tag}`)
)
const start = (node: Node): number => node.range?.[0] ?? 0

/** Turn a document into plain values. Where there are faults the values are incomplete. */
export function toPlain(document: Document): Plain {
  const faults: PlainFault[] = []
  const anchors = new Map<string, Node>()
  const aliased = new Map<Alias, Node>()
  let values = 0
  const fault = (code: Issue['code'], message: Text, node: Node, path: FieldPath): undefined => {
    faults.push({ code, message, offset: start(node), path })
  }

  const keyOf = (pair: Pair, path: FieldPath): string | undefined => {
    const key = pair.key as Node | null
    if (!isScalar(key) || key.value === null) {
      return fault('syntax', said.keyNoWord, key ?? document.contents!, path)
    }
    if (key.anchor !== undefined || key.tag !== undefined) {
      return fault('syntax', said.keyMarked, key, path)
    }
    const name = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))
    if (name !== '<<') return name
    return fault('syntax', said.mergeKey, key, path)
  }

  const convert = (node: Node | null, path: FieldPath, depth: number): unknown => {
    if (node === null || values > maxValues) return null
    if (depth > maxDepth) {
      return fault('too-large', tooDeepMessage, node, path)
    }
    if (++values > maxValues) {
      return fault('too-large', tooManyMessage, node, path)
    }
    if (isAlias(node)) {
      // The nearest anchor above counts, as YAML has it; the library's own look-up walks the whole document each time.
      const target = aliased.get(node) ?? anchors.get(node.source)
      if (!target) {
        const message = fillText(
          {
            en: 'There is no anchor "{anchor}" above this alias.',
            ko: '이 별칭 위에 "{anchor}" 앵커가 없습니다.'
          },
          { anchor: node.source }
        )
        return fault('syntax', message, node, path)
      }
      aliased.set(node, target)
      return convert(target, path, depth + 1)
    }
    if (node.tag !== undefined && !coreTags.has(node.tag)) {
      const message = fillText(
        { en: 'The tag {tag} is not known; leave it out.', ko: '{tag} 태그는 쓸 수 없습니다. 빼세요.' },
        { tag: node.tag }
      )
      return fault('syntax', message, node, path)
    }
    if ('anchor' in node && node.anchor !== undefined) anchors.set(node.anchor, node)
    if (isScalar(node)) return node.value
    if (isSeq(node)) {
      return node.items.map((item, index) => {
        const at = [...path, index]
        return isPair(item)
          ? fault('syntax', said.itemNoValue, node, at)
          : convert(item as Node, at, depth + 1)
      })
    }
    if (!isMap(node)) return fault('syntax', said.noPlainValue, node, path)
    const entries: object = {}
    for (const pair of node.items) {
      const key = keyOf(pair, path)
      if (key === undefined) continue
      const at = [...path, key]
      if (Object.hasOwn(entries, key)) {
        const message = fillText(
          { en: 'The key "{key}" is there twice.', ko: '"{key}" 키가 두 번 있습니다.' },
          { key }
        )
        fault('syntax', message, pair.key as Node, at)
        continue
      }
      const value = convert(pair.value as Node | null, at, depth + 1)
      // Not `entries[key] = value`: a key may be `__proto__`.
      Object.defineProperty(entries, key, { value, enumerable: true, writable: true, configurable: true })
    }
    return entries
  }

  return { value: convert(document.contents, [], 1), faults, aliased }
}

/**
 * The node of a field, and the offset where the field begins: its key, or the item of a list. Where there is
 * no such field, no node and the offset of what would hold it.
 */
export function findField(
  document: Document,
  aliased: ReadonlyMap<Alias, Node>,
  path: FieldPath
): { readonly node: Node | null; readonly offset: number } {
  let node: Node | null = document.contents
  let offset = node ? start(node) : 0
  for (const part of path) {
    while (isAlias(node)) node = aliased.get(node) ?? null
    if (isSeq(node) && typeof part === 'number') {
      const item = node.items[part] as Node | undefined
      if (!item) return { node: null, offset }
      node = item
      offset = start(item)
    } else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && (key.value === part || key.source === part))
      if (!pair) return { node: null, offset }
      node = pair.value as Node | null
      offset = start(pair.key as Node)
    } else return { node: null, offset }
  }
  return { node, offset }
}
