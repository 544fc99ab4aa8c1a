/** What window and layout worker say to each other. */
import type { LayoutPlan } from '../../diagram/layout/lay-out.ts'
import type { Position } from '../../diagram/view/document.ts'

export type LayoutQuestion = LayoutPlan

export type LayoutAnswer =
  | { readonly kind: 'placed'; readonly positions: readonly Position[] }
  | { readonly kind: 'failed'; readonly message: string }
