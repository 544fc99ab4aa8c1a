/** A view and a step of a story in; the view that the step shows out, and a step made from a view as it is. */
import type { Language, Text } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { boundsOf, boxCorners } from '../geometry/convex.ts'
import { sizeNode } from '../scene/node-size.ts'
import type { Box } from '../scene/types.ts'
import { sortIds } from '../view/commands/sorted-ids.ts'
import type { ViewDocument, ViewState } from '../view/document.ts'
import { packState } from '../view/kept-views.ts'

export type Story = ViewDocument['stories'][number]
export type StoryStep = Story['steps'][number]
export type Caption = StoryStep['caption']
export type StepLook = StoryStep['look']

const places: readonly string[] = ['positions', 'pins', 'locks', 'notes'] satisfies Exclude<
  keyof ViewState,
  keyof StepLook
>[]

/** What shows in a view and how, without where it lies. */
export const lookOf = (view: ViewDocument): StepLook =>
  Object.fromEntries(Object.entries(packState(view)).filter(([key]) => !places.includes(key))) as StepLook

/** The view with the look of a step; everything stays where it lies. */
export const viewAtStep = (view: ViewDocument, { look }: Pick<StoryStep, 'look'>): ViewDocument => ({
  ...view,
  ...look
})

/** What a step takes from a view: all of it but its place in the story and its words. */
export type Captured = Pick<StoryStep, 'look' | 'camera' | 'lit'>

const most = 1e6
const tenth = (value: number): number => Math.round(Math.min(Math.max(value, -most), most) * 10) / 10 + 0

/** A part of the diagram as a document keeps it, or null where it is none. */
export function settleCamera(camera: Box | null): StoryStep['camera'] {
  if (camera === null) return null
  const { x, y, width, height } = camera
  if (![x, y, width, height].every(Number.isFinite) || width < 0.1 || height < 0.1) return null
  return { x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height) }
}

/** Take a step from a view: its look, the part of it that is in sight, and the components that are pointed at. */
export const captureStep = (view: ViewDocument, camera: Box | null, lit: readonly string[]): Captured => ({
  look: lookOf(view),
  camera: settleCamera(camera),
  lit: sortIds(lit)
})

/** Room around what a camera is put around, in diagram units, and the least it shows: one node alone does not shout. */
const rim = 70
const least = { width: 900, height: 500 } as const

/** The part of the diagram around components, where a view has them; null where it has none of them. */
export function cameraAround(
  graph: EcosystemGraph,
  { positions, language }: Pick<ViewDocument, 'positions' | 'language'>,
  ids: readonly string[]
): StoryStep['camera'] {
  const wanted = new Set(ids)
  const corners = positions
    .filter(([id]) => wanted.has(id))
    .flatMap(([id, x, y]) => {
      const component = graph.component(id)
      if (component === undefined) return []
      const { width, height } = sizeNode(component, graph.kind(component.kind)?.shape ?? 'round', language)
      return boxCorners({ x: x - width / 2, y: y - height / 2, width, height })
    })
  const box = boundsOf(corners)
  if (box === undefined) return null
  const width = Math.max(least.width, box.width + 2 * rim)
  const height = Math.max(least.height, box.height + 2 * rim)
  return settleCamera({
    x: box.x + box.width / 2 - width / 2,
    y: box.y + box.height / 2 - height / 2,
    width,
    height
  })
}

/** Words in a language, or in the other one where they are missing. */
export const spokenOf = (text: Caption, language: Language): string =>
  text[language] || text[language === 'en' ? 'ko' : 'en']

/** The same in both languages. */
export const tellCaption = (text: Caption): Text => ({ en: spokenOf(text, 'en'), ko: spokenOf(text, 'ko') })
