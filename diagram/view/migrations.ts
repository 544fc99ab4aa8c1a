/** Older view files in, the current form out. Step n turns version n into version n + 1 and never changes its input. */

export type ViewMigration = (view: object) => object

/** One entry a version, without gaps: the first turns version 1 into version 2. Version 1 is the first and the current one. */
export const viewMigrations: readonly ViewMigration[] = []

/** Bring a view of a known version up to the current one. The result still has to be checked. */
export function migrateView(
  view: object,
  version: number,
  steps: readonly ViewMigration[] = viewMigrations
): object {
  return steps.slice(version - 1).reduce((current, step) => step(current), view)
}
