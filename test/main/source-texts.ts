/** The source of the program in; every text in it that is written in English and Korean, and how it is made, out. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, Visitor, type ESTree } from 'vite'

export type SourceText = {
  readonly file: string
  /** Its English and Korean words, with gaps as in "{name}"; null where it is not written out. */
  readonly words: { readonly en: string; readonly ko: string } | null
  /** Whether words and values are put together on the spot, where nobody finds out what the sentence was. */
  readonly isPieced: boolean
}

const root = join(import.meta.dirname, '../..')

/** Files in two languages are the words themselves, and no program. */
const folders = ['graph-data', 'diagram', 'main', 'preload', 'renderer']
const isWords = (file: string): boolean => /^(?:renderer\/locales|preload\/phrases)\//u.test(file)

/** Letters that are written out; null where they are put together or come from elsewhere. */
function writtenOut(value: ESTree.Expression): string | null {
  if (value.type === 'Literal') return typeof value.value === 'string' ? value.value : null
  if (value.type !== 'TemplateLiteral' || value.expressions.length > 0) return null
  return value.quasis[0]?.value.cooked ?? null
}

function isPieced(value: ESTree.Expression): boolean {
  switch (value.type) {
    case 'TemplateLiteral':
      return value.expressions.length > 0
    case 'ConditionalExpression':
      return isPieced(value.consequent) || isPieced(value.alternate)
    case 'ArrowFunctionExpression':
      return value.body.type !== 'BlockStatement' && isPieced(value.body)
    case 'BinaryExpression':
      return value.operator === '+'
    default:
      return false
  }
}

function readObject(node: ESTree.ObjectExpression): ReadonlyMap<string, ESTree.Expression> {
  const parts = new Map<string, ESTree.Expression>()
  for (const part of node.properties) {
    if (part.type !== 'Property') continue
    if (part.key.type === 'Identifier') parts.set(part.key.name, part.value)
  }
  return parts
}

/** What a file says in both languages, and its sentences in Korean that are put together without the English. */
export function textsIn(file: string, code: string): readonly SourceText[] {
  const found: SourceText[] = []
  const { program, errors } = parseSync(file, code)
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`)
  new Visitor({
    ObjectExpression(node) {
      const parts = readObject(node)
      const [en, ko] = [parts.get('en'), parts.get('ko')]
      if (!en || !ko) return
      const [english, korean] = [writtenOut(en), writtenOut(ko)]
      found.push({
        file,
        words: english === null || korean === null ? null : { en: english, ko: korean },
        isPieced: isPieced(en) || isPieced(ko)
      })
    },
    TemplateLiteral(node) {
      if (node.expressions.length === 0 || !node.quasis.some(({ value }) => /[가-힣]/u.test(value.raw)))
        return
      found.push({ file, words: null, isPieced: true })
    }
  }).visit(program)
  return found
}

/** Every text of the program. */
export const sourceTexts = (): readonly SourceText[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((file) => /\.tsx?$/u.test(file) && !isWords(file))
      .flatMap((file) => textsIn(file, readFileSync(join(root, file), 'utf8')))
  )
