/** Each stack's graph files in readers of others: NetworkX for GraphML and GEXF, Graphviz for DOT. Same nodes, edges, places. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExportRequest } from '../../diagram/export/format.ts'
import { componentName } from '../../graph-data/words/component-name.ts'
import { findNetworkx, hasClient } from '../../scripts/setup/clients.mjs'
import { hostileRequest, hostileTexts } from '../diagram/export-requests.ts'
import { halfOfCases, writeFiles, type Case } from './cases.ts'
import { openWorkshop } from './programs.ts'

const hostile = hostileTexts.map((text, index): Case => ({
  name: `hostile-${index}`,
  request: hostileRequest(text)
}))
const cases = [...halfOfCases(), ...hostile]
const shop = openWorkshop()
afterAll(shop.close)

type ReadNode = { readonly id: string; readonly name: string; readonly x: number; readonly y: number }
type ReadGraph = { readonly nodes: readonly ReadNode[]; readonly edges: readonly (readonly string[])[] }

const sorted = (pairs: readonly (readonly string[])[]): readonly string[] =>
  pairs.map((pair) => JSON.stringify(pair)).toSorted()

/** The graph has the nodes of the picture, each with its name and its middle, and an edge for each relation. */
function expectGraph(
  { scene, graph }: ExportRequest,
  read: ReadGraph,
  clean: (name: string) => string
): void {
  const nodes = new Map(read.nodes.map((node) => [node.id, node]))
  expect([...nodes.keys()].toSorted()).toEqual(scene.nodes.map(({ id }) => id).toSorted())
  expect(read.nodes).toHaveLength(scene.nodes.length)
  for (const { id, box } of scene.nodes) {
    const node = nodes.get(id)
    const component = graph.component(id)
    if (!node || !component) throw new Error(`no ${id}`)
    expect(clean(node.name)).toBe(clean(componentName(component, scene.language)))
    expect(Math.abs(node.x - (box.x + box.width / 2)), id).toBeLessThanOrEqual(0.5)
    expect(Math.abs(node.y - (box.y + box.height / 2)), id).toBeLessThanOrEqual(0.5)
  }
  expect(sorted(read.edges)).toEqual(sorted(scene.edges.map(({ from, to }) => [from, to])))
}

/** Names that hold what no file may are written as clean words: here only letters and digits count. */
const onlyLetters = (name: string): string => name.replace(/[^\p{L}\p{N}]/gu, '')
const withoutBlanks = (name: string): string => name.replace(/\s+/gu, '')
const cleanFor = (name: string): ((name: string) => string) =>
  name.startsWith('hostile') ? onlyLetters : withoutBlanks

/** Prints one line a file: its nodes and edges. Y of GEXF points up. */
const script = `
import json, sys
import networkx as nx
from networkx.readwrite.gexf import GEXF
# Debian's NetworkX is older than GEXF 1.3, whose elements only have another namespace.
GEXF.versions.setdefault('1.3', {
    **GEXF.versions['1.2draft'],
    'NS_GEXF': 'http://gexf.net/1.3',
    'NS_VIZ': 'http://gexf.net/1.3/viz',
    'VERSION': '1.3',
})
for path in sys.argv[1:]:
    if path.endswith('.graphml'):
        graph = nx.read_graphml(path)
        place = lambda data: (data['x'], data['y'])
    else:
        graph = nx.read_gexf(path, version='1.3')
        place = lambda data: (data['viz']['position']['x'], -data['viz']['position']['y'])
    assert graph.is_directed()
    nodes = []
    for node, data in graph.nodes(data=True):
        x, y = place(data)
        nodes.append({'id': node, 'name': data.get('label', ''), 'x': x, 'y': y})
    print(json.dumps({'nodes': nodes, 'edges': [[a, b] for a, b in graph.edges()]}))
`

const python = await findNetworkx()

describe.skipIf(python === null).each(['graphml', 'gexf'] as const)('NetworkX reads %s', (format) => {
  let graphs: readonly ReadGraph[] = []

  beforeAll(async () => {
    const files = await writeFiles(format, cases, join(shop.folder, format))
    const path = join(shop.folder, 'read.py')
    writeFileSync(path, script)
    const { out } = await shop.run(python ?? '', [path, ...files])
    graphs = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as ReadGraph)
  })

  test.each(cases.map(({ name, request }, index) => ({ name, request, index })))(
    '$name',
    ({ name, request, index }) => {
      const read = graphs[index]
      if (!read) throw new Error('nothing was read')
      expectGraph(request, read, cleanFor(name))
    }
  )
})

type DotJson = {
  readonly objects?: readonly {
    readonly name: string
    readonly pos?: string
    /** What is written, line by line, among what is drawn. */
    readonly _ldraw_?: readonly { readonly op: string; readonly text?: string }[]
  }[]
  readonly edges?: readonly { readonly tail: number; readonly head: number }[]
}

describe.skipIf(!(await hasClient('graphviz')))('Graphviz', () => {
  beforeAll(async () => {
    const files = await writeFiles('dot', cases, join(shop.folder, 'dot'))
    // With the places that the file gives; it complains aloud about what it does not understand.
    const { said } = await shop.run('neato', ['-n2', '-Tjson', '-O', ...files])
    expect(said).toBe('')
  })

  test.each(cases)('draws $name', ({ name, request }) => {
    const path = join(shop.folder, 'dot', `${name}.dot.json`)
    const { objects = [], edges = [] } = JSON.parse(readFileSync(path, 'utf8')) as DotJson
    const nodes = objects.flatMap(({ name: id, _ldraw_ = [], pos }): readonly ReadNode[] => {
      const [x = NaN, y = NaN] = pos?.split(',').map(Number) ?? []
      return pos === undefined ? [] : [{ id, name: _ldraw_.map(({ text = '' }) => text).join(' '), x, y: -y }]
    })
    const ends = edges.map(({ tail, head }) => [objects[tail]?.name ?? '', objects[head]?.name ?? ''])
    expectGraph(request, { nodes, edges: ends }, cleanFor(name))
  })
})
