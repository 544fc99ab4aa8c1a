/** Every fault a file can have is reported with its place, and takes nothing with it that is sound. */
import { describe, expect, test } from 'vitest'
import type { SourceFile } from '../../graph-data/catalogue.ts'
import { component, file, parseSmall, placeOf, relations, vocabulary } from './catalogue-files.ts'
import { parseCatalogue } from '../../graph-data/parse.ts'

type Place = readonly [
  code: string,
  file: string,
  line: number,
  column: number,
  field: string,
  didYouMean?: string
]

const envoy = component('envoy')
const stack = (...members: readonly string[]): SourceFile =>
  file(
    'stacks/mesh.yaml',
    'version: 1',
    'id: mesh',
    'title: { en: Mesh, ko: 메시 }',
    "source: '000'",
    'root: envoy',
    'ordered: false',
    'groups:',
    '  - id: proxies',
    '    title: { en: Proxies, ko: 프록시 }',
    ...members
  )

const cases: readonly (readonly [name: string, files: readonly SourceFile[], places: readonly Place[]])[] = [
  [
    'not UTF-8',
    [file('components/a.yaml', 'version: 1', 'name: \uFFFD')],
    [['unreadable', 'components/a.yaml', 1, 1, '']]
  ],
  ['a NUL', [file('components/a.yaml', 'version: 1\0')], [['unreadable', 'components/a.yaml', 1, 1, '']]],
  ['an empty file', [file('components/a.yaml', '# nothing')], [['syntax', 'components/a.yaml', 1, 1, '']]],
  [
    'an unclosed list',
    [file('components/a.yaml', 'version: 1', 'aliases: [a, b', 'kind: project')],
    [['syntax', 'components/a.yaml', 3, 1, '']]
  ],
  [
    'a key twice',
    [component('istio', 'core: true', 'core: false')],
    [['syntax', 'components/istio.yaml', 7, 1, 'core']]
  ],
  [
    'a merge key',
    [file('components/a.yaml', 'x: &x { id: a }', '<<: *x')],
    [['syntax', 'components/a.yaml', 2, 1, '']]
  ],
  [
    'a tag that is not of the core schema',
    [component('istio', 'core: !!js/function "x"')],
    [['syntax', 'components/istio.yaml', 6, 21, 'core']]
  ],
  [
    'an alias without an anchor',
    [component('istio', 'aliases: *gone')],
    [['syntax', 'components/istio.yaml', 6, 10, 'aliases']]
  ],
  [
    'two documents',
    [component('istio', '---', 'version: 1')],
    [['syntax', 'components/istio.yaml', 6, 1, '']]
  ],
  [
    'YAML 1.1',
    [file('components/a.yaml', '%YAML 1.1', '---', 'id: a')],
    [['syntax', 'components/a.yaml', 1, 1, '']]
  ],
  ['a file that is a list', [file('components/a.yaml', '- a')], [['schema', 'components/a.yaml', 1, 1, '']]],
  ['no version', [file('components/a.yaml', 'id: a')], [['version', 'components/a.yaml', 1, 1, 'version']]],
  [
    'a version to come',
    [file('stacks/a.yaml', 'id: a', 'version: 2')],
    [['version', 'stacks/a.yaml', 2, 1, 'version']]
  ],
  [
    'half a version',
    [file('stacks/a.yaml', 'id: a', 'version: 1.5')],
    [['version', 'stacks/a.yaml', 2, 1, 'version']]
  ],
  [
    'an unknown key',
    [component('istio', 'koraen: [이스티오]')],
    [['schema', 'components/istio.yaml', 6, 1, 'koraen', 'korean']]
  ],
  [
    'an unknown key deep inside',
    [
      component('istio', 'relations:', "  - { to: envoy, type: depends-on, source: '000', wyh: Because. }"),
      envoy
    ],
    [
      ['schema', 'components/istio.yaml', 7, 5, 'relations[0].why'],
      ['schema', 'components/istio.yaml', 7, 51, 'relations[0].wyh', 'why']
    ]
  ],
  [
    'a text that is a number',
    [component('istio', 'sources: [000]')],
    [['schema', 'components/istio.yaml', 6, 11, 'sources[0]']]
  ],
  [
    'a list that is a text',
    [component('istio', 'relations: envoy')],
    [['schema', 'components/istio.yaml', 6, 1, 'relations']]
  ],
  [
    'a missing language',
    [file('vocabulary/tags.yml', 'version: 1', 'entries:', '  - id: odd', '    title: { en: Odd }')],
    [['schema', 'vocabulary/tags.yml', 4, 5, 'entries[0].title.ko']]
  ],
  [
    'a shape that does not exist',
    [
      file('vocabulary/kinds.yml', 'version: 1', 'entries:', '  - id: odd'),
      file(
        'vocabulary/bands.yml',
        'version: 1',
        'entries:',
        '  - { id: odd, title: { en: O, ko: 오 }, hue: vioelt }'
      )
    ],
    [
      ['schema', 'vocabulary/bands.yml', 3, 41, 'entries[0].hue', 'violet'],
      ['schema', 'vocabulary/kinds.yml', 3, 5, 'entries[0].colour'],
      ['schema', 'vocabulary/kinds.yml', 3, 5, 'entries[0].shape'],
      ['schema', 'vocabulary/kinds.yml', 3, 5, 'entries[0].title']
    ]
  ],
  [
    'a file named otherwise than its id',
    [file('components/istoi.yaml', ...component('istio').text.split('\n'))],
    [['file-name', 'components/istoi.yaml', 2, 1, 'id']]
  ],
  [
    'a folder too deep',
    [file('components/mesh/istio.yaml', '')],
    [['file-name', 'components/mesh/istio.yaml', 1, 1, '']]
  ],
  [
    'a vocabulary that does not exist',
    [file('vocabulary/layer.yaml', '')],
    [['file-name', 'vocabulary/layer.yaml', 1, 1, '', 'layers']]
  ],
  [
    'an id twice',
    [envoy, { ...envoy, path: 'components/envoy.yml' }],
    [['duplicate-id', 'components/envoy.yml', 2, 1, 'id']]
  ],
  [
    'a vocabulary entry twice',
    [file('vocabulary/tags.yml', 'version: 1', 'entries:', '  - { id: generic, title: { en: G, ko: 지 } }')],
    [['duplicate-id', 'vocabulary/tags.yml', 3, 7, 'entries[0].id']]
  ],
  [
    'a member twice',
    [envoy, stack('    members: [envoy, envoy]')],
    [['duplicate-id', 'stacks/mesh.yaml', 10, 22, 'groups[0].members[1]']]
  ],
  [
    'a relation twice',
    [component('istio', ...relations({ to: 'envoy' }, { to: 'envoy' })), envoy],
    [['duplicate-relation', 'components/istio.yaml', 11, 5, 'relations[1]']]
  ],
  [
    'a relation that holds both ways, written at both ends',
    [
      component('envoy', ...relations({ to: 'istio', type: 'integrates-with' })),
      component('istio', ...relations({ to: 'envoy', type: 'integrates-with' }))
    ],
    [['duplicate-relation', 'components/istio.yaml', 7, 5, 'relations[0]']]
  ],
  [
    'a relation to itself',
    [component('istio', ...relations({ to: 'istio' }))],
    [['self-relation', 'components/istio.yaml', 7, 5, 'relations[0].to']]
  ],
  [
    'unknown ends and types',
    [component('istio', ...relations({ to: 'envyo' }, { to: 'envoy', type: 'dependson' })), envoy],
    [
      ['unknown-id', 'components/istio.yaml', 7, 5, 'relations[0].to', 'envoy'],
      ['unknown-id', 'components/istio.yaml', 12, 5, 'relations[1].type', 'depends-on']
    ]
  ],
  [
    'an unknown kind, tag, source document and layer',
    [
      file('components/a.yaml', 'version: 1', 'id: a', 'name: A', 'kind: projetc', 'layer: service-mesh'),
      file('components/b.yaml', 'version: 1', 'id: b', 'name: B', 'kind: project', 'layer: servicemesh'),
      component('c', 'tags: [genric]', "sources: ['000', '0000']")
    ],
    [
      ['unknown-id', 'components/a.yaml', 4, 1, 'kind', 'project'],
      ['unknown-id', 'components/b.yaml', 5, 1, 'layer', 'service-mesh'],
      ['unknown-id', 'components/c.yaml', 6, 8, 'tags[0]', 'generic'],
      ['unknown-id', 'components/c.yaml', 7, 18, 'sources[1]', '000']
    ]
  ],
  [
    'an unknown band',
    [
      file(
        'vocabulary/layers.yml',
        'version: 1',
        'entries:',
        '  - { id: odd, title: { en: O, ko: 오 }, band: netwrok, colour: blue-1 }'
      )
    ],
    [['unknown-id', 'vocabulary/layers.yml', 3, 41, 'entries[0].band', 'network']]
  ],
  [
    'unknown members',
    [
      envoy,
      stack(
        '    members: [envoy]',
        '    mentioned: [envoi]',
        '    notChosen:',
        '      - { id: isto, reason: No. }'
      )
    ],
    [
      ['unknown-id', 'stacks/mesh.yaml', 11, 17, 'groups[0].mentioned[0]', 'envoy'],
      ['unknown-id', 'stacks/mesh.yaml', 13, 9, 'groups[0].notChosen[0]']
    ]
  ],
  [
    'a component meant by another of its names',
    [component('istio', ...relations({ to: 'ep' })), component('envoy', 'aliases: [EP]')],
    [['unknown-id', 'components/istio.yaml', 7, 5, 'relations[0].to', 'envoy']]
  ],
  [
    'too large',
    [component('istio', `note: ${'x'.repeat(1024 * 1024)}`)],
    [['too-large', 'components/istio.yaml', 1, 1, '']]
  ],
  [
    'too large in bytes only',
    [component('istio', `note: ${'가'.repeat(400_000)}`)],
    [['too-large', 'components/istio.yaml', 1, 1, '']]
  ]
]

