/** An element of the page in; a stage that shows scenes there and tells what the person does out. No React. */
import cytoscape, { type CytoscapeOptions } from 'cytoscape'
import type { Point, Scene, SceneNode } from '../../diagram/scene/types.ts'
import type { Position } from '../../diagram/view/document.ts'
import { toScreen, unionOf, zoomAround, zoomRange, type Size } from './camera.ts'
import { createFlights, type CanvasHandle } from './flights.ts'
import { loadFonts } from './fonts.ts'
import { listenToGestures } from './gestures.ts'
import { listenToKeys } from './keys.ts'
import { listenToLasso } from './lasso-tool.ts'
import { countMoved } from './moved.ts'
import { indexScene, type SceneIndex } from './neighbourhood.ts'
import { createPicture } from './picture.ts'
import { listenToPointing } from './pointing.ts'
import { attachSurface, rendererName } from './scene-renderer.ts'
import { centreOf, hitStyle, syncNodes } from './sync.ts'
import { listenToWheel } from './wheel.ts'

export type StageEvents = {
  onSelect(ids: readonly string[]): void
  /** A double click. */
  onOpen(id: string): void
  /** Once per gesture, at its end. */
  onMove(moved: readonly Position[]): void
  onHover(id: string | null): void
  /** `x` and `y` in pixels of the window. */
  onContextMenu(target: { id: string | null; x: number; y: number }): void
  /** Once, when the first picture is there. */
  onReady(handle: CanvasHandle): void
}

export type Stage = {
  setScene(scene: Scene): void
  setSelection(ids: readonly string[]): void
  setLassoing(lassoing: boolean): void
  dispose(): void
}

/** This many nodes may jump to a new place; more than these slide there together. */
const fewNodes = 3

export function createStage(root: HTMLElement, events: () => StageEvents): Stage {
  const holder = document.createElement('div')
  holder.className = 'canvas-holder'
  const screen = document.createElement('canvas')
  holder.append(screen)
  root.append(holder)
  const stillness = window.matchMedia('(prefers-reduced-motion: reduce)')

  let scene: Scene | null = null
  let index: SceneIndex | null = null
  let nodes: ReadonlyMap<string, SceneNode> = new Map()
  let selection: readonly string[] = []
  let size: Size = { width: 0, height: 0 }
  let hasFonts = false
  let isReady = false
  /** The next scene shows what was just dropped: it is there already and need not slide there. */
  let isDropped = false
  let isDisposed = false
  const isLasso = (): boolean => root.dataset['tool'] === 'lasso'

  const draw = (): void => {
    if (!hasFonts || !scene || size.width === 0 || size.height === 0) return
    flights.advance(performance.now())
    picture.draw()
    if (!isReady) {
      isReady = true
      events().onReady(flights.handle)
    }
  }
  attachSurface(holder, { draw, resize: () => {} })
  const options: CytoscapeOptions & { renderer: { name: string } } = {
    container: holder,
    renderer: { name: rendererName },
    style: hitStyle,
    minZoom: zoomRange.min,
    maxZoom: zoomRange.max,
    boxSelectionEnabled: true,
    selectionType: 'single'
  }
  const cy = cytoscape(options)

  const flights = createFlights(cy, {
    size: () => size,
    boxOf: (id) => nodes.get(id)?.box,
    whole: () => {
      const hullPoints = scene?.hulls.flatMap((hull) =>
        hull.outline.segments.map(([, , [x, y]]) => ({ x, y, width: 0, height: 0 }))
      )
      return unionOf([...[...nodes.values()].map((node) => node.box), ...(hullPoints ?? [])])
    },
    isStill: () => stillness.matches || !isReady
  })
  const { camera } = flights
  const requestFrame = (): void => {
    if (!isDisposed) cy.forceRender()
  }
  const picture = createPicture(screen, camera, requestFrame, () => stillness.matches)

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
    over: (id) => pointing.over(id),
    menu: (id, { x, y }) => events().onContextMenu({ id, x, y }),
    boxing: (box) => picture.setSelectionBox(box)
  })
  const pointing = listenToPointing(root, {
    index: () => index,
    camera,
    size: () => size,
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
    listenToKeys(root, {
      pan: flights.panBy,
      zoom: flights.handle.zoomBy,
      menu: () => {
        const node = nodes.get(selection[0] ?? '')
        const { x, y } = root.getBoundingClientRect()
        const centre = node && centreOf(node)
        const at: Point = centre
          ? toScreen(camera(), [centre.x, centre.y])
          : [size.width / 2, size.height / 2]
        events().onContextMenu({ id: node?.id ?? null, x: x + at[0], y: y + at[1] })
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

  /** The first picture shows everything, in the frame that finds it possible. */
  const showFirst = (): void => {
    if (isReady || !hasFonts || !scene || size.width === 0 || size.height === 0) return
    flights.showAll()
    draw()
  }

  const measure = (): void => {
    const before = size
    size = { width: root.clientWidth, height: root.clientHeight }
    cy.resize()
    picture.resize(size, window.devicePixelRatio)
    // What was in the middle stays in the middle.
    if (before.width > 0 && before.height > 0) {
      flights.panBy((size.width - before.width) / 2, (size.height - before.height) / 2)
    }
    showFirst()
    // Within this frame: a canvas that was given another size is black until it is painted.
    if (isReady) draw()
  }
  const resizes = new ResizeObserver(measure)
  resizes.observe(root)
  const ratioChanges = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`)
  ratioChanges.addEventListener('change', measure)

  return {
    setScene: (next) => {
      const before = scene
      scene = next
      index = indexScene(next)
      const dragged = gestures.drag()?.ids ?? new Set<string>()
      nodes = syncNodes(cy, nodes, next.nodes, dragged)
      gestures.setSelection(selection)
      const isStaying = isDropped || dragged.size > 0 || stillness.matches || !isReady
      picture.setScene(next, !isStaying && before !== null && countMoved(before, next) > fewNodes)
      isDropped = false
      pointing.refresh()
      const loading = loadFonts(next)
      if (loading === null) {
        hasFonts = true
        showFirst()
        return
      }
      void loading.then(() => {
        if (isDisposed) return
        if (hasFonts) picture.refresh()
        hasFonts = true
        showFirst()
      })
    },
    setSelection: (ids) => {
      selection = ids
      gestures.setSelection(ids)
      picture.setSelection(new Set(ids))
    },
    setLassoing: (lassoing) => {
      root.dataset['tool'] = lassoing ? 'lasso' : ''
      if (lassoing) pointing.rest()
    },
    dispose: () => {
      isDisposed = true
      for (const stop of stopListening) stop()
      root.removeEventListener('mousedown', onPress)
      root.removeEventListener('blur', onBlur)
      resizes.disconnect()
      ratioChanges.removeEventListener('change', measure)
      pointing.dispose()
      picture.dispose()
      cy.destroy()
      holder.remove()
    }
  }
}
