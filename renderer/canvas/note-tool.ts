/**
 * The pointer and the keys on notes in; what the person meant out: choosing, moving, editing and removing them, asking for
 * their menu. Cytoscape knows nothing of notes: this listens before it does, and keeps from it what is meant for a note.
 */
import { boxHas } from '../../diagram/geometry/boxes.ts'
import type { Point, Scene, SceneMark } from '../../diagram/scene/types.ts'
import { toDiagram, type Camera, type Size } from './camera.ts'
import { smallestText } from './detail/look.ts'
import { moveMark } from './moved.ts'
import { markBox } from './paint.ts'
import type { Picture } from './picture.ts'
import { createTip } from './tip.ts'

export type NoteEvent =
  | { readonly kind: 'choose'; readonly id: string | null }
  | { readonly kind: 'edit' | 'remove'; readonly id: string }
  /** By how much, in diagram units. Movements of one gesture are one step to undo. */
  | {
      readonly kind: 'move'
      readonly id: string
      readonly dx: number
      readonly dy: number
      readonly gesture: string | null
    }
  /** `x` and `y` in pixels of the window. */
  | { readonly kind: 'menu'; readonly id: string; readonly x: number; readonly y: number }

export type NotesAt = {
  readonly scene: () => Scene | null
  readonly camera: () => Camera
  readonly size: () => Size
  /** The note with the ring, where the picture shows it. */
  readonly chosen: () => string | null
  /** Whether the pointer does something else: drawing a lasso. */
  readonly isBusy: () => boolean
  readonly picture: Pick<Picture, 'setMoving'>
  /** What is moved shows where it was dropped until the next scene does. */
  readonly dropped: () => void
  readonly tell: (event: NoteEvent) => void
}

/** A hand that trembles by less than this many pixels does not drag. */
const tremble = 3
/** Units of one press of an arrow key, with and without Shift. */
const nudge = { small: 8, large: 40 } as const
/** Words below this many pixels cannot be read: the pointer tells them. */
const readable = 8

const isNote = ({ kind }: SceneMark): boolean => kind === 'note' || kind === 'label'

/** The note, or its sign, under a point of the diagram, the topmost one. */
export function noteAt({ marks }: Pick<Scene, 'marks'>, point: Point, zoom = 1): SceneMark | undefined {
  const ink = { smallestText: smallestText / zoom }
  return marks.findLast((mark) => isNote(mark) && boxHas(markBox(mark, ink), point))
}

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
}

export function listenToNotes(root: HTMLElement, at: NotesAt): () => void {
  const stopping = new AbortController()
  const tip = createTip(root)
  let press: {
    readonly mark: SceneMark
    readonly from: Point
    readonly button: number
    isDrag: boolean
  } | null = null

  const capture = { capture: true, signal: stopping.signal } as const

  const pointOf = (event: MouseEvent): Point => {
    const bounds = root.getBoundingClientRect()
    return [event.clientX - bounds.x, event.clientY - bounds.y]
  }
  const under = (event: MouseEvent): SceneMark | undefined => {
    const scene = at.scene()
    // What lies over the diagram, as the editor of a note does, has its own pointers.
    const isOnCanvas = event.target instanceof HTMLCanvasElement
    return scene && isOnCanvas && !at.isBusy()
      ? noteAt(scene, toDiagram(at.camera(), pointOf(event)), at.camera().zoom)
      : undefined
  }
  const wayOf = (event: MouseEvent, from: Point): Point => {
    const [x, y] = pointOf(event)
    return [x - from[0], y - from[1]]
  }
  const listen = <K extends keyof HTMLElementEventMap>(
    name: K,
    listener: (event: HTMLElementEventMap[K]) => void
  ): void => root.addEventListener(name, listener, capture)

  const keep = (event: Event): void => {
    event.preventDefault()
    event.stopPropagation()
  }

  listen('mousedown', (event) => {
    const mark = under(event)
    if (!mark) {
      if (at.chosen() !== null && event.target instanceof HTMLCanvasElement)
        at.tell({ kind: 'choose', id: null })
      return
    }
    keep(event)
    tip.hide()
    root.dataset['focus'] = 'pointer'
    root.focus({ preventScroll: true })
    at.tell({ kind: 'choose', id: mark.id })
    press = { mark, from: pointOf(event), button: event.button, isDrag: false }
  })
  const onMove = (event: MouseEvent): void => {
    if (!press || press.button !== 0) return
    const [x, y] = wayOf(event, press.from)
    press.isDrag ||= Math.hypot(x, y) > tremble
    if (!press.isDrag) return
    event.stopPropagation()
    const { zoom } = at.camera()
    const moved = moveMark(press.mark, x / zoom, y / zoom)
    // Its line stays at the component, which stays where it is.
    const { tether } = press.mark
    const held =
      moved.tether && tether ? { ...moved, tether: { ...moved.tether, start: tether.start } } : moved
    at.picture.setMoving({ nodes: [], edges: [], marks: [held] })
  }
  const onRelease = (event: MouseEvent): void => {
    if (!press) return
    const { mark, from, button, isDrag } = press
    press = null
    // A menu that opened sooner would be closed by this very release.
    if (button === 2) at.tell({ kind: 'menu', id: mark.id, x: event.clientX, y: event.clientY })
    if (!isDrag) return
    const [x, y] = wayOf(event, from)
    const { zoom } = at.camera()
    at.dropped()
    at.tell({ kind: 'move', id: mark.id, dx: x / zoom, dy: y / zoom, gesture: null })
  }
  window.addEventListener('mousemove', onMove, capture)
  window.addEventListener('mouseup', onRelease, capture)
  listen('dblclick', (event) => {
    const mark = under(event)
    if (!mark) return
    keep(event)
    at.tell({ kind: 'edit', id: mark.id })
  })
  listen('pointermove', (event) => {
    const mark = event.buttons === 0 ? under(event) : undefined
    root.dataset['note'] = mark || press ? 'over' : ''
    const size = mark?.lines[0]?.size ?? 0
    if (mark && size * at.camera().zoom < readable) tip.show(mark.title, pointOf(event), at.size())
    else tip.hide()
  })
  listen('pointerleave', () => {
    root.dataset['note'] = ''
    tip.hide()
  })
  listen('keydown', (event) => {
    const id = at.chosen()
    if (id === null || event.target !== root || event.ctrlKey || event.metaKey || event.altKey) return
    const way = arrows[event.key]
    if (way) {
      const by = event.shiftKey ? nudge.large : nudge.small
      at.tell({ kind: 'move', id, dx: way[0] * by, dy: way[1] * by, gesture: `note ${id}` })
    } else if (event.key === 'Enter' || event.key === 'F2') at.tell({ kind: 'edit', id })
    else if (event.key === 'Delete' || event.key === 'Backspace') at.tell({ kind: 'remove', id })
    else if (event.key === 'Escape') at.tell({ kind: 'choose', id: null })
    else return
    keep(event)
  })
  return () => {
    stopping.abort()
    tip.dispose()
  }
}
