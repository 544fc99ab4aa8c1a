/** Bodies with start positions in; the same bodies moved by forces. The only user of fCoSE. */
import cytoscape from 'cytoscape'
import fcose from 'cytoscape-fcose'
import type { Place } from './regions.ts'
import type { Body, PlaceRequest } from './types.ts'

cytoscape.use(fcose)

/**
 * Ideal edge lengths and springs: within a group, within a region, across regions, towards a region that is not part of
 * the run, and from a member to its hub.
 */
const lengths = { group: 90, region: 190, across: 330, outside: 700, hub: 60, regionHub: 160 } as const
const springs = {
  group: 0.35,
  region: 0.12,
  across: 0.03,
  outside: 0.012,
  hub: 0.3,
  regionHub: 0.25
} as const

type Span = keyof typeof lengths

/**
 * Move the free bodies. Hubs that are not drawn hold groups and regions together; `outside` are the places of regions
 * whose nodes take no part but draw their partners to their side. Nothing is random: `randomize` is off, so fCoSE
 * starts from the positions it is given.
 */
export function runForces(
  bodies: readonly Body[],
  { nodes, groups: allGroups, edges }: PlaceRequest,
  outside: ReadonlyMap<string, Place> = new Map()
): void {
  const byId = new Map(bodies.map((body) => [body.id, body]))
  const inUse = new Set(bodies.map((body) => body.group))
  const groups = allGroups.filter((group) => inUse.has(group.id))
  const regions = [...new Set(groups.map((group) => group.region))]
  const key = {
    node: (id: string) => `n:${id}`,
    group: (id: string) => `g:${id}`,
    region: (id: string) => `r:${id}`
  }
  const regionOf = new Map(allGroups.map((group) => [group.id, group.region]))
  const regionOfNode = new Map(nodes.map((node) => [node.id, regionOf.get(node.group) ?? '']))
  const members = (test: (body: Body) => boolean): { x: number; y: number } => {
    const inside = bodies.filter(test)
    const mean = (pick: (body: Body) => number): number =>
      inside.reduce((sum, body) => sum + pick(body), 0) / Math.max(1, inside.length)
    return { x: mean((body) => body.x), y: mean((body) => body.y) }
  }

  const spring = (source: string, target: string, span: Span): cytoscape.ElementDefinition => ({
    group: 'edges',
    data: { id: `e:${source} ${target}`, source, target, span }
  })
  const pairs = new Map<string, cytoscape.ElementDefinition>()
  for (const { from, to } of edges) {
    const a = byId.get(from)
    const b = byId.get(to)
    const [inside, away] = a ? [a, regionOfNode.get(to) ?? ''] : [b, regionOfNode.get(from) ?? '']
    if (inside && outside.has(away)) {
      pairs.set(`${inside.id} ${away}`, spring(key.node(inside.id), key.region(away), 'outside'))
    }
    if (!a || !b || a === b) continue
    const span =
      a.group === b.group ? 'group' : regionOf.get(a.group) === regionOf.get(b.group) ? 'region' : 'across'
    const [first, second] = from < to ? [from, to] : [to, from]
    pairs.set(`${first} ${second}`, spring(key.node(first), key.node(second), span))
  }

  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [
      { selector: 'node', style: { shape: 'rectangle', width: 'data(width)', height: 'data(height)' } }
    ],
    elements: [
      ...bodies.map((body): cytoscape.ElementDefinition => ({
        group: 'nodes',
        data: { id: key.node(body.id), width: body.width, height: body.height },
        position: { x: body.x, y: body.y }
      })),
      ...groups.map((group): cytoscape.ElementDefinition => ({
        group: 'nodes',
        data: { id: key.group(group.id), width: 1, height: 1 },
        position: members((body) => body.group === group.id)
      })),
      ...regions.map((region): cytoscape.ElementDefinition => ({
        group: 'nodes',
        data: { id: key.region(region), width: 1, height: 1 },
        position: members((body) => regionOf.get(body.group) === region)
      })),
      ...[...outside].map(([region, place]): cytoscape.ElementDefinition => ({
        group: 'nodes',
        data: { id: key.region(region), width: 1, height: 1 },
        position: { ...place }
      })),
      ...pairs.values(),
      ...bodies.map((body) => spring(key.group(body.group), key.node(body.id), 'hub')),
      ...groups.map((group) => spring(key.region(group.region), key.group(group.id), 'regionHub'))
    ]
  })
  const span = (edge: cytoscape.EdgeSingular): Span => edge.data('span') as Span
  try {
    cy.layout({
      name: 'fcose',
      quality: 'proof',
      randomize: false,
      animate: false,
      fit: false,
      packComponents: false,
      uniformNodeDimensions: true,
      nodeRepulsion: () => 6000,
      idealEdgeLength: (edge: cytoscape.EdgeSingular) => lengths[span(edge)],
      edgeElasticity: (edge: cytoscape.EdgeSingular) => springs[span(edge)],
      gravity: 0.4,
      gravityRange: 3.8,
      numIter: 900,
      fixedNodeConstraint: [
        ...bodies
          .filter((body) => body.fixed)
          .map((body) => ({ nodeId: key.node(body.id), position: { x: body.x, y: body.y } })),
        ...[...outside].map(([region, place]) => ({ nodeId: key.region(region), position: { ...place } }))
      ]
    } as cytoscape.LayoutOptions).run()
    for (const body of bodies) {
      if (body.fixed) continue
      const { x, y } = cy.getElementById(key.node(body.id)).position()
      body.x = x
      body.y = y
    }
  } finally {
    // A headless instance with styles keeps Node alive until it is destroyed.
    cy.destroy()
  }
}
