/** A Scene, a camera and what the person is doing in; one canvas that shows it out. */
import { boxesOverlap } from '../../diagram/geometry/boxes.ts'
import type { Box, Point, Scene, SceneEdge, SceneMark, SceneNode } from '../../diagram/scene/types.ts'
import { unionOf, visibleBox, type Camera, type Size } from './camera.ts'
import {
  accentsOf,
  paintLasso,
  paintLit,
  paintLock,
  paintMarkRing,
  paintPin,
  paintWay,
  paintRing,
  paintSelectionBox,
  type Lit
} from './marks.ts'
import { blendScenes } from './moved.ts'
import { askedAt, planAsked, type Asked, type AskedName } from './detail/asked.ts'
import { bundleEdges } from './detail/bundles.ts'
import { nothingKnown, type About } from './detail/captions.ts'
import { createDetail, type countNames, type Detail } from './detail/detail.ts'
import { placeFacts } from './detail/facts.ts'
import { bodyBox, groupDot, lookAt, type Look } from './detail/look.ts'
import { countShown, createNames, freeBeside, type NamesFrame } from './detail/names.ts'
import { isWithName, paintFigure, paintFigures, paintMarks } from './detail/paint-look.ts'
import { growBox, paintEdge, type Ink } from './paint.ts'
import { enterDiagram, inkFor, paintScene, type Kept } from './paint-scene.ts'
import { createSheet } from './sheet.ts'

/** Nodes, their edges and what is on them: drawn by themselves, because they follow the pointer. */
export type Moving = {
  readonly nodes: readonly SceneNode[]
  readonly edges: readonly SceneEdge[]
  readonly marks: readonly SceneMark[]
}

export type Picture = {
  /** `settle` lets nodes slide from where the last scene had them. */
  setScene(scene: Scene, settle: boolean, about: About): void
  /** What is named at which zoom; null before there is a scene. */
  detail(): Detail | null
  /** How much is named at a zoom, without what is only pointed at; null before there is a scene. */
  count(zoom: number): ReturnType<typeof countNames> | null
  /** How things look at the zoom there is now. */
  look(): Look | null
  /** The node whose name, kept large, lies at a point of the diagram. */
  nameAt(point: Point): string | null
  setMoving(moving: Moving | null): void
  setSelection(ids: ReadonlySet<string>): void
  /** Nodes that nothing moves: they have a small lock. */
  setLocked(ids: ReadonlySet<string>): void
  /** The note with a ring around it. */
  setChosenNote(id: string | null): void
  setHovered(node: string | null, lit: Lit | null): void
  /** What is lit as long as the pointer rests on nothing else: the neighbourhood of what is selected. */
  setKept(lit: Lit | null): void
  /** What is lit as long as nobody asks for something else. */
  setWay(lit: Lit | null): void
  setLasso(path: readonly Point[]): void
  setSelectionBox(box: Box | null): void
  resize(size: Size, ratio: number): void
  /** Paint everything again, as after a font has arrived. */
  refresh(): void
  /** Gives false where the picture is painted sharp a moment later. */
  draw(): boolean
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
  const heldMarks = new Set(moving.marks.map(({ id }) => id))
  return {
    nodes: lit.nodes.filter(({ id }) => !held.has(id)),
    edges: lit.edges.filter(({ id }) => !held.has(id)),
    marks: lit.marks.filter(({ id }) => !heldMarks.has(id))
  }
}

/** Work that is done again only when what it is made of changed. */
function remember<Parts extends readonly unknown[], T>(work: (...parts: Parts) => T): (...parts: Parts) => T {
  let done: { readonly parts: Parts; readonly value: T } | null = null
  return (...parts) => {
    if (!done?.parts.every((part, i) => part === parts[i])) done = { parts, value: work(...parts) }
    return done.value
  }
}

/** Work that is done when it is first wanted, and once. */
function later<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null
  return () => (done ??= { value: work() }).value
}

/** A neighbourhood that is not larger than this shows its names while it is lit. */
const mostLitNames = 25

