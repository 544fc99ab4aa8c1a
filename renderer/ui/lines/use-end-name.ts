/** The id of a node, or a line, in; what it is called out. */
import { sayRelation } from '../../../graph-data/words/relation.ts'
import { groupAt } from '../../state/folding/groups.ts'
import type { AboutLine } from '../../state/lines/lines.ts'
import { useApplication, useLanguage, useName, useText } from '../context.tsx'

/** A component, or a folded group. */
export function useEndName(): (id: string) => string {
  const text = useText()
  const nameOf = useName()
  const graph = useApplication((state) => state.graph)
  const visible = useApplication((state, app) => app.derived.visible(state))
  return (id) => {
    const component = graph.component(id)
    if (component) return nameOf(component)
    const group = groupAt(visible, id)
    return group ? text(group.fold.title) : id
  }
}

/** What a line says; where it stands for many relations, its ends, and which way they lead. */
export function useLineTitle(): (line: Omit<AboutLine, 'line'>) => string {
  const language = useLanguage()
  const nameOf = useEndName()
  const graph = useApplication((state) => state.graph)
  return ({ from, to, relations: [relation, ...more], back }) =>
    relation && more.length === 0
      ? sayRelation(graph, relation, language)
      : `${nameOf(from)} ${back > 0 ? '↔' : '→'} ${nameOf(to)}`
}
