/** The Scene of one of two views that are compared, and what it alone tells of, in; the Scene with that marked out. */
import { measureText } from './text.ts'
import type { Scene, SceneEdge, SceneMark, SceneNode } from './types.ts'

export type Side = 'left' | 'right'

/** The letter that stands for a side, in the pictures and in their headings. */
export const letters: Readonly<Record<Side, 'A' | 'B'>> = { left: 'A', right: 'B' }

/** Told apart by the letter, by a full or a dashed outline, and by colour. */
const signs = {
  left: { light: '#0b57b8', dark: '#7cbcff', dash: [] },
  right: { light: '#a34400', dark: '#ffb169', dash: [9, 5] }
} as const
const onSign = { light: '#ffffff', dark: '#10141c' } as const

const ring = 4
const tag = { size: 22, text: 14 } as const
/** How far what both tell of stands back. */
const receding = { node: 0.55, edge: 0.4 } as const

/** What one side alone tells of, by id. */
export type Only = { readonly components: ReadonlySet<string>; readonly relations: ReadonlySet<string> }

export function markDifference(scene: Scene, side: Side, only: Only): Scene {
  const colour = signs[side][scene.theme]
  const { dash } = signs[side]
  // A folded group and a rolled-up line count where some of what they stand for does.
  const marked = scene.nodes.filter(({ id, group }) =>
    (group?.members ?? [id]).some((one) => only.components.has(one))
  )
  const ids = new Set(marked.map(({ id }) => id))
  const nodes = scene.nodes.map((node): SceneNode =>
    ids.has(node.id)
      ? { ...node, stroke: { colour, width: ring, dash }, tone: colour, opacity: 1, emphasis: 'strong' }
      : { ...node, opacity: node.opacity * receding.node }
  )
  const edges = scene.edges.map((edge): SceneEdge => {
    const isOnly = (edge.bundle?.relations ?? [edge.id]).some((one) => only.relations.has(one))
    if (!isOnly) return { ...edge, opacity: edge.opacity * receding.edge }
    const stroke = { ...edge.stroke, colour }
    // A line that goes with a marked component says nothing new; one between components of both views is what stands out.
    const isNews = !ids.has(edge.from) && !ids.has(edge.to)
    return isNews
      ? { ...edge, stroke: { ...stroke, width: stroke.width + 1 }, opacity: 1, emphasis: 'strong' }
      : { ...edge, stroke, emphasis: 'normal' }
  })
  return {
    ...scene,
    nodes,
    edges,
    marks: [...scene.marks, ...marked.map((node) => tagOf(node, scene, side))]
  }
}

/** The letter of the side, on an upper corner of a node: the right one where the left one has the number of a step. */
function tagOf(node: SceneNode, { theme }: Scene, side: Side): SceneMark {
  const { size, text } = tag
  const letter = letters[side]
  const x = node.box.x + (node.badge ? node.box.width : 0) - size / 2
  const y = node.box.y - size / 2
  return {
    id: `difference ${node.id}`,
    kind: 'badge',
    of: node.id,
    box: { x, y, width: size, height: size },
    radius: size / 2,
    fill: signs[side][theme],
    stroke: null,
    opacity: 1,
    lines: [
      {
        text: letter,
        x: x + size / 2,
        y: y + size / 2 + text * 0.36,
        width: measureText(letter, text, 700),
        size: text,
        weight: 700,
        colour: onSign[theme],
        anchor: 'middle'
      }
    ],
    title: letter
  }
}
