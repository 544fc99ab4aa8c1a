/** A Scene in, the XML of a slide out: native shapes in groups by layer, and connectors bound to them. */
import type { EcosystemGraph } from '../../../graph-data/graph.ts'
import { byLayer } from '../../overlays/by-layer.ts'
import { overlayOn, readOverlay } from '../../overlays/registry.ts'
import type { Theme } from '../../scene/theme.ts'
import type { Box, Hull, Scene, SceneMark, SceneNode, TextLine } from '../../scene/types.ts'
import type { ViewDocument } from '../../view/document.ts'
import { isWritten } from '../marks.ts'
import { onScene, type Heading } from '../../stories/heading.ts'
import { attributes } from '../xml.ts'
import { paintOf } from './colours.ts'
import { bindEdges, type Binding } from './connectors.ts'
import type { Frame } from './frame.ts'
import { ellipse, freeform, geometryOf, sitesOf, straightConnector } from './geometry.ts'
import { legendXml } from './legend.ts'
import { markXml } from './marks.ts'
import { relationNames } from './relation-names.ts'
import { group, namespaces, naming, shapeXml, textBox, xfrm, xmlHead, type Pen } from './pen.ts'
import { noHeads, strokeXml } from './stroke.ts'
import { languageTag, shapeText, words } from './text.ts'

export type SlideRequest = {
  readonly scene: Scene
  readonly theme: Theme
  readonly graph: EcosystemGraph
  readonly view: ViewDocument
  readonly frame: Frame
  readonly title: string
  /** In a deck: names begin with `!!`, so that Morph pairs the shapes of two slides by name. */
  readonly isDeck: boolean
  /** What a slide of a story says, in the place of the picture's own title. */
  readonly heading?: Heading
}

const around = (x: number, y: number, radius: number): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius
})

function nodeXml(pen: Pen, node: SceneNode, id: number): string {
  const { frame, paint, scene } = pen
  const shape = shapeXml(pen, {
    id,
    name: node.id,
    description: node.title,
    rect: frame.rect(node.box),
    geometry: geometryOf(node.shape, node.box, frame),
    paint: paint.fill(node.fill, node.opacity) + strokeXml(node.stroke, noHeads, frame, paint, node.opacity),
    text: shapeText(node.lines, frame, paint, scene.language)
  })
  if (!node.badge) return shape
  const { centre, radius, fill, line: number } = node.badge
  return (
    shape +
    shapeXml(pen, {
      name: `${node.id} #`,
      description: number.text,
      rect: frame.rect(around(centre[0], centre[1], radius)),
      geometry: ellipse,
      paint: `${paint.fill(fill)}<a:ln><a:noFill/></a:ln>`,
      text: shapeText([number], frame, paint, scene.language)
    })
  )
}

function connectorXml(pen: Pen, { edge, from, to }: Binding, ids: ReadonlyMap<string, number>): string {
  const { frame, paint } = pen
  const flips = attributes({
    flipH: to.at[0] < from.at[0] ? 1 : undefined,
    flipV: to.at[1] < from.at[1] ? 1 : undefined
  })
  const rect = {
    x: Math.min(from.at[0], to.at[0]),
    y: Math.min(from.at[1], to.at[1]),
    cx: Math.abs(from.at[0] - to.at[0]),
    cy: Math.abs(from.at[1] - to.at[1])
  }
  return (
    `<p:cxnSp><p:nvCxnSpPr>${naming(pen, pen.next(), edge.id, edge.title)}<p:cNvCxnSpPr>` +
    `<a:stCxn id="${ids.get(edge.from)}" idx="${from.index}"/><a:endCxn id="${ids.get(edge.to)}" idx="${to.index}"/>` +
    `</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>${xfrm(rect, flips)}${straightConnector}` +
    `${strokeXml(edge.stroke, edge, frame, paint, edge.opacity)}</p:spPr></p:cxnSp>`
  )
}

