/** The commands that ask questions: find, path, needs, and `--where`. */
import { describe, expect, test } from 'vitest'
import { buildGraph } from '../../graph-data/graph.ts'
import { findNeeds, rankDependence } from '../../graph-data/questions/needs.ts'
import { findPaths } from '../../graph-data/questions/paths.ts'
import { sourcesOf } from '../../graph-data/words/relation.ts'
import { idsWhere } from '../../main/cli/where.ts'
import { builtIn } from '../graph-data/catalogue-files.ts'
import { commandLine } from './command-line.ts'

const { catalogue } = builtIn
const graph = buildGraph(catalogue)

const ecograph = commandLine({ tellsProgress: true })
const firstColumn = (out: string) =>
  out
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(/ {2,}/)[0])
const ids = (out: string) => (JSON.parse(out) as { id: string }[]).map(({ id }) => id)

describe('find', () => {
  const graduated = catalogue.components
    .filter(({ layer, maturity }) => layer === 'storage' && maturity === 'graduated')
    .map(({ id }) => id)

  test('lists what the query finds, in either language, as a table and as JSON', async () => {
    expect(graduated.length).toBeGreaterThan(0)
    const english = await ecograph('find', 'layer:storage maturity:graduated')
    expect(english).toMatchObject({ code: 0, told: '' })
    expect(english.out).toMatch(/^ID +NAME +KIND +LAYER +MATURITY\n/)
    expect(firstColumn(english.out)).toEqual(graduated)
    const korean = await ecograph('find', '레이어:스토리지', '성숙도:졸업', '--json')
    expect(ids(korean.out)).toEqual(graduated)
    const named = await ecograph('find', 'id:harbor', '--language', 'ko', '--json')
    expect(JSON.parse(named.out)).toEqual([
      { id: 'harbor', name: '하버', kind: 'project', layer: 'registry', maturity: 'graduated' }
    ])
  })

  test('a query that begins with a minus goes after --', async () => {
    const { code, out } = await ecograph('find', '--json', '--', '-layer:storage maturity:graduated')
    expect(code).toBe(0)
    expect(ids(out)).toEqual(
      catalogue.components
        .filter(({ layer, maturity }) => layer !== 'storage' && maturity === 'graduated')
        .map(({ id }) => id)
    )
  })

  test('what is wrong is underlined', async () => {
    expect(await ecograph('find', 'kind:spec layer:storge')).toEqual({
      code: 1,
      out: '',
      told: [
        'ecograph: Nothing is called storge for layer: (did you mean storage?)',
        '  kind:spec layer:storge',
        '                  ^^^^^^'
      ].join('\n')
    })
    // Korean letters take two places in a terminal.
    const { told } = await ecograph('find', '레이어:스토라지 lyer:x')
    expect(told.split('\n').slice(1)).toEqual([
      '  레이어:스토라지 lyer:x',
      '         ^^^^^^^^',
      'There is no key lyer; words with a colon go in quotation marks. (did you mean layer?)',
      '  레이어:스토라지 lyer:x',
      '                  ^^^^'
    ])
    const long = await ecograph('find', `${'a '.repeat(500)}layer:x${'y'.repeat(300)} ${'b '.repeat(100)}`)
    expect(long.told.split('\n').every((line) => line.length < 160)).toBe(true)
    const hostile = await ecograph('find', 'layer:\u001b[31mred')
    expect(hostile.code).toBe(1)
    expect(hostile.told).not.toContain('\u001b')
  })

  test('nothing found is said, and an empty list', async () => {
    const { code, out, told } = await ecograph('find', 'xyzzyq', '--json')
    expect({ code, out, told }).toEqual({ code: 0, out: '[]\n', told: 'nothing is found' })
  })

  test('its help names every key in both languages', async () => {
    const { out } = await ecograph('find', '--help')
    for (const name of ['layer:', '레이어:', 'needed-by:', 'depth:', 'necessity:'])
      expect(out).toContain(name)
  })
})

