/** A Scene in; a PDF of one page out: vectors, real text with its font, and links to the components' home pages. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { boxCorners } from '../geometry/convex.ts'
import { paperOf, pointsPerUnit } from '../scene/paper.ts'
import { headsOf } from '../scene/arrows.ts'
import { sampleScale } from '../scene/shapes.ts'
import type {
  ArrowHead,
  Legend,
  LegendEntry,
  Point,
  Scene,
  SceneEdge,
  SceneMark,
  SceneNode
} from '../scene/types.ts'
import type { ExportFormat } from './format.ts'
import { holdInPdf } from './held/attach.ts'
import { closeDocument, openDocument, type Document } from './pdf/document.ts'
import { boxAround, createGroups, type Group } from './pdf/group.ts'
import { paintArea, paintArrow, paintGround, paintLine, paintShape, paintText } from './pdf/paint.ts'
import { charactersByWeight, drawableText } from './scene-text.ts'

function paintNode(document: Document, group: Group, item: SceneNode): void {
  const { box, stroke, lines, badge } = item
  const around = () =>
    boxAround(
      [
        [box.x, box.y],
        [box.x + box.width, box.y + box.height],
        ...lines.flatMap(({ x, y, width, size }) => [
          [x - width, y - size] as const,
          [x + width, y + size] as const
        ]),
        ...(badge
          ? [
              [badge.centre[0] - badge.radius, badge.centre[1] - badge.radius] as const,
              [badge.centre[0] + badge.radius, badge.centre[1] + badge.radius] as const
            ]
          : [])
      ],
      stroke.width * 4
    )
  group(item.opacity, around, () => {
    paintShape(document, item.shape, box, item.fill, stroke)
    for (const line of lines) paintText(document, line)
    if (!badge) return
    document.circle(...badge.centre, badge.radius).fill(badge.fill)
    paintText(document, badge.line)
  })
}

function paintEdge(document: Document, group: Group, item: SceneEdge, background: string): void {
  const { start, control, end, stroke, label } = item
  const heads = headsOf(item)
  const points = [
    start,
    end,
    ...(control ? [control] : []),
    ...heads.flatMap(({ points: corners }) => corners),
    ...(label ? boxCorners(label.box) : [])
  ]
  // A circle is given by its centre and one point on it.
  const reachOf = (head: ArrowHead | null | undefined, [tipX, tipY]: Point): number =>
    Math.max(0, ...(head?.points ?? []).map(([x, y]) => Math.hypot(x - tipX, y - tipY)))
  const rim = Math.max(reachOf(item.arrow, end), reachOf(item.tail, start))
  group(
    item.opacity,
    () => boxAround(points, rim + stroke.width * 4),
    () => {
      paintLine(document, start, control, end, stroke)
      for (const head of heads) paintArrow(document, head, stroke, background)
      if (!label) return
      const { x, y, width, height } = label.box
      document.roundedRect(x, y, width, height, height / 2).fill(label.fill)
      paintText(document, label.line)
    }
  )
}

function paintMark(document: Document, group: Group, item: SceneMark): void {
  const { box, lines, stroke, tether } = item
  const around = () =>
    boxAround(
      [
        ...boxCorners(box),
        ...(tether ? [tether.start, tether.end] : []),
        ...lines.flatMap(({ x, y, width, size }) => [
          [x - width, y - size] as const,
          [x + width, y + size] as const
        ])
      ],
      (stroke?.width ?? 0) * 4
    )
  group(item.opacity, around, () => {
    if (tether) paintLine(document, tether.start, null, tether.end, tether.stroke)
    paintGround(document, item)
    for (const line of lines) paintText(document, line)
  })
}

function paintLegendEntry(document: Document, entry: LegendEntry, background: string): void {
  switch (entry.kind) {
    case 'colour':
      paintShape(document, 'round', entry.swatch, entry.fill, entry.stroke)
      break
    case 'shape':
      paintShape(document, entry.shape, entry.swatch, entry.fill, entry.stroke, sampleScale(entry.swatch))
      if (entry.sign) paintText(document, entry.sign)
      break
    case 'line':
      paintLine(document, entry.start, null, entry.end, entry.stroke)
      for (const head of headsOf(entry)) paintArrow(document, head, entry.stroke, background)
      break
    default:
      entry satisfies never
  }
  paintText(document, entry.label)
}

function paintLegend(document: Document, { box, radius, fill, stroke, sections }: Legend): void {
  document.lineWidth(1).undash()
  document.roundedRect(box.x, box.y, box.width, box.height, radius).fillAndStroke(fill, stroke)
  for (const { heading, entries } of sections) {
    paintText(document, heading)
    for (const entry of entries) paintLegendEntry(document, entry, fill)
  }
}

/** Everything in the order in which svg.ts draws it. */
export function paintScene(document: Document, group: Group, scene: Scene): void {
  const { bounds, background } = scene
  document.rect(bounds.x, bounds.y, bounds.width, bounds.height).fill(background)
  paintText(document, scene.title)
  paintText(document, scene.subtitle)
  for (const { outline, fill, stroke, opacity } of scene.hulls) {
    group(
      opacity,
      () => boxAround([outline.start, ...outline.segments.flat()], 1),
      () => paintArea(document, outline, fill, stroke)
    )
  }
  for (const edge of scene.edges) paintEdge(document, group, edge, background)
  for (const { label, ground, fill, opacity } of scene.hulls) {
    group(
      opacity,
      () => ground,
      () => document.roundedRect(ground.x, ground.y, ground.width, ground.height, 4).fill(fill)
    )
    paintText(document, label)
  }
  for (const node of scene.nodes) paintNode(document, group, node)
  for (const mark of scene.marks) paintMark(document, group, mark)
  if (scene.legend) paintLegend(document, scene.legend)
  if (scene.footer) paintText(document, scene.footer)
}

/** Web addresses only, in the characters that a PDF holds: nothing in a catalogue makes a reader start anything else. */
const linkTo = (address: string | undefined): string | undefined =>
  address !== undefined && /^https?:\/\//iu.test(address)
    ? address.replace(/[^\u0021-\u007e]/gu, (character) => encodeURIComponent(drawableText(character)))
    : undefined

export function addLinks(document: Document, { nodes }: Scene, graph: EcosystemGraph): void {
  for (const { id, box, title } of nodes) {
    const address = linkTo(graph.component(id)?.links?.home)
    if (address === undefined) continue
    document.link(box.x, box.y, box.width, box.height, address, { Contents: Object(drawableText(title)) })
  }
}

export const pdf: ExportFormat = {
  id: 'pdf',
  render: async ({ scene, graph, held, font }) => {
    const { bounds } = scene
    const size = paperOf(scene)
    const { document, unit } = openDocument(size.width, size.height, {
      title: drawableText(scene.name),
      subject: drawableText(scene.subtitle.text),
      language: scene.language
    })
    for (const [weight] of charactersByWeight(scene))
      document.registerFont(String(weight), await font(weight))
    const { group, finish } = createGroups(document)
    document
      .save()
      .scale(pointsPerUnit(scene) / unit)
      .translate(-bounds.x, -bounds.y)
    // SVG cuts a mitre at four widths, PDF at ten.
    document.miterLimit(4)
    paintScene(document, group, scene)
    addLinks(document, scene, graph)
    document.restore()
    finish()
    if (held !== null) holdInPdf(document, held)
    return closeDocument(document)
  }
}