test.each(cases)('%s', (_name, files, places) => {
  const { issues } = parseSmall(...files)
  expect(issues.map(placeOf)).toEqual(
    places.map(([code, path, line, column, field, didYouMean]) => ({
      code,
      file: path,
      line,
      column,
      field,
      ...(didYouMean !== undefined && { didYouMean })
    }))
  )
})

test('every code of an issue has a case', () => {
  const codes = [
    'unreadable',
    'syntax',
    'version',
    'schema',
    'file-name',
    'duplicate-id',
    'duplicate-relation'
  ]
  const seen = new Set(cases.flatMap(([, , places]) => places.map(([code]) => code)))
  expect([...seen].toSorted()).toEqual([...codes, 'unknown-id', 'self-relation', 'too-large'].toSorted())
})

describe('what a fault takes with it', () => {
  test('a broken file is listed and the rest loads', () => {
    const broken = file('components/istio.yaml', 'version: 1', 'id: [')
    const { catalogue, issues } = parseSmall(broken, envoy, stack('    members: [envoy, istio]'))
    expect(catalogue.components.map(({ id }) => id)).toEqual(['envoy'])
    expect(catalogue.stacks[0]?.groups[0]?.members).toEqual(['envoy'])
    expect(new Set(issues.map(({ file: path }) => path))).toEqual(
      new Set(['components/istio.yaml', 'stacks/mesh.yaml'])
    )
  })

  test('what refers to a broken component is told so, and is not sent to a neighbour of the same name', () => {
    const broken = component('envoy', 'core: perhaps')
    const user = component('istio', ...relations({ to: 'envoy' }))
    const { issues } = parseSmall(broken, user, component('envoi'))
    const [, reference] = issues
    expect(reference?.message.en).toBe('The component "envoy" has errors of its own and is left out.')
    expect(reference?.didYouMean).toBeUndefined()
  })

  test('a bad relation leaves the component and its other relations', () => {
    const lines = [...relations({ to: 'envoy' }), '  - to: envoy', '    type: integrates-with']
    const { catalogue, issues } = parseSmall(component('istio', ...lines), envoy)
    expect(catalogue.components.map(({ id }) => id)).toEqual(['envoy', 'istio'])
    expect(catalogue.relations.map(({ id }) => id)).toEqual(['istio depends-on envoy'])
    expect(issues.map(({ field }) => field)).toEqual(['relations[1].source', 'relations[1].why'])
  })

  test('unknown tags, source documents and members are dropped, their owners stay', () => {
    const odd = component('envoy', 'tags: [generic, x]', "sources: ['000', '009']")
    const { catalogue } = parseSmall(odd, stack('    members: [x, envoy]'))
    expect(catalogue.components[0]).toMatchObject({ tags: ['generic'], sources: ['000'] })
    expect(catalogue.stacks[0]?.groups[0]?.members).toEqual(['envoy'])
  })

  test('a bad vocabulary entry leaves the others', () => {
    const odd = file(
      'vocabulary/tags.yml',
      'version: 1',
      'entries:',
      '  - id: 5',
      '  - { id: x, title: { en: X, ko: 엑스 } }'
    )
    const { catalogue } = parseSmall(odd)
    expect(catalogue.tags.map(({ id }) => id)).toEqual(['generic', 'x'])
  })
})

