/** A node in; from which zoom on it is drawn as large as it is in the scene, because its label can be read, out. */
import type { SceneNode } from '../../../diagram/scene/types.ts'

/** What holds for a picture's components, and the type size of their names. */
export type OwnZoom = { readonly ownZoom: number; readonly nameSize: number }

/** The name of a folded group is never smaller than this many pixels. */
export const smallestGroupName = 11

/** A folded group has larger type, and can be read from farther away. */
export const ownZoomOf = (
  { group, lines }: Pick<SceneNode, 'group' | 'lines'>,
  { ownZoom, nameSize }: OwnZoom
): number => (group ? Math.min(1, smallestGroupName / (lines[0]?.size ?? nameSize)) : ownZoom)
