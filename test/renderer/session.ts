/** A small catalogue, a shell that remembers what it was asked, and an application on both: what the session tests share. */
import type { Catalogue, Text } from '../../graph-data/catalogue.ts'
import { buildGraph } from '../../graph-data/graph.ts'
import { createView } from '../../diagram/view/create-view.ts'
import type { Position, ViewDocument } from '../../diagram/view/document.ts'
import type { Bridge, CallInput, CallName, CallOutput, Pack } from '../../preload/contract.ts'
import { createApp, type App } from '../../renderer/state/app.ts'
import { createAppStore } from '../../renderer/state/store.ts'

const text = (en: string, ko = en): Text => ({ en, ko })

const component = (id: string, layer: string) => ({
  id,
  name: id.toUpperCase(),
  korean: [],
  aliases: [],
  kind: 'project',
  layer,
  tags: [],
  sources: [],
  core: true
})

const relation = (from: string, to: string) => ({
  id: `${from} depends-on ${to}`,
  from,
  to,
  type: 'depends-on',
  source: null,
  why: { en: 'Because.', ko: '이유.' }
})

export const catalogue: Catalogue = {
  bands: [{ id: 'base', title: text('Base', '바닥'), hue: 'slate' }],
  layers: ['low', 'high'].map((id) => ({ id, title: text(id), band: 'base', colour: 'slate-1' })),
  kinds: [{ id: 'project', title: text('Project'), colour: 'blue-1', shape: 'round' }],
  tags: [],
  sources: [],
  slots: [],
  relationTypes: [
    {
      id: 'depends-on',
      label: text('builds on'),
      inverse: text('carries'),
      direction: text('A needs B'),
      symmetric: false,
      dependency: true,
      line: { colour: 'slate', dash: 'solid', width: 'thin', arrow: 'triangle' }
    }
  ],
  components: [component('constructor', 'low'), component('a', 'high'), component('b', 'high')],
  relations: [relation('a', 'constructor'), relation('b', 'a')],
  stacks: [
    {
      id: 'trail',
      title: text('Trail', '길'),
      source: null,
      ordered: true,
      groups: [
        { id: 'one', title: text('One'), order: 1, members: ['a'] },
        { id: 'two', title: text('Two'), order: 2, members: ['b'] }
      ]
    }
  ]
}

const graph = buildGraph(catalogue)

export const positions: readonly Position[] = [
  ['a', 0, 0],
  ['b', 200, 0],
  ['constructor', 400, 0]
]

export const emptyPack: Pack = { folder: null, files: [], unreadable: [] }

type Call = { [N in CallName]: { readonly name: N; readonly input: CallInput<N> } }[CallName]
type Answers = { [N in CallName]?: CallOutput<N> | (() => CallOutput<N> | Promise<CallOutput<N>>) }

/** A shell that answers as it is told, says nothing otherwise, and lists its calls. */
export function fakeBridge(answers: Answers = {}): Bridge & { readonly calls: Call[]; answers: Answers } {
  const calls: Call[] = []
  const bridge = {
    calls,
    answers,
    async call(name: CallName, input: unknown) {
      calls.push({ name, input } as Call)
      const answer: unknown = bridge.answers[name]
      return typeof answer === 'function' ? await (answer as () => unknown)() : (answer ?? {})
    },
    on: () => () => {}
  }
  return bridge as unknown as Bridge & { readonly calls: Call[]; answers: Answers }
}

/** An application at the beginning of a session. */
export function startApp(
  bridge: Bridge,
  { view = createView(positions), fileName = null as string | null, dirty = false } = {}
): App & { readonly view: () => ViewDocument } {
  const store = createAppStore({
    platform: 'linux',
    graph,
    issues: [],
    packFolder: null,
    systemTheme: 'light',
    view,
    fileName,
    dirty,
    wide: true
  })
  return { ...createApp(bridge, store, catalogue), view: () => store.getState().history.present }
}
