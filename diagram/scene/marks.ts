/** Drawn nodes in; the small things on top of them out. Each maker is one file and one line here; later ones lie higher. */
import type { MarkRequest } from './mark-request.ts'
import { drawNotes } from './notes.ts'
import { drawOverlayBadges } from './overlay-badges.ts'
import type { SceneMark } from './types.ts'

export type MarkMaker = (request: MarkRequest) => readonly SceneMark[]

const makers: readonly MarkMaker[] = [drawOverlayBadges, drawNotes]

export const buildMarks: MarkMaker = (request) => makers.flatMap((make) => make(request))
