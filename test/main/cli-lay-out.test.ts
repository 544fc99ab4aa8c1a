/** `ecograph export --lay-out <layout>`: the picture is arranged as it says, and what it needs is said where it is missing. */
import { describe, expect, test } from 'vitest'
import { arrange } from '../../diagram/layout/arrange/arrange.ts'
import { arrangePlan } from '../../diagram/layout/arrange/request.ts'
import { layoutSpec, type LayoutId } from '../../diagram/layout/arrange/layouts.ts'
import { fullView, graph } from '../diagram/built-in.ts'
import { temporaryFolder } from './temporary.ts'
import { commandLine } from './command-line.ts'
import { font } from '../diagram/export-fonts.ts'

const ecograph = (...words: readonly string[]) => commandLine({ folder: temporaryFolder(), font })(...words)

type Cytoscape = {
  readonly elements: {
    readonly nodes: readonly {
      readonly data: { readonly id: string }
      readonly position: { readonly x: number; readonly y: number }
    }[]
  }
}

const stack = 'kubernetes-proxies'
const exported = (...words: readonly string[]) =>
  ecograph('export', '--stack', stack, '--hide-rest', '--format', 'cytoscape-json', '--out', '-', ...words)

/** Where the exported nodes stand, from the first one. */
function placesIn(out: string): ReadonlyMap<string, readonly number[]> {
  const { nodes } = (JSON.parse(out) as Cytoscape).elements
  return new Map(nodes.map(({ data, position }) => [data.id, [position.x, position.y]]))
}

describe('--lay-out', () => {
  test.each(['bands', 'hierarchy', 'path', 'force'] as const)(
    '%s is what the window makes',
    async (layout: LayoutId) => {
      const { code, out } = await exported('--lay-out', layout)
      expect(code).toBe(0)
      const view = fullView({ stack: { id: stack, step: null, hideRest: true } })
      const expected = new Map(
        arrange(arrangePlan(graph, view, { layout })).map(([id, x, y]) => [id, [x, y]])
      )
      const places = placesIn(out)
      expect(places.size).toBeGreaterThan(3)
      for (const [id, at] of places) expect(at, id).toEqual(expected.get(id))
    }
  )

  test('takes its value with an equals sign, too, and means packing without one', async () => {
    const [spaced, joined, bare, packed] = await Promise.all([
      exported('--lay-out', 'bands'),
      exported('--lay-out=bands'),
      exported('--lay-out'),
      exported('--arrange', 'pack')
    ])
    expect(joined.out).toBe(spaced.out)
    expect(bare.code).toBe(0)
    expect(bare.out).toBe(packed.out)
    expect(bare.out).not.toBe(spaced.out)
  })

  test('rings go around the focus', async () => {
    const words = 'export --focus harbor --lay-out rings --format cytoscape-json --out -'
    const { code, out } = await ecograph(...words.split(' '))
    expect(code).toBe(0)
    const places = placesIn(out)
    const xs = [...places.values()].map(([x = 0]) => x)
    const [x = NaN] = places.get('harbor') ?? []
    expect(xs.filter((other) => other < x).length).toBeGreaterThan(xs.length / 4)
    expect(xs.filter((other) => other > x).length).toBeGreaterThan(xs.length / 4)
  })

  test('brings its areas, unless others are asked for', async () => {
    const hullsOf = async (...words: readonly string[]): Promise<unknown> => {
      const { out } = await ecograph(
        ...['export', '--stack', stack, '--hide-rest', '--format', 'json', '--out', '-'].concat(words)
      )
      return (JSON.parse(out) as { hulls: string }).hulls
    }
    expect(await hullsOf('--lay-out', 'hierarchy')).toBe(layoutSpec('hierarchy').hulls)
    expect(await hullsOf('--lay-out', 'hierarchy', '--hulls', 'band')).toBe('band')
  })

  test.each([
    [
      ['--lay-out', 'band'],
      '--lay-out takes force, bands, hierarchy, rings, path, not band (did you mean bands?)'
    ],
    [['--lay-out', 'rings'], '--lay-out rings needs something for the middle: --focus <id,id>'],
    [
      ['--lay-out', 'rings', '--focus', 'harbor', '--hide-layers', graph.component('harbor')?.layer ?? ''],
      'nothing that --focus names is drawn'
    ],
    [['--lay-out', 'path'], '--lay-out path needs a stack with steps'],
    [['--lay-out', 'bands', '--arrange', 'pack'], 'both say how to arrange'],
    [['--lay-out', 'bands', '--lay-out', 'path'], '--lay-out is given more than once']
  ])('%j is bad input: %s', async (words, message) => {
    const { code, told, out } = await ecograph('export', '--format', 'svg', '--out', '-', ...words)
    expect(code).toBe(1)
    expect(told).toContain(message)
    expect(out).toBe('')
  })

  test('help shows that its value may be left out', async () => {
    const { out } = await ecograph('export', '--help')
    expect(out).toContain('--lay-out [force|bands|hierarchy|rings|path]')
  })
})
