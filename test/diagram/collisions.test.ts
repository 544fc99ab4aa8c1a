/** Every stack in both languages, packed as an export is: by geometry, no words collide, and lines keep out of boxes. */
import { describe, expect, test } from 'vitest'
import { arrangePlan } from '../../diagram/layout/arrange/request.ts'
import { plainFrame } from '../../diagram/scene/frame.ts'
import { packPicture } from '../../diagram/picture/pack.ts'
import { buildScene, paperTheme } from '../../diagram/scene/build.ts'
import type { Box, Point, Scene, SceneEdge, TextLine } from '../../diagram/scene/types.ts'
import type { Position } from '../../diagram/view/document.ts'
import { selectVisible } from '../../diagram/view/visible.ts'
import { languages } from '../../graph-data/schema/primitives.ts'
import { fullView, graph } from './built-in.ts'

const stacks = graph.catalogue.stacks.map(({ id }) => id)
const ratios = { free: null, '16:9': 16 / 9 } as const
type Ratio = keyof typeof ratios

const packed = new Map<string, readonly Position[]>()

function sceneOfStack(id: string, language: 'en' | 'ko', ratio: Ratio, relationLabels: boolean): Scene {
  const view = fullView({ language, stack: { id, step: null, hideRest: true } })
  const key = `${id} ${ratio}`
  const positions =
    packed.get(key) ??
    packPicture({ place: arrangePlan(graph, view, { layout: 'force' }).shown, ratio: ratios[ratio] })
  packed.set(key, positions)
  const placed = { ...view, positions: [...positions] }
  return buildScene({
    graph,
    view: placed,
    visible: selectVisible(graph, placed),
    theme: paperTheme(placed),
    frame: { ...plainFrame, relationLabels }
  })
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
const holds = (box: Box, [x, y]: Point): boolean =>
  x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height

/** The box of what is written, from the top of its capitals to the foot of its descenders. */
const boxOf = ({ x, y, width, size, anchor }: TextLine): Box => ({
  x: x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0),
  y: y - size * 0.75,
  width,
  height: size * 0.95
})

const between = ([ax, ay]: Point, [bx, by]: Point, count: number): readonly Point[] =>
  Array.from({ length: count + 1 }, (_, i) => [ax + ((bx - ax) * i) / count, ay + ((by - ay) * i) / count])

/** Points on a line that lie no farther apart than about a unit. */
function pointsOn({ start, control, end }: SceneEdge): readonly Point[] {
  const count = Math.ceil(Math.hypot(end[0] - start[0], end[1] - start[1]) * 1.5 + 8)
  if (!control) return between(start, end, count)
  return Array.from({ length: count + 1 }, (_, i) => {
    const [t, u] = [i / count, 1 - i / count]
    const at = (axis: 0 | 1): number => u * u * start[axis] + 2 * u * t * control[axis] + t * t * end[axis]
    return [at(0), at(1)]
  })
}

/** Points on both ends of a line and on the outline of its head. */
function endPoints({ start, end, arrow }: SceneEdge): readonly Point[] {
  if (!arrow) return [start, end]
  const [centre, rim] = arrow.points as readonly [Point, Point]
  if (arrow.shape === 'circle') {
    const radius = Math.hypot(centre[0] - rim[0], centre[1] - rim[1])
    const around = Array.from({ length: 24 }, (_, i): Point => {
      const angle = (i * Math.PI) / 12
      return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)]
    })
    return [start, end, ...around]
  }
  const sides = arrow.points.flatMap((point, i) =>
    between(point, arrow.points[(i + 1) % arrow.points.length] as Point, 12)
  )
  return [start, end, ...sides]
}

type Words = { readonly what: string; readonly of: string; readonly box: Box }

/** Everything that is written in the drawing, the badges with their discs. */
const wordsIn = ({ nodes, hulls, edges }: Scene): readonly Words[] => [
  ...nodes.flatMap(({ id, lines }) =>
    lines.map((line) => ({ what: `label of ${id}`, of: id, box: boxOf(line) }))
  ),
  ...nodes.flatMap(({ id, badge }) => {
    if (!badge) return []
    const { centre, radius } = badge
    const box = { x: centre[0] - radius, y: centre[1] - radius, width: 2 * radius, height: 2 * radius }
    return [{ what: `badge of ${id}`, of: id, box }]
  }),
  ...hulls.map(({ id, label }) => ({ what: `name of ${id}`, of: '', box: boxOf(label) })),
  ...edges.flatMap(({ id, label }) => (label ? [{ what: `words on ${id}`, of: '', box: label.box }] : []))
]

/** What collides with what is written: other words, other nodes, ends of lines. */
function collisions(scene: Scene): readonly string[] {
  const words = wordsIn(scene)
  const ends = scene.edges.map((edge) => ({ id: edge.id, points: endPoints(edge) }))
  return words.flatMap(({ what, of, box }, index) => [
    ...words
      .slice(index + 1)
      .filter((other) => overlap(box, other.box))
      .map((other) => `${what} and ${other.what}`),
    ...scene.nodes
      .filter((node) => node.id !== of && overlap(box, node.box))
      .map((node) => `${what} and the box of ${node.id}`),
    ...ends
      .filter(({ points }) => points.some((point) => holds(box, point)))
      .map(({ id }) => `${what} and an end of ${id}`)
  ])
}

