import { describe, expect, test } from 'vitest'
import { cytoscapeJson } from '../../diagram/export/cytoscape-json.ts'
import { dot } from '../../diagram/export/dot.ts'
import { mermaid } from '../../diagram/export/mermaid.ts'
import { oneLine } from '../../diagram/export/plain-text.ts'
import { fullView, graph } from './built-in.ts'
import { hostileRequest, hostileTexts, requestOf, requests, textOf } from './export-requests.ts'

/** What a Mermaid file may hold, line by line: nothing else can come of any name. */
const text = '"(?:[\\p{L}\\p{M}\\p{N} ]|#\\d+;)+"'
const mermaidLines: readonly RegExp[] = [
  /^---$/u,
  /^title: "(?:[\p{L}\p{M}\p{N} ]|\\u[0-9a-f]{4}|\\U[0-9a-f]{8})*"$/u,
  /^flowchart LR$/u,
  /^ {2}%% Large diagram: a viewer needs maxEdges \d+ and maxTextSize \d+ in its settings$/u,
  new RegExp(`^  subgraph l\\d+\\[${text}\\]$`, 'u'),
  new RegExp(
    `^    n\\d+(?:\\(|\\[|\\(\\[|\\[/|\\{\\{|\\[\\[)${text}(?:\\)|\\]|\\]\\)|\\\\\\]|/\\]|\\}\\}|\\]\\])$`,
    'u'
  ),
  /^ {2}end$/u,
  /^ {2}style l\d+ fill:#[0-9a-f]{6},stroke:#[0-9a-f]{6},color:#[0-9a-f]{6}$/u,
  new RegExp(`^  n\\d+ (?:-\\.-|--|==)[->ox=]?\\|${text}\\| n\\d+$`, 'u'),
  /^ {2}classDef c\d+ fill:#[0-9a-f]{6},stroke:#[0-9a-f]{6},stroke-width:[\d.]+px,color:#[0-9a-f]{6}(?:,stroke-dasharray:[\d. ]+)?$/u,
  /^ {2}class n\d+(?:,n\d+)* c\d+$/u,
  /^ {2}linkStyle \d+(?:,\d+)* stroke:#[0-9a-f]{6},stroke-width:[\d.]+px(?:,stroke-dasharray:[\d. ]+)?(?:,opacity:[\d.]+)?$/u,
  /^$/u
]

const decode = (label: string): string =>
  label.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))

