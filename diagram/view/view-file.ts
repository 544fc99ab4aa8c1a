/** A ViewDocument in, the text of a `.ecograph` file out: the same view always gives the same text. */
import type { ViewDocument, ViewState } from './document.ts'
import { sortFolds } from './folds.ts'

/**
 * Write a view as text: stable, one position a line, so that it reads well in a comparison. The views that are not open take
 * a line each.
 */
export function serializeView(view: ViewDocument): string {
  const { positions, ...rest } = normalise(view)
  const fields = Object.entries(rest).map(([key, value]) =>
    field(key, key === 'views' ? viewsText(rest.views) : JSON.stringify(value, null, 2))
  )
  const head = `{\n${fields.join(',\n')}`
  const lines = positions.map((position) => `    ${JSON.stringify(position)}`).join(',\n')
  return `${head},\n  "positions": [${lines ? `\n${lines}\n  ` : ''}]\n}\n`
}

/** A field of the document, moved in. A string of JSON has no line break, so only the layout of the text moves. */
const field = (key: string, json: string): string =>
  `  ${JSON.stringify(key)}: ${json.replaceAll('\n', '\n  ')}`

function viewsText(views: ViewDocument['views']): string {
  const entries = views.map(({ id, title, state }) => {
    const fields = [field('id', JSON.stringify(id)), field('title', JSON.stringify(title))]
    return `{\n${[...fields, field('state', JSON.stringify(state))].join(',\n')}\n}`
  })
  return `[\n  ${entries.join(',\n').replaceAll('\n', '\n  ')}\n]`
}

/** Sorted and without repetitions, so that the same view always has the same text. */
export function normalise(view: ViewDocument): ViewDocument {
  return {
    ...view,
    ...normaliseState(view),
    ownColours: [...new Map(view.ownColours.map((own) => [own[0], own])).values()].toSorted(([a], [b]) =>
      a < b ? -1 : 1
    ),
    views: view.views.map((kept) =>
      kept.state === null ? kept : { ...kept, state: { ...kept.state, ...normaliseState(kept.state) } }
    ),
    stories: view.stories.map((story) => ({
      ...story,
      steps: story.steps.map((step) => ({
        ...step,
        look: { ...step.look, ...normaliseLook(step.look) },
        lit: sorted(step.lit)
      }))
    }))
  }
}

const sorted = (ids: readonly string[]): readonly string[] => [...new Set(ids)].toSorted()

type SortedLook = Pick<ViewState, 'membership' | 'hidden' | 'folds'>

const normaliseLook = ({ membership, hidden, folds }: SortedLook): SortedLook => ({
  // In the order in which they were chosen.
  membership: [...new Set(membership)],
  hidden: {
    components: sorted(hidden.components),
    layers: sorted(hidden.layers),
    kinds: sorted(hidden.kinds),
    tags: sorted(hidden.tags),
    relationTypes: sorted(hidden.relationTypes)
  },
  folds: sortFolds(folds)
})

type Sorted = SortedLook & Pick<ViewState, 'positions' | 'pins' | 'locks' | 'notes'>

function normaliseState(view: Sorted): Sorted {
  const positions = new Map(view.positions.map((position) => [position[0], position]))
  return {
    ...normaliseLook(view),
    positions: [...positions.values()].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    pins: sorted(view.pins),
    locks: sorted(view.locks),
    // In the order in which they lie on each other.
    notes: [...new Map(view.notes.map((note) => [note.id, note])).values()]
  }
}
