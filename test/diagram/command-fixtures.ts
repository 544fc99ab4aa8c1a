/** A small catalogue, a view of it, and a way to run a command on it: what the tests of commands share. */
import { createView } from '../../diagram/view/create-view.ts'
import { type ViewDocument } from '../../diagram/view/document.ts'
import type { ViewCommand } from '../../diagram/view/commands/command.ts'
import type { Catalogue, Text } from '../../graph-data/catalogue.ts'
import { buildGraph } from '../../graph-data/graph.ts'
const text = (en: string): Text => ({ en, ko: en })
const members = { members: [] }
export const components = ['__proto__', 'calico', 'constructor', 'docker', 'envoy', 'kubernetes']

export const catalogue: Catalogue = {
  bands: [{ id: 'base', title: text('Base'), hue: 'slate' }],
  layers: ['infrastructure', 'networking', 'node'].map((id) => ({
    id,
    title: text(id),
    band: 'base',
    colour: 'slate-1'
  })),
  kinds: ['project', 'standard'].map((id) => ({ id, title: text(id), colour: 'blue-1', shape: 'round' })),
  tags: ['archived', 'cncf'].map((id) => ({ id, title: text(id) })),
  sources: [],
  slots: [],
  relationTypes: ['depends-on', 'extends'].map((id) => ({
    id,
    label: text(id),
    inverse: text(id),
    direction: text(id),
    symmetric: false,
    dependency: true,
    line: { colour: 'slate', dash: 'solid', width: 'thin', arrow: 'triangle' }
  })),
  components: components.map((id) => ({
    id,
    name: id,
    korean: [],
    aliases: [],
    kind: 'project',
    layer: 'node',
    tags: [],
    sources: [],
    core: true
  })),
  relations: [],
  stacks: [
    {
      id: 'trail',
      title: text('Trail'),
      source: null,
      ordered: true,
      // Out of order in the file, so that a walk by file order would be noticed.
      groups: [
        { id: 'second', title: text('2'), order: 2, ...members },
        { id: 'third', title: text('3'), order: 3, ...members },
        { id: 'first', title: text('1'), order: 1, ...members }
      ]
    },
    {
      id: 'loose',
      title: text('Loose'),
      source: null,
      ordered: false,
      groups: [
        { id: 'b', title: text('b'), ...members },
        { id: 'a', title: text('a'), ...members }
      ]
    }
  ]
}
export const graph = buildGraph(catalogue)
export const start = createView([
  ['calico', 0, 0],
  ['docker', 100, 50]
])

export const run = <Args>(command: ViewCommand<Args>, args: Args, view = start): ViewDocument =>
  command.apply(view, args, graph)
