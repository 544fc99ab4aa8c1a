/** What is to be placed for a picture, and the shape of its room, in; a position for each component out. */
import { packNodes } from '../layout/pack.ts'
import { placeNodes } from '../layout/place.ts'
import type { PlaceRequest } from '../layout/types.ts'
import type { Position } from '../view/document.ts'

/** Plain data, so that it can be asked of another thread. */
export type PackQuestion = {
  readonly place: PlaceRequest
  /** Width to height of the room, or null where everything may lie as it falls. */
  readonly ratio: number | null
}

/** Seconds for a thousand components: not for a thread that a person waits for. */
export const packPicture = ({ place, ratio }: PackQuestion): readonly Position[] =>
  ratio === null ? placeNodes(place) : packNodes(place, ratio)
