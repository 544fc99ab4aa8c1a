/** A small catalogue, a shell that remembers what it was asked, and an application on both: what the session tests share. */
import type { Catalogue, Text } from '../../graph-data/catalogue.ts'
import { buildGraph } from '../../graph-data/graph.ts'
import { splitCatalogue } from '../../graph-data/outline.ts'
import { createView } from '../../diagram/view/create-view.ts'
import type { Position, ViewDocument } from '../../diagram/view/document.ts'
import type {
  Bridge,
  CallInput,
  CallName,
  CallOutput,
  EventName,
  EventPayload,
  Pack
} from '../../preload/contract.ts'
import { defaultPreferences } from '../../preload/preferences.ts'
import { createApp, type App } from '../../renderer/state/app.ts'
import { createBuiltIn, type BuiltIn } from '../../renderer/state/built-in.ts'
import { createDerived } from '../../renderer/state/derived.ts'
import type { Keepsake } from '../../renderer/state/keepsake.ts'
import { createRecent } from '../../renderer/state/recent.ts'
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

/** The catalogue as if it had been built in; its texts are all that its outline lacks. */
export const builtIn: BuiltIn = (() => {
  const { outline, texts } = splitCatalogue(catalogue)
  return createBuiltIn(outline, () => Promise.resolve(texts))
})()

export const positions: readonly Position[] = [
  ['a', 0, 0],
  ['b', 200, 0],
  ['constructor', 400, 0]
]

export const emptyPack: Pack = { folder: null, files: [], unreadable: [] }

type Call = { [N in CallName]: { readonly name: N; readonly input: CallInput<N> } }[CallName]
type Answers = { [N in CallName]?: CallOutput<N> | (() => CallOutput<N> | Promise<CallOutput<N>>) }

export type FakeBridge = Bridge & {
  readonly calls: Call[]
  answers: Answers
  /** Say something to the window. */
  send<N extends EventName>(name: N, payload: EventPayload<N>): void
}

/** A shell that answers as it is told, says nothing otherwise, and lists its calls. */
export function fakeBridge(answers: Answers = {}): FakeBridge {
  const calls: Call[] = []
  const listeners: (readonly [name: string, hear: (payload: unknown) => void])[] = []
  const bridge = {
    calls,
    answers,
    async call(name: CallName, input: unknown) {
      calls.push({ name, input } as Call)
      const answer: unknown = bridge.answers[name]
      return typeof answer === 'function' ? await (answer as () => unknown)() : (answer ?? {})
    },
    on(name: string, hear: (payload: unknown) => void) {
      listeners.push([name, hear])
      return () => {}
    },
    send(name: string, payload: unknown) {
      for (const [wanted, hear] of listeners) if (wanted === name) hear(payload)
    }
  }
  return bridge as unknown as FakeBridge
}

/** What a browser would keep. */
export function fakeKeepsake(start: string | null = null): Keepsake {
  let kept = start
  return {
    read: () => kept,
    write(next) {
      kept = next
    }
  }
}

/** An application at the beginning of a session. */
export function startApp(
  bridge: Bridge,
  {
    view = createView(positions),
    fileName = null as string | null,
    dirty = false,
    keepsake = fakeKeepsake()
  } = {}
): App & { readonly view: () => ViewDocument } {
  const store = createAppStore({
    platform: 'linux',
    graph,
    hasTexts: true,
    issues: [],
    packFolder: null,
    systemTheme: 'light',
    preferences: defaultPreferences,
    recentDocuments: [],
    view,
    fileName,
    dirty,
    wide: true
  })
  return {
    ...createApp(bridge, store, builtIn, createDerived(), keepsake, createRecent(fakeKeepsake())),
    view: () => store.getState().history.present
  }
}
