/** What a layout works with: nodes with sizes and groups, the edges between them, and those that stay. */
import type { Position } from '../view/document.ts'

/** A node to place: the box its label needs and the group (layer) it lives in. */
export type PlaceNode = {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly group: string
}

/** A group of nodes, the region (band) it belongs to, and the width its label needs. */
export type PlaceGroup = { readonly id: string; readonly region: string; readonly labelWidth: number }

export type PlaceRequest = {
  readonly nodes: readonly PlaceNode[]
  readonly groups: readonly PlaceGroup[]
  readonly edges: readonly { readonly from: string; readonly to: string }[]
  /** Nodes that keep exactly the position they have. */
  readonly fixed: readonly Position[]
}

/** A node while it is being placed; `x` and `y` are its centre. */
export type Body = PlaceNode & { x: number; y: number; readonly fixed: boolean }
