/** Older view files in, the current form out. Step n turns version n into version n + 1 and never changes its input. */

export type ViewMigration = (view: object) => object

/** Version 2 has several views, stories, notes, folded groups and more overlays; an older file has none of them. */
const toVersion2: ViewMigration = (view) => {
  const hidden = 'hidden' in view && typeof view.hidden === 'object' ? view.hidden : {}
  return {
    ...view,
    version: 2,
    borderBy: 'none',
    badgeBy: 'none',
    membership: [],
    hidden: { ...hidden, components: [] },
    hideImplied: false,
    filter: null,
    folds: [],
    locks: [],
    notes: [],
    ownColours: [],
    filters: [],
    views: [{ id: 'view.1', title: '', state: null }],
    stories: []
  }
}

/** One entry a version, without gaps: the first turns version 1 into version 2. */
export const viewMigrations: readonly ViewMigration[] = [toVersion2]

/** Bring a view of a known version up to the current one. The result still has to be checked. */
export function migrateView(
  view: object,
  version: number,
  steps: readonly ViewMigration[] = viewMigrations
): object {
  return steps.slice(version - 1).reduce((current, step) => step(current), view)
}
