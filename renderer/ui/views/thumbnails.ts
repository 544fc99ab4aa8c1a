/**
 * Views in; small pictures of them out, drawn one at a time while the window has nothing else to do, and kept as long as the
 * view looks the same.
 */
import type { EcosystemGraph } from '../../../graph-data/graph.ts'
import { buildScene } from '../../../diagram/scene/build.ts'
import { themes } from '../../../diagram/scene/theme.ts'
import type { Scene } from '../../../diagram/scene/types.ts'
import type { ViewDocument, ViewState } from '../../../diagram/view/document.ts'
import { packState, viewAs } from '../../../diagram/view/kept-views.ts'
import { selectVisible } from '../../../diagram/view/visible.ts'
import { paintThumbnail } from '../../canvas/paint-thumbnail.ts'

/** In CSS pixels. */
export const thumbnailSize = { width: 84, height: 56 } as const

/** What a thumbnail depends on. */
export type Sight = {
  readonly graph: EcosystemGraph
  readonly document: ViewDocument
  readonly id: string
  readonly theme: 'light' | 'dark'
}

type Drawn = { readonly traits: readonly unknown[]; readonly picture: OffscreenCanvas }

/** By the id of the view. */
const drawn = new Map<string, Drawn>()

/** The parts of a view that decide how it looks, to be told apart by identity: opening a view leaves all of them as they are. */
function traitsOf({ graph, document, id, theme }: Sight, ratio: number): readonly unknown[] {
  const state: ViewState = document.views.find((view) => view.id === id)?.state ?? packState(document)
  const parts = Object.entries(state).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return [graph, theme, ratio, document.ownStacks, document.ownColours, ...parts.map(([, part]) => part)]
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, at) => part === b[at])

/** The last picture of a view, and whether it still looks like that. */
export function lastThumbnail(
  sight: Sight,
  ratio: number
): { readonly picture: OffscreenCanvas | null; readonly isCurrent: boolean } {
  const last = drawn.get(sight.id)
  return {
    picture: last?.picture ?? null,
    isCurrent: last !== undefined && isSame(last.traits, traitsOf(sight, ratio))
  }
}

/** Draw a view anew. `scene` is its picture where there is one already. */
export function drawThumbnail(sight: Sight, ratio: number, scene: Scene | null): OffscreenCanvas | null {
  const width = Math.round(thumbnailSize.width * ratio)
  const height = Math.round(thumbnailSize.height * ratio)
  const picture = new OffscreenCanvas(width, height)
  const context = picture.getContext('2d', { alpha: false })
  if (!context) return null
  paintThumbnail(context, scene ?? sceneOf(sight), width, height, ratio)
  drawn.set(sight.id, { traits: traitsOf(sight, ratio), picture })
  return picture
}

/** The picture of one view of a document. */
function sceneOf({ graph, document, id, theme }: Sight): Scene {
  const view = viewAs(document, id)
  return buildScene({ graph, view, visible: selectVisible(graph, view), theme: themes[theme] })
}

let lastScene: { readonly sight: Sight; readonly traits: readonly unknown[]; readonly scene: Scene } | null =
  null

/** The picture of a view that is looked at while others change: the same one as long as it looks the same. */
export function steadyScene(sight: Sight): Scene {
  const { language } = sight.document
  const traits = traitsOf(sight, 1)
  const isLast =
    lastScene?.sight.id === sight.id &&
    lastScene.sight.document.language === language &&
    isSame(lastScene.traits, traits)
  if (lastScene && isLast) return lastScene.scene
  lastScene = { sight, traits, scene: sceneOf(sight) }
  return lastScene.scene
}

type Work = () => void
const waiting = new Map<string, Work>()
let isAsked = false

function workOn(): void {
  isAsked = false
  const [first] = waiting
  if (!first) return
  waiting.delete(first[0])
  first[1]()
  askForTime()
}

function askForTime(): void {
  if (isAsked || waiting.size === 0) return
  isAsked = true
  requestIdleCallback(workOn, { timeout: 2000 })
}

/** Do something for a view when there is time for it. What waited for the same view is forgotten. */
export function whenIdle(id: string, work: Work): () => void {
  waiting.set(id, work)
  askForTime()
  return () => {
    if (waiting.get(id) === work) waiting.delete(id)
  }
}
