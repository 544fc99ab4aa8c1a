/** What window and layout worker say to each other. */
import type { LayoutPlan } from '../../diagram/layout/lay-out.ts'
import type { PackQuestion } from '../../diagram/picture/pack.ts'
import type { Position } from '../../diagram/view/document.ts'

export type LayoutQuestion =
  | { readonly kind: 'lay-out'; readonly plan: LayoutPlan }
  /** Place what a picture draws for the shape of its page. */
  | { readonly kind: 'pack'; readonly question: PackQuestion }

export type LayoutAnswer =
  | { readonly kind: 'placed'; readonly positions: readonly Position[] }
  | { readonly kind: 'failed'; readonly message: string }
