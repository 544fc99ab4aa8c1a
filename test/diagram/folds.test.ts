/** Folded groups: what folds, what shows of it, how its relations roll up, and that nothing else moves. */
import { describe, expect, test } from 'vitest'
import { boxesOverlap } from '../../diagram/geometry/boxes.ts'
import { drawnPart } from '../../diagram/picture/drawn-part.ts'
import { planPicture } from '../../diagram/picture/draw.ts'
import { packPicture } from '../../diagram/picture/pack.ts'
import { slideOptions } from '../../diagram/picture/options.ts'
import { groupsLayer } from '../../diagram/scene/groups.ts'
import { foldAll, setFolded, unfoldAll } from '../../diagram/view/commands/folds.ts'
import { moveNodes } from '../../diagram/view/commands/positions.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import {
  foldGroups,
  foldKey,
  foldsAround,
  groupFinder,
  groupings,
  middleOf,
  readFoldKey
} from '../../diagram/view/folds.ts'
import { normalise } from '../../diagram/view/view-file.ts'
import { everyEdge, everyNode, selectUnfolded, selectVisible } from '../../diagram/view/visible.ts'
import { fullView, graph, sceneOf } from './built-in.ts'
import { smallGraph, smallView } from './small-graph.ts'

const storage = { by: 'layer', id: 'storage' } as const
const allLayers = fullView({
  folds: foldGroups(graph, fullView(), 'layer').map(({ by, id }) => ({ by, id }))
})
const stackView = fullView({ stack: { id: 'cncf-trail-map', step: null, hideRest: false } })
const folded = (by: (typeof groupings)[number], view = stackView): ViewDocument =>
  foldAll.apply(view, { by }, graph)

describe('groups', () => {
  test.each(groupings)('by %s: a component is in one of those listed, or in none', (by) => {
    const known = foldGroups(graph, stackView, by).map(({ id }) => id)
    const groupOf = groupFinder(graph, stackView)
    const found = graph.catalogue.components.map((component) => groupOf(component, by))
    expect(known.length).toBeGreaterThan(1)
    expect(new Set(known).size).toBe(known.length)
    for (const id of found) if (id !== undefined) expect(known).toContain(id)
    if (by !== 'stack-group') expect(found).not.toContain(undefined)
    for (const id of known) if (by !== 'kind') expect(found, id).toContain(id)
  })

  test('of a stack are those of the chosen one; without it there are none', () => {
    expect(foldGroups(graph, fullView(), 'stack-group')).toEqual([])
    const { groups } = graph.stack('cncf-trail-map') ?? { groups: [] }
    expect(foldGroups(graph, stackView, 'stack-group').map(({ title }) => title)).toEqual(
      groups.map(({ title }) => title)
    )
  })

  test('have keys that are read again, and that no component can have', () => {
    expect(readFoldKey(foldKey(storage))).toEqual(storage)
    for (const word of ['storage', 'layer:', 'layr:storage', 'layer:storage:x', ':storage']) {
      expect(readFoldKey(word), word).toBeUndefined()
    }
    expect(graph.catalogue.components.some(({ id }) => id.includes(':'))).toBe(false)
  })
})

