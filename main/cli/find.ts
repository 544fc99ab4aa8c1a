/** `ecograph find`: the components that a query line finds, as a table or as JSON. */
import { queryKeys } from '../../graph-data/query/keys.ts'
import { componentName } from '../../graph-data/words/component-name.ts'
import { loadGraph } from './catalogue.ts'
import { catalogueOption, jsonOption, languageOption, problem, type Command } from './command.ts'
import { list } from './help.ts'
import { isLanguage, table } from './text.ts'
import { idsWhere } from './where.ts'

const details = `A query is terms with spaces between them; all must hold.
  key:value        a key and what is wanted; key:one,two wants one of the two
  -key:value       not that
  word, "a phrase" name, Korean name or alias holds it
Values are ids, titles or words of titles, in English or Korean; so may keys be (레이어:스토리지).

Keys:
${list(queryKeys.map(({ key, korean, title }) => [`${key}:`, `${title.en} (${korean[0]}:)`]))}`

export const findCommand: Command = {
  name: 'find',
  summary: 'find components by layer, kind, maturity, what they need and more',
  operands: '"<query>"',
  options: [catalogueOption, languageOption, jsonOption],
  details,
  examples: [
    'ecograph find "layer:storage maturity:graduated"',
    'ecograph find "needs:object-storage depth:2 -kind:spec"',
    'ecograph find "레이어:스토리지 라이선스:apache" --language ko',
    'ecograph find "stack:tkg-1-2-1 has:evidence" --json',
    'ecograph find -- "-status:active wants:object-store,sql-database"'
  ],
  async run(given, surroundings) {
    if (given.operands.length === 0) {
      return problem('find what? For example: ecograph find "layer:storage maturity:graduated"')
    }
    const graph = await loadGraph(given, surroundings)
    if (!graph.ok) return graph
    const ids = idsWhere(graph.value, given.operands.join(' '))
    if (!ids.ok) return ids
    const chosen = given.text('language') ?? 'en'
    const language = isLanguage(chosen) ? chosen : 'en'
    const found = ids.value.flatMap((id) => graph.value.component(id) ?? [])
    if (found.length === 0) surroundings.tell('nothing is found')
    const columns = ['id', 'name', 'kind', 'layer', 'maturity']
    const rows = found.map((one) => ({
      id: one.id,
      name: componentName(one, language),
      kind: one.kind,
      layer: one.layer,
      maturity: one.maturity ?? ''
    }))
    const text = given.on('json')
      ? `${JSON.stringify(rows, null, 2)}\n`
      : table(
          columns,
          rows.map((row) => Object.values(row))
        )
    const written = await surroundings.write(text)
    return written.ok ? 0 : written
  }
}