/** The soft area behind a group. It lies over the lines of the picture, so it is a veil that they shine through. */
const areaXml = (pen: Pen, hull: Hull, { rect, geometry }: ReturnType<typeof freeform>): string =>
  shapeXml(pen, {
    name: `${hull.id} area`,
    description: hull.label.text,
    rect,
    geometry,
    paint:
      pen.paint.veil(hull.fill, pen.scene.background, hull.opacity) +
      strokeXml({ colour: hull.stroke, width: 1, dash: [] }, noHeads, pen.frame, pen.paint, hull.opacity)
  }) + textBox(pen, `${hull.id} name`, hull.label, pen.paint.fill(hull.fill, hull.opacity))

/** Badges stand with their nodes, so that they move with them; what a person wrote lies on top of everything. */
function badgesByNode(marks: readonly SceneMark[]): ReadonlyMap<string, readonly SceneMark[]> {
  const found = new Map<string, SceneMark[]>()
  for (const mark of marks) {
    if (mark.of === null || isWritten(mark)) continue
    const known = found.get(mark.of)
    if (known) known.push(mark)
    else found.set(mark.of, [mark])
  }
  return found
}

/** The nodes of each layer or band with their area; by layer where the picture has no areas. */
function groupsXml(
  pen: Pen,
  graph: EcosystemGraph,
  view: ViewDocument,
  ids: ReadonlyMap<string, number>
): string {
  const { scene, frame } = pen
  const overlay = overlayOn(view, 'hull') ?? byLayer
  const reading = readOverlay(overlay, graph, view)
  const groups = new Map<string, { hull: Hull | undefined; name: string; nodes: SceneNode[] }>()
  for (const hull of scene.hulls) groups.set(hull.id, { hull, name: hull.label.text, nodes: [] })
  const loose: SceneNode[] = []
  for (const node of scene.nodes) {
    const component = graph.component(node.id)
    const of = component && reading.classOf(component)
    if (!of || of.tone === 'quiet') {
      loose.push(node)
      continue
    }
    const known = groups.get(of.id) ?? { hull: undefined, name: of.title[scene.language], nodes: [] }
    known.nodes.push(node)
    groups.set(of.id, known)
  }
  const badges = badgesByNode(scene.marks)
  const draw = (nodes: readonly SceneNode[]): string =>
    nodes
      .flatMap((node) => [
        nodeXml(pen, node, ids.get(node.id) ?? pen.next()),
        ...(badges.get(node.id) ?? []).map((mark) => markXml(pen, mark))
      ])
      .join('')
  const drawn = [...groups.values()].map(({ hull, name, nodes }) => {
    const area = hull && freeform(hull.outline, frame)
    const rects = [
      ...nodes.map(({ box }) => frame.rect(box)),
      ...nodes.flatMap(({ badge }) =>
        badge ? [frame.rect(around(badge.centre[0], badge.centre[1], badge.radius))] : []
      ),
      ...nodes.flatMap(({ id }) => (badges.get(id) ?? []).map(({ box }) => frame.rect(box))),
      ...(area ? [area.rect] : [])
    ]
    if (rects.length === 0) return ''
    return group(pen, name, name, rects, (hull && area ? areaXml(pen, hull, area) : '') + draw(nodes))
  })
  return drawn.join('') + draw(loose)
}

/**
 * A title or subtitle in its place holder, so that outline view and screen readers know it. On a picture that fills its
 * slide it stands where the picture has it; else where the master has it. Nothing where the picture has none.
 */
