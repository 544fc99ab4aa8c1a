/** Every overlay sorts the real catalogue into classes that can be told apart, and what it says agrees with the facts. */
import { describe, expect, it, test } from 'vitest'
import type { Catalogue, Component } from '../../graph-data/catalogue.ts'
import { buildGraph } from '../../graph-data/graph.ts'
import { findNeeds } from '../../graph-data/questions/needs.ts'
import { licenceFamily } from '../../graph-data/questions/licence-family.ts'
import type { Overlay, OverlayId } from '../../diagram/overlays/overlay.ts'
import { colourOf } from '../../diagram/overlays/colour-of.ts'
import { needsTexts, overlayOn, overlays, overlaysOn, readOverlay } from '../../diagram/overlays/registry.ts'
import { contrast, luminance } from '../../diagram/scene/colour.ts'
import { themes } from '../../diagram/scene/theme.ts'
import { fullView, graph } from './built-in.ts'

const { components } = graph.catalogue
const three = ['lgtm-observability', 'prometheus-with-thanos', 'kube-prometheus-stack-chart']
const view = fullView({
  membership: three,
  stack: { id: 'cncf-trail-map', step: null, hideRest: false }
})

const named = (id: OverlayId): Overlay => overlays.find((overlay) => overlay.id === id) as Overlay

/** Ids of components by the class that an overlay gives them. */
function membersOf(id: OverlayId, of = graph, seen = view): ReadonlyMap<string, readonly string[]> {
  const reading = readOverlay(named(id), of, seen)
  const found = new Map<string, string[]>()
  for (const component of of.catalogue.components) {
    const name = reading.classOf(component)?.id ?? 'outside'
    found.set(name, [...(found.get(name) ?? []), component.id])
  }
  return found
}

describe.each(overlays.map((overlay) => [overlay.id, overlay] as const))('the overlay %s', (id, overlay) => {
  const reading = readOverlay(overlay, graph, view)

  it('says in one sentence of each language what it shows', () => {
    expect(overlay.title.en).not.toBe('')
    expect(overlay.title.ko).toMatch(/\p{Script=Hangul}/u)
    for (const words of [overlay.says.en, overlay.says.ko]) {
      expect(words).toMatch(/\S.*[.]$/u)
      expect(words.length).toBeLessThan(130)
    }
    expect(overlay.says.ko).toMatch(/니다\.$/u)
  })

  it('has classes that can be told apart by sign, and where it colours, by colour', () => {
    const { classes } = reading
    expect(classes.length).toBeGreaterThan(1)
    expect(new Set(classes.map((one) => one.id)).size).toBe(classes.length)
    expect(new Set(classes.map((one) => one.title.en)).size).toBe(classes.length)
    expect(new Set(classes.map((one) => one.title.ko)).size).toBe(classes.length)
    for (const { sign } of classes)
      expect([...sign].length).toSatisfy((size: number) => size >= 1 && size <= 4)
    if (overlay.channels.includes('badge')) {
      const told = classes.filter(({ tone }) => tone !== 'quiet')
      expect(new Set(told.map(({ sign }) => sign)).size).toBe(told.length)
      expect(new Set(told.map(({ colour }) => colour)).size).toBe(told.length)
    }
  })

  it('puts every component in exactly one of them', () => {
    const known = new Set(reading.classes)
    let counted = 0
    for (const component of components) {
      const of = reading.classOf(component)
      if (of === undefined) {
        expect(overlay.channels).toEqual(['hull'])
        continue
      }
      expect(known.has(of) || of.id === '').toBe(true)
      counted += 1
    }
    if (id !== 'stack-group') expect(counted).toBe(components.length)
    else expect(counted).toBeGreaterThan(10)
    const sum = [...membersOf(id).values()].reduce((total, ids) => total + ids.length, 0)
    expect(sum).toBe(components.length)
  })

  it('is the same each time it is asked', () => {
    expect(readOverlay(overlay, graph, view)).toBe(reading)
    const again = overlay.read(graph, view)
    expect(again.classes).toEqual(reading.classes)
    for (const component of components) expect(again.classOf(component)).toEqual(reading.classOf(component))
  })

  it('has signs that can be read on their ground in every theme', () => {
    for (const theme of Object.values(themes)) {
      for (const { colour } of reading.classes) {
        const { strongFill, strongText, fill, text } = theme.swatch(colour)
        expect(contrast(strongFill, strongText)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5)
      }
    }
  })
})