test('messages say what to do', () => {
  const messageOf = (source: SourceFile) => parseSmall(source).issues.map(({ message }) => message.en)
  expect(messageOf(component('istio', 'sources: [000]'))).toEqual([
    "This is a number, but it must be text: put quotes around it, as in '000'."
  ])
  expect(messageOf(file('stacks/a.yaml', 'version: 7'))).toEqual([
    'The file is of version 7, but this Ecograph reads versions up to 1. Update Ecograph to read it.'
  ])
  expect(messageOf(file('stacks/a.yaml', 'id: a'))).toEqual([
    'The file has no version. Add "version: 1" as its first line.'
  ])
  expect(messageOf(component('istio', 'koraen: []'))).toEqual(['There is no field "koraen" here.'])
  // Above 0 is not at least 0.
  expect(messageOf(stack('    members: []', '    order: 0'))).toEqual(['This must be at least 1.'])
})

test.each(['2026/11/20', '2026-02-30'])('the date %s is told to be none in words of our own', (date) => {
  const [issue] = parseSmall(component('istio', `checked: ${date}`)).issues
  expect(issue?.message).toMatchObject({
    en: 'This does not fit: a date is a day of the calendar, as in 2026-11-20.',
    ko: '값이 맞지 않습니다: 날짜는 달력에 있는 날이어야 하며 2026-11-20처럼 씁니다.'
  })
})