describe('what shows', () => {
  const plain = selectUnfolded(smallGraph, smallView({ showWeak: true }))
  const visible = selectVisible(smallGraph, smallView({ showWeak: true, folds: [storage] }))

  test('every component and relation is there once, by itself or in a group', () => {
    const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).toSorted()
    expect(ids(everyNode(visible).map(({ component }) => component))).toEqual(
      ids(plain.nodes.map(({ component }) => component))
    )
    expect(ids(everyEdge(visible).map(({ relation }) => relation))).toEqual(
      ids(plain.edges.map(({ relation }) => relation))
    )
    expect(visible.nodes.map(({ component }) => component.layer)).not.toContain('storage')
    expect(visible.groups.map(({ id }) => id)).toEqual(['layer:storage'])
  })

  test('relations roll up into one line a pair of ends, with its count and the way most of them lead', () => {
    const [group] = visible.groups
    const members = new Set(group?.members.map(({ component }) => component.id))
    expect(group?.inside.length).toBe(
      plain.edges.filter(({ relation }) => members.has(relation.from) && members.has(relation.to)).length
    )
    const pairs = visible.bundles.map(({ from, to }) => [from, to].toSorted().join(' '))
    expect(new Set(pairs).size).toBe(pairs.length)
    for (const { from, to, edges, back } of visible.bundles) {
      const holderOf = (id: string): string => (members.has(id) ? 'layer:storage' : id)
      const there = edges.filter(({ relation }) => holderOf(relation.from) === from)
      expect(there.every(({ relation }) => holderOf(relation.to) === to)).toBe(true)
      expect(there.length + back).toBe(edges.length)
      expect(there.length).toBeGreaterThanOrEqual(back)
    }
  })

  test('a group is as strong as its strongest member, and one without any draws nothing', () => {
    const view = smallView({
      folds: [storage],
      stack: { id: 'small', step: null, hideRest: false }
    })
    const [group] = selectVisible(smallGraph, view).groups
    const rank = ['faint', 'context', 'normal', 'strong']
    expect(rank.indexOf(group?.emphasis ?? '')).toBe(
      Math.max(...(group?.members ?? []).map(({ emphasis }) => rank.indexOf(emphasis)))
    )
    const hidden = { ...view.hidden, layers: ['storage'] }
    expect(selectVisible(smallGraph, { ...view, stack: null, hidden }).groups).toEqual([])
    const unknown = smallView({ folds: [{ by: 'layer', id: 'nowhere' }] })
    expect(selectVisible(smallGraph, unknown).groups).toEqual([])
  })

  test('the fold that comes first holds a component that is in two', () => {
    const view = smallView({ folds: [{ by: 'band', id: 'data' }, storage] })
    expect(selectVisible(smallGraph, view).groups.map(({ id }) => id)).toEqual(['band:data'])
    const ceph = smallGraph.component('ceph')
    expect(ceph && foldsAround(smallGraph, view, ceph)).toEqual(view.folds)
  })
})