function readMermaid(source: string) {
  const lines = source.split('\n')
  for (const line of lines)
    expect(
      mermaidLines.some((pattern) => pattern.test(line)),
      line
    ).toBe(true)
  const nodes = lines.flatMap((line) => {
    const match = /^ {4}n(\d+)[^"]*"([^"]*)"/u.exec(line)
    return match ? [{ number: Number(match[1]), label: decode(match[2] ?? '') }] : []
  })
  const edges = lines.flatMap((line) => {
    const match = /^ {2}n(\d+) [-=.>ox]+\|"([^"]*)"\| n(\d+)$/u.exec(line)
    return match ? [{ from: Number(match[1]), to: Number(match[3]), label: decode(match[2] ?? '') }] : []
  })
  const styled = lines.flatMap(
    (line) => /^ {2}linkStyle ([\d,]+) /u.exec(line)?.[1]?.split(',').map(Number) ?? []
  )
  const classed = lines.flatMap(
    (line) =>
      /^ {2}class ([n\d,]+) /u
        .exec(line)?.[1]
        ?.split(',')
        .map((name) => Number(name.slice(1))) ?? []
  )
  return {
    nodes,
    edges,
    styled,
    classed,
    groups: lines.filter((line) => line.startsWith('  subgraph')).length
  }
}

/** Tokens of DOT: quoted strings are opened, everything else stands for itself. Throws on what is neither. */
function readDot(source: string) {
  const token = /"((?:[^"\\]|\\.)*)"|([A-Za-z_][A-Za-z0-9_]*|-?\d+(?:\.\d+)?)|(->|[[\]{}=,;])|\s+/gsuy
  const tokens: { readonly kind: 'string' | 'name' | 'sign'; readonly value: string }[] = []
  while (token.lastIndex < source.length) {
    const at = token.lastIndex
    const match = token.exec(source)
    if (!match) throw new Error(`Not DOT at ${JSON.stringify(source.slice(at, at + 40))}`)
    const [, string, name, sign] = match
    if (string !== undefined) tokens.push({ kind: 'string', value: string })
    else if (name !== undefined) tokens.push({ kind: 'name', value: name })
    else if (sign !== undefined) tokens.push({ kind: 'sign', value: sign })
  }
  const attributesFrom = (start: number): ReadonlyMap<string, string> => {
    const found = new Map<string, string>()
    for (let index = start + 1; tokens[index]?.value !== ']'; index += 4) {
      expect(tokens[index]?.kind).toBe('name')
      expect(tokens[index + 1]).toEqual({ kind: 'sign', value: '=' })
      found.set(tokens[index]?.value ?? '', tokens[index + 2]?.value ?? '')
      if (tokens[index + 3]?.value === ']') break
      expect(tokens[index + 3]).toEqual({ kind: 'sign', value: ',' })
    }
    return found
  }
  const nodes: { readonly id: string; readonly attributes: ReadonlyMap<string, string> }[] = []
  const edges: {
    readonly from: string
    readonly to: string
    readonly attributes: ReadonlyMap<string, string>
  }[] = []
  let depth = 0
  tokens.forEach(({ kind, value }, index) => {
    if (kind === 'sign' && value === '{') depth += 1
    if (kind === 'sign' && value === '}') depth -= 1
    const [before, after] = [tokens[index - 1], tokens[index + 1]]
    if (kind !== 'string' || after?.kind !== 'sign' || after.value !== '[') return
    if (before?.kind === 'sign' && before.value === '->')
      edges.push({ from: tokens[index - 2]?.value ?? '', to: value, attributes: attributesFrom(index + 1) })
    else nodes.push({ id: value, attributes: attributesFrom(index + 1) })
  })
  expect(depth).toBe(0)
  return { nodes, edges, clusters: tokens.filter(({ value }) => value.startsWith('cluster_')).length }
}

/** What Graphviz makes of a label: escapes, then entities. */
const shown = (label: string): string =>
  label.replace(/\\(.)/gsu, (_, letter: string) => (letter === 'n' ? '\n' : letter)).replaceAll('&amp;', '&')

type CytoscapeDocument = {
  readonly elements: {
    readonly nodes: readonly {
      readonly data: {
        readonly id: string
        readonly name: string
        readonly width: number
        readonly height: number
      }
      readonly position: { readonly x: number; readonly y: number }
    }[]
    readonly edges: readonly {
      readonly data: {
        readonly id: string
        readonly source: string
        readonly target: string
        readonly why: string
      }
    }[]
  }
}

const withoutBlanks = (value: string): string => value.replace(/\s/g, '')

