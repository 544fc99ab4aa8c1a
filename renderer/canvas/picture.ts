/** A Scene, a camera and what the person is doing in; one canvas that shows it out. */
import type { Box, Point, Scene, SceneEdge, SceneNode } from '../../diagram/scene/types.ts'
import { unionOf, visibleBox, type Camera, type Size } from './camera.ts'
import {
  accentsOf,
  paintLasso,
  paintLit,
  paintPin,
  paintWay,
  paintRing,
  paintSelectionBox,
  type Lit
} from './marks.ts'
import { blendScenes } from './moved.ts'
import { growBox, paintEdge, type Ink } from './paint.ts'
import { enterDiagram, inkFor, paintAskedNames, paintNodes, paintScene } from './paint-scene.ts'
import { createSheet } from './sheet.ts'

/** Nodes and their edges that are drawn by themselves, because they follow the pointer. */
export type Moving = { readonly nodes: readonly SceneNode[]; readonly edges: readonly SceneEdge[] }

export type Picture = {
  /** `settle` lets nodes slide from where the last scene had them. */
  setScene(scene: Scene, settle: boolean): void
  setMoving(moving: Moving | null): void
  setSelection(ids: ReadonlySet<string>): void
  setHovered(node: string | null, lit: Lit | null): void
  /** What is lit as long as nobody asks for something else. */
  setWay(lit: Lit | null): void
  setLasso(path: readonly Point[]): void
  setSelectionBox(box: Box | null): void
  resize(size: Size, ratio: number): void
  /** Paint everything again, as after a font has arrived. */
  refresh(): void
  draw(): void
  dispose(): void
}

const settleTime = 300
const fadeTime = 110
/** How long the camera must rest before a stretched picture is painted sharp again. */
const sharpenAfter = 90

/** What follows the pointer is painted by itself, and not where it was. */
function withoutMoving(lit: Lit, moving: Moving | null): Lit {
  if (!moving) return lit
  const held = new Set([...moving.nodes, ...moving.edges].map(({ id }) => id))
  return {
    nodes: lit.nodes.filter(({ id }) => !held.has(id)),
    edges: lit.edges.filter(({ id }) => !held.has(id))
  }
}

const ease = (t: number): number => 1 - (1 - t) ** 3

