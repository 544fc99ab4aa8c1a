/** Opening, saving and leaving views against a shell that answers as it likes. */
import { describe, expect, it, vi } from 'vitest'
import { setFolded } from '../../diagram/view/commands/folds.ts'
import { setTitle } from '../../diagram/view/commands/look.ts'
import { createView } from '../../diagram/view/create-view.ts'
import { defaultPreferences } from '../../preload/preferences.ts'
import type { CallOutput } from '../../preload/contract.ts'
import { parseView } from '../../diagram/view/parse-view.ts'
import { serializeView } from '../../diagram/view/view-file.ts'
import { beginSession } from '../../renderer/state/begin.ts'
import { chooseLine, chosenLine } from '../../renderer/state/lines/lines.ts'
import { isDirty, run, select, undo } from '../../renderer/state/store.ts'
import { eventually } from './eventually.ts'
import { builtIn, emptyPack, fakeBridge, positions, startApp } from './session.ts'

const saved = { status: 'saved', name: 'mine.ecograph' } as const
const rename = (app: ReturnType<typeof startApp>, title: string): void => run(app.store, setTitle, { title })
const dirty = (app: ReturnType<typeof startApp>): boolean => isDirty(app.store.getState())

describe('saving', () => {
  it('writes the view, takes the name, and is clean until the next change', async () => {
    const bridge = fakeBridge({ saveView: saved })
    const app = startApp(bridge)
    rename(app, 'Mine')
    expect(dirty(app)).toBe(true)
    expect(await app.documents.save(false)).toBe(true)
    expect(dirty(app)).toBe(false)
    expect(app.store.getState().file.name).toBe('mine.ecograph')
    expect(bridge.calls).toEqual([
      {
        name: 'saveView',
        input: { text: serializeView(app.view()), as: false, suggestedName: 'Mine.ecograph' }
      }
    ])
    rename(app, 'Other')
    expect(dirty(app)).toBe(true)
    undo(app.store)
    expect(dirty(app)).toBe(false)
    undo(app.store)
    expect(dirty(app)).toBe(true)
  })

  it('stays dirty when the person cancels, the disk fails, or the call breaks; and says so', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    for (const answer of [
      { status: 'cancelled' } as const,
      { status: 'failed', message: 'The disk is full.' } as const,
      () => Promise.reject(new Error('broken'))
    ]) {
      const app = startApp(fakeBridge({ saveView: answer }))
      rename(app, 'Mine')
      expect(await app.documents.save(false)).toBe(false)
      expect(dirty(app)).toBe(true)
      const tones = app.store.getState().notices.map((notice) => notice.tone)
      expect(tones).toEqual('status' in answer && answer.status === 'cancelled' ? [] : ['problem'])
    }
  })

  it('keeps what was changed while the file was written dirty', async () => {
    const bridge = fakeBridge()
    const app = startApp(bridge)
    rename(app, 'Mine')
    bridge.answers.saveView = () => {
      rename(app, 'Changed meanwhile')
      return saved
    }
    await app.documents.save(false)
    expect(dirty(app)).toBe(true)
    undo(app.store)
    expect(dirty(app)).toBe(false)
  })

  it('asks once when it is pressed twice', async () => {
    const bridge = fakeBridge({ saveView: saved })
    const app = startApp(bridge)
    await Promise.all([app.documents.save(false), app.documents.save(true), app.documents.open()])
    expect(bridge.calls).toHaveLength(1)
  })

  it('suggests file names that every file system takes', async () => {
    const bridge = fakeBridge({ saveView: { status: 'cancelled' } })
    const app = startApp(bridge)
    rename(app, ' ../a:b*c?"<>|\\ ')
    await app.documents.save(true)
    expect(bridge.calls[0]).toMatchObject({ input: { as: true, suggestedName: 'a b c.ecograph' } })
    rename(app, '???')
    await app.documents.save(true)
    expect(bridge.calls[1]).toMatchObject({ input: { suggestedName: 'ecograph.ecograph' } })
  })
})

