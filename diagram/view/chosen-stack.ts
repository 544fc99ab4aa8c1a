/** The chosen stack of a view, be it of the catalogue or the person's own, in one form. */
import type { StackGroup, Text } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { stackEntries, type StackRole } from '../../graph-data/questions/stack-members.ts'
import { fillText } from '../../graph-data/words/filled-text.ts'
import type { ViewDocument } from './document.ts'

export type ChosenStack = {
  readonly id: string
  readonly title: Text
  readonly ordered: boolean
  /** The component the stack stands for, if there is one. */
  readonly root: string | undefined
  /** Empty for a stack of one's own. */
  readonly groups: readonly StackGroup[]
  /** Every place of a component in the stack; `group` is null in a stack of one's own and for the root. */
  readonly places: ReadonlyMap<
    string,
    readonly { readonly role: StackRole; readonly group: StackGroup | null }[]
  >
  /** Members, their parts and the root: what stays when the rest is hidden. */
  readonly core: ReadonlySet<string>
}

/** The stack a view has chosen, or undefined where it has none or names one that is not known. */
export const chosenStack = (graph: EcosystemGraph, view: ViewDocument): ChosenStack | undefined =>
  view.stack === null ? undefined : readStack(graph, view, view.stack.id)

/** A stack of the catalogue or of the view, or undefined where there is none of that id. */
export function readStack(
  graph: EcosystemGraph,
  view: Pick<ViewDocument, 'ownStacks'>,
  id: string
): ChosenStack | undefined {
  const own = view.ownStacks.find((candidate) => candidate.id === id)
  if (own) {
    return {
      id,
      title: { en: own.title, ko: own.title },
      ordered: false,
      root: undefined,
      groups: [],
      places: new Map(own.members.map((member) => [member, [{ role: 'member' as const, group: null }]])),
      core: new Set(own.members)
    }
  }
  const stack = graph.stack(id)
  if (!stack) return undefined
  const places = new Map<string, { role: StackRole; group: StackGroup | null }[]>()
  const add = (member: string, role: StackRole, group: StackGroup | null): void => {
    const list = places.get(member)
    if (list) list.push({ role, group })
    else places.set(member, [{ role, group }])
  }
  for (const entry of stackEntries(stack)) add(entry.id, entry.role, entry.group)
  if (stack.root !== undefined && !places.has(stack.root)) add(stack.root, 'member', null)
  const core = [...places].filter(([, list]) =>
    list.some(({ role }) => role === 'member' || role === 'sub-part')
  )
  return {
    id,
    title: stack.title,
    ordered: stack.ordered,
    root: stack.root,
    groups: stack.groups,
    places,
    core: new Set(core.map(([member]) => member))
  }
}

/** What the area of a group is called: in an ordered stack with the number of its step. */
export const areaTitle = ({ ordered }: ChosenStack, { title, order }: StackGroup): Text =>
  ordered && order !== undefined
    ? fillText({ en: '{order}. {title}', ko: '{order}. {title}' }, { order, title })
    : title
