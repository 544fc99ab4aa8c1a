/** A stack in; who is in it, in which role and group, out. */
import type { Stack, StackGroup } from '../catalogue.ts'

/** What a component is to a group of a stack, the strongest first. */
export const stackRoles = ['member', 'sub-part', 'mentioned', 'predecessor', 'not-chosen'] as const
export type StackRole = (typeof stackRoles)[number]

export type StackMember = {
  readonly role: StackRole
  readonly group: StackGroup
  /** Why a component that was not chosen was passed over. */
  readonly reason?: string
}
export type StackEntry = StackMember & { readonly id: string }

/** How many components are members of some groups of a stack, and how many more are lit with them: their parts, and the root. */
export function countMembers(
  groups: readonly StackGroup[],
  root?: string
): { readonly members: number; readonly parts: number } {
  const members = new Set(groups.flatMap((group) => group.members))
  const parts = new Set([
    ...groups.flatMap(({ subParts = [] }) => subParts),
    ...(root === undefined ? [] : [root])
  ])
  return { members: members.size, parts: [...parts].filter((id) => !members.has(id)).length }
}

/** Every place that a component has in a stack, group by group, the strongest role first within a group. */
export function stackEntries(stack: Stack): readonly StackEntry[] {
  return stack.groups.flatMap((group) => {
    const entries = (ids: readonly string[] | undefined, role: StackRole): readonly StackEntry[] =>
      (ids ?? []).map((id) => ({ id, role, group }))
    return [
      ...entries(group.members, 'member'),
      ...entries(group.subParts, 'sub-part'),
      ...entries(group.mentioned, 'mentioned'),
      ...entries(group.predecessors, 'predecessor'),
      ...(group.notChosen ?? []).map(({ id, reason }): StackEntry => ({
        id,
        role: 'not-chosen',
        group,
        reason
      }))
    ]
  })
}

/** The strongest role of every component in a stack, and the first group that gives it. */
export function stackMembers(stack: Stack): ReadonlyMap<string, StackMember> {
  const entries = stackEntries(stack)
  const members = new Map<string, StackMember>()
  for (const role of stackRoles) {
    for (const { id, ...member } of entries) {
      if (member.role === role && !members.has(id)) members.set(id, member)
    }
  }
  return members
}