describe('opening', () => {
  const naming = { kind: 'name-stack', id: null, title: 'Half a name', members: ['a'] } as const
  const other = { ...createView(positions), title: 'Other' }
  const opened = (text: string) =>
    ({ status: 'opened', ticket: 't1', name: 'other.ecograph', text, fromPicture: false }) as const

  it('adopts a view that was understood and starts its history', async () => {
    const bridge = fakeBridge({ openView: opened(serializeView(other)) })
    const app = startApp(bridge)
    await app.documents.open()
    expect(app.view()).toEqual({ ...other, positions: app.view().positions })
    expect(bridge.calls.map((call) => call.name)).toEqual(['openView', 'adopt'])
    expect(app.store.getState().file.name).toBe('other.ecograph')
    expect(dirty(app)).toBe(false)
    expect(app.store.getState().history.past).toEqual([])
  })

  it('leaves nothing open that was about the document before', async () => {
    const app = startApp(fakeBridge())
    app.store.setState({
      dialog: { kind: 'problems' },
      contextMenu: { id: 'a', x: 1, y: 2 },
      comparing: { id: 'view.2', linked: true },
      dress: (scene) => scene,
      renamingView: 'view.1'
    })
    await app.documents.receive(opened(serializeView(other)))
    expect(app.store.getState()).toMatchObject({
      dialog: null,
      contextMenu: null,
      comparing: null,
      dress: null,
      renamingView: null
    })
  })

  it('gives components without a position one, which is no change of the person', async () => {
    const bridge = fakeBridge({ openView: opened(serializeView({ ...other, positions: [] })) })
    const app = startApp(bridge)
    await app.documents.open()
    expect(app.view().positions.map(([id]) => id)).toEqual(['a', 'b', 'constructor'])
    expect(dirty(app)).toBe(false)
  })

  it('rejects what was not understood, says why, and keeps the running view and its file', async () => {
    for (const text of ['', '{', '[]', '{"format":"ecograph-view","version":99}', 'null']) {
      const bridge = fakeBridge({ openView: opened(text) })
      const app = startApp(bridge, { fileName: 'mine.ecograph' })
      const before = app.view()
      await app.documents.open()
      expect(bridge.calls.map((call) => call.name)).toEqual(['openView', 'reject'])
      expect(app.view()).toBe(before)
      expect(app.store.getState().file.name).toBe('mine.ecograph')
      expect(app.store.getState().dialog).toMatchObject({
        kind: 'broken',
        name: 'other.ecograph',
        atStart: false
      })
    }
  })

  it('takes a file that came without the dialog the same way', async () => {
    const bridge = fakeBridge({ askUnsaved: { answer: 'cancel' } })
    const app = startApp(bridge)
    await app.documents.receive({ status: 'failed', message: 'It is gone.' })
    expect(app.store.getState().notices.at(-1)).toMatchObject({
      tone: 'problem',
      message: { text: 'It is gone.' }
    })
    const offered = { ...opened('[1, 2'), ticket: 't' }
    await app.documents.receive(offered)
    expect(bridge.calls.map((call) => call.name)).toEqual(['reject'])
    app.store.setState({ dialog: null })
    await app.documents.receive({ ...offered, text: serializeView(other) })
    expect(app.store.getState().file.name).toBe('other.ecograph')
    rename(app, 'Mine')
    await app.documents.receive({ ...offered, text: serializeView(other) })
    expect(app.view().title).toBe('Mine')
    expect(bridge.calls.map((call) => call.name)).toEqual(['reject', 'adopt', 'askUnsaved'])
  })

  it('takes files that came while something is asked once that is answered, one after the other', async () => {
    const bridge = fakeBridge()
    const app = startApp(bridge)
    const titles: string[] = []
    app.store.subscribe(({ history: { present } }) => {
      if (present.title !== titles.at(-1)) titles.push(present.title)
    })
    app.store.setState({ dialog: naming })
    const files = [
      ['a.ecograph', serializeView({ ...other, title: 'A' })],
      ['broken.ecograph', '[1, 2'],
      ['b.ecograph', serializeView({ ...other, title: 'B' })]
    ] as const
    for (const [name, text] of files) await app.documents.receive({ ...opened(text), ticket: name, name })
    expect(app.store.getState()).toMatchObject({
      dialog: { title: 'Half a name' },
      notices: files.map(([name]) => ({ message: { key: 'notice.opensLater', name } }))
    })
    expect(titles).toEqual([''])
    app.store.setState({ dialog: null })
    // What is wrong with one of them is read before the next one comes.
    await eventually(() =>
      expect(app.store.getState().dialog).toMatchObject({ kind: 'broken', name: 'broken.ecograph' })
    )
    expect(titles).toEqual(['', 'A'])
    app.store.setState({ dialog: null })
    await eventually(() => expect(titles).toEqual(['', 'A', 'B']))
    expect(bridge.calls).toEqual([
      { name: 'adopt', input: { ticket: 'a.ecograph' } },
      { name: 'reject', input: { ticket: 'broken.ecograph' } },
      { name: 'adopt', input: { ticket: 'b.ecograph' } }
    ])
  })

  it('asks about unsaved changes for each of them that would take some away', async () => {
    const bridge = fakeBridge({ askUnsaved: { answer: 'cancel' } })
    const app = startApp(bridge)
    rename(app, 'Mine')
    app.store.setState({ dialog: naming })
    for (const title of ['A', 'B']) await app.documents.receive(opened(serializeView({ ...other, title })))
    const asked = (): number => bridge.calls.filter(({ name }) => name === 'askUnsaved').length
    app.store.setState({ dialog: null })
    await eventually(() => expect(asked()).toBe(2))
    expect(app.view().title).toBe('Mine')
    bridge.answers.askUnsaved = { answer: 'discard' }
    app.store.setState({ dialog: naming })
    for (const title of ['A', 'B']) await app.documents.receive(opened(serializeView({ ...other, title })))
    app.store.setState({ dialog: null })
    await eventually(() => expect(app.view().title).toBe('B'))
    expect(asked()).toBe(3)
  })

  it('takes a file that came while the shell asks something', async () => {
    let answer: (picked: { status: 'cancelled' }) => void = () => undefined
    const picked = new Promise<{ status: 'cancelled' }>((resolve) => {
      answer = resolve
    })
    const bridge = fakeBridge({ openView: () => picked })
    const app = startApp(bridge)
    const opening = app.documents.open()
    await app.documents.receive(opened(serializeView(other)))
    // What failed has nothing to wait for.
    await app.documents.receive({ status: 'failed', message: 'It is gone.' })
    expect(app.store.getState().notices.map(({ message }) => message)).toEqual([
      { key: 'notice.opensLater', name: 'other.ecograph' },
      { text: 'It is gone.' }
    ])
    expect(app.view().title).toBe('')
    answer({ status: 'cancelled' })
    await opening
    await eventually(() => expect(app.view().title).toBe('Other'))
  })

  it('takes the view out of a picture as a new document that nothing of is lost, and says so', async () => {
    const picture = { ...opened(serializeView(other)), name: 'slide.svg', fromPicture: true }
    const bridge = fakeBridge({ openView: picture, saveView: { status: 'cancelled' } })
    const app = startApp(bridge, { fileName: 'mine.ecograph' })
    await app.documents.open()
    expect(app.view().title).toBe('Other')
    expect(app.store.getState().file.name).toBeNull()
    expect(dirty(app)).toBe(false)
    expect(app.store.getState().notices.at(-1)).toMatchObject({
      tone: 'done',
      message: { key: 'notice.openedPicture', name: 'slide.svg' }
    })
  })

  it('takes the first of the files that were dropped, and asks as the open dialog does', async () => {
    const bridge = fakeBridge({ askUnsaved: { answer: 'cancel' } })
    const dropped: string[] = []
    const answer = { ...opened(serializeView(other)), name: 'a.svg', fromPicture: true }
    const app = startApp({
      ...bridge,
      drop: async (file) => {
        dropped.push(file.name)
        return file.name === 'a.txt' ? { status: 'failed', message: 'No view.' } : answer
      }
    })
    const files = ['a.svg', 'b.svg'].map((name) => new File(['x'], name))
    await app.documents.drop(files)
    expect(dropped).toEqual(['a.svg'])
    expect(app.view().title).toBe('Other')
    expect(app.store.getState().notices.at(-1)).toMatchObject({
      message: { key: 'notice.droppedFirst', name: 'a.svg' }
    })
    rename(app, 'Mine')
    await app.documents.drop([new File(['x'], 'a.txt')])
    expect(app.store.getState().notices.at(-1)).toMatchObject({
      tone: 'problem',
      message: { text: 'No view.' }
    })
    expect(bridge.calls.map((call) => call.name)).toEqual(['adopt'])
    await app.documents.drop(files)
    expect(bridge.calls.map((call) => call.name)).toEqual(['adopt', 'askUnsaved'])
    expect(app.view().title).toBe('Mine')
    await app.documents.drop([])
    expect(dropped).toEqual(['a.svg', 'a.txt', 'a.svg'])
  })

  it('asks before unsaved changes are lost, and does what the answer says', async () => {
    const names = async (answer: 'save' | 'discard' | 'cancel', save: 'saved' | 'cancelled') => {
      const bridge = fakeBridge({
        askUnsaved: { answer },
        saveView: save === 'saved' ? saved : { status: 'cancelled' },
        openView: { status: 'cancelled' }
      })
      const app = startApp(bridge)
      rename(app, 'Mine')
      await app.documents.open()
      expect(app.view().title).toBe('Mine')
      return bridge.calls.map((call) => call.name)
    }
    expect(await names('cancel', 'saved')).toEqual(['askUnsaved'])
    expect(await names('discard', 'saved')).toEqual(['askUnsaved', 'openView'])
    expect(await names('save', 'saved')).toEqual(['askUnsaved', 'saveView', 'openView'])
    expect(await names('save', 'cancelled')).toEqual(['askUnsaved', 'saveView'])
  })
})

