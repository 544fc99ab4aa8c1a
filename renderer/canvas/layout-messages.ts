/** What window and layout worker say to each other. */
import type { ArrangePlan } from '../../diagram/layout/arrange/types.ts'
import type { PackQuestion } from '../../diagram/picture/pack.ts'
import type { Position } from '../../diagram/view/document.ts'

export type LayoutQuestion =
  | { readonly kind: 'arrange'; readonly plan: ArrangePlan }
  /** Place what a picture draws for the shape of its page. */
  | { readonly kind: 'pack'; readonly question: PackQuestion }

export type LayoutAnswer =
  | { readonly kind: 'placed'; readonly positions: readonly Position[] }
  | { readonly kind: 'failed'; readonly message: string }