describe('commands', () => {
  const run = (view: ViewDocument, folds: ViewDocument['folds'], on: boolean): ViewDocument =>
    setFolded.apply(view, { groups: folds, folded: on }, graph)

  test('fold and unfold known groups, sorted and each once', () => {
    const view = run(
      fullView(),
      [storage, { by: 'band', id: 'nowhere' }, storage, { by: 'kind', id: 'product' }],
      true
    )
    expect(view.folds).toEqual([{ by: 'kind', id: 'product' }, storage])
    expect(run(view, [storage], true)).toBe(view)
    expect(run(view, [storage], false).folds).toEqual([{ by: 'kind', id: 'product' }])
    expect(unfoldAll.apply(view, {}, graph).folds).toEqual([])
    const stale: ViewDocument = { ...view, folds: [{ by: 'layer', id: 'nowhere' }] }
    expect(run(stale, stale.folds, false).folds).toEqual([])
  })

  test('folding all of a grouping unfolds the others', () => {
    const view = folded('layer', run(fullView(), [{ by: 'kind', id: 'product' }], true))
    expect(view.folds).toEqual(allLayers.folds.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    expect(folded('stack-group', fullView()).folds).toEqual([])
  })

  test('a file keeps folds in one order', () => {
    const folds = [storage, { by: 'band', id: 'data' } as const, storage]
    expect(normalise(fullView({ folds })).folds).toEqual([{ by: 'band', id: 'data' }, storage])
  })

  test('moving a folded group moves its members by the same way, and nobody else', () => {
    const view = run(fullView(), [storage], true)
    const members = selectVisible(graph, view).groups[0]?.members.map(({ component }) => component.id) ?? []
    const moved = moveNodes.apply(view, { positions: [['layer:storage', 5000, -3000]] }, graph)
    const before = new Map(view.positions.map(([id, x, y]) => [id, [x, y] as const]))
    const after = new Map(moved.positions.map(([id, x, y]) => [id, [x, y] as const]))
    const middle = middleOf(after, members)
    expect(middle?.[0]).toBeCloseTo(5000, 0)
    expect(middle?.[1]).toBeCloseTo(-3000, 0)
    const ways = new Set<string>()
    for (const [id, at] of before) {
      const now = after.get(id) ?? at
      if (members.includes(id)) ways.add(`${Math.round(now[0] - at[0])} ${Math.round(now[1] - at[1])}`)
      else expect(now).toEqual(at)
    }
    expect(ways.size).toBeLessThanOrEqual(4)
    // Where it was put is where it is drawn.
    const node = sceneOf(graph, moved).nodes.find(({ id }) => id === 'layer:storage')
    expect((node?.box.x ?? 0) + (node?.box.width ?? 0) / 2).toBeCloseTo(5000, -0.5)
    expect(moveNodes.apply(moved, { positions: [['layer:storage', 5000, -3000]] }, graph)).toBe(moved)
  })
})

describe('the picture', () => {
  test('of one folded layer leaves every other node exactly where it was', () => {
    const before = new Map(sceneOf(graph, fullView()).nodes.map((node) => [node.id, node]))
    const scene = sceneOf(graph, fullView({ folds: [storage] }))
    for (const node of scene.nodes) if (!node.group) expect(node.box).toEqual(before.get(node.id)?.box)
    expect(scene.nodes.filter(({ group }) => group).map(({ id }) => id)).toEqual(['layer:storage'])
  })

  test.each(groupings)(
    'folded by %s keeps groups clear of each other and of all else, words inside',
    (by) => {
      for (const language of ['en', 'ko'] as const) {
        const { nodes } = sceneOf(graph, { ...folded(by), language })
        const groups = nodes.filter(({ group }) => group)
        expect(groups.length).toBeGreaterThan(1)
        for (const { id, box, lines } of groups) {
          expect(
            nodes.filter((other) => other.id !== id && boxesOverlap(other.box, box)).map((other) => other.id),
            id
          ).toEqual([])
          for (const line of lines) {
            expect(line.width, id).toBeLessThan(box.width)
            expect(line.y).toBeLessThan(box.y + box.height)
            expect(line.y - line.size * 0.7).toBeGreaterThan(box.y)
          }
        }
      }
    }
  )

  test('says on every line of the whole map how many relations it stands for, and counts none twice', () => {
    const scene = sceneOf(graph, allLayers)
    const all = selectUnfolded(graph, allLayers).edges.length
    const rolled = scene.edges.reduce((sum, { bundle }) => sum + (bundle?.relations.length ?? 1), 0)
    const inside = scene.nodes.reduce((sum, { group }) => sum + (group?.inside ?? 0), 0)
    expect(rolled + inside).toBe(all)
    expect(scene.subtitle.text).toContain(`${all} relations`)
    const written = scene.edges.filter(({ label }) => label)
    expect(written.length).toBeGreaterThan(50)
    for (const { label, bundle } of written) expect(label?.line.text).toBe(String(bundle?.relations.length))
    const [thin, wide] = [scene.edges[0], scene.edges.at(-1)]
    expect(wide?.stroke.width).toBeGreaterThan(thin?.stroke.width ?? Infinity)
    for (const { arrow, tail, bundle } of scene.edges)
      expect(tail !== undefined).toBe(arrow !== null && (bundle?.back ?? 0) > 0)
  })

  test('draws no beam for two relations, even where no line stands for more', () => {
    const view = fullView({
      folds: [{ by: 'layer', id: 'networking' }],
      stack: { id: 'tkg-1-2-1', step: null, hideRest: true }
    })
    const widths = sceneOf(graph, view).edges.flatMap(({ bundle, stroke }) =>
      bundle && bundle.relations.length === 2 ? [stroke.width] : []
    )
    expect(widths.length).toBeGreaterThan(0)
    expect(Math.max(...widths)).toBeLessThan(6)
  })

  test('names every layer that a node lives in, also that of groups across layers', () => {
    for (const by of groupings) {
      const scene = sceneOf(graph, folded(by))
      const known = new Set(scene.layers.map(({ id }) => id))
      for (const { layer } of scene.nodes) expect(known).toContain(layer)
    }
    expect(sceneOf(graph, folded('kind')).layers.at(-1)?.id).toBe(groupsLayer)
  })

  test('of a selection folds what is in it', () => {
    const { visible } = drawnPart(graph, allLayers, 'selection', ['longhorn', 'rook', 'kubernetes'])
    expect(visible.groups.map(({ members }) => members.length).toSorted()).toEqual([1, 2])
  })

  test('is packed for a page with its groups as boxes, without two that overlap', () => {
    const { question, draw } = planPicture({
      graph,
      view: allLayers,
      options: { ...slideOptions },
      only: null,
      today: '2026-11-20'
    })
    expect(question?.place.nodes.map(({ id }) => id).toSorted()).toEqual(
      allLayers.folds.map(foldKey).toSorted()
    )
    const { scene, held } = draw(question && packPicture(question))
    for (const { id, box } of scene.nodes) {
      expect(scene.nodes.filter((other) => other.id !== id && boxesOverlap(other.box, box))).toEqual([])
    }
    expect(held.positions).toEqual(allLayers.positions)
  })
})
