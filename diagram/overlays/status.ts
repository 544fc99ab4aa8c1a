/** Whether a component is still cared for, and where that is a risk: what others need is retired, or it needs what is. */
import { isRetired } from '../../graph-data/questions/past.ts'
import { followNeeds } from '../../graph-data/questions/needs.ts'
import { readById, type Overlay, type OverlayClass } from './overlay.ts'

const classes: readonly OverlayClass[] = [
  { id: 'active', title: { en: 'Active', ko: '활성' }, colour: 'slate-3', sign: '✓', tone: 'quiet' },
  {
    id: 'needs-retired',
    title: { en: 'Active, needs something retired', ko: '활성이지만 종료된 컴포넌트에 의존' },
    colour: 'amber-3',
    sign: '!'
  },
  { id: 'maintenance', title: { en: 'Maintenance only', ko: '유지 보수만' }, colour: 'cyan-3', sign: 'M' },
  { id: 'deprecated', title: { en: 'Deprecated', ko: '사용 중단 예정' }, colour: 'orange-4', sign: 'D' },
  { id: 'superseded', title: { en: 'Superseded', ko: '대체됨' }, colour: 'violet-4', sign: 'S' },
  { id: 'archived', title: { en: 'Archived', ko: '보관됨' }, colour: 'pink-4', sign: 'A' },
  {
    id: 'still-needed',
    title: { en: 'Retired, still needed by others', ko: '종료됐지만 다른 컴포넌트가 의존' },
    colour: 'rose-3',
    sign: '!!',
    tone: 'loud'
  }
]

export const byStatus: Overlay = {
  id: 'status',
  title: { en: 'Status and risk', ko: '상태와 위험' },
  says: {
    en: 'Whether a component is still cared for, and two risks: retired but needed today, and needing something retired.',
    ko: '컴포넌트가 계속 관리되는지, 종료됐는데도 지금 쓰이거나 종료된 컴포넌트에 의존하는 위험이 있는지 보여 줍니다.'
  },
  channels: ['colour', 'border', 'badge'],
  read: (graph) => {
    const follow = followNeeds(graph, {})
    const needs = graph.catalogue.relations.filter((relation) => {
      const to = graph.component(relation.to)
      return relation.from !== relation.to && to !== undefined && isRetired(to) && follow(relation)
    })
    const neededRetired = new Set(needs.map(({ to }) => to))
    const needing = new Set(needs.map(({ from }) => from))
    return readById(classes, (component) => {
      const { id, status } = component
      if (isRetired(component)) return neededRetired.has(id) ? 'still-needed' : status
      return status === 'active' && needing.has(id) ? 'needs-retired' : status
    })
  }
}