describe('a new view', () => {
  it('keeps language and theme, and nothing else', async () => {
    const bridge = fakeBridge({ askUnsaved: { answer: 'discard' } })
    const view = {
      ...createView(positions),
      title: 'Old',
      language: 'ko',
      theme: 'dark',
      pins: ['a']
    } as const
    const app = startApp(bridge, { view, fileName: 'old.ecograph', dirty: true })
    await app.documents.newView()
    expect(app.view()).toMatchObject({ title: '', language: 'ko', theme: 'dark', pins: [] })
    expect(app.store.getState().file.name).toBeNull()
    expect(dirty(app)).toBe(false)
    expect(bridge.calls.map((call) => call.name)).toEqual(['askUnsaved', 'newView'])
  })
})

describe('the beginning of a session', () => {
  const started: CallOutput<'start'> = {
    platform: 'linux',
    language: 'ko',
    preferences: defaultPreferences,
    recent: [],
    last: null,
    pack: emptyPack,
    notices: []
  }
  const surroundings = { systemTheme: 'light', wide: true } as const

  it('starts fresh and clean in the language of the system', async () => {
    const store = await beginSession(fakeBridge(), started, builtIn, surroundings)
    expect(store.getState().history.present.language).toBe('ko')
    expect(isDirty(store.getState())).toBe(false)
  })

  it('brings the last view back, dirty if it was', async () => {
    for (const wasDirty of [true, false]) {
      const bridge = fakeBridge()
      const text = serializeView({ ...createView(positions), title: 'Last' })
      const last = { ticket: 't0', name: 'last.ecograph', text, dirty: wasDirty }
      const store = await beginSession(bridge, { ...started, last }, builtIn, surroundings)
      expect(store.getState().history.present.title).toBe('Last')
      expect(store.getState().file.name).toBe('last.ecograph')
      expect(isDirty(store.getState())).toBe(wasDirty)
      expect(bridge.calls).toEqual([{ name: 'adopt', input: { ticket: 't0' } }])
    }
  })

  it('sets a broken last view aside and begins with a new one that has no file', async () => {
    const bridge = fakeBridge({ reject: { kept: 'last.broken' } })
    const last = { ticket: 't0', name: 'last.ecograph', text: '{"format":', dirty: true }
    const store = await beginSession(bridge, { ...started, last }, builtIn, surroundings)
    expect(bridge.calls).toEqual([{ name: 'reject', input: { ticket: 't0' } }])
    expect(store.getState().file.name).toBeNull()
    expect(store.getState().dialog).toMatchObject({ kind: 'broken', atStart: true, kept: 'last.broken' })
    expect(parseView(serializeView(store.getState().history.present)).ok).toBe(true)
  })

  it('shows what the shell has to say', async () => {
    const notices = ['Your settings were damaged.']
    const store = await beginSession(fakeBridge(), { ...started, notices }, builtIn, surroundings)
    expect(store.getState().notices).toMatchObject([{ tone: 'problem', message: { text: notices[0] } }])
  })

  it('loads what is good of a pack, lists what is not, and places what is new', async () => {
    const component = (id: string, layer: string): string =>
      JSON.stringify({ version: 1, id, name: id, kind: 'project', layer })
    const pack = {
      folder: 'my pack',
      files: [
        { path: 'components/mine.yaml', text: component('mine', 'low') },
        { path: 'components/bad.yaml', text: component('bad', 'lowe') }
      ],
      unreadable: [{ path: 'components/gone.yaml', message: 'No permission.' }]
    }
    const store = await beginSession(fakeBridge(), { ...started, pack }, builtIn, surroundings)
    const { graph, issues, history } = store.getState()
    expect(graph.component('mine')).toBeDefined()
    expect(graph.component('bad')).toBeUndefined()
    expect(issues.map((issue) => issue.code)).toEqual(['unreadable', 'unknown-id'])
    expect(issues[1]?.didYouMean).toBe('low')
    expect(history.present.positions.map(([id]) => id)).toContain('mine')
    expect(isDirty(store.getState())).toBe(false)
  })
})

