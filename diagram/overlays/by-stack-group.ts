/** Area by the group of the chosen stack. */
import { areaTitle, chosenStack } from '../view/chosen-stack.ts'
import { foldGroups, groupFinder } from '../view/folds.ts'
import type { Overlay, OverlayClass } from './overlay.ts'

export const byStackGroup: Overlay = {
  id: 'stack-group',
  title: { en: 'Groups of the stack', ko: '스택의 그룹' },
  says: {
    en: 'The group or step of the chosen stack that a component belongs to.',
    ko: '선택한 스택에서 컴포넌트가 속한 그룹이나 단계를 보여 줍니다.'
  },
  channels: ['hull'],
  readsView: true,
  read: (graph, view) => {
    const stack = chosenStack(graph, view)
    const titles = new Map(stack?.groups.map((group) => [group.id, areaTitle(stack, group)]))
    const groupOf = groupFinder(graph, view)
    const byId = new Map(
      foldGroups(graph, view, 'stack-group').map(({ id, title, colour }, index): [string, OverlayClass] => [
        id,
        { id, title: titles.get(id) ?? title, colour, sign: String(index + 1) }
      ])
    )
    return {
      classes: [...byId.values()],
      // What a stack only mentions lies in none of its areas.
      classOf: (component) =>
        stack?.core.has(component.id) ? byId.get(groupOf(component, 'stack-group') ?? '') : undefined
    }
  }
}
