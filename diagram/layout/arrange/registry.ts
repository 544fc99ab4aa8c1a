/** What each layout does, by its id. */
import { placeNodes } from '../place.ts'
import { arrangeBands } from './bands.ts'
import { arrangeHierarchy } from './hierarchy.ts'
import type { LayoutId } from './layouts.ts'
import { arrangePath } from './path.ts'
import { arrangeRings } from './rings.ts'
import type { Layout } from './types.ts'

export const layoutFunctions: Readonly<Record<LayoutId, Layout>> = {
  force: (request) => placeNodes(request).map(([id, x, y]) => ({ id, x, y })),
  bands: arrangeBands,
  hierarchy: arrangeHierarchy,
  rings: arrangeRings,
  path: arrangePath
}