describe('path', () => {
  test('tells every way with every relation on it and everybody who says so', async () => {
    const { paths } = findPaths(graph, { from: 'velero', to: 'etcd' })
    for (const language of ['en', 'ko'] as const) {
      const { code, out } = await ecograph('path', 'velero', 'etcd', '--language', language, '--limit', '99')
      expect(code).toBe(0)
      expect(out.split('\n').filter((line) => /^\d+\. /.test(line))).toHaveLength(paths.length)
      for (const relation of paths.flatMap(({ hops }) => hops.flatMap((hop) => hop.relations))) {
        expect(out).toContain(relation.why[language])
        for (const source of sourcesOf(graph, relation, language)) expect(out).toContain(source)
      }
    }
  })

  test('by name, directed, of some types, and only so many', async () => {
    const korean = await ecograph('path', '하버', '트리비', '--lang', 'ko')
    expect(korean.out).toMatch(
      /^하버 → 트리비: 최단 경로 1개, 1단계\n\n1\. 하버는 트리비로 취약점 검사\.\n {3}- .*\(출처: /
    )
    const back = await ecograph('path', 'etcd', 'velero', '--directed', '--types', 'stores-in')
    expect(back).toMatchObject({ code: 0, out: 'etcd → Velero: there is no way.\n' })
    const few = await ecograph('path', 'contour', 'istio', '--types', 'controls', '--limit', '1')
    expect(few.out).toMatch(/^Contour → Istio: 3 shortest ways of 2 hops\n\n1\. /)
    expect(few.out).toContain('… and 2 more (--limit)')
    expect(few.out).not.toContain('\n2. ')
    const data = await ecograph('path', 'contour', 'istio', '--types', 'controls', '--limit', '1', '--json')
    expect(JSON.parse(data.out)).toEqual({
      paths: [
        {
          components: ['contour', 'envoy', 'istio'],
          hops: [
            { from: 'contour', to: 'envoy', relations: ['contour controls envoy'] },
            { from: 'envoy', to: 'istio', relations: ['istio controls envoy'] }
          ]
        }
      ],
      more: 2
    })
  })
})

describe('needs', () => {
  test('what a component needs, and what needs it', async () => {
    const found = findNeeds(graph, { ids: ['velero'], direction: 'dependencies' })
    const { code, out } = await ecograph('needs', 'velero')
    expect(code).toBe(0)
    expect(out).toMatch(/^HOPS +ID +NAME +NECESSITY +ONE OF +BECAUSE\n/)
    expect(out).toMatch(/\n1 +kubernetes +Kubernetes +required +Velero manages Kubernetes\n/)
    expect(firstColumn(out)).toEqual(found.map(({ distance }) => String(distance)))
    const back = await ecograph('needs', 'etcd', '--reverse', '--depth', '1', '--json')
    expect(ids(back.out)).toEqual(
      findNeeds(graph, { ids: ['etcd'], direction: 'dependents', depth: 1 }).map((need) => need.component.id)
    )
    const some = await ecograph(
      'needs',
      '하버',
      '--types=stores-in',
      '--necessity=optional',
      '--depth=1',
      '--json'
    )
    expect(ids(some.out)).toEqual(
      catalogue.components
        .filter(({ id }) => catalogue.relations.some((one) => one.id === `harbor stores-in ${id}`))
        .map(({ id }) => id)
    )
    expect(ids(some.out)).toContain('redis')
  })

  test('says which of them are alternatives', async () => {
    const { out } = await ecograph('needs', 'harbor', '--depth', '1')
    expect(out).toMatch(/ redis +Redis +slot:key-value-store +redis \| valkey +Harbor stores data in Redis\n/)
    expect(out).toMatch(/ postgresql +PostgreSQL +required {2,}Harbor/)
    const data = JSON.parse((await ecograph('needs', 'harbor', '--depth', '1', '--json')).out) as {
      readonly id: string
      readonly oneOf: readonly string[]
    }[]
    expect(data.find(({ id }) => id === 'valkey')?.oneOf).toEqual(['redis', 'valkey'])
    expect(data.find(({ id }) => id === 'postgresql')?.oneOf).toEqual([])
    const leaning = JSON.parse((await ecograph('needs', 'redis', '--reverse', '--json')).out) as typeof data
    expect(leaning.map(({ id }) => id)).toContain('harbor')
    expect(leaning.flatMap(({ oneOf }) => oneOf)).toEqual([])
  })

  test('alone, who is leaned on most', async () => {
    const ranked = rankDependence(graph).filter(({ transitive }) => transitive > 0)
    const { out } = await ecograph('needs')
    expect(firstColumn(out)).toEqual(ranked.map(({ component }) => component.id))
    const data = await ecograph('needs', '--necessity', 'required', '--language', 'ko', '--json')
    const [first] = rankDependence(graph, { necessity: 'required' })
    expect((JSON.parse(data.out) as object[])[0]).toMatchObject({
      id: first!.component.id,
      direct: first!.direct,
      transitive: first!.transitive
    })
  })
})

describe('--where', () => {
  test('finds what find finds', async () => {
    const query = 'needs:object-storage depth:2 -kind:spec'
    const found = ids((await ecograph('find', query, '--json')).out)
    expect(found.length).toBeGreaterThan(3)
    expect(idsWhere(graph, query)).toEqual({ ok: true, value: found })
    expect(firstColumn((await ecograph('list', 'components', '--where', query)).out)).toEqual(found)
    expect(idsWhere(graph, 'layer:x')).toMatchObject({ ok: false, message: expect.stringContaining('^') })
  })

  test('lists and counts keep to what it finds', async () => {
    const inData = catalogue.components.filter(({ layer }) => graph.layer(layer)?.band === 'data')
    const kept = new Set(inData.map(({ id }) => id))
    const between = catalogue.relations.filter(({ from, to }) => kept.has(from) && kept.has(to))
    const figures = JSON.parse((await ecograph('stats', '--where', 'band:data', '--json')).out) as object[]
    expect(figures).toContainEqual({ id: 'components', title: 'components', count: kept.size })
    expect(figures).toContainEqual({ id: 'relations', title: 'relations', count: between.length })
    const stacks = await ecograph('list', 'stacks', '--where', 'id:calico', '--json')
    const members = (JSON.parse(stacks.out) as { id: string; members: string }[]).filter(
      (one) => one.members !== '0'
    )
    expect(members.length).toBeGreaterThan(2)
    expect(members.every((one) => one.members === '1')).toBe(true)
  })
})

test.each([
  [['find'], 'find what?'],
  [['find', 'layer:'], 'A value is missing after layer:'],
  [['find', 'layer:storage', '--jsn'], 'did you mean --json?'],
  [['path'], 'from where to where'],
  [['path', 'harbor'], 'from where to where'],
  [['path', 'harbor', 'trivy', 'envoy'], 'not also envoy'],
  [['path', 'harbr', 'trivy'], 'there is no component harbr (did you mean harbor?)'],
  [['path', 'harbor', '__proto__'], 'there is no component __proto__'],
  [['path', 'harbor', 'trivy', '--types', 'scan-with'], 'did you mean scans-with?'],
  [['path', 'harbor', 'trivy', '--limit', '0'], 'whole number from 1 to 10000, not 0'],
  [['needs', 'envoi'], 'did you mean envoy?'],
  [['needs', 'envoy', 'istio'], 'not also istio'],
  [['needs', 'envoy', '--depth', '1.5'], 'whole number from 1 to 99, not 1.5'],
  [['needs', 'envoy', '--necessity', 'much'], '--necessity takes required, slot, optional'],
  [['needs', 'envoy', '--types', 'alternative-to'], 'there is no kind of dependency alternative-to'],
  [['needs', '--depth', '2'], 'need a component'],
  [['list', 'components', '--where', 'layer:x'], 'Nothing is called x for layer:'],
  [['stats', '--where', ''], '--where needs a value']
])('%j is answered with "%s"', async (words, message) => {
  const { code, out, told } = await ecograph(...words)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(told).toContain(message)
})