/** Lines that run through the box of a node, through its words, and through names of areas. */
function crossings({ nodes, hulls, edges }: Scene): { boxes: number; labels: number; names: number } {
  const counts = { boxes: 0, labels: 0, names: 0 }
  for (const edge of edges) {
    const points = pointsOn(edge)
    const through = (box: Box): boolean => points.some((point) => holds(box, point))
    for (const node of nodes) {
      if (node.id === edge.from || node.id === edge.to || !through(node.box)) continue
      counts.boxes += 1
      if (node.lines.some((line) => through(boxOf(line)))) counts.labels += 1
    }
    counts.names += hulls.filter(({ label }) => through(boxOf(label))).length
  }
  return counts
}

const cases = (Object.keys(ratios) as Ratio[]).flatMap((ratio) =>
  languages.flatMap((language) => stacks.map((id) => [id, language, ratio] as const))
)

describe.each(cases)('%s in %s, %s', (id, language, ratio) => {
  const plain = sceneOfStack(id, language, ratio, false)
  const labelled = sceneOfStack(id, language, ratio, true)

  test('has no words that collide with words, boxes or ends of lines', () => {
    expect(collisions(plain)).toEqual([])
    expect(collisions(labelled)).toEqual([])
  })

  test('moves nothing to write on lines, and writes within the ground of each label', () => {
    expect(labelled.nodes).toEqual(plain.nodes)
    expect(labelled.hulls).toEqual(plain.hulls)
    expect(labelled.edges.map((edge) => ({ ...edge, label: null }))).toEqual(plain.edges)
    for (const { label, type, emphasis } of labelled.edges) {
      if (!label) continue
      expect(emphasis).not.toBe('faint')
      const said = graph.relationType(type)
      expect(label.line.text).toBe((said?.short ?? said?.label)?.[language])
      const text = boxOf(label.line)
      expect([text.x > label.box.x, text.y > label.box.y]).toEqual([true, true])
      expect(text.x + text.width).toBeLessThan(label.box.x + label.box.width)
      expect(text.y + text.height).toBeLessThan(label.box.y + label.box.height)
    }
  })

  test('has a legend that covers nothing', () => {
    const { legend } = labelled
    if (!legend) throw new Error('no legend')
    const solid = [...labelled.nodes.map(({ box }) => box), ...wordsIn(labelled).map(({ box }) => box)]
    expect(solid.filter((box) => overlap(box, legend.box))).toEqual([])
    expect(labelled.edges.filter((edge) => pointsOn(edge).some((point) => holds(legend.box, point)))).toEqual(
      []
    )
    const outlines = labelled.hulls.flatMap(({ outline }) => outline.segments.flat())
    expect(outlines.filter((point) => holds(legend.box, point))).toEqual([])
  })
})

/** Stacks in which more than two lines have to run behind some node: those whose nodes are packed most densely. */
const knots: Readonly<Record<string, number>> = {
  'tkg-1-2-1': 12,
  'cncf-trail-map': 4,
  'kubernetes-add-ons': 5,
  'kubernetes-network-implementations': 19,
  'kubernetes-standard-architecture-2023': 13,
  'gitops-with-flux': 5,
  'pi-cluster-home-platform': 4
}

/**
 * Where one bend cannot lead a line past every box, it goes through the least it can. The numbers are for the 1,422
 * lines of all stacks in both languages; before lines were led around anything they ran through 947 boxes, 586 labels
 * and 497 names (free).
 */
describe.each([
  ['free', { boxes: 125, labels: 62, names: 80 }],
  ['16:9', { boxes: 42, labels: 20, names: 100 }]
] as const)('lines, %s,', (ratio, most) => {
  const found = stacks.flatMap((id) =>
    languages.map((language) => ({ id, ...crossings(sceneOfStack(id, language, ratio, false)) }))
  )

  test('run through few boxes, and mostly through none', () => {
    expect(found.filter(({ id, boxes }) => boxes > (knots[id] ?? 2))).toEqual([])
    expect(found.filter(({ boxes }) => boxes === 0).length).toBeGreaterThan(found.length / 2)
  })

  test('run through few labels and names in all', () => {
    const sum = (of: 'boxes' | 'labels' | 'names'): number => found.reduce((all, one) => all + one[of], 0)
    expect(sum('boxes')).toBeLessThanOrEqual(most.boxes)
    expect(sum('labels')).toBeLessThanOrEqual(most.labels)
    expect(sum('names')).toBeLessThanOrEqual(most.names)
  })
})

test('most lines of the stacks find room for their words', () => {
  const alive = stacks
    .flatMap((id) => sceneOfStack(id, 'en', '16:9', true).edges)
    .filter(({ emphasis }) => emphasis !== 'faint')
  expect(alive.filter(({ label }) => label !== null).length).toBeGreaterThan(alive.length * 0.45)
})