function placeholder(pen: Pen, name: string, kind: string, line: TextLine, text: string): string {
  if (line.text === '') return ''
  const { frame, scene } = pen
  const height = line.size * 1.3
  const place = frame.isPage
    ? xfrm(
        frame.rect({
          x: line.x,
          y: line.y - line.size * 0.354 - height / 2,
          width: scene.bounds.width - 2 * (line.x - scene.bounds.x),
          height
        })
      )
    : ''
  const size = frame.isPage ? attributes({ sz: Math.round((frame.length(line.size) / 12700) * 100) }) : ''
  const body = frame.isPage
    ? '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:normAutofit/></a:bodyPr>'
    : '<a:bodyPr/>'
  return (
    `<p:sp><p:nvSpPr>${naming(pen, pen.next(), name, text)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr><p:txBody>${body}<a:lstStyle/>` +
    `<a:p><a:r><a:rPr lang="${languageTag(scene.language)}"${size} dirty="0"/><a:t>${words(text)}</a:t></a:r></a:p></p:txBody></p:sp>`
  )
}

/** The words of a slide of a story: they break in their place holder, and stay one text that can be edited. */
function headingXml(pen: Pen, heading: Heading): string {
  const { frame, scene, paint } = pen
  const { line, box, unit } = onScene(scene)
  const { text, size } = heading
  const type = attributes({ sz: Math.round((frame.length(size * unit) / 12700) * 100) })
  return (
    `<p:sp><p:nvSpPr>${naming(pen, pen.next(), 'title', text)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>${xfrm(frame.rect(box(heading.box)))}</p:spPr>` +
    '<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/>' +
    `<a:p><a:pPr><a:lnSpc><a:spcPct val="100000"/></a:lnSpc></a:pPr><a:r><a:rPr lang="${languageTag(scene.language)}"${type} b="1" dirty="0">` +
    `${paint.fill(heading.lines[0]?.colour ?? scene.title.colour)}</a:rPr><a:t>${words(text)}</a:t></a:r></a:p></p:txBody></p:sp>` +
    textBox(pen, 'story', line(heading.above))
  )
}

/** Readers that know Morph play it; the others fade. */
const morph =
  '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
  '<mc:Choice xmlns:p159="http://schemas.microsoft.com/office/powerpoint/2015/09/main" Requires="p159">' +
  '<p:transition spd="slow"><p159:morph option="byObject"/></p:transition></mc:Choice>' +
  '<mc:Fallback><p:transition spd="slow"><p:fade/></p:transition></mc:Fallback></mc:AlternateContent>'

export function renderSlide(request: SlideRequest): string {
  const { scene, theme, graph, view, frame, title, isDeck } = request
  let last = 1
  const pen: Pen = {
    scene,
    frame,
    paint: paintOf(theme),
    prefix: isDeck ? '!!' : '',
    next: () => (last += 1)
  }
  const heading = request.heading
    ? headingXml(pen, request.heading)
    : placeholder(pen, 'title', 'type="title"', scene.title, title) +
      placeholder(pen, 'subtitle', 'type="body" sz="quarter" idx="13"', scene.subtitle, scene.subtitle.text)
  const ids = new Map(scene.nodes.map((node) => [node.id, pen.next()]))
  const sites = new Map(
    scene.nodes.map((node) => [node.id, sitesOf(node.shape, node.box, frame.rect(node.box))])
  )
  const bindings = bindEdges(scene.edges, sites)
  const connectors = bindings.map((binding) => connectorXml(pen, binding, ids))
  const names = relationNames(pen, bindings)
  const drawn = new Set(scene.nodes.map(({ id }) => id))
  const notes = scene.marks.filter((mark) => isWritten(mark) || mark.of === null || !drawn.has(mark.of))
  const footer = scene.footer ? textBox(pen, 'footer', scene.footer) : ''
  return (
    `${xmlHead}<p:sld${namespaces}><p:cSld><p:spTree>` +
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>' +
    `${heading}${connectors.join('')}${groupsXml(pen, graph, view, ids)}${names}${notes.map((mark) => markXml(pen, mark)).join('')}${legendXml(pen)}${footer}` +
    `</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>${isDeck ? morph : ''}</p:sld>`
  )
}
