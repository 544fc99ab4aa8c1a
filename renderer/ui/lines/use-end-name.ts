/** The id of a node in; what it is called, a component or a folded group, out. */
import { groupAt } from '../../state/folding/groups.ts'
import { useApplication, useName, useText } from '../context.tsx'

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

/** A line in words where it stands for many: its ends, and which way the relations lead. */
export function useLineTitle(): (line: {
  readonly from: string
  readonly to: string
  readonly back: number
}) => string {
  const nameOf = useEndName()
  return ({ from, to, back }) => `${nameOf(from)} ${back > 0 ? '↔' : '→'} ${nameOf(to)}`
}
