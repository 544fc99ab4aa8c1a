import { describe, expect, test } from 'vitest'
import { gexf } from '../../diagram/export/gexf.ts'
import { graphml } from '../../diagram/export/graphml.ts'
import { oneLine } from '../../diagram/export/plain-text.ts'
import { componentName } from '../../graph-data/words/component-name.ts'
import { hostileRequest, hostileTexts, requests, textOf } from './export-requests.ts'
import { all, attribute, parseXml, type Element } from './xml-elements.ts'

const graphmlElements: Readonly<Record<string, readonly string[]>> = {
  graphml: ['xmlns'],
  key: ['id', 'for', 'attr.name', 'attr.type'],
  graph: ['id', 'edgedefault'],
  node: ['id'],
  edge: ['id', 'source', 'target'],
  data: ['key']
}
const gexfElements: Readonly<Record<string, readonly string[]>> = {
  gexf: ['xmlns', 'xmlns:viz', 'version'],
  meta: [],
  creator: [],
  description: [],
  graph: ['defaultedgetype', 'mode', 'idtype'],
  attributes: ['class', 'mode'],
  attribute: ['id', 'title', 'type'],
  nodes: [],
  edges: [],
  node: ['id', 'label'],
  edge: ['id', 'source', 'target', 'label', 'kind', 'weight'],
  attvalues: [],
  attvalue: ['for', 'value'],
  'viz:color': ['r', 'g', 'b', 'a'],
  'viz:position': ['x', 'y', 'z'],
  'viz:size': ['value'],
  'viz:shape': ['value'],
  'viz:thickness': ['value']
}

const expectOnly = (element: Element, allowed: Readonly<Record<string, readonly string[]>>): void => {
  expect(Object.keys(allowed)).toContain(element.name)
  for (const name of element.attributes.keys()) expect(allowed[element.name], element.name).toContain(name)
  for (const child of element.children) expectOnly(child, allowed)
}

/** A value of a GraphML node or edge by the name its key declares. */
const dataOf = (root: Element, item: Element, name: string): string => {
  const kind = item.name
  const key = all(root, 'key').find(
    (entry) => entry.attributes.get('for') === kind && entry.attributes.get('attr.name') === name
  )
  const id = attribute(key, 'id')
  return item.children.find((child) => child.attributes.get('key') === id)?.text ?? ''
}

const ends = (edges: readonly Element[]): readonly (readonly string[])[] =>
  edges.map((edge) => [attribute(edge, 'source'), attribute(edge, 'target')])

describe.each(requests)('of %s', (_, request) => {
  const { scene, graph } = request
  const nameOf = (id: string): string => {
    const component = graph.component(id)
    return component ? componentName(component, scene.language) : id
  }

  test('GraphML has every node with its name and box and every edge bound at both ends', async () => {
    const root = parseXml(await textOf(graphml, request))
    expectOnly(root, graphmlElements)
    const nodes = all(root, 'node')
    expect(nodes.map((node) => attribute(node, 'id'))).toEqual(scene.nodes.map(({ id }) => id))
    nodes.forEach((node, index) => {
      const number = (name: string): number => Number(dataOf(root, node, name))
      const box = scene.nodes[index]?.box
      expect(number('x') - number('width') / 2).toBeCloseTo(box?.x ?? Number.NaN, 0)
      expect(number('y') - number('height') / 2).toBeCloseTo(box?.y ?? Number.NaN, 0)
      expect(number('width')).toBe(box?.width)
      expect(number('height')).toBe(box?.height)
      expect(dataOf(root, node, 'label')).toBe(nameOf(attribute(node, 'id')))
      expect(dataOf(root, node, 'fill')).toBe(scene.nodes[index]?.fill)
    })
    const edges = all(root, 'edge')
    expect(ends(edges)).toEqual(scene.edges.map(({ from, to }) => [from, to]))
    expect(edges.map((edge) => dataOf(root, edge, 'type'))).toEqual(scene.edges.map(({ type }) => type))
    edges.forEach((edge, index) =>
      expect(dataOf(root, edge, 'why')).toBe(
        graph.relation(scene.edges[index]?.id ?? '')?.why[scene.language]
      )
    )
    const ids = [...nodes, ...edges].map((item) => attribute(item, 'id'))
    expect(new Set(ids.slice(0, nodes.length)).size).toBe(nodes.length)
    // NMTOKEN of XML: what the schema of GraphML wants of every id.
    for (const id of ids) expect(id).toMatch(/^[\w.:-]+$/)
    const declared = new Set(all(root, 'key').map((key) => attribute(key, 'id')))
    for (const data of all(root, 'data')) expect(declared).toContain(attribute(data, 'key'))
  })

  test('GEXF has every node with its name, place and colour and every edge bound at both ends', async () => {
    const root = parseXml(await textOf(gexf, request))
    expectOnly(root, gexfElements)
    const nodes = all(root, 'node')
    expect(nodes.map((node) => attribute(node, 'id'))).toEqual(scene.nodes.map(({ id }) => id))
    nodes.forEach((node, index) => {
      const { box, fill } = scene.nodes[index] ?? { box: { x: 0, y: 0, width: 0, height: 0 }, fill: '' }
      const position = all(node, 'viz:position')[0]
      expect(Number(attribute(position, 'x'))).toBeCloseTo(box.x + box.width / 2, 0)
      expect(Number(attribute(position, 'y'))).toBeCloseTo(-(box.y + box.height / 2), 0)
      const colour = all(node, 'viz:color')[0]
      const hex = ['r', 'g', 'b'].map((name) => Number(attribute(colour, name)).toString(16).padStart(2, '0'))
      expect(`#${hex.join('')}`).toBe(fill)
      expect(attribute(node, 'label')).toBe(nameOf(attribute(node, 'id')))
    })
    const edges = all(root, 'edge')
    expect(ends(edges)).toEqual(scene.edges.map(({ from, to }) => [from, to]))
    expect(edges.map((edge) => attribute(edge, 'kind'))).toEqual(scene.edges.map(({ type }) => type))
    const declared = (kind: string): ReadonlySet<string> =>
      new Set(
        all(root, 'attributes')
          .filter((group) => attribute(group, 'class') === kind)
          .flatMap((group) => all(group, 'attribute').map((entry) => attribute(entry, 'id')))
      )
    for (const [items, kind] of [
      [nodes, 'node'],
      [edges, 'edge']
    ] as const) {
      const known = declared(kind)
      for (const item of items)
        for (const value of all(item, 'attvalue')) expect(known).toContain(attribute(value, 'for'))
    }
  })

  test.each([graphml, gexf])('$id is the same each time', async (format) => {
    expect(await format.render(request)).toEqual(await format.render(request))
  })
})

describe.each(hostileTexts)('with the hostile text %j', (text) => {
  const request = hostileRequest(text)

  test('GraphML holds it as text', async () => {
    const root = parseXml(await textOf(graphml, request))
    expectOnly(root, graphmlElements)
    for (const node of all(root, 'node')) {
      expect(dataOf(root, node, 'label')).toBe(oneLine(text))
      expect(dataOf(root, node, 'summary')).toBe(oneLine(text))
    }
    for (const edge of all(root, 'edge')) expect(dataOf(root, edge, 'why')).toBe(oneLine(text))
  })

  test('GEXF holds it as text', async () => {
    const root = parseXml(await textOf(gexf, request))
    expectOnly(root, gexfElements)
    for (const item of [...all(root, 'node'), ...all(root, 'edge')])
      expect(attribute(item, 'label')).toBe(oneLine(text))
  })
})
