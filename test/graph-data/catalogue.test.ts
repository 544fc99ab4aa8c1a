/** The built-in catalogue holds every fact it was made from, in both languages, and can be told apart in grey. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Catalogue, Text } from '../../graph-data/catalogue.ts'
import { parseCatalogue } from '../../graph-data/parse.ts'
import { stackEntries } from '../../graph-data/questions/stack-members.ts'
import { builtIn, catalogueFiles } from './catalogue-files.ts'

const fixture = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../fixtures/catalogue/${name}.json`, import.meta.url), 'utf8')) as T

type ComponentFact = readonly [
  id: string,
  name: string,
  kind: string,
  layer: string,
  sources: string,
  core: boolean,
  tags: string,
  korean: readonly string[],
  aliases: readonly string[],
  notes: number
]
type RelationFact = readonly [
  from: string,
  type: string,
  to: string,
  source: string | null,
  also: string,
  flags: string
]
type StackFact = readonly [stack: string, group: string, role: string, id: string, reason?: string]
type VocabularyFacts = {
  readonly bands: readonly string[]
  readonly layers: readonly (readonly [string, string])[]
  readonly kinds: readonly string[]
  readonly tags: readonly string[]
  readonly relationTypes: readonly (readonly [string, boolean])[]
  readonly stacks: readonly (readonly [
    id: string,
    source: string,
    root: string | null,
    ordered: boolean,
    deFacto: readonly string[],
    groups: readonly (readonly [string, number | null, boolean])[]
  ])[]
}

const componentFacts = fixture<readonly ComponentFact[]>('components')
const relationFacts = fixture<readonly RelationFact[]>('relations')
const stackFacts = fixture<readonly StackFact[]>('stacks')
const vocabularyFacts = fixture<VocabularyFacts>('vocabulary')

const say = (fact: unknown): string => JSON.stringify(fact)

/** Every fact of the fixtures that a catalogue does not hold. */
function lostFrom(catalogue: Catalogue): readonly string[] {
  const components = new Map(catalogue.components.map((component) => [component.id, component]))
  const lostComponents = componentFacts.filter(
    ([id, name, kind, layer, sources, core, tags, korean, aliases, notes]) => {
      const found = components.get(id)
      if (!found) return true
      const plain = [
        found.name,
        found.kind,
        found.layer,
        found.sources.join(' '),
        found.core,
        found.tags.join(' ')
      ]
      return (
        say(plain) !== say([name, kind, layer, sources, core, tags]) ||
        // A note may come later; one that was there stays.
        (notes > 0 && found.note === undefined) ||
        !korean.every((spelling) => found.korean.includes(spelling)) ||
        !aliases.every((spelling) => found.aliases.includes(spelling))
      )
    }
  )
  const relations = new Set(
    catalogue.relations.flatMap(({ from, type, to, source, alsoIn, membership, implied, weak, note }) => {
      const flags = [membership && 'membership', implied && 'implied', weak && 'weak'].filter(Boolean)
      const fact = (all: readonly unknown[]): string =>
        say([from, type, to, source, (alsoIn ?? []).join(' '), all.join(' ')])
      return note === undefined ? [fact(flags)] : [fact(flags), fact([...flags, 'note'])]
    })
  )
  const places = new Set(
    catalogue.stacks.flatMap((stack) =>
      stackEntries(stack).map(({ group, role, id, reason }) =>
        say(reason === undefined ? [stack.id, group.id, role, id] : [stack.id, group.id, role, id, reason])
      )
    )
  )
  return [...lostComponents, ...relationFacts.filter((fact) => !relations.has(say(fact)))]
    .map(say)
    .concat(stackFacts.map(say).filter((fact) => !places.has(fact)))
}

describe('nothing is lost', () => {
  test('the fixtures hold all of it', () => {
    expect([componentFacts.length, relationFacts.length, stackFacts.length]).toEqual([322, 604, 418])
  })

  test('the catalogue holds every one of them, and has grown since', () => {
    expect(builtIn.issues).toEqual([])
    const { catalogue } = builtIn
    expect(lostFrom(catalogue)).toEqual([])
    expect(catalogue.components.length).toBeGreaterThanOrEqual(480)
    expect(catalogue.relations.length).toBeGreaterThanOrEqual(1500)
    expect(catalogue.stacks.length).toBeGreaterThanOrEqual(20)
    const evident = catalogue.relations.filter(({ evidence }) => (evidence ?? []).length > 0)
    expect(evident.length).toBeGreaterThanOrEqual(1100)
  })

  test('a fact that goes missing is noticed', () => {
    const { catalogue } = builtIn
    const [stack, ...stacks] = catalogue.stacks
    const [group, ...groups] = stack!.groups
    const smaller = { ...group!, members: group!.members.slice(1) }
    const components = catalogue.components.filter(({ id }) => id !== 'harbor')
    expect(lostFrom({ ...catalogue, components })).toHaveLength(1)
    const relations = catalogue.relations.filter(({ id }) => id !== 'contour controls envoy')
    expect(relations.length).toBe(catalogue.relations.length - 1)
    expect(lostFrom({ ...catalogue, relations })).toHaveLength(1)
    expect(
      lostFrom({ ...catalogue, stacks: [{ ...stack!, groups: [smaller, ...groups] }, ...stacks] })
    ).toHaveLength(1)
    const misspelt = catalogue.components.map((one) =>
      one.id === 'kubernetes' ? { ...one, korean: ['쿠버'] } : one
    )
    expect(lostFrom({ ...catalogue, components: misspelt })).toHaveLength(1)
    const flagless = catalogue.relations.map(({ weak: _weak, ...relation }) => relation)
    expect(lostFrom({ ...catalogue, relations: flagless })).toHaveLength(19)
  })

  test('the vocabularies and the frames of the stacks are whole', () => {
    const { catalogue } = builtIn
    const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id)
    expect(ids(catalogue.bands)).toEqual(vocabularyFacts.bands)
    expect(catalogue.layers.map(({ id, band }) => [id, band])).toEqual(vocabularyFacts.layers)
    expect(ids(catalogue.kinds)).toEqual(vocabularyFacts.kinds)
    expect(ids(catalogue.tags)).toEqual(vocabularyFacts.tags)
    expect(ids(catalogue.sources)).toEqual(['000', '001', '002', '003', '004'])
    const types = catalogue.relationTypes.map(({ id, symmetric }) => say([id, symmetric]))
    expect(types).toEqual(expect.arrayContaining(vocabularyFacts.relationTypes.map(say)))
    const frames = catalogue.stacks.map(({ id, source, root, ordered, deFacto, groups }) => [
      id,
      source,
      root ?? null,
      ordered,
      deFacto ?? [],
      groups.map((group) => [group.id, group.order ?? null, group.optional ?? false])
    ])
    expect(frames.map(say)).toEqual(expect.arrayContaining(vocabularyFacts.stacks.map(say)))
  })
})