describe.each(requests)('of %s', (_, request) => {
  const { scene } = request
  const names = scene.nodes.map(({ lines }) => withoutBlanks(lines.map((line) => line.text).join('')))
  const layers = new Set(scene.nodes.map(({ id }) => request.graph.component(id)?.layer)).size

  test('Mermaid has every node once, named, in its layer, and every edge between its two', async () => {
    const { nodes, edges, styled, classed, groups } = readMermaid(await textOf(mermaid, request))
    const sorted = nodes.toSorted((a, b) => a.number - b.number)
    expect(sorted.map(({ number }) => number)).toEqual(scene.nodes.map((_node, index) => index))
    expect(sorted.map(({ label }) => withoutBlanks(label))).toEqual(names)
    expect(edges.map(({ from, to }) => [scene.nodes[from]?.id, scene.nodes[to]?.id])).toEqual(
      scene.edges.map(({ from, to }) => [from, to])
    )
    expect(styled.toSorted((a, b) => a - b)).toEqual(scene.edges.map((_edge, index) => index))
    expect(classed.toSorted((a, b) => a - b)).toEqual(scene.nodes.map((_node, index) => index))
    expect(groups).toBe(layers)
  })

  test('DOT has every node with its box, and every line from its start to its end', async () => {
    const { nodes, edges, clusters } = readDot(await textOf(dot, request))
    const boxes = new Map(scene.nodes.map((node) => [node.id, node]))
    expect(nodes.map(({ id }) => id).toSorted()).toEqual(scene.nodes.map(({ id }) => id).toSorted())
    for (const { id, attributes } of nodes) {
      const node = boxes.get(id)
      const [x = 0, y = 0] = (attributes.get('pos') ?? '').replace('!', '').split(',').map(Number)
      const [width, height] = ['width', 'height'].map((name) => Number(attributes.get(name)) * 72) as [
        number,
        number
      ]
      expect(x - width / 2).toBeCloseTo(node?.box.x ?? Number.NaN, 0)
      expect(-y - height / 2).toBeCloseTo(node?.box.y ?? Number.NaN, 0)
      expect(width).toBeCloseTo(node?.box.width ?? Number.NaN, 1)
      expect(height).toBeCloseTo(node?.box.height ?? Number.NaN, 1)
      expect(shown(attributes.get('label') ?? '')).toBe(node?.lines.map((line) => line.text).join('\n'))
      expect(attributes.get('fillcolor')).toBe(node?.fill)
    }
    expect(edges.map(({ from, to }) => [from, to])).toEqual(scene.edges.map(({ from, to }) => [from, to]))
    edges.forEach(({ attributes }, index) => {
      const { start, end, arrow } = scene.edges[index] ?? {}
      const points = (attributes.get('pos') ?? '').replace('e,', '').split(' ')
      const tip = arrow ? points[0] : points.at(-1)
      expect(points[arrow ? 1 : 0]).toBe(`${start?.[0]},${0 - (start?.[1] ?? 0)}`)
      expect(tip).toBe(`${end?.[0]},${0 - (end?.[1] ?? 0)}`)
    })
    expect(clusters).toBe(layers)
  })

  test('Cytoscape JSON has every node where it is and every edge bound at both ends', async () => {
    const { elements } = JSON.parse(await textOf(cytoscapeJson, request)) as CytoscapeDocument
    expect(elements.nodes.map(({ data }) => data.id)).toEqual(scene.nodes.map(({ id }) => id))
    elements.nodes.forEach(({ data, position }, index) => {
      const box = scene.nodes[index]?.box
      expect(position.x - data.width / 2).toBeCloseTo(box?.x ?? Number.NaN, 0)
      expect(position.y - data.height / 2).toBeCloseTo(box?.y ?? Number.NaN, 0)
      expect([data.width, data.height]).toEqual([box?.width, box?.height])
      expect(withoutBlanks(data.name)).toBe(names[index])
    })
    expect(elements.edges.map(({ data }) => [data.source, data.target])).toEqual(
      scene.edges.map(({ from, to }) => [from, to])
    )
    const ids = [...elements.nodes, ...elements.edges].map(({ data }) => data.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each([mermaid, dot, cytoscapeJson])('$id is the same each time', async (format) => {
    expect(await textOf(format, request)).toBe(await textOf(format, request))
  })
})

describe.each(hostileTexts)('with the hostile text %j', (hostile) => {
  const request = hostileRequest(hostile)

  test('Mermaid holds it as a label of letters and codes', async () => {
    const { nodes, edges } = readMermaid(await textOf(mermaid, request))
    expect(nodes.length).toBe(request.scene.nodes.length)
    expect(edges.length).toBe(request.scene.edges.length)
    for (const { label } of [...nodes, ...edges]) expect(label).toBe(oneLine(hostile) || ' ')
  })

  test('DOT holds it as a string', async () => {
    const { nodes, edges } = readDot(await textOf(dot, request))
    expect(nodes.length).toBe(request.scene.nodes.length)
    expect(edges.length).toBe(request.scene.edges.length)
    for (const { attributes } of nodes)
      expect(withoutBlanks(shown(attributes.get('label') ?? ''))).toBe(withoutBlanks(oneLine(hostile)))
  })

  test('Cytoscape JSON holds it as a string', async () => {
    const { elements } = JSON.parse(await textOf(cytoscapeJson, request)) as CytoscapeDocument
    for (const { data } of elements.nodes) expect(data.name).toBe(oneLine(hostile))
    for (const { data } of elements.edges) expect(data.why).toBe(oneLine(hostile))
  })
})

test('Mermaid says at the top what a large diagram needs', async () => {
  const request = requestOf(graph, fullView())
  expect(request.scene.edges.length).toBeGreaterThan(500)
  const source = await textOf(mermaid, request)
  readMermaid(source)
  expect(source.split('\n')[4]).toContain(`maxEdges ${request.scene.edges.length}`)
})
