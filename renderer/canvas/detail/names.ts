/**
 * What is named at a zoom in; the names on the screen out, over the sheet and always sharp: names of areas, components kept
 * large enough to be read, and what somebody asked for. They keep their size on the screen while the picture zooms.
 */
import { boxHas, boxesOverlap, centreOf } from '../../../diagram/geometry/boxes.ts'
import { measureText } from '../../../diagram/scene/text.ts'
import type { Box, Point, Scene, SceneMark, SceneNode, TextLine } from '../../../diagram/scene/types.ts'
import { visibleBox, type Camera, type Size } from '../camera.ts'
import { paintMark, paintNode, paintText, setText, traceNode, type Ink, type Paint2D } from '../paint.ts'
import { askedAt, type Asked, type AskedName } from './asked.ts'
import { countGap, countSizeOf, countWords, type Caption } from './captions.ts'
import { captionsAt, countNames, namesAt, type Detail, type PlacedCaption } from './detail.ts'
import { createFades } from './fades.ts'
import { boxAt } from './growing.ts'
import { groupFace } from './group-face.ts'
import { nameBox, type Named } from './places.ts'
import { isWithName } from './paint-look.ts'

/** What the names are painted for. */
export type NamesFrame = {
  readonly scene: Scene
  readonly detail: Detail
  readonly camera: Camera
  readonly size: Size
  readonly ratio: number
  readonly now: number
  /** Nothing fades: somebody wants stillness, or the picture is another. */
  readonly quick: boolean
  readonly asked: readonly AskedName[]
  /** Whether something that nobody asked for may stand in a box. */
  readonly isFree: (box: Box, id?: string) => boolean
  /** Nodes that are elsewhere than in the detail's scene: in the hand, or on their way. */
  readonly placeOf: (node: SceneNode) => SceneNode
}

export type Names = {
  /** Write everything anew, as after a font has arrived. */
  forget(): void
  /** Paint what is named without being asked for. Gives whether it wants another frame. */
  paintPlain(context: Paint2D, frame: NamesFrame): boolean
  paintAsked(context: Paint2D, frame: NamesFrame): void
  /** The node whose name lies at a point of the diagram. */
  hit(point: Point): string | null
  /** What the name of a node takes that shows without being asked for. */
  boxOf(id: string): Box | null
}

/** What gives way to names that were asked for, and to the dots of what was asked for and has none. */
export function freeBeside(
  asked: Asked,
  names: readonly AskedName[],
  placeOf: NamesFrame['placeOf']
): NamesFrame['isFree'] {
  if (asked.nodes.length === 0) return () => true
  const named = new Set(names.map(({ node }) => node.id))
  const dots = asked.nodes.flatMap((node) => (named.has(node.id) ? [] : [centreOf(placeOf(node).box)]))
  return (box, id) =>
    (id === undefined || !asked.ids.has(id)) &&
    !names.some((other) => boxesOverlap(other.box, box)) &&
    !dots.some((dot) => boxHas(box, dot))
}

/** How much is named at a zoom, in numbers, with what was asked for. */
export function countShown(detail: Detail, asked: Asked, zoom: number): ReturnType<typeof countNames> {
  const all = countNames(detail, zoom)
  if (zoom >= detail.ownZoom || asked.nodes.length === 0) return all
  const names = askedAt(asked, detail, zoom)
  const isFree = freeBeside(asked, names, (node) => node)
  const plain = namesAt(detail, zoom).filter((named) =>
    isFree(nameBox(named, named.node, detail, zoom), named.node.id)
  )
  const areas = captionsAt(detail, zoom).filter(({ at }) => isFree(boxAt(at, 1 / zoom)))
  return { ...all, named: names.length + plain.length, areas: areas.length }
}

type Hit = { readonly id: string; readonly box: Box }

