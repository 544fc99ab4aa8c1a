/** A screen in; a stage that shows scenes there, moves them and tells what the person does out. No React. */
import cytoscape, { type CytoscapeOptions } from 'cytoscape'
import type { Point, Scene, SceneEdge, SceneNode } from '../../diagram/scene/types.ts'
import type { Position } from '../../diagram/view/document.ts'
import { fitPadding, namePadding, toDiagram, toScreen, zoomAround, zoomRange } from './camera.ts'
import { pointAt } from './curves.ts'
import type { About } from './detail/captions.ts'
import { namesAt } from './detail/detail.ts'
import { boxAt } from './detail/growing.ts'
import { isFromAfar } from './detail/look.ts'
import { createFlights, type CanvasHandle } from './flights.ts'
import { listenToGestures } from './gestures.ts'
import { listenToKeys } from './keys.ts'
import { standsOut } from './line-at.ts'
import { listenToLasso } from './lasso-tool.ts'
import { countMoved } from './moved.ts'
import { listenToNotes, type NoteEvent } from './note-tool.ts'
import { indexScene, type SceneIndex, type Way } from './neighbourhood.ts'
import { listenToPointing } from './pointing.ts'
import { attachSurface, rendererName } from './scene-renderer.ts'
import type { Screen } from './screen.ts'
import { centreOf, cyId, hitStyle, syncNodes } from './sync.ts'
import { listenToWheel } from './wheel.ts'

export type StageEvents = {
  onSelect(ids: readonly string[]): void
  /** A double click. */
  onOpen(id: string): void
  /** Once per gesture, at its end. */
  onMove(moved: readonly Position[]): void
  /** The person tries to drag a node that is locked. */
  onRefused(id: string): void
  onHover(id: string | null): void
  /** A click on a line, or on anything that is none; where nobody listens, lines are only looked at. */
  onLine?: ((id: string | null) => void) | undefined
  /** `x` and `y` in pixels of the window; `line` is the one that is pointed at. */
  onContextMenu(target: { id: string | null; line: string | null; x: number; y: number }): void
  /** Something was done with a note; where nobody listens, notes are only looked at. */
  onNote?(event: NoteEvent): void
}

export type Stage = {
  readonly handle: CanvasHandle
  setScene(scene: Scene, about: About): void
  setSelection(ids: readonly string[]): void
  setWay(way: Way | null): void
  setLassoing(lassoing: boolean): void
  /** Nodes that cannot be dragged. */
  setLocked(ids: readonly string[]): void
  /** The grid that dragging goes by, or null. */
  setGrid(step: number | null): void
  /** The note that is chosen gets a ring. */
  setNote(id: string | null): void
  /** The line that is chosen: the menu key is about it. */
  setLine(id: string | null): void
  dispose(): void
}

/** This many nodes may jump to a new place; more than these slide there together. */
const fewNodes = 3