test('the order is the same whatever order the disk gives', () => {
  const again = parseCatalogue(catalogueFiles.toReversed())
  expect(again).toEqual(builtIn)
  const ids = builtIn.catalogue.components.map(({ id }) => id)
  expect(ids).toEqual(ids.toSorted((a, b) => (a < b ? -1 : 1)))
  const described = builtIn.catalogue.stacks.filter(({ source }) => source !== null)
  expect(builtIn.catalogue.stacks.slice(0, described.length)).toEqual(described)
  expect(described.map(({ source, id }) => `${source} ${id}`)).toEqual([
    '000 tkg-1-2-1',
    '001 cncf-trail-map',
    '002 kubernetes-components',
    '003 kubernetes-add-ons',
    '003 kubernetes-network-implementations',
    '003 kubernetes-proxies',
    '003 kubernetes-system-logging-and-metrics',
    '004 kubernetes-standard-architecture-2023'
  ])
})

describe('words', () => {
  const hangul = /\p{Script=Hangul}/u
  const { catalogue } = builtIn
  const texts: readonly (readonly [string, Text])[] = [
    ...[catalogue.bands, catalogue.layers, catalogue.kinds, catalogue.tags, catalogue.sources].flatMap(
      (entries) => entries.map(({ id, title }) => [id, title] as const)
    ),
    ...catalogue.relationTypes.flatMap(({ id, label, inverse, direction }) =>
      [label, inverse, direction].map((text) => [id, text] as const)
    ),
    ...catalogue.stacks.flatMap(({ id, title, groups }) => [
      [id, title] as const,
      ...groups.flatMap((group) =>
        [group.title, ...(group.area ? [group.area] : [])].map((text) => [group.id, text] as const)
      )
    ])
  ]

  test('every title is there in both languages', () => {
    // Names that Korean writes in Latin letters.
    const latin = new Set(['CI/CD', 'CI/CD·GitOps', 'kubectl proxy', 'apiserver proxy', 'kube-proxy'])
    expect(texts.filter(([, { en }]) => hangul.test(en))).toEqual([])
    expect(texts.filter(([, { ko }]) => !hangul.test(ko) && !latin.has(ko))).toEqual([])
  })

  test.each([
    ['kubernetes', '쿠버네티스'],
    ['helm-chart', '헬름 차트'],
    ['configmap', '컨피그맵'],
    ['istio-ambient-mesh', '이스티오 앰비언트 모드'],
    ['email', '이메일']
  ])('the Korean label of %s is %s', (id, label) => {
    expect(catalogue.components.find((component) => component.id === id)?.korean[0]).toBe(label)
  })

  test('no two components have the same label', () => {
    for (const label of ['en', 'ko'] as const) {
      const labels = catalogue.components.map(({ name, korean }) =>
        label === 'ko' ? (korean[0] ?? name) : name
      )
      expect(labels.filter((text, index) => labels.indexOf(text) !== index)).toEqual([])
    }
  })
})

describe('style tokens', () => {
  const { bands, layers, kinds, relationTypes } = builtIn.catalogue

  test('every relation type has a line of its own without colour', () => {
    const lines = relationTypes.map(({ line }) => `${line.dash} ${line.width} ${line.arrow}`)
    expect(new Set(lines).size).toBe(lines.length)
    expect(lines[relationTypes.findIndex(({ id }) => id === 'depends-on')]).toBe('solid regular triangle')
  })

  test('only relations that hold both ways have no arrow, and only they and succession are no dependencies', () => {
    for (const { id, symmetric, dependency, line } of relationTypes) {
      expect([id, line.arrow === 'none']).toEqual([id, symmetric])
      expect([id, dependency]).toEqual([id, !symmetric && id !== 'successor-of'])
    }
  })

  test('layers take the hue of their band and differ within it', () => {
    for (const { id, hue } of bands) {
      const colours = layers.filter(({ band }) => band === id).map(({ colour }) => colour)
      expect(colours.every((colour) => colour.startsWith(`${hue}-`))).toBe(true)
      expect(new Set(colours).size).toBe(colours.length)
    }
  })

  test('kinds differ in shape and in hue', () => {
    expect(new Set(kinds.map(({ shape }) => shape)).size).toBe(kinds.length)
    expect(new Set(kinds.map(({ colour }) => colour)).size).toBe(kinds.length)
  })
})
