/** Commands on stacks: choose one, walk through its groups, and keep stacks of one's own. */
import type { Stack, StackGroup } from '../../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../../graph-data/graph.ts'
import type { OwnStack, ViewDocument } from '../document.ts'
import { defineCommand } from './command.ts'
import { toLine } from './line.ts'
import { byCodeUnit, sameIds, sortIds } from './sorted-ids.ts'

/** The groups of a stack in the order people walk through them. */
export const groupsInOrder = (stack: Stack): readonly StackGroup[] =>
  stack.ordered
    ? stack.groups.toSorted((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0)
    : stack.groups

/** The groups of the chosen stack; none without a stack and for own stacks, which have no groups. */
const chosenGroups = (view: ViewDocument, graph: EcosystemGraph): readonly StackGroup[] => {
  const stack = view.stack === null ? undefined : graph.stack(view.stack.id)
  return stack === undefined ? [] : groupsInOrder(stack)
}

const withStep = (view: ViewDocument, step: string | null): ViewDocument =>
  view.stack === null || view.stack.step === step ? view : { ...view, stack: { ...view.stack, step } }

/** The view with another stack, or none. Areas for groups that there are not any more become those of the layers again. */
function withStack(view: ViewDocument, graph: EcosystemGraph, stack: ViewDocument['stack']): ViewDocument {
  const next = { ...view, stack }
  const isBare = view.hulls === 'stack-group' && chosenGroups(next, graph).length === 0
  return isBare ? { ...next, hulls: 'layer' } : next
}

function choose(view: ViewDocument, graph: EcosystemGraph, id: string): ViewDocument {
  if (view.stack?.id === id) return withStep(view, null)
  return withStack(view, graph, { id, step: null, hideRest: view.stack?.hideRest ?? false })
}

/** Choose a stack of the catalogue or an own one, whole; null chooses none. */
export const chooseStack = defineCommand<{ id: string | null }>({
  id: 'choose-stack',
  title: { en: 'Choose stack', ko: '스택 선택' },
  apply(view, { id }, graph) {
    if (id === null) return view.stack === null ? view : withStack(view, graph, null)
    const known = graph.stack(id) !== undefined || view.ownStacks.some((own) => own.id === id)
    return known ? choose(view, graph, id) : view
  }
})

/** Let one group of the chosen stack stand out; null lets all of them. */
export const setStackStep = defineCommand<{ step: string | null }>({
  id: 'set-stack-step',
  title: { en: 'Choose step', ko: '단계 선택' },
  apply(view, { step }, graph) {
    const known = step === null || chosenGroups(view, graph).some((group) => group.id === step)
    return known ? withStep(view, step) : view
  }
})

/** Walk through the chosen stack: the whole, then group after group; it stops at both ends. */
export const moveStackStep = defineCommand<{ by: 1 | -1 }>({
  id: 'move-stack-step',
  title: { en: 'Next or previous step', ko: '다음/이전 단계' },
  apply(view, { by }, graph) {
    const groups = chosenGroups(view, graph)
    const now = groups.findIndex((group) => group.id === view.stack?.step)
    const next = Math.min(Math.max(now + by, -1), groups.length - 1)
    return withStep(view, groups[next]?.id ?? null)
  }
})

/** Leave out what does not belong to the chosen stack, or let it recede. */
export const setHideRest = defineCommand<{ hideRest: boolean }>({
  id: 'set-hide-rest',
  title: { en: 'Show or hide the rest', ko: '나머지 표시/숨김' },
  apply: (view, { hideRest }) =>
    view.stack === null || view.stack.hideRest === hideRest
      ? view
      : { ...view, stack: { ...view.stack, hideRest } }
})

/** An id made of the title's Latin letters and digits, made unique by a number. */
function newId(view: ViewDocument, graph: EcosystemGraph, title: string): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 48)
    .replace(/-+$/, '')
  const stem = `own.${slug === '' ? 'stack' : slug}`
  const taken = (id: string): boolean =>
    view.ownStacks.some((own) => own.id === id) || graph.stack(id) !== undefined
  let id = stem
  for (let number = 2; taken(id); number += 1) id = `${stem}-${number}`
  return id
}

const same = (a: OwnStack, b: OwnStack): boolean => a.title === b.title && sameIds(a.members, b.members)

/** Keep components as a stack of one's own and choose it. A null id makes a new stack. */
export const saveOwnStack = defineCommand<{ id: string | null; title: string; members: readonly string[] }>({
  id: 'save-own-stack',
  title: { en: 'Keep stack', ko: '스택 저장' },
  apply(view, args, graph) {
    const title = toLine(args.title, 200)
    const members = sortIds(args.members.filter((id) => graph.component(id) !== undefined))
    const old = view.ownStacks.find((own) => own.id === args.id)
    if (title === '' || members.length === 0 || (args.id !== null && old === undefined)) return view
    const stack: OwnStack = { id: old?.id ?? newId(view, graph, title), title, members }
    if (old && same(old, stack)) return choose(view, graph, stack.id)
    const others = view.ownStacks.filter((own) => own.id !== stack.id)
    const ownStacks = [...others, stack].sort((a, b) => byCodeUnit(a.id, b.id))
    return choose({ ...view, ownStacks }, graph, stack.id)
  }
})

/** Forget a stack of one's own. */
export const deleteOwnStack = defineCommand<{ id: string }>({
  id: 'delete-own-stack',
  title: { en: 'Delete stack', ko: '스택 삭제' },
  apply(view, { id }, graph) {
    const ownStacks = view.ownStacks.filter((own) => own.id !== id)
    if (ownStacks.length === view.ownStacks.length) return view
    const left = { ...view, ownStacks }
    return view.stack?.id === id ? withStack(left, graph, null) : left
  }
})