/** Take the direction of a screen that shows its first picture; it goes on from what is in sight there. */
export function createStage(screen: Screen, events: () => StageEvents): Stage {
  const { root, holder, picture, size } = screen

  let scene: Scene | null = null
  let index: SceneIndex | null = null
  let nodes: ReadonlyMap<string, SceneNode> = new Map()
  let selection: readonly string[] = []
  let way: Way | null = null
  let locked: ReadonlySet<string> = new Set()
  let note: string | null = null
  let line: string | null = null
  /** The next scene shows what was just dropped: it is there already and need not slide there. */
  let isDropped = false
  let isDisposed = false
  /** What was asked for; else what goes with what is selected. */
  const light = (): void => {
    if (!index) return
    picture.setWay(way && index.onWay(way))
    picture.setKept(way ? null : index.keptFor(selection))
  }
  const isLasso = (): boolean => root.dataset['tool'] === 'lasso'

  const draw = (): boolean => {
    if (!scene || size().width === 0 || size().height === 0) return true
    flights.advance(performance.now())
    const isSharp = picture.draw()
    flights.tell()
    return isSharp
  }
  attachSurface(holder, {
    draw,
    resize: () => {},
    hit: (x, y) => {
      const id = picture.nameAt([x, y])
      return id === null ? null : cyId(id)
    }
  })
  const { zoom, panX, panY } = screen.camera()
  const options: CytoscapeOptions & { renderer: { name: string } } = {
    container: holder,
    renderer: { name: rendererName },
    style: hitStyle,
    // Otherwise it arranges its nodes, of which there are none yet, and measures the page for that.
    layout: { name: 'preset', fit: false },
    zoom,
    pan: { x: panX, y: panY },
    minZoom: zoomRange.min,
    maxZoom: zoomRange.max,
    boxSelectionEnabled: true,
    selectionType: 'single'
  }
  const cy = cytoscape(options)

  const flights = createFlights(cy, {
    size,
    room: () => {
      const { width, height } = size()
      const { right, bottom } = root.getBoundingClientRect()
      /** What lies over the picture, where it does now. */
      const over = (what: string, around: Element | null): DOMRect | undefined => {
        const box = around?.querySelector(`[data-covers=${what}]`)?.getBoundingClientRect()
        return box && box.width > 0 && box.height > 0 ? box : undefined
      }
      const [card, tools] = [over('right', root.parentElement), over('bottom', root.parentElement)]
      const news = over('news', root.closest('.stage'))
      const beside = card ? right - card.left : 0
      // News come and go, so the room around the picture is room enough for a part of them.
      const below = Math.max(
        tools ? bottom - tools.top : 0,
        news ? bottom - news.top - (fitPadding - namePadding) : 0
      )
      // Where what covers it takes half of the picture there is more to see under it than beside it.
      return {
        width: beside < width / 2 ? width - beside : width,
        height: below < height / 2 ? height - below : height
      }
    },
    boxOf: (id) => nodes.get(id)?.box,
    nodes: () => nodes,
    scene: () => scene,
    names: (at) => {
      return picture.count(at) ?? { named: 0, total: 0, folded: 0, areas: 0 }
    },
    isFromAfar: () => {
      const look = picture.look()
      return look !== null && isFromAfar(look)
    },
    enlarged: (at) => {
      const detail = picture.detail()
      return detail ? namesAt(detail, at).map((named) => boxAt(named.at, 1 / at)) : []
    },
    isStill: screen.isStill
  })
  const { camera } = flights
  screen.direct({
    camera,
    requestFrame: () => {
      if (!isDisposed) cy.forceRender()
    },
    draw,
    resized: (before) => {
      cy.resize()
      // What was in the middle stays in the middle.
      if (before.width > 0 && before.height > 0) {
        flights.panBy((size().width - before.width) / 2, (size().height - before.height) / 2)
      }
    }
  })

  const lineAt = (place: Point): SceneEdge | null => {
    const look = picture.look()
    return look && index ? index.lineAt(toDiagram(camera(), place), look) : null
  }
  /** In pixels of the window. */
  const inWindow = (place: Point): { readonly x: number; readonly y: number } => {
    const { x, y } = root.getBoundingClientRect()
    return { x: x + place[0], y: y + place[1] }
  }

  /** Whether a click on a line means it. Else, in a crowd, it leaves what is selected, as on the ground. */
  const isMeant = (edge: SceneEdge): boolean =>
    selection.length === 0 ||
    selection.includes(edge.from) ||
    selection.includes(edge.to) ||
    standsOut(edge, scene?.edges ?? [])

  const gestures = listenToGestures(cy, () => scene, {
    selected: (ids) => {
      const known = new Set(selection)
      if (ids.length !== known.size || ids.some((id) => !known.has(id))) events().onSelect(ids)
    },
    opened: (id) => events().onOpen(id),
    dragging: (drag) => {
      pointing.rest()
      picture.setMoving(drag.moving())
    },
    dropped: (moved) => {
      isDropped = moved.length > 0
      if (isDropped) events().onMove(moved)
      else picture.setMoving(null)
    },
    refused: (id) => events().onRefused(id),
    over: (id) => pointing.over(id),
    tapped: (place) => {
      const { onLine } = events()
      if (!onLine) return
      const hit = place && lineAt(place)
      const edge = hit && isMeant(hit) ? hit : null
      if (edge) {
        // The click leaves the nodes: nothing of it is told twice.
        selection = []
        gestures.setSelection(selection)
      }
      onLine(edge?.id ?? null)
    },
    menu: (id, at, place) => {
      const pointed = id === null && events().onLine ? lineAt(place) : null
      const isLine = pointed !== null && (pointed.id === line || standsOut(pointed, scene?.edges ?? []))
      events().onContextMenu({ id, line: isLine ? pointed.id : null, ...at })
    },
    boxing: (box) => picture.setSelectionBox(box)
  })
  const pointing = listenToPointing(root, {
    index: () => index,
    camera,
    size,
    lineAt,
    canChoose: (edge) => events().onLine !== undefined && isMeant(edge),
    isBusy: () => isLasso() || gestures.drag() !== null,
    picture,
    onHover: (id) => events().onHover(id)
  })

  const onPress = (): void => {
    flights.stop()
    pointing.rest()
    // Cytoscape takes the focus away from wherever it was; the keys belong to the diagram now.
    root.dataset['focus'] = 'pointer'
    root.focus({ preventScroll: true })
  }
  const onBlur = (): void => {
    root.dataset['focus'] = ''
  }
  root.addEventListener('mousedown', onPress)
  root.addEventListener('blur', onBlur)

  const stopListening = [
    listenToWheel(root, (factor, anchor) => {
      pointing.rest()
      flights.moveTo(zoomAround(camera(), factor, anchor))
    }),
    ...(events().onNote
      ? [
          listenToNotes(root, {
            scene: () => scene,
            camera,
            size,
            chosen: () => (scene?.marks.some(({ id }) => id === note) ? note : null),
            isBusy: () => isLasso() || gestures.drag() !== null,
            picture,
            dropped: () => {
              isDropped = true
            },
            tell: (event) => events().onNote?.(event)
          })
        ]
      : []),
    listenToKeys(root, {
      pan: flights.panBy,
      zoom: flights.handle.zoomBy,
      open: () => {
        const [id, ...more] = selection
        if (id !== undefined && more.length === 0 && nodes.has(id)) events().onOpen(id)
      },
      menu: () => {
        const chosen = scene?.edges.find(({ id }) => id === line)
        const node = chosen ? undefined : nodes.get(selection[0] ?? '')
        const centre = node && centreOf(node)
        const place: Point | undefined = chosen ? pointAt(chosen, 0.5) : centre && [centre.x, centre.y]
        const at: Point = place ? toScreen(camera(), place) : [size().width / 2, size().height / 2]
        events().onContextMenu({ id: node?.id ?? null, line: chosen?.id ?? null, ...inWindow(at) })
      }
    }),
    listenToLasso(root, {
      drawing: (path) => picture.setLasso(path),
      enclosed: (isIn, adds) => {
        const inside = [...nodes.values()].filter((node) => {
          const { x, y } = centreOf(node)
          return isIn(toScreen(camera(), [x, y]))
        })
        const ids = inside.map((node) => node.id)
        events().onSelect(adds ? [...new Set([...selection, ...ids])] : ids)
      }
    })
  ]

  return {
    handle: flights.handle,
    setScene: (next, about) => {
      const before = scene
      scene = next
      index = indexScene(next)
      const dragged = gestures.drag()?.ids ?? new Set<string>()
      nodes = syncNodes(cy, nodes, next.nodes, dragged)
      gestures.setSelection(selection)
      gestures.setLocked(locked)
      const isStaying = isDropped || dragged.size > 0 || screen.isStill()
      isDropped = false
      // The first scene is the one that the screen shows already, unless it changed in the meantime.
      if (before !== null || next !== screen.scene()) {
        screen.setScene(next, !isStaying && before !== null && countMoved(before, next) > fewNodes, about)
      }
      flights.forget()
      pointing.refresh()
      light()
    },
    setSelection: (ids) => {
      selection = ids
      gestures.setSelection(ids)
      picture.setSelection(new Set(ids))
      light()
      // Other names show.
      flights.forget()
    },
    setWay: (next) => {
      way = next
      light()
      flights.forget()
    },
    setNote: (id) => {
      note = id
      picture.setChosenNote(id)
    },
    setLine: (id) => {
      line = id
    },
    setLocked: (ids) => {
      locked = new Set(ids)
      gestures.setLocked(locked)
      picture.setLocked(locked)
    },
    setGrid: gestures.setGrid,
    setLassoing: (lassoing) => {
      root.dataset['tool'] = lassoing ? 'lasso' : ''
      if (lassoing) pointing.rest()
    },
    dispose: () => {
      isDisposed = true
      for (const stop of stopListening) stop()
      root.removeEventListener('mousedown', onPress)
      root.removeEventListener('blur', onBlur)
      pointing.dispose()
      cy.destroy()
    }
  }
}
