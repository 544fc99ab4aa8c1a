/** A component in; the stacks that have it out. */
import type { Stack } from '../catalogue.ts'
import type { EcosystemGraph } from '../graph.ts'
import { stackMembers } from './stack-members.ts'
import type { StackMember } from './stack-members.ts'

/** A stack that has a component: as what it stands for (`root`), or in a group. */
export type StackUse = { readonly stack: Stack } & (
  { readonly role: 'root'; readonly group?: never; readonly reason?: never } | StackMember
)

/** The stacks in which a component is the root or has a role, in catalogue order, each once. */
export function stacksOf(graph: EcosystemGraph, id: string): readonly StackUse[] {
  return graph.catalogue.stacks.flatMap((stack): readonly StackUse[] => {
    if (stack.root === id) return [{ stack, role: 'root' }]
    const member = stackMembers(stack).get(id)
    return member ? [{ stack, ...member }] : []
  })
}