describe('the own catalogue', () => {
  const file = (id: string, layer = 'low') => ({
    path: `components/${id}.yaml`,
    text: JSON.stringify({ version: 1, id, name: id, kind: 'project', layer })
  })
  const pack = { folder: 'my pack', files: [file('mine'), file('bad', 'lowe')], unreadable: [] }

  it('joins the built-in one without touching history, dirt or what undo brings back', async () => {
    const bridge = fakeBridge({ choosePack: { status: 'chosen', pack } })
    const app = startApp(bridge)
    rename(app, 'Mine')
    await app.packs.choose()
    const state = app.store.getState()
    expect(state.packFolder).toBe('my pack')
    expect(state.history.past).toHaveLength(1)
    expect(dirty(app)).toBe(true)
    expect(state.dialog).toEqual({ kind: 'problems' })
    expect(app.view().positions.map(([id]) => id)).toEqual(['a', 'b', 'constructor', 'mine'])
    undo(app.store)
    expect(app.view().positions.map(([id]) => id)).toEqual(['a', 'b', 'constructor', 'mine'])
    expect(dirty(app)).toBe(false)
  })

  it('goes again, and nothing of it stays selected', async () => {
    const bridge = fakeBridge({ choosePack: { status: 'chosen', pack } })
    const app = startApp(bridge)
    await app.packs.choose()
    select(app.store, ['mine', 'a'])
    bridge.answers.choosePack = { status: 'chosen', pack: emptyPack }
    await app.packs.forget()
    expect(bridge.calls.at(-1)).toEqual({ name: 'choosePack', input: { forget: true } })
    expect(app.store.getState().selection).toEqual(['a'])
    expect(app.store.getState().graph.component('mine')).toBeUndefined()
    expect(app.store.getState().issues).toEqual([])
  })

  it('is read again without losing a folded group or a line that is still there', async () => {
    const bridge = fakeBridge({ choosePack: { status: 'chosen', pack }, reloadPack: pack })
    const app = startApp(bridge)
    await app.packs.choose()
    const fold = (id: string) => run(app.store, setFolded, { groups: [{ by: 'layer', id }], folded: true })
    const chosen = () => chosenLine(app, app.store.getState())
    chooseLine(app, 'b depends-on a', { keepsSelection: false, opens: 'nothing' })
    await app.packs.reload()
    expect(chosen()).toBe('b depends-on a')

    fold('high')
    select(app.store, ['layer:high', 'mine'])
    chooseLine(app, 'a depends-on constructor', { keepsSelection: true, opens: 'nothing' })
    const bundle = chosen()
    bridge.answers.reloadPack = emptyPack
    await app.packs.reload()
    expect(app.store.getState().selection).toEqual(['layer:high'])
    expect(chosen()).toBe(bundle)
    expect(bundle).not.toBeNull()
  })

  it('is read again, and takes a folded group and a line with it that are gone', async () => {
    const relation = { to: 'a', type: 'depends-on', source: null, why: { en: 'So.', ko: '그래서.' } }
    const text = JSON.stringify({
      ...(JSON.parse(file('mine').text) as object),
      version: 2,
      maturity: 'graduated',
      relations: [relation]
    })
    const own = { ...pack, files: [{ ...file('mine'), text }] }
    const app = startApp(fakeBridge({ choosePack: { status: 'chosen', pack: own }, reloadPack: emptyPack }))
    await app.packs.choose()
    expect(app.store.getState().issues).toEqual([])
    run(app.store, setFolded, { groups: [{ by: 'maturity', id: 'graduated' }], folded: true })
    select(app.store, ['maturity:graduated', 'a'])
    chooseLine(app, 'mine depends-on a', { keepsSelection: true, opens: 'nothing' })
    expect(chosenLine(app, app.store.getState())).toContain('maturity:graduated')
    await app.packs.reload()
    expect(app.store.getState().selection).toEqual(['a'])
    expect(app.store.getState().line).toBeNull()
  })

  it('stays as it was when the choice is cancelled or fails', async () => {
    for (const answer of [{ status: 'cancelled' }, { status: 'failed', message: 'No.' }] as const) {
      const app = startApp(fakeBridge({ choosePack: answer }))
      const { graph } = app.store.getState()
      await app.packs.choose()
      expect(app.store.getState().graph).toBe(graph)
      expect(app.store.getState().notices).toHaveLength(answer.status === 'failed' ? 1 : 0)
    }
  })
})