describe('grey print', () => {
  it.each(['maturity', 'licence', 'status', 'dependence', 'evidence'] as const)(
    'tells the classes of %s apart',
    (id) => {
      const { classes } = readOverlay(named(id), graph, view)
      const greys = classes
        .filter((one) => one.id !== '')
        .map(({ colour }) => luminance(themes.print.swatch(colour).fill))
        .toSorted((a, b) => a - b)
      for (const [at, grey] of greys.entries()) expect(grey - (greys[at - 1] ?? 0)).toBeGreaterThan(0.02)
    }
  )
})

describe('channels', () => {
  it('all have overlays, and an overlay that one cannot show counts as none', () => {
    expect(overlaysOn('colour').map(({ id }) => id)).toContain('layer')
    for (const channel of ['border', 'badge'] as const) {
      expect(overlaysOn(channel).map(({ id }) => id)).toEqual(
        expect.arrayContaining(['maturity', 'licence', 'status', 'dependence', 'membership', 'evidence'])
      )
    }
    expect(overlayOn(fullView({ borderBy: 'layer' }), 'border')).toBeUndefined()
    expect(overlayOn(fullView({ borderBy: 'licence' }), 'border')?.id).toBe('licence')
    expect(overlaysOn('hull').map(({ id }) => id)).toEqual([
      'layer',
      'band',
      'kind',
      'maturity',
      'stack-group'
    ])
  })

  it('only wait for texts where an overlay reads them', () => {
    expect(needsTexts(fullView())).toBe(false)
    expect(needsTexts(fullView({ badgeBy: 'freshness' }))).toBe(true)
    expect(needsTexts(fullView({ colourBy: 'evidence' }))).toBe(true)
  })
})

describe('groups of the stack', () => {
  const titles = (stack: string): readonly string[] =>
    readOverlay(
      named('stack-group'),
      graph,
      fullView({ stack: { id: stack, step: null, hideRest: false } })
    ).classes.map(({ title }) => title.en)

  it('are numbered where they are steps, and only there', () => {
    const steps = graph.stack('cncf-trail-map')!.groups
    expect(titles('cncf-trail-map')).toEqual(steps.map(({ order, title }) => `${order}. ${title.en}`))
    const { groups } = graph.stack('tkg-1-2-1')!
    expect(titles('tkg-1-2-1')).toEqual(groups.map(({ title }) => title.en))
  })
})

describe('maturity', () => {
  it('counts as the catalogue says', () => {
    for (const [id, ids] of membersOf('maturity')) {
      expect(ids).toEqual(components.filter(({ maturity }) => maturity === id).map((one) => one.id))
    }
  })
})

describe('licences', () => {
  test.each([
    ['Apache-2.0', 'permissive'],
    ['Apache-2.0 OR MIT', 'permissive'],
    ['MPL-2.0', 'weak'],
    ['LGPL-2.1-only OR LGPL-3.0-only', 'weak'],
    ['GPL-2.0-only OR LGPL-3.0-or-later', 'weak'],
    ['GPL-2.0-only WITH Classpath-exception-2.0', 'weak'],
    ['GPL-2.0-only WITH Linux-syscall-note', 'strong'],
    ['AGPL-3.0-only', 'strong'],
    ['gpl-3.0+', 'strong'],
    ['RSALv2 OR SSPL-1.0 OR AGPL-3.0-only', 'strong'],
    ['Apache-2.0 AND LicenseRef-Timescale', 'source-available'],
    ['BUSL-1.1', 'source-available'],
    ['MIT AND (GPL-2.0-only OR BSD-3-Clause)', 'permissive'],
    ['MIT OR GPL-2.0-only AND SSPL-1.0', 'permissive'],
    ['proprietary', 'proprietary'],
    ['LicenseRef-Nobody-Knows', 'other'],
    ['MIT OR', 'other'],
    ['(MIT', 'other'],
    ['MIT GPL-2.0-only', 'other'],
    ['', 'other'],
    ['('.repeat(5000), 'other']
  ] as const)('%s is %s', (expression, family) => {
    expect(licenceFamily(expression)).toBe(family)
  })

  it('are all known that the catalogue names, and say nothing where it names none', () => {
    const found = membersOf('licence')
    expect(found.has('other')).toBe(false)
    expect(found.get('')).toEqual(
      components.filter(({ licence }) => licence === undefined).map(({ id }) => id)
    )
    for (const family of ['permissive', 'weak', 'strong', 'source-available', 'proprietary']) {
      expect(found.get(family)?.length).toBeGreaterThan(5)
    }
  })
})