test.each([
  ['a: b: c', /^Nested mappings/, '콜론'],
  ['a: [1, 2', /^Flow sequence/, '대괄호'],
  ['a: 1\n  b: 2', /^All mapping|^Implicit|^Nested/, ''],
  ['a: "b', /^Missing closing/, '큰따옴표'],
  ["a: 'b", /^Missing closing/, '작은따옴표'],
  ['a:\n\tb: 1', /^Tabs/, '탭']
])('the usual slips of YAML are told in Korean, too: %j', (text, english, korean) => {
  const messages = parseSmall(file('stacks/a.yaml', text)).issues.map(({ message }) => message)
  const [told] = messages.filter(({ en }) => english.test(en))
  expect(told?.ko).toContain(korean)
  expect(told?.ko).not.toBe(told?.en)
})

test('files that are not YAML are none of ours', () => {
  expect(
    parseCatalogue([...vocabulary, file('README.md', '# {{{'), file('components/picture.png', '\0')]).issues
  ).toEqual([])
})

describe('a pack laid over a catalogue', () => {
  const base = parseSmall(envoy, stack('    members: [envoy]')).catalogue
  const lay = (...files: readonly SourceFile[]) => parseCatalogue(files, base)

  test('adds components, relations to and from its own, stacks and vocabulary', () => {
    const tag = file(
      'vocabulary/tags.yaml',
      'version: 1',
      'entries:',
      '  - { id: ours, title: { en: O, ko: 우리 } }'
    )
    const mine = component('mine', 'tags: [ours]', ...relations({ to: 'envoy' }, { to: 'other' }))
    const ours = file(
      'stacks/ours.yaml',
      ...stack('    members: [mine]').text.replace('id: mesh', 'id: ours').split('\n')
    )
    const { catalogue, issues } = lay(tag, mine, component('other'), ours)
    expect(issues).toEqual([])
    expect(catalogue.components.map(({ id }) => id)).toEqual(['envoy', 'mine', 'other'])
    expect(catalogue.relations.map(({ id }) => id)).toEqual([
      'mine depends-on envoy',
      'mine depends-on other'
    ])
    expect(catalogue.stacks.map(({ id }) => id)).toEqual(['mesh', 'ours'])
    expect(catalogue.tags.map(({ id }) => id)).toEqual(['generic', 'ours'])
  })

  test('cannot take an id that is there', () => {
    const { catalogue, issues } = lay(component('envoy', 'note: mine'), stack('    members: []'))
    expect(issues.map(({ code, file: path }) => [code, path])).toEqual([
      ['duplicate-id', 'components/envoy.yaml'],
      ['duplicate-id', 'stacks/mesh.yaml']
    ])
    expect(catalogue).toEqual(base)
  })

  test('changes nothing by being empty', () => {
    expect(lay()).toEqual({ catalogue: base, issues: [] })
  })
})