export function createPicture(
  canvas: HTMLCanvasElement,
  camera: () => Camera,
  requestFrame: () => void,
  isStill: () => boolean
): Picture {
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('This window cannot draw: it offers no 2D canvas.')
  const sheet = createSheet()
  let scene: Scene | null = null
  let content: Box = { x: 0, y: 0, width: 0, height: 0 }
  let size: Size = { width: 0, height: 0 }
  let ratio = 1
  let settling: { from: Scene; since: number } | null = null
  let moving: Moving | null = null
  let selection: ReadonlySet<string> = new Set()
  let hovered: string | null = null
  let lit: Lit | null = null
  let way: Lit | null = null
  let fade = { from: 0, to: 0, since: 0 }
  let lasso: readonly Point[] = []
  let selectionBox: Box | null = null
  let sharpening = 0

  const spoil = (): void => {
    sheet.spoil()
    requestFrame()
  }

  const strength = (now: number): number => {
    const share = isStill() ? 1 : Math.min(1, (now - fade.since) / fadeTime)
    return fade.from + (fade.to - fade.from) * ease(share)
  }

  const fadeTo = (to: number): void => {
    if (fade.to === to) return
    const now = performance.now()
    fade = { from: strength(now), to, since: now }
  }

  /** The scene as it shows now: on its way while a layout settles. */
  const shownAt = (now: number): Scene | null => {
    if (!scene || !settling) return scene
    const share = (now - settling.since) / settleTime
    sheet.spoil()
    if (share >= 1) {
      settling = null
      return scene
    }
    requestFrame()
    return blendScenes(settling.from, scene, ease(Math.max(0, share)))
  }

  /** Moving edges run under resting nodes, as they will when they are dropped. */
  const drawMoving = (shown: Scene, { nodes, edges }: Moving, area: Box, ink: Ink): void => {
    const ids = new Set(nodes.map((node) => node.id))
    for (const edge of edges) paintEdge(context, edge, ink)
    paintNodes(
      context,
      shown.nodes.filter((node) => !ids.has(node.id)),
      area,
      ink
    )
    paintNodes(context, nodes, area, ink)
  }

  const drawMarks = (shown: Scene, at: Camera, now: number): void => {
    const ink = inkFor(shown, at.zoom)
    const unit = 1 / at.zoom
    const accents = accentsOf(shown)
    const area = visibleBox(at, size)
    const glow = strength(now)
    const asked = way && withoutMoving(way, moving)
    if (asked) paintWay(context, asked, area, ink, accents, unit)
    if (lit && glow > 0.01) paintLit(context, lit, area, ink, glow)
    if (glow !== fade.to) requestFrame()
    else if (glow === 0) lit = null
    if (moving) drawMoving(shown, moving, area, ink)
    const moved = new Map(moving?.nodes.map((node) => [node.id, node]))
    for (const sceneNode of shown.nodes) {
      const node = moved.get(sceneNode.id) ?? sceneNode
      if (selection.has(node.id)) paintRing(context, node, accents.ring, 2.2 * unit, 2 * unit)
      else if (node.id === hovered) paintRing(context, node, accents.hover, 1.4 * unit, 1.6 * unit)
      if (node.pinned) paintPin(context, node.box, accents, Math.max(1.4, 0.8 * unit))
    }
    if (asked && !lit) paintAskedNames(context, asked.nodes, ink, at.zoom)
  }

  const draw = (): void => {
    const now = performance.now()
    const shown = shownAt(now)
    if (!shown || size.width === 0 || size.height === 0) return
    const at = camera()
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.fillStyle = shown.background
    context.fillRect(0, 0, canvas.width, canvas.height)
    const held = moving && {
      nodes: new Set(moving.nodes.map((node) => node.id)),
      edges: new Set(moving.edges.map((edge) => edge.id))
    }
    const isSharp = sheet.copyTo(context, at, size, ratio, content, (sheetContext, sheetCamera, area) => {
      sheetContext.setTransform(1, 0, 0, 1, 0, 0)
      sheetContext.fillStyle = shown.background
      sheetContext.fillRect(0, 0, sheetContext.canvas.width, sheetContext.canvas.height)
      enterDiagram(sheetContext, sheetCamera, ratio)
      paintScene(sheetContext, shown, sheetCamera.zoom, area, held)
    })
    window.clearTimeout(sharpening)
    if (!isSharp) sharpening = window.setTimeout(spoil, sharpenAfter)

    enterDiagram(context, at, ratio)
    drawMarks(shown, at, now)
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    paintLasso(context, lasso, accentsOf(shown))
    if (selectionBox) paintSelectionBox(context, selectionBox, accentsOf(shown))
  }

  return {
    setScene: (next, settle) => {
      const from = shownAt(performance.now())
      settling = settle && from ? { from, since: performance.now() } : null
      const boxes = [from, next].flatMap((one) => one?.nodes.map((node) => node.box) ?? [])
      const hullPoints = next.hulls.flatMap((hull) =>
        hull.outline.segments.flat().map(([x, y]) => ({ x, y, width: 0, height: 0 }))
      )
      // Names of areas reach beyond their outlines when they are enlarged, hence the generous margin.
      content = growBox(unionOf([...boxes, ...hullPoints]) ?? content, 400)
      scene = next
      moving = null
      spoil()
    },
    setMoving: (next) => {
      // The picture under the moving parts has to lose or regain them; while they move it stays as it is.
      const isSame = moving !== null && next !== null && moving.nodes.length === next.nodes.length
      moving = next
      if (isSame) requestFrame()
      else spoil()
    },
    setSelection: (ids) => {
      selection = ids
      requestFrame()
    },
    setHovered: (node, nextLit) => {
      hovered = node
      if (nextLit) lit = nextLit
      fadeTo(nextLit ? 1 : 0)
      requestFrame()
    },
    setWay: (next) => {
      way = next
      requestFrame()
    },
    setLasso: (path) => {
      lasso = path
      requestFrame()
    },
    setSelectionBox: (box) => {
      selectionBox = box
      requestFrame()
    },
    resize: (nextSize, nextRatio) => {
      size = nextSize
      ratio = nextRatio
      canvas.width = Math.max(1, Math.round(size.width * ratio))
      canvas.height = Math.max(1, Math.round(size.height * ratio))
      spoil()
    },
    refresh: spoil,
    draw,
    dispose: () => window.clearTimeout(sharpening)
  }
}
