/** What a command is: a change of the view as data, run alike by menu, keyboard, panel and command line. */
import type { Text } from '../../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../../graph-data/graph.ts'
import type { ViewDocument } from '../document.ts'

/**
 * A pure change of the view. `apply` returns the same object where nothing changes, so that nothing is undone twice.
 * Arguments that name unknown ids leave the view as it is.
 */
export type ViewCommand<Args> = {
  readonly id: string
  /** What undo and menus call it. */
  readonly title: Text
  readonly apply: (view: ViewDocument, args: Args, graph: EcosystemGraph) => ViewDocument
}

/** Keep the type of the arguments while checking the rest. */
export const defineCommand = <Args>(command: ViewCommand<Args>): ViewCommand<Args> => command