describe('status and risk', () => {
  it('is a risk exactly where something retired is needed', () => {
    const isRetired = ({ status }: Component): boolean =>
      status === 'archived' || status === 'superseded' || status === 'deprecated'
    const found = membersOf('status')
    const needed = (direction: 'dependents' | 'dependencies', id: string) =>
      findNeeds(graph, { ids: [id], direction, depth: 1 }).map(({ component }) => component)
    const still = components.filter((one) => isRetired(one) && needed('dependents', one.id).length > 0)
    const risky = components.filter(
      (one) => one.status === 'active' && needed('dependencies', one.id).some(isRetired)
    )
    expect(still.length).toBeGreaterThan(2)
    expect(risky.length).toBeGreaterThan(2)
    expect(found.get('still-needed')).toEqual(still.map(({ id }) => id))
    expect(found.get('needs-retired')).toEqual(risky.map(({ id }) => id))
    expect(found.get('maintenance')).toEqual(
      components.filter(({ status }) => status === 'maintenance').map(({ id }) => id)
    )
  })
})

describe('dependence', () => {
  it('counts who needs a component, and its badge says how many', () => {
    const reading = readOverlay(named('dependence'), graph, view)
    for (const id of ['kubernetes', 'prometheus', 'grafana', 'harbor', 'k6']) {
      const component = graph.component(id) as Component
      const count = findNeeds(graph, { ids: [id], direction: 'dependents' }).length
      expect(reading.signOf?.(component)).toBe(String(count))
      const least = [100, 20, 5, 1].find((step) => count >= step)
      expect(reading.classOf(component)?.id).toBe(least === undefined ? 'none' : `from-${least}`)
    }
    expect(membersOf('dependence').get('from-100')).toContain('kubernetes')
  })
})

describe('membership', () => {
  it('tells apart every set of stacks that has a component', () => {
    const reading = readOverlay(named('membership'), graph, view)
    expect(reading.classes.filter(({ tone }) => tone === 'loud').map(({ sign }) => sign)).toEqual([
      'A',
      'B',
      'C',
      'AB',
      'AC',
      'BC',
      'ABC'
    ])
    const groups = three.map(
      (id) =>
        new Set(graph.stack(id)?.groups.flatMap((group) => [...group.members, ...(group.subParts ?? [])]))
    )
    const roots = three.map((id) => graph.stack(id)?.root)
    for (const component of components) {
      const sign = ['A', 'B', 'C'].filter(
        (_, at) => groups[at]?.has(component.id) || roots[at] === component.id
      )
      expect(reading.classOf(component)?.id).toBe(sign.length === 0 ? 'none' : sign.join(''))
    }
    expect(membersOf('membership').get('ABC')).toContain('grafana')
  })

  it('is about the highlighted stack until others are chosen, and about nobody without any', () => {
    const highlighted = membersOf('membership', graph, { ...view, membership: [] })
    expect([...highlighted.keys()].toSorted()).toEqual(['A', 'none'])
    expect(highlighted.get('A')).toContain('kubernetes')
    expect([...membersOf('membership', graph, fullView()).keys()]).toEqual(['none'])
    const gone = membersOf('membership', graph, { ...view, membership: ['own.deleted'] })
    expect(gone.get('A')).toEqual(highlighted.get('A'))
  })

  it('takes own stacks, leaves out unknown ones, and stops at four', () => {
    const own = fullView({
      ownStacks: [{ id: 'own.mine', title: 'Mine', members: ['k6'] }],
      membership: ['nobody', 'own.mine', ...three, 'cncf-trail-map']
    })
    const reading = readOverlay(named('membership'), graph, own)
    expect(reading.classes.filter(({ tone }) => tone === 'loud')).toHaveLength(15)
    expect(reading.classOf(graph.component('k6') as Component)?.sign).toMatch(/^A/)
    expect(reading.classes[0]?.title.en).toBe('A only: Mine')
  })
})

