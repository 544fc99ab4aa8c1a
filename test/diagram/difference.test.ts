/** Two views compared: what only one tells of, what counts where a stack stands out, and how the pictures are marked. */
import { describe, expect, it } from 'vitest'
import { markDifference } from '../../diagram/scene/mark-difference.ts'
import { boxesOverlap } from '../../diagram/geometry/boxes.ts'
import { contrast } from '../../diagram/scene/colour.ts'
import { badgeBox } from '../../diagram/scene/nodes.ts'
import { setLayersHidden, setRelationTypesHidden, soloLayers } from '../../diagram/view/commands/filters.ts'
import { chooseStack, setHideRest } from '../../diagram/view/commands/stacks.ts'
import { compareViews } from '../../diagram/view/difference.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import type { ViewCommand } from '../../diagram/view/commands/command.ts'
import { selectVisible } from '../../diagram/view/visible.ts'
import { fullView, graph, sceneOf } from './built-in.ts'

const whole = fullView()
const run = <Args>(view: ViewDocument, command: ViewCommand<Args>, args: Args): ViewDocument =>
  command.apply(view, args, graph)
const layerOf = (id: string): string | undefined => graph.component(id)?.layer

describe('comparing', () => {
  it('finds nothing between a view and itself', () => {
    const { components, relations, highlights } = compareViews(graph, whole, whole)
    expect([components.left, components.right, relations.left, relations.right]).toEqual([[], [], [], []])
    expect(components.both).toHaveLength(graph.catalogue.components.length)
    expect(highlights).toBe(false)
  })

  it('finds what one of them hides, on its side', () => {
    const without = run(whole, setLayersHidden, { layers: ['networking'], hidden: true })
    const { components, relations } = compareViews(graph, whole, without)
    expect(components.right).toEqual([])
    expect(new Set(components.left.map(layerOf))).toEqual(new Set(['networking']))
    expect(relations.left.length).toBeGreaterThan(0)
    for (const { from, to } of relations.left) {
      expect([layerOf(from), layerOf(to)]).toContain('networking')
    }
    const turned = compareViews(graph, without, whole)
    expect(turned.components.right).toEqual(components.left)
    expect(turned.components.both).toEqual(components.both)
  })

  it('finds relations that only one of them draws between the same components', () => {
    const types = ['depends-on']
    const without = run(whole, setRelationTypesHidden, { types, hidden: true })
    const { components, relations } = compareViews(graph, without, whole)
    expect(components.left.length + components.right.length).toBe(0)
    expect(new Set(relations.right.map(({ type }) => type))).toEqual(new Set(types))
  })

  it('compares what a stack highlights, whether the rest is hidden or only recedes', () => {
    const pale = run(whole, chooseStack, { id: 'tkg-1-2-1' })
    const alone = run(pale, setHideRest, { hideRest: true })
    const other = run(whole, chooseStack, { id: 'gitops-with-flux' })
    const one = compareViews(graph, pale, other)
    expect(one.highlights).toBe(true)
    expect(one.components.left.length).toBeGreaterThan(5)
    expect(one.components.left.length).toBeLessThan(100)
    const strong = selectVisible(graph, pale).nodes.filter(({ emphasis }) => emphasis === 'strong')
    expect(one.components.left.length + one.components.both.length).toBe(strong.length)
    const kept = compareViews(graph, pale, alone)
    expect(kept.components.left).toEqual([])
  })
})

describe('marks', () => {
  const view = run(whole, soloLayers, { layers: ['networking', 'service-mesh'] })
  const scene = sceneOf(graph, view)
  const [first, second] = scene.nodes
  const [edge] = scene.edges
  if (!first || !second || !edge) throw new Error('the test needs two nodes and a line')
  const only = { components: new Set([first.id]), relations: new Set<string>() }

  it('tell the sides apart without colour: by a letter and by the outline', () => {
    const left = markDifference(scene, 'left', only)
    const right = markDifference(scene, 'right', only)
    const [a, b] = [left.nodes[0], right.nodes[0]]
    expect(a?.stroke.dash).toEqual([])
    expect(b?.stroke.dash.length).toBeGreaterThan(0)
    expect(left.marks.at(-1)).toMatchObject({ of: first.id, lines: [{ text: 'A' }] })
    expect(right.marks.at(-1)).toMatchObject({ of: first.id, lines: [{ text: 'B' }] })
    expect(left.marks).toHaveLength(scene.marks.length + 1)
  })

  it('stand on the folded group and the rolled-up line that hold what differs', () => {
    const folded = sceneOf(graph, { ...view, folds: [{ by: 'layer', id: 'networking' }] })
    const inside = folded.nodes.find(({ id }) => id === 'layer:networking')?.group?.members[0] ?? ''
    const marked = markDifference(folded, 'left', { ...only, components: new Set([inside]) })
    expect(marked.marks.filter(({ id }) => id.startsWith('difference')).map(({ of }) => of)).toEqual([
      'layer:networking'
    ])
    const line = folded.edges.find(({ bundle }) => (bundle?.relations.length ?? 0) > 1)
    const relations = new Set(line?.bundle?.relations.slice(0, 1))
    const news = markDifference(folded, 'left', { components: new Set(), relations })
    expect(news.edges.filter(({ emphasis }) => emphasis === 'strong').map(({ id }) => id)).toEqual([line?.id])
  })

  it('leave the number of a step to be seen', () => {
    const steps = sceneOf(graph, run(whole, chooseStack, { id: 'cncf-trail-map' }))
    const numbered = steps.nodes.find(({ badge }) => badge)
    if (!numbered?.badge) throw new Error('the test needs a numbered node')
    const marked = markDifference(steps, 'left', { ...only, components: new Set([numbered.id]) })
    const letter = marked.marks.at(-1)
    expect(letter?.of).toBe(numbered.id)
    expect(letter && boxesOverlap(letter.box, badgeBox(numbered.badge))).toBe(false)
  })

  it('can be read on their ground, in light and dark', () => {
    for (const theme of ['light', 'dark'] as const) {
      for (const side of ['left', 'right'] as const) {
        const mark = markDifference({ ...scene, theme }, side, only).marks.at(-1)
        expect(contrast(mark?.fill ?? '', mark?.lines[0]?.colour ?? '')).toBeGreaterThanOrEqual(4.5)
      }
    }
  })

  it('let what both tell of step back, and move nothing', () => {
    const marked = markDifference(scene, 'left', only)
    expect(marked.nodes.map(({ box }) => box)).toEqual(scene.nodes.map(({ box }) => box))
    expect(marked.nodes[1]?.opacity).toBeLessThan(second.opacity)
    expect(marked.nodes[0]?.opacity).toBe(1)
    const news = markDifference(scene, 'left', { components: new Set(), relations: new Set([edge.id]) })
    expect(news.edges[0]).toMatchObject({ emphasis: 'strong', opacity: 1 })
    expect(news.nodes.some(({ emphasis }) => emphasis === 'strong')).toBe(false)
  })
})
