/** Overlays in the picture: four channels at once, one legend that explains what shows, and nothing else changed. */
import { describe, expect, it } from 'vitest'
import { renderSvg } from '../../diagram/export/svg.ts'
import { charactersByWeight } from '../../diagram/export/scene-text.ts'
import { readOverlay, overlayOn } from '../../diagram/overlays/registry.ts'
import { boxesOverlap } from '../../diagram/geometry/boxes.ts'
import { buildScene } from '../../diagram/scene/build.ts'
import { contrast } from '../../diagram/scene/colour.ts'
import { themes } from '../../diagram/scene/theme.ts'
import type { LegendSection, Scene } from '../../diagram/scene/types.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { selectVisible } from '../../diagram/view/visible.ts'
import { fullView, graph, sceneOf } from './built-in.ts'

const stack = { id: 'tkg-1-2-1', step: null, hideRest: true } as const
const all = {
  colourBy: 'maturity',
  borderBy: 'licence',
  badgeBy: 'dependence',
  hulls: 'band',
  stack
} as const
const drawn = (change: Partial<ViewDocument>): Scene => sceneOf(graph, fullView(change))
const section = ({ legend }: Scene, id: LegendSection['id']): LegendSection | undefined =>
  legend?.sections.find((one) => one.id === id)

describe('areas by layer and band', () => {
  const fillsOf = (change: Partial<ViewDocument>): number =>
    new Set(drawn(change).hulls.map(({ fill }) => fill)).size

  it('have their colours while the components have those, too', () => {
    expect(fillsOf({})).toBeGreaterThan(5)
    expect(fillsOf({ hulls: 'band' })).toBeGreaterThan(5)
    expect(fillsOf({ hulls: 'maturity', colourBy: 'kind' })).toBeGreaterThan(2)
  })

  it('are one quiet grey where the colours say something else', () => {
    const grey = themes.light.hull('slate-3')
    for (const hulls of ['layer', 'band'] as const) {
      const scene = drawn({ hulls, colourBy: 'maturity' })
      for (const { fill, stroke } of scene.hulls)
        expect({ fill, stroke }).toMatchObject({ fill: grey.fill, stroke: grey.stroke })
    }
  })
})

describe('four overlays at once', () => {
  const scene = drawn(all)
  const view = fullView(all)
  const reading = (channel: 'colour' | 'border' | 'badge') =>
    readOverlay(overlayOn(view, channel) as NonNullable<ReturnType<typeof overlayOn>>, graph, view)

  it('colour the body, draw the border and set the badge of each node', () => {
    const classes = {
      colour: reading('colour'),
      border: reading('border'),
      badge: reading('badge')
    }
    const strokes = new Map<string, Set<string>>()
    for (const node of scene.nodes) {
      const component = graph.component(node.id)
      if (!component) throw new Error(node.id)
      const [colour, border, badge] = [
        classes.colour.classOf(component),
        classes.border.classOf(component),
        classes.badge.classOf(component)
      ]
      expect(node.fill).toBe(themes.light.swatch(colour?.colour ?? 'slate-3').fill)
      const name = border?.id ?? ''
      strokes.set(name, (strokes.get(name) ?? new Set()).add(JSON.stringify(node.stroke)))
      if (border?.tone !== 'quiet') expect(node.stroke.width).toBeGreaterThanOrEqual(3)
      const mark = scene.marks.find(({ of }) => of === node.id)
      expect(mark?.lines[0]?.text).toBe(
        badge?.tone === 'quiet' ? undefined : classes.badge.signOf?.(component)
      )
      for (const of of [colour, border, badge]) expect(node.title).toContain(of?.title.en)
    }
    for (const [name, looks] of strokes) if (name !== '') expect(looks.size).toBe(1)
    // Classes differ by their pattern, too, which is all that grey print keeps.
    const patterns = [...strokes]
      .filter(([name]) => name !== '')
      .map(([, looks]) => JSON.parse([...looks][0] ?? '{}') as { dash: number[]; width: number })
    expect(new Set(patterns.map(({ dash, width }) => JSON.stringify([dash, width]))).size).toBe(
      patterns.length
    )
    expect(patterns.length).toBeGreaterThan(2)
    expect(scene.hulls.length).toBeGreaterThan(2)
  })

  it('keep badges off each other, off other nodes and off the names of areas', () => {
    const badges = scene.marks.filter(({ kind }) => kind === 'badge')
    expect(badges.length).toBeGreaterThan(10)
    for (const badge of badges) {
      for (const node of scene.nodes) {
        if (node.id !== badge.of) expect(boxesOverlap(badge.box, node.box, 0)).toBe(false)
      }
      for (const other of badges) {
        if (other !== badge) expect(boxesOverlap(badge.box, other.box, 0)).toBe(false)
      }
      for (const line of badge.lines) {
        expect(line.size).toBe(12)
        expect(contrast(line.colour, badge.fill ?? '')).toBeGreaterThanOrEqual(4.5)
      }
    }
  })

  it('have one legend that explains exactly what shows', () => {
    const headings = scene.legend?.sections.map(({ heading }) => heading.text) ?? []
    expect(headings.slice(0, 3)).toEqual(['Colour: CNCF maturity', 'Border: Licence', 'Badge: Dependence'])
    const shown = (channel: 'colour' | 'border' | 'badge') => {
      const { classes, classOf } = reading(channel)
      const ids = new Set(
        scene.nodes.map(({ id }) => {
          const component = graph.component(id)
          return component && classOf(component)?.id
        })
      )
      return classes.filter(({ id, tone }) => ids.has(id) && !(channel === 'badge' && tone === 'quiet'))
    }
    const entries = (id: LegendSection['id']) => section(scene, id)?.entries ?? []
    expect(entries('colours').map(({ id }) => id)).toEqual(shown('colour').map(({ id }) => id))
    expect(entries('borders').map(({ id }) => id)).toEqual(shown('border').map(({ id }) => id))
    expect(entries('badges').map(({ id }) => id)).toEqual(shown('badge').map(({ id }) => id))
    expect(entries('badges').map((entry) => (entry.kind === 'shape' ? entry.sign?.text : ''))).toEqual(
      shown('badge').map(({ sign }) => sign)
    )
    const svg = renderSvg(scene)
    for (const { sign } of shown('badge')) expect(svg).toContain(`>${sign}</text>`)
    const drawnAt700 = charactersByWeight(scene).find(([weight]) => weight === 700)?.[1] ?? []
    expect(drawnAt700).toContain('+'.codePointAt(0))
  })

  it('leaves positions, boxes and lines of the plain picture where they are', () => {
    const plain = drawn({ stack, hulls: 'band' })
    expect(scene.nodes.map(({ id, box }) => [id, box])).toEqual(plain.nodes.map(({ id, box }) => [id, box]))
    expect(scene.edges).toEqual(plain.edges)
    expect(scene.hulls.map(({ id, outline }) => [id, outline])).toEqual(
      plain.hulls.map(({ id, outline }) => [id, outline])
    )
  })
})

