/** Text of a `.ecograph` file in, a ViewDocument out. What cannot be understood is refused with a reason. */
import type { z } from 'zod'
import type { Text } from '../../graph-data/catalogue.ts'
import { fillText } from '../../graph-data/words/filled-text.ts'
import { viewDocumentSchema, viewVersion, type ViewDocument } from './document.ts'
import { migrateView } from './migrations.ts'
import { normalise } from './view-file.ts'

export type ParsedView =
  { readonly ok: true; readonly view: ViewDocument } | { readonly ok: false; readonly message: Text }

/** Limits that keep a small file from becoming a large problem. */
const mostCharacters = 16 * 1024 * 1024
const deepest = 12

const refuse = (message: Text): ParsedView => ({ ok: false, message })

/** Parse a view file. Never throws. */
export function parseView(text: string): ParsedView {
  if (text.trim() === '') return refuse({ en: 'The file is empty.', ko: '파일이 비어 있습니다.' })
  if (text.length > mostCharacters) {
    return refuse({
      en: 'The file is too large to be a view (over 16 MiB).',
      ko: '보기 파일이라고 하기에는 너무 큽니다(16MiB 초과).'
    })
  }
  if (tooDeep(text)) {
    return refuse({
      en: 'The file is nested too deeply to be a view.',
      ko: '보기 파일이라고 하기에는 너무 깊이 중첩되어 있습니다.'
    })
  }
  let raw: unknown
  try {
    raw = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refuse(
      fillText(
        {
          en: 'The file is not an Ecograph view, or it is damaged. (Not whole JSON: {reason})',
          ko: 'Ecograph 보기 파일이 아니거나 손상된 파일입니다. (올바른 JSON이 아님: {reason})'
        },
        { reason }
      )
    )
  }
  if (typeof raw !== 'object' || raw === null || !('format' in raw) || raw.format !== 'ecograph-view') {
    return refuse({
      en: 'The file is not an Ecograph view: its "format" is not "ecograph-view".',
      ko: 'Ecograph 보기 파일이 아닙니다. "format"이 "ecograph-view"가 아닙니다.'
    })
  }
  const version: unknown = 'version' in raw ? raw.version : undefined
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refuse({
      en: 'The file does not say which version of the view format it has: "version" must be a whole number from 1.',
      ko: '보기 형식의 버전을 알 수 없습니다. "version"은 1 이상의 정수여야 합니다.'
    })
  }
  if (version > viewVersion) {
    return refuse(
      fillText(
        {
          en: 'The file was made by a newer Ecograph (view format {version}; this one knows up to {known}). Open it there, or update.',
          ko: '더 새로운 Ecograph에서 만든 파일입니다(보기 형식 {version}, 이 버전은 {known}까지 지원). 업데이트한 뒤 여세요.'
        },
        { version, known: viewVersion }
      )
    )
  }
  const parsed = viewDocumentSchema.safeParse(migrateView(raw, version))
  if (!parsed.success) {
    const where = describe(parsed.error.issues[0])
    return refuse(
      fillText(
        { en: 'The view is damaged at {where}.', ko: '보기 파일의 다음 위치가 손상되었습니다: {where}' },
        { where }
      )
    )
  }
  return { ok: true, view: normalise(parsed.data) }
}

function describe(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return 'an unknown place'
  const path = issue.path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
  return `"${path.replace(/^\./, '') || 'the top'}" (${issue.message})`
}

/** Whether brackets outside strings nest deeper than a view does; told before `JSON.parse`, which would recurse. */
function tooDeep(text: string): boolean {
  let depth = 0
  let inString = false
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i]
    if (inString) {
      if (character === '\\') i += 1
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '[' || character === '{') {
      depth += 1
      if (depth > deepest) return true
    } else if (character === ']' || character === '}') depth -= 1
  }
  return false
}
