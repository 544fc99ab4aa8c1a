/** Commands that put overlays on borders and badges, and choose the stacks that membership tells apart. */
import { mostMembership } from '../../overlays/membership.ts'
import { overlayOn } from '../../overlays/registry.ts'
import { readStack } from '../chosen-stack.ts'
import type { ViewDocument } from '../document.ts'
import { defineCommand } from './command.ts'

/** What the border of a node stands for. An overlay that borders cannot show changes nothing. */
export const setBorderBy = defineCommand<{ borderBy: ViewDocument['borderBy'] }>({
  id: 'set-border-by',
  title: { en: 'Change borders', ko: '테두리 기준 변경' },
  apply: (view, { borderBy }) => {
    const after = { ...view, borderBy }
    const isPossible = borderBy === 'none' || overlayOn(after, 'border') !== undefined
    return view.borderBy === borderBy || !isPossible ? view : after
  }
})

/** What the badge of a node stands for. An overlay that badges cannot show changes nothing. */
export const setBadgeBy = defineCommand<{ badgeBy: ViewDocument['badgeBy'] }>({
  id: 'set-badge-by',
  title: { en: 'Change badges', ko: '배지 기준 변경' },
  apply: (view, { badgeBy }) => {
    const after = { ...view, badgeBy }
    const isPossible = badgeBy === 'none' || overlayOn(after, 'badge') !== undefined
    return view.badgeBy === badgeBy || !isPossible ? view : after
  }
})

/** The stacks whose membership is told apart, each once and at most four, in this order; none stands for the chosen one. */
export const setMembership = defineCommand<{ stacks: readonly string[] }>({
  id: 'set-membership',
  title: { en: 'Choose stacks to tell apart', ko: '구분할 스택 선택' },
  apply: (view, { stacks }, graph) => {
    const membership = [...new Set(stacks)]
      .filter((id) => readStack(graph, view, id))
      .slice(0, mostMembership)
    const isSame =
      membership.length === view.membership.length && membership.every((id, at) => id === view.membership[at])
    return isSame ? view : { ...view, membership }
  }
})
