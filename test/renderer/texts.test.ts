/** A session begins without the texts of the catalogue; they come after the first picture and change nothing of it. */
import { describe, expect, it, vi } from 'vitest'
import { addTexts, openOutline, splitCatalogue } from '../../graph-data/outline.ts'
import type { CallOutput } from '../../preload/contract.ts'
import { createApp } from '../../renderer/state/app.ts'
import { beginSession } from '../../renderer/state/begin.ts'
import { createBuiltIn } from '../../renderer/state/built-in.ts'
import { defaultPreferences } from '../../preload/preferences.ts'
import { fetchTexts } from '../../renderer/state/texts.ts'
import { catalogue, emptyPack, fakeBridge } from './session.ts'

const { outline, texts } = splitCatalogue(catalogue)
const started: CallOutput<'start'> = {
  platform: 'linux',
  language: 'en',
  preferences: defaultPreferences,
  recent: [],
  last: null,
  pack: emptyPack,
  notices: []
}
const pack = {
  folder: 'mine',
  files: [
    {
      path: 'components/mine.yaml',
      text: JSON.stringify({ version: 1, id: 'mine', name: 'Mine', kind: 'project', layer: 'low' })
    }
  ],
  unreadable: []
}

async function begin({ load = () => Promise.resolve(texts), with: own = emptyPack } = {}) {
  const loadTexts = vi.fn(load)
  const builtIn = createBuiltIn(outline, loadTexts)
  const bridge = fakeBridge({ choosePack: { status: 'chosen', pack } })
  const surroundings = { systemTheme: 'light', wide: true } as const
  const store = await beginSession(bridge, { ...started, pack: own }, builtIn, surroundings)
  const app = createApp(bridge, store, builtIn)
  const why = (): string | undefined => store.getState().graph.relation('a depends-on constructor')?.why.en
  return { app, builtIn, loadTexts, why, state: store.getState }
}

describe('the texts of the catalogue', () => {
  it('are neither there nor loaded when the session begins', async () => {
    const { loadTexts, state, why } = await begin()
    expect(state().hasTexts).toBe(false)
    expect(why()).toBe('')
    expect(loadTexts).not.toHaveBeenCalled()
  })

  it('make the catalogue whole, once, and leave the picture, the view and the selection alone', async () => {
    const { app, builtIn, loadTexts, state, why } = await begin()
    app.store.setState({ selection: ['a'] })
    const [before, scene] = [state(), app.derived.scene(state())]
    await fetchTexts(app, builtIn)
    await fetchTexts(app, builtIn)
    expect(state().hasTexts).toBe(true)
    expect(why()).toBe('Because.')
    expect(state().graph.catalogue).toEqual(catalogue)
    expect(app.derived.scene(state())).toBe(scene)
    expect(state()).toEqual({ ...before, graph: state().graph, hasTexts: true })
    expect(loadTexts).toHaveBeenCalledTimes(1)
  })

  it('are part of everything else that is derived', async () => {
    const { app, builtIn, state } = await begin()
    app.derived.scene(state())
    await fetchTexts(app, builtIn)
    const [first] = app.derived.visible(state()).nodes
    expect(first?.component).toBe(state().graph.component(first?.component.id ?? ''))
  })

  it('do not keep an old picture: one of another view is drawn anew', async () => {
    const { app, builtIn, state } = await begin()
    const scene = app.derived.scene(state())
    app.actions['theme-dark']()
    await fetchTexts(app, builtIn)
    expect(app.derived.scene(state())).not.toBe(scene)
    expect(app.derived.scene(state()).background).not.toBe(scene.background)
  })

  it('are there from the beginning where a pack is laid over them', async () => {
    const { app, builtIn, state, why } = await begin({ with: pack })
    expect(state().hasTexts).toBe(true)
    expect(why()).toBe('Because.')
    const { graph } = state()
    await fetchTexts(app, builtIn)
    expect(state().graph).toBe(graph)
  })

  it('do not undo a pack that was chosen while they were on their way', async () => {
    let arrive = (): void => {}
    const arrival = new Promise<typeof texts>((resolve) => {
      arrive = () => resolve(texts)
    })
    const { app, builtIn, state, why } = await begin({ load: () => arrival })
    const fetching = fetchTexts(app, builtIn)
    const choosing = app.packs.choose()
    arrive()
    await Promise.all([fetching, choosing])
    expect(state().graph.component('mine')).toBeDefined()
    expect(state().hasTexts).toBe(true)
    expect(why()).toBe('Because.')
  })

  it('that cannot be loaded leave the picture and are complained of', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { app, builtIn, state } = await begin({ load: () => Promise.reject(new Error('gone')) })
    const { graph } = state()
    await fetchTexts(app, builtIn)
    expect(state().graph).toBe(graph)
    expect(state().hasTexts).toBe(false)
    expect(state().notices).toMatchObject([{ tone: 'problem' }])
    expect(silent).toHaveBeenCalledOnce()
    silent.mockRestore()
  })
})

it('an opened outline with its texts is the catalogue', () => {
  expect(addTexts(openOutline(outline), texts)).toEqual(catalogue)
})
