/** A ViewDocument in, the text of a `.ecograph` file out: the same view always gives the same text. */
import type { ViewDocument } from './document.ts'

/** Write a view as text: stable, one position a line, so that it reads well in a comparison. */
export function serializeView(view: ViewDocument): string {
  const { positions, ...rest } = normalise(view)
  const head = JSON.stringify(rest, null, 2).slice(0, -2)
  const lines = positions.map((position) => `    ${JSON.stringify(position)}`).join(',\n')
  return `${head},\n  "positions": [${lines ? `\n${lines}\n  ` : ''}]\n}\n`
}

/** Sorted and without repetitions, so that the same view always has the same text. */
export function normalise(view: ViewDocument): ViewDocument {
  const sorted = (ids: readonly string[]): readonly string[] => [...new Set(ids)].toSorted()
  const positions = new Map(view.positions.map((position) => [position[0], position]))
  return {
    ...view,
    hidden: {
      components: sorted(view.hidden.components),
      layers: sorted(view.hidden.layers),
      kinds: sorted(view.hidden.kinds),
      tags: sorted(view.hidden.tags),
      relationTypes: sorted(view.hidden.relationTypes)
    },
    positions: [...positions.values()].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    pins: sorted(view.pins),
    locks: sorted(view.locks)
  }
}
