/** A node in; from which zoom on it is drawn as it is in the scene, because its label can be read, out. */
import type { SceneNode } from '../../../diagram/scene/types.ts'

/** What holds for a picture's components, and the type size of their names. */
export type OwnZoom = { readonly ownZoom: number; readonly nameSize: number }

/** A folded group has larger type, and can be read from farther away. */
export const ownZoomOf = ({ group, lines }: SceneNode, { ownZoom, nameSize }: OwnZoom): number =>
  group ? Math.min(1, (ownZoom * nameSize) / (lines[0]?.size ?? nameSize)) : ownZoom
