/** Cytoscape's events in; what the person meant out: selecting, opening, dragging, pointing, asking for a menu. */
import type { Core, EventObject, NodeSingular } from 'cytoscape'
import type { Box, Point } from '../../diagram/scene/types.ts'
import { beginDrag, type Drag } from './drag.ts'
import { cyId, sceneId } from './sync.ts'
import type { Scene } from '../../diagram/scene/types.ts'
import type { Position } from '../../diagram/view/document.ts'

export type GestureEvents = {
  selected(ids: readonly string[]): void
  opened(id: string): void
  dragging(drag: Drag): void
  dropped(moved: readonly Position[]): void
  /** The person tries to drag a node that is locked. */
  refused(id: string): void
  /** The pointer is over a node, or over none. */
  over(id: string | null): void
  /** A click: at a place of the ground, in pixels, or on a node. Not one that picks several. */
  tapped(place: Point | null): void
  /** `at` in pixels of the window, `place` in those of the picture. */
  menu(id: string | null, at: { readonly x: number; readonly y: number }, place: Point): void
  boxing(box: Box | null): void
}

export type Gestures = {
  /** Make cytoscape's selection equal to these ids, without telling anybody. */
  setSelection(ids: readonly string[]): void
  drag(): Drag | null
  /** Nodes that cannot be dragged. */
  setLocked(ids: ReadonlySet<string>): void
  /** The grid that dragging goes by, or null. */
  setGrid(step: number | null): void
}

const boxBetween = (a: Point, b: Point): Box => ({
  x: Math.min(a[0], b[0]),
  y: Math.min(a[1], b[1]),
  width: Math.abs(a[0] - b[0]),
  height: Math.abs(a[1] - b[1])
})

/** Pixels that the pointer has to go before somebody surely means to drag. */
const dragDistance = 6

const pointOf = (event: EventObject): Point => [event.renderedPosition.x, event.renderedPosition.y]

export function listenToGestures(cy: Core, scene: () => Scene | null, events: GestureEvents): Gestures {
  let isSilent = false
  let isTelling = false
  let drag: Drag | null = null
  let grabbed: NodeSingular[] = []
  let pressedAt: Point = [0, 0]
  /** The node that was pressed, until it is let go or refused. */
  let pressed: string | null = null
  let locked: ReadonlySet<string> = new Set()
  let grid: number | null = null
  let isBoxing = false
  /** What the last two clicks hit. */
  let taps: readonly [string | null, string | null] = [null, null]

  const idOf = (event: EventObject): string => sceneId((event.target as NodeSingular).id())

  // A click with several consequences (one node off, another on) is told once, when all of them are known.
  cy.on('select unselect', () => {
    if (isSilent || isTelling) return
    isTelling = true
    queueMicrotask(() => {
      isTelling = false
      if (!cy.destroyed()) events.selected(cy.nodes(':selected').map((node) => sceneId(node.id())))
    })
  })
  // Cytoscape calls any two clicks in quick succession a double click, also on two nodes or while picking several.
  cy.on('tap', (event) => {
    taps = [taps[1], event.target === cy ? null : idOf(event)]
    const { ctrlKey, metaKey, shiftKey, detail } = event.originalEvent as MouseEvent
    // The first click of two may open a panel that moves the picture: the second would hit what came under the pointer.
    const isSecond = detail > 1
    if (!ctrlKey && !metaKey && !shiftKey && !isSecond)
      events.tapped(event.target === cy ? pointOf(event) : null)
  })
  cy.on('dbltap', 'node', (event) => {
    const { ctrlKey, metaKey, shiftKey } = event.originalEvent as MouseEvent
    const isOneNode = taps[0] === idOf(event) && taps[1] === idOf(event)
    if (isOneNode && !ctrlKey && !metaKey && !shiftKey) events.opened(idOf(event))
  })
  cy.on('cxttap', (event) => {
    const { clientX, clientY } = event.originalEvent as MouseEvent
    const isOnNode = event.target !== cy
    events.menu(isOnNode ? idOf(event) : null, { x: clientX, y: clientY }, pointOf(event))
  })

  cy.on('mouseover', 'node', (event) => events.over(idOf(event)))
  cy.on('mouseout', 'node', () => events.over(null))

  cy.on('grab', 'node', (event) => {
    grabbed.push(event.target as NodeSingular)
  })
  cy.on('free', 'node', () => {
    grabbed = []
  })
  cy.on('drag', 'node', () => {
    const current = scene()
    if (!drag && current) drag = beginDrag(current, grabbed, { lead: pressed, grid })
    if (drag) events.dragging(drag)
  })
  cy.on('dragfreeon', 'node', () => {
    const finished = drag
    drag = null
    if (!finished) return
    const moved = finished.dropped()
    // Where the grid drew it back to where it was, the hand left it elsewhere.
    if (moved.length === 0) finished.restore()
    events.dropped(moved)
  })

  cy.on('tapstart', (event) => {
    pressedAt = pointOf(event)
    pressed = event.target === cy ? null : idOf(event)
  })
  cy.on('tapend', () => {
    pressed = null
  })
  cy.on('boxstart', () => {
    isBoxing = true
  })
  cy.on('tapdrag', (event) => {
    if (isBoxing) events.boxing(boxBetween(pressedAt, pointOf(event)))
    const [x, y] = pointOf(event)
    const isFar = Math.hypot(x - pressedAt[0], y - pressedAt[1]) > dragDistance
    if (pressed === null || !isFar || !locked.has(pressed)) return
    events.refused(pressed)
    pressed = null
  })
  cy.on('boxend', () => {
    isBoxing = false
    events.boxing(null)
  })

  return {
    drag: () => drag,
    setLocked: (ids) => {
      locked = ids
      cy.batch(() => {
        cy.nodes().forEach((node) => {
          // Cytoscape's own lock would also keep a scene from placing the node.
          if (ids.has(sceneId(node.id())) === node.grabbable()) {
            if (node.grabbable()) node.ungrabify()
            else node.grabify()
          }
        })
      })
    },
    setGrid: (step) => {
      grid = step
    },
    setSelection: (ids) => {
      isSilent = true
      const wanted = new Set(ids.map(cyId))
      cy.batch(() => {
        cy.nodes().forEach((node) => {
          if (node.selected() !== wanted.has(node.id())) {
            if (wanted.has(node.id())) node.select()
            else node.unselect()
          }
        })
      })
      isSilent = false
    }
  }
}