export function createNames(): Names {
  const names = createFades<Named>()
  const captions = createFades<PlacedCaption>()
  let last: { detail: Detail; count: number; keys: string } | null = null
  let sprites = new WeakMap<Caption, Sprite>()
  let plainHits: ReadonlyMap<string, Hit> = new Map()
  let askedHits: readonly Hit[] = []

  /** Only another choice is told: most frames have the same one as the frame before. */
  const choose = ({ detail, camera: { zoom }, now, quick }: NamesFrame): void => {
    const isOther = last?.detail !== detail
    const shown = namesAt(detail, zoom)
    const written = captionsAt(detail, zoom)
    const keys = written.map(({ caption }) => caption.key).join(' ')
    if (isOther || last?.count !== shown.length) {
      names.show(new Map(shown.map((named) => [named.node.id, named])), now, quick || isOther)
    }
    if (isOther || last?.keys !== keys) {
      captions.show(new Map(written.map((one) => [one.caption.key, one])), now, quick || isOther)
    }
    last = { detail, count: shown.length, keys }
  }

  return {
    forget: () => {
      sprites = new WeakMap()
    },
    paintPlain: (context, frame) => {
      choose(frame)
      const { detail, camera, size, now, placeOf } = frame
      const unit = 1 / camera.zoom
      const sight = visibleBox(camera, size, 8)
      const isFree = (box: Box, id?: string): boolean => boxesOverlap(box, sight) && frame.isFree(box, id)
      const hits = new Map<string, Hit>()
      for (const { thing, strength } of names.each(now)) {
        const node = placeOf(thing.node)
        const box = nameBox(thing, node, detail, camera.zoom)
        if (!isFree(box, node.id)) continue
        paintLed(context, frame, node, box, strength)
        if (strength > 0.5) hits.set(node.id, { id: node.id, box })
      }
      for (const { thing, strength } of captions.each(now)) {
        const box = boxAt(thing.at, unit)
        if (isFree(box)) paintCaption(context, frame, thing.caption, box, strength, sprites)
      }
      plainHits = hits
      return names.isBusy(now) || captions.isBusy(now)
    },
    paintAsked: (context, frame) => {
      askedHits = frame.asked.map(({ node, box }) => ({ id: node.id, box }))
      const sight = visibleBox(frame.camera, frame.size, 8)
      for (const { node, box } of frame.asked) {
        if (boxesOverlap(box, sight)) paintLed(context, frame, node, box, 1)
      }
    },
    hit: (point) => {
      const isIn = ({ box }: Hit): boolean => boxHas(box, point)
      return (askedHits.find(isIn) ?? [...plainHits.values()].find(isIn))?.id ?? null
    },
    boxOf: (id) => plainHits.get(id)?.box ?? null
  }
}

const marksOf = new WeakMap<Scene, ReadonlyMap<string, readonly SceneMark[]>>()

/** The marks that come and go with the name of their node. */
function marksOn(scene: Scene, id: string): readonly SceneMark[] {
  let known = marksOf.get(scene)
  if (!known) {
    const found = new Map<string, SceneMark[]>()
    for (const mark of scene.marks) {
      if (mark.of !== null && isWithName(mark)) found.set(mark.of, [...(found.get(mark.of) ?? []), mark])
    }
    known = found
    marksOf.set(scene, known)
  }
  return known.get(id) ?? []
}

/** Paint a node's name, and, where that stands beside its dot, a line from the one to the other. */
function paintLed(context: Paint2D, frame: NamesFrame, node: SceneNode, box: Box, strength: number): void {
  const own = centreOf(node.box)
  if (!boxHas(box, own)) paintLead(context, frame, node, own, centreOf(box), strength)
  paintName(context, frame, node, box, strength)
}

/** A little of the ground around a name, in pixels, so that lines end before it. */
const halo = { name: 1.6, words: 3.6, opacity: 0.86 } as const

