/** Ids that are also members of every object go through the whole of graph-data and leave no trace. */
import { expect, test } from 'vitest'
import { buildGraph } from '../../graph-data/graph.ts'
import { parseCatalogue } from '../../graph-data/parse.ts'
import { componentRelations } from '../../graph-data/questions/component-relations.ts'
import { neighbourhood } from '../../graph-data/questions/neighbourhood.ts'
import { createSearch } from '../../graph-data/questions/search-components.ts'
import { stackMembers } from '../../graph-data/questions/stack-members.ts'
import { stacksOf } from '../../graph-data/questions/stacks-of.ts'
import { component, file, parseSmall, placeOf, relations, vocabulary } from './catalogue-files.ts'

// `toString` has a capital, which ids do not; in lower case it is one.
const strange = ['__proto__', 'constructor', 'hasownproperty', 'tostring', 'valueof']

const files = [
  ...strange.map((id, index) => component(id, ...relations({ to: strange[(index + 1) % strange.length]! }))),
  file(
    'stacks/__proto__.yaml',
    'version: 1',
    'id: __proto__',
    'title: { en: Odd, ko: 이상함 }',
    'source: null',
    'root: constructor',
    'ordered: false',
    'groups:',
    '  - id: __proto__',
    '    title: { en: Odd, ko: 이상함 }',
    '    members: [__proto__, tostring]'
  )
]

test('strange ids work from file to answer, and Object.prototype stays clean', () => {
  const before = Object.getOwnPropertyNames(Object.prototype)
  const { catalogue, issues } = parseSmall(...files)
  expect(issues).toEqual([])
  expect(catalogue.components.map(({ id }) => id)).toEqual(strange)
  const graph = buildGraph(catalogue)
  for (const id of strange) {
    expect(graph.component(id)?.id).toBe(id)
    expect(graph.outgoing(id)).toHaveLength(1)
    expect(graph.incoming(id)).toHaveLength(1)
    expect(componentRelations(graph, id).map(({ direction }) => direction)).toEqual(['outgoing', 'incoming'])
    expect(createSearch(graph)(id)[0]?.id).toBe(id)
  }
  const reached = neighbourhood(graph, { ids: ['__proto__'], hops: 2, direction: 'dependencies' })
  expect([...reached]).toEqual([
    ['__proto__', 0],
    ['constructor', 1],
    ['hasownproperty', 2]
  ])
  expect([...stackMembers(graph.stack('__proto__')!).keys()]).toEqual(['__proto__', 'tostring'])
  expect(stacksOf(graph, 'constructor').map(({ role }) => role)).toEqual(['root'])
  expect(parseCatalogue(files.slice(0, 1), parseSmall(...files).catalogue).issues[0]?.code).toBe(
    'duplicate-id'
  )
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
})

test('strange ids that are not there are unknown, whatever objects inherit', () => {
  const { issues } = parseSmall(
    component(
      'a',
      'tags: [constructor]',
      ...relations({ to: '__proto__' }, { to: 'constructor', type: 'valueof' })
    )
  )
  expect(issues.map(({ code, field }) => `${code} ${field}`)).toEqual([
    'unknown-id tags[0]',
    'unknown-id relations[0].to',
    'unknown-id relations[1].to',
    'unknown-id relations[1].type'
  ])
})

test.each(['__proto__', 'constructor', 'toString'])(
  'the key %s is an unknown field and pollutes nothing',
  (key) => {
    const { catalogue, issues } = parseCatalogue([
      ...vocabulary,
      component('a', `${key}: { polluted: true, version: 9 }`),
      component(
        'b',
        'relations:',
        `  - { to: a, type: depends-on, source: null, why: W., ${key}: { weak: true } }`
      )
    ])
    expect(issues.map(placeOf)).toEqual([
      { code: 'schema', file: 'components/a.yaml', line: 6, column: 1, field: key },
      { code: 'schema', file: 'components/b.yaml', line: 7, column: 55, field: `relations[0].${key}` }
    ])
    expect(catalogue.components.map(({ id }) => id)).toEqual(['b'])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  }
)

test('a version that is only inherited does not count', () => {
  const { issues } = parseSmall(file('components/a.yaml', '__proto__: { version: 1 }', 'id: a'))
  expect(issues.map(({ code }) => code)).toEqual(['version'])
})