/** The catalogue with the evidence of relations replaced; what `change` leaves undefined has none. */
function withEvidence(
  change: (from: string, to: string) => Catalogue['relations'][number]['evidence']
): ReturnType<typeof buildGraph> {
  const { catalogue } = graph
  const relations = catalogue.relations.map((known) => ({
    ...known,
    source: null,
    evidence: change(known.from, known.to)
  }))
  return buildGraph({ ...catalogue, relations })
}

const page = (by: 'self' | 'other' | 'third-party', seen: string) => [
  { url: 'https://example.org/', by, seen }
]

describe('evidence', () => {
  const relation = graph.catalogue.relations.find(({ from, to }) => from !== to) as {
    from: string
    to: string
  }
  const only = (by: 'self' | 'other' | 'third-party') =>
    membersOf(
      'evidence',
      withEvidence((from, to) =>
        from === relation.from && to === relation.to ? page(by, '2026-01-01') : undefined
      )
    )

  it('is the strongest voice, seen from the end that one stands at', () => {
    expect(only('self').get('self')).toEqual([relation.from])
    expect(only('self').get('other')).toEqual([relation.to])
    expect(only('other').get('self')).toEqual([relation.to])
    expect(only('third-party').get('third-party')?.toSorted()).toEqual(
      [relation.from, relation.to].toSorted()
    )
    expect(only('self').get('none')).toHaveLength(components.length - 2)
  })

  it('falls back on source documents', () => {
    const { catalogue } = graph
    const plain = buildGraph({
      ...catalogue,
      relations: catalogue.relations.map((one) => ({ ...one, evidence: undefined }))
    })
    const found = membersOf('evidence', plain)
    const documented = new Set(
      catalogue.relations.flatMap(({ from, to, source }) => (source === null ? [] : [from, to]))
    )
    expect(new Set(found.get('document'))).toEqual(documented)
    expect(found.size).toBe(2)
  })
})

describe('freshness', () => {
  it('counts back from the newest day in the catalogue, without a clock', () => {
    const newest = '2026-11-20'
    const ages: readonly (readonly [string, string])[] = [
      [newest, '1-month'],
      ['2026-10-20', '1-month'],
      ['2026-10-19', '3-months'],
      ['2026-06-01', '6-months'],
      ['2025-12-01', '1-year'],
      ['2020-02-29', 'older']
    ]
    for (const [seen, expected] of ages) {
      const found = membersOf(
        'freshness',
        withEvidence((from, to) =>
          from === 'envoy' || to === 'envoy'
            ? undefined
            : page('self', from === 'harbor' || to === 'harbor' ? seen : newest)
        )
      )
      expect(found.get(expected)).toContain('harbor')
      expect(found.get('none')).toContain('envoy')
    }
  })
})

describe('own colours', () => {
  it('go before those of every overlay', () => {
    const own = fullView({ colourBy: 'dependence', ownColours: [['kubernetes', 'green-6']] })
    const paint = colourOf(graph, own)
    expect(paint(graph.component('kubernetes') as Component)).toEqual({
      colour: 'green-6',
      isLoud: false,
      isOwn: true
    })
    expect(paint(graph.component('linux') as Component)).toMatchObject({ isLoud: true, isOwn: false })
  })
})