describe('what recedes', () => {
  it('has neither border nor badge', () => {
    const scene = drawn({ ...all, stack: { ...stack, hideRest: false } })
    const faint = scene.nodes.filter(({ emphasis }) => emphasis === 'faint')
    expect(faint.length).toBeGreaterThan(100)
    for (const { id, stroke } of faint) {
      expect(stroke.width).toBe(1)
      expect(scene.marks.some(({ of }) => of === id)).toBe(false)
    }
  })
})

describe('a class that is loud', () => {
  it('is seen from afar in the plain map, and in its legend', () => {
    const scene = drawn({ colourBy: 'dependence' })
    const kubernetes = scene.nodes.find(({ id }) => id === 'kubernetes')
    const entry = section(scene, 'colours')?.entries.find(({ id }) => id === 'from-100')
    const { strongFill } = themes.light.swatch('violet-3')
    expect(kubernetes?.fill).toBe(strongFill)
    expect(entry?.kind === 'colour' && entry.fill).toBe(strongFill)
    for (const { fill, lines, emphasis } of scene.nodes) {
      if (emphasis === 'faint') continue
      for (const { colour } of lines) expect(contrast(fill, colour)).toBeGreaterThanOrEqual(4.5)
    }
  })
})

describe('own colours', () => {
  it('are in the legend where some show, with the name or the number of their components', () => {
    const own: ViewDocument['ownColours'] = [
      ['harbor', 'pink-3'],
      ['envoy', 'green-2'],
      ['etcd', 'green-2'],
      ['k6', 'cyan-6']
    ]
    const scene = drawn({ stack, ownColours: own, colourBy: 'kind', hulls: 'none' })
    const entries = section(scene, 'colours')?.entries.filter(({ id }) => id.startsWith('own:')) ?? []
    expect(entries.map(({ label }) => label.text).toSorted()).toEqual([
      'Own colour: 2 components',
      'Own colour: Harbor'
    ])
    const harbor = scene.nodes.find(({ id }) => id === 'harbor')
    expect(harbor?.fill).toBe(themes.light.swatch('pink-3').strongFill)
    expect(
      section(drawn({ stack, colourBy: 'kind' }), 'colours')?.entries.some(({ id }) => id.includes('own'))
    ).toBe(false)
  })
})

describe('every theme', () => {
  it.each(Object.entries(themes))('%s keeps borders and badges visible', (_, theme) => {
    const view = fullView(all)
    const scene = buildScene({ graph, view, visible: selectVisible(graph, view), theme })
    for (const { stroke, fill, lines } of scene.nodes) {
      if (stroke.width < 3) continue
      expect(contrast(stroke.colour, theme.background)).toBeGreaterThanOrEqual(3)
      expect(contrast(stroke.colour, fill)).toBeGreaterThanOrEqual(2.4)
      for (const { colour } of lines) expect(contrast(fill, colour)).toBeGreaterThanOrEqual(4.5)
    }
  })
})