/** Paint a node as in the scene, but as large as a box of the diagram. */
function paintName(
  context: Paint2D,
  { scene, detail, camera, ratio }: NamesFrame,
  node: SceneNode,
  box: Box,
  strength: number
): void {
  const scale = (camera.zoom * box.width) / node.box.width
  const [x, y] = centreOf(box)
  const [cx, cy] = centreOf(node.box)
  const left = Math.round((x * camera.zoom + camera.panX - cx * scale) * ratio)
  const top = Math.round((y * camera.zoom + camera.panY - cy * scale) * ratio)
  context.setTransform(scale * ratio, 0, 0, scale * ratio, left, top)
  const ink: Ink = {
    background: scene.background,
    fontFamily: scene.fontFamily,
    smallestText: 0,
    thinnestLine: 0.8 / scale
  }
  context.globalAlpha = halo.opacity * strength * node.opacity
  traceNode(context, node)
  context.strokeStyle = scene.background
  context.lineWidth = node.stroke.width + (2 * halo.name) / scale
  context.stroke()
  const faced = groupFace(node, { groupName: detail.groupName, zoom: camera.zoom, scale }, scene.language)
  paintNode(context, { ...faced, opacity: node.opacity * strength }, ink)
  for (const mark of marksOn(scene, node.id)) {
    paintMark(context, { ...mark, opacity: mark.opacity * strength }, ink)
  }
}

/** A line from a node to its name, where that stands beside it. */
function paintLead(
  context: Paint2D,
  { camera, ratio }: NamesFrame,
  node: SceneNode,
  from: Point,
  to: Point,
  strength: number
): void {
  const scale = camera.zoom * ratio
  context.setTransform(scale, 0, 0, scale, camera.panX * ratio, camera.panY * ratio)
  context.beginPath()
  context.moveTo(from[0], from[1])
  context.lineTo(to[0], to[1])
  context.strokeStyle = node.stroke.colour
  context.lineWidth = 1.2 / camera.zoom
  context.globalAlpha = strength * node.opacity
  context.stroke()
  context.globalAlpha = 1
}

type Sprite = { readonly key: string; readonly canvas: OffscreenCanvas }

/** Room around a caption for its halo, in pixels. */
const spriteRim = 4

function paintCaption(
  context: Paint2D,
  { scene, detail, camera, ratio }: NamesFrame,
  caption: Caption,
  box: Box,
  strength: number,
  sprites: WeakMap<Caption, Sprite>
): void {
  const count = countWords(scene.language, caption.members.length, detail.countIn(caption, camera.zoom))
  const key = `${count} ${ratio} ${scene.background} ${scene.fontFamily}`
  let sprite = sprites.get(caption)
  if (sprite?.key !== key) {
    sprite = { key, canvas: drawCaption(caption, count, scene, ratio) }
    sprites.set(caption, sprite)
  }
  const left = box.x * camera.zoom + camera.panX - spriteRim
  const top = box.y * camera.zoom + camera.panY - spriteRim
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.globalAlpha = strength
  context.drawImage(sprite.canvas, Math.round(left * ratio), Math.round(top * ratio))
  context.globalAlpha = 1
}

/** Words with a halo are the dearest thing to paint, and the same in most frames: they are painted once. */
function drawCaption(
  { lines, size, colour, width, height, members }: Caption,
  count: string,
  { background, fontFamily }: Scene,
  ratio: number
): OffscreenCanvas {
  const canvas = new OffscreenCanvas(
    Math.ceil((width + 2 * spriteRim) * ratio),
    Math.ceil((height + 2 * spriteRim) * ratio)
  )
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This window cannot draw: it offers no 2D canvas.')
  context.setTransform(ratio, 0, 0, ratio, (spriteRim + width / 2) * ratio, spriteRim * ratio)
  const countSize = countSizeOf({ size })
  const countWidth = measureText(count, countSize, 500)
  const texts = lines.flatMap(({ text, width: wide, baseline }, i): readonly TextLine[] => {
    const isLast = i === lines.length - 1 && members.length > 0
    const left = -(isLast ? wide + countGap + countWidth : wide) / 2
    const name = {
      text,
      x: left,
      y: baseline,
      width: wide,
      size,
      weight: 700,
      colour,
      anchor: 'start'
    } as const
    const number = { ...name, text: count, x: left + wide + countGap, size: countSize, weight: 500 } as const
    return isLast ? [name, number] : [name]
  })
  context.lineJoin = 'round'
  context.lineWidth = halo.words
  context.strokeStyle = background
  context.globalAlpha = halo.opacity
  for (const text of texts) {
    setText(context, text, fontFamily)
    context.strokeText(text.text, text.x, text.y)
  }
  context.globalAlpha = 1
  for (const text of texts) paintText(context, text, fontFamily)
  return canvas
}