/** A ring lies around so many pixels at least. */
const leastRinged = 4

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
  const names = createNames()
  /** Worked out when it is first drawn, and kept while the scene settles. */
  let kept: (Kept & { readonly scene: Scene }) | null = null
  let about = nothingKnown
  let scene: Scene | null = null
  let content: Box = { x: 0, y: 0, width: 0, height: 0 }
  let size: Size = { width: 0, height: 0 }
  let ratio = 1
  let settling: { from: Scene; since: number } | null = null
  let moving: Moving | null = null
  let selection: ReadonlySet<string> = new Set()
  let locked: ReadonlySet<string> = new Set()
  let chosenNote: string | null = null
  let hovered: string | null = null
  /** What is painted; it goes on while it fades. */
  let lit: Lit | null = null
  let pointed: Lit | null = null
  let keptLit: Lit | null = null
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

  const light = (): void => {
    const next = pointed ?? keptLit
    if (next) lit = next
    fadeTo(next ? 1 : 0)
    requestFrame()
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

  const keep = (next: Scene): Kept => {
    if (kept?.scene === next) return kept
    kept = {
      scene: next,
      detail: createDetail(next, about.areas),
      roads: bundleEdges(next, about.areas),
      facts: later(() => placeFacts(next, about.factOf))
    }
    return kept
  }

  /** Moving edges run under resting nodes, as they will when they are dropped. */
  const drawMoving = (
    shown: Scene,
    { nodes, edges, marks }: Moving,
    area: Box,
    ink: Ink,
    detail: Detail,
    look: Look
  ): void => {
    const ids = new Set(nodes.map((node) => node.id))
    const markIds = new Set(marks.map((mark) => mark.id))
    for (const edge of edges) paintEdge(context, edge, ink)
    // What is named lies over its dot.
    const resting = shown.nodes.filter(({ id }) => !ids.has(id) && names.boxOf(id) === null)
    paintFigures(context, resting, area, detail, ink, look)
    paintFigures(context, nodes, area, detail, ink, look)
    paintMarks(
      context,
      shown.marks.filter((mark) => !markIds.has(mark.id)),
      area,
      ink,
      look
    )
    paintMarks(context, marks, area, ink, look)
  }

  /**
   * What is selected, on the way or lit with it: the asked-for component or the two ends first, then those that matter most.
   * Of many that were enclosed the first one matters no more than the others.
   */
  const planResting = (
    detail: Detail,
    ids: ReadonlySet<string>,
    onWay: Lit | null,
    near: Lit | null
  ): Asked => {
    const wanted = new Set([...(onWay?.nodes ?? []).map(({ id }) => id), ...ids])
    const first = [...wanted].slice(0, 2)
    const insists = onWay !== null || wanted.size <= first.length
    const lits = near && near.nodes.length <= mostLitNames ? near.nodes : []
    const all = new Set([...wanted, ...lits.map(({ id }) => id)])
    const rank = ({ id }: SceneNode): number => (first.includes(id) ? first.indexOf(id) : first.length)
    const nodes = detail.order.filter(({ id }) => all.has(id)).toSorted((a, b) => rank(a) - rank(b))
    return planAsked(nodes, detail, { insists, type: onWay?.type })
  }
  const resting = remember(planResting)
  /** The same, and what is pointed at with its neighbours, where these are not many. */
  const planPointed = (detail: Detail, before: Asked, id: string | null, around: Lit | null): Asked => {
    const lits = around && around.nodes.length <= mostLitNames ? around.nodes : []
    const wanted = new Set(lits.map((node) => node.id))
    const nodes = detail.order
      .filter((node) => node.id === id || wanted.has(node.id))
      .toSorted((a, b) => Number(b.id === id) - Number(a.id === id))
    return planAsked(nodes, detail, { insists: true, before })
  }
  const besides = remember(planResting)
  const whilePointed = remember(planPointed)
  const askedNow = (detail: Detail): Asked =>
    hovered === null && pointed === null
      ? resting(detail, selection, way, keptLit)
      : whilePointed(detail, besides(detail, selection, way, pointed ? null : keptLit), hovered, pointed)
  const count = remember(countShown)

  /** Of many that are lit, those that are named anyway keep their names above the light. */
  const namedAnyway = (above: readonly AskedName[]): readonly AskedName[] =>
    lit && lit.nodes.length > mostLitNames
      ? lit.nodes.flatMap((node): readonly AskedName[] => {
          const box = names.boxOf(node.id)
          return box && !above.some((name) => boxesOverlap(name.box, box)) ? [{ node, box }] : []
        })
      : []

  const drawMarks = (shown: Scene, at: Camera, now: number, frame: NamesFrame, look: Look): void => {
    const ink = inkFor(shown, at.zoom)
    const { detail } = frame
    const figure = (node: SceneNode, opacity: number): void =>
      paintFigure(context, node, detail, ink, look, opacity)
    const unit = 1 / at.zoom
    const accents = accentsOf(shown)
    const area = visibleBox(at, size)
    const glow = strength(now)
    const readable = (parts: Lit): Lit =>
      look.closeness < 1 ? { ...parts, marks: parts.marks.filter((mark) => !isWithName(mark)) } : parts
    const asked = way && readable(withoutMoving(way, moving))
    if (asked) paintWay(context, asked, area, ink, accents, unit, figure)
    if (lit && glow > 0.01) paintLit(context, readable(withoutMoving(lit, moving)), area, ink, glow, figure)
    if (glow !== fade.to) requestFrame()
    else if (glow === 0) lit = null
    if (moving) drawMoving(shown, moving, area, ink, detail, look)
    const named = new Map(frame.asked.map((name) => [name.node.id, name.box]))
    const onWay = new Set(look.closeness < 1 ? way?.nodes.map(({ id }) => id) : [])
    const marked = shown.nodes.filter(
      ({ id, pinned }) =>
        selection.has(id) || id === hovered || pinned || locked.has(id) || (onWay.has(id) && !named.has(id))
    )
    const mark = (sceneNode: SceneNode): void => {
      const placed = frame.placeOf(sceneNode)
      const box = named.get(placed.id)
      const node = box ? { ...placed, box } : shownBody(placed, detail, look)
      if (selection.has(node.id) || (onWay.has(node.id) && !box)) {
        paintRing(context, node, accents.ring, 2.2 * unit, 2 * unit)
      } else if (node.id === hovered) paintRing(context, node, accents.hover, 1.4 * unit, 1.6 * unit)
      if (node.pinned) paintPin(context, node.box, accents, Math.max(1.4, 0.8 * unit))
      if (locked.has(node.id)) paintLock(context, node.box, accents, Math.max(1.4, 0.8 * unit))
    }
    // A name that somebody asked for lies over the rings of dots.
    for (const node of marked) if (!named.has(node.id)) mark(node)
    names.paintAsked(context, { ...frame, asked: [...frame.asked, ...namedAnyway(frame.asked)] })
    enterDiagram(context, at, ratio)
    for (const node of marked) if (named.has(node.id)) mark(node)
    const note = [...(moving?.marks ?? []), ...shown.marks].find(({ id }) => id === chosenNote)
    if (note) paintMarkRing(context, note, accents.ring, unit, ink)
  }

  /** What shows of a node that was not asked for, or has no name: what nobody asked for, its dot, or its own box. */
  const shownBody = (node: SceneNode, detail: Detail, look: Look): SceneNode => {
    const plain = names.boxOf(node.id)
    if (plain) return { ...node, box: plain }
    if (look.closeness >= 1) return node
    if (node.group) return { ...node, shape: 'square', box: groupDot(node, look) }
    const box = bodyBox(node, detail.shares.get(node.id) ?? 0, look)
    const least = leastRinged / look.zoom
    const [dx, dy] = [Math.max(0, least - box.width) / 2, Math.max(0, least - box.height) / 2]
    return {
      ...node,
      shape: look.closeness < 0.3 ? 'pill' : node.shape,
      box: { x: box.x - dx, y: box.y - dy, width: box.width + 2 * dx, height: box.height + 2 * dy }
    }
  }

  /** Where nodes are now: in the hand, on their way, or where the scene has them. */
  const placesIn = (shown: Scene): NamesFrame['placeOf'] => {
    if (!moving && shown === scene) return (node) => node
    const places = new Map((shown === scene ? [] : shown.nodes).map((node) => [node.id, node]))
    for (const node of moving?.nodes ?? []) places.set(node.id, node)
    return (node) => places.get(node.id) ?? node
  }

  const draw = (): boolean => {
    const now = performance.now()
    const shown = shownAt(now)
    if (!shown || size.width === 0 || size.height === 0) return true
    const at = camera()
    const parts = keep(scene ?? shown)
    const { detail } = parts
    const look = lookAt(shown, detail, at.zoom)
    const placeOf = placesIn(shown)
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.fillStyle = shown.background
    context.fillRect(0, 0, canvas.width, canvas.height)
    const held = moving && {
      nodes: new Set(moving.nodes.map((node) => node.id)),
      edges: new Set(moving.edges.map((edge) => edge.id)),
      marks: new Set(moving.marks.map((mark) => mark.id))
    }
    const isSharp = sheet.copyTo(context, at, size, ratio, content, (sheetContext, sheetCamera, area) => {
      sheetContext.setTransform(1, 0, 0, 1, 0, 0)
      sheetContext.fillStyle = shown.background
      sheetContext.fillRect(0, 0, sheetContext.canvas.width, sheetContext.canvas.height)
      enterDiagram(sheetContext, sheetCamera, ratio)
      paintScene(sheetContext, shown, parts, sheetCamera.zoom, area, held)
    })
    window.clearTimeout(sharpening)
    if (!isSharp) sharpening = window.setTimeout(spoil, sharpenAfter)

    const isOwn = !isSharp && at.zoom >= detail.ownZoom && (sheet.zoom() ?? at.zoom) < detail.ownZoom
    enterDiagram(context, at, ratio)
    // The sheet still shows dots, and will have names in a moment: until then they are painted here.
    if (isOwn) paintFigures(context, shown.nodes, visibleBox(at, size), detail, inkFor(shown, at.zoom), look)
    const plan = askedNow(detail)
    const askedNames = askedAt(plan, detail, at.zoom, placeOf)
    const isFree = freeBeside(plan, askedNames, placeOf)
    const frame: NamesFrame = {
      scene: shown,
      detail,
      camera: at,
      size,
      ratio,
      now,
      quick: isStill(),
      asked: askedNames,
      isFree,
      placeOf
    }
    if (names.paintPlain(context, frame)) requestFrame()
    enterDiagram(context, at, ratio)
    drawMarks(shown, at, now, frame, look)
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    paintLasso(context, lasso, accentsOf(shown))
    if (selectionBox) paintSelectionBox(context, selectionBox, accentsOf(shown))
    return isSharp
  }

  return {
    detail: () => scene && keep(scene).detail,
    count: (zoom) => {
      if (!scene) return null
      const { detail } = keep(scene)
      return count(detail, resting(detail, selection, way, keptLit), zoom)
    },
    look: () => scene && lookAt(scene, keep(scene).detail, camera().zoom),
    nameAt: names.hit,
    setScene: (next, settle, nextAbout) => {
      about = nextAbout
      kept = null
      const from = shownAt(performance.now())
      settling = settle && from ? { from, since: performance.now() } : null
      const boxes = [from, next].flatMap((one) =>
        (one ? [...one.nodes, ...one.marks] : []).map(({ box }) => box)
      )
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
    setChosenNote: (id) => {
      chosenNote = id
      requestFrame()
    },
    setHovered: (node, nextLit) => {
      hovered = node
      pointed = nextLit
      light()
    },
    setKept: (next) => {
      keptLit = next
      light()
    },
    setLocked: (ids) => {
      locked = ids
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
    refresh: () => {
      names.forget()
      spoil()
    },
    draw,
    dispose: () => window.clearTimeout(sharpening)
  }
}
