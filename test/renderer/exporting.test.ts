/** Exports and copies against a shell that answers as it likes: what is asked, what is told, and what can be stopped. */
import { describe, expect, it, vi } from 'vitest'
import { setLayersHidden } from '../../diagram/view/commands/filters.ts'
import { serializeView } from '../../diagram/view/view-file.ts'
import { plainOptions, slideOptions } from '../../diagram/picture/options.ts'
import type { CallInput, CallOutput } from '../../preload/contract.ts'
import { firstDraft, serializeDraft } from '../../renderer/state/picture-draft.ts'
import { run, select } from '../../renderer/state/store.ts'
import { fakeCanvas } from './fake-canvas.ts'
import { fakeBridge, fakeKeepsake, startApp, type FakeBridge } from './session.ts'

const saved = { status: 'saved', name: 'slide.pptx' } as const
const slide = { format: 'pptx', options: slideOptions } as const

const asked = <N extends 'exportAs' | 'copyPicture'>(bridge: FakeBridge, name: N): CallInput<N> => {
  const call = bridge.calls.find((one) => one.name === name)
  if (!call) throw new Error(`${name} was not asked`)
  return call.input as CallInput<N>
}
const notices = (app: ReturnType<typeof startApp>): unknown[] =>
  app.store.getState().notices.map(({ tone, message }) => ({ tone, ...message }))

/** A shell whose answer to a call is given later. */
function slowBridge(name: 'exportAs' | 'copyPicture') {
  const bridge = fakeBridge()
  const answers: ((answer: CallOutput<'exportAs'> | CallOutput<'copyPicture'>) => void)[] = []
  const answer = (): Promise<never> => new Promise((resolve) => answers.push(resolve as () => void))
  bridge.answers[name] = answer
  return { bridge, answers }
}

describe('an export', () => {
  it('asks the shell for the view as it stands, with its options and the day', async () => {
    const bridge = fakeBridge({ exportAs: saved })
    const app = startApp(bridge)
    expect(await app.exporting.exportPicture(slide)).toBe('saved')
    expect(asked(bridge, 'exportAs')).toEqual({
      job: expect.any(String),
      format: 'pptx',
      suggestedName: 'ecograph',
      picture: {
        view: serializeView(app.view()),
        options: slideOptions,
        only: null,
        today: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/)
      }
    })
    expect(notices(app)).toEqual([{ tone: 'done', key: 'notice.exported', name: 'slide.pptx' }])
  })

  it('by one key is the view as SVG', async () => {
    const bridge = fakeBridge({ exportAs: saved })
    await startApp(bridge).exporting.exportSvg()
    expect(asked(bridge, 'exportAs')).toMatchObject({
      format: 'svg',
      picture: { options: plainOptions, only: null }
    })
  })

  it('says nothing when the person chooses no place, and says why when it fails', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const bridge = fakeBridge({ exportAs: { status: 'cancelled' } })
    const app = startApp(bridge)
    app.store.setState({ dialog: { kind: 'export' } })
    expect(await app.exporting.exportPicture(slide)).toBe('cancelled')
    expect(notices(app)).toEqual([])
    expect(app.store.getState().dialog).toEqual({ kind: 'export' })
    bridge.answers.exportAs = { status: 'failed', message: 'The disk is full.' }
    expect(await app.exporting.exportPicture(slide)).toBe('failed')
    bridge.answers.exportAs = () => Promise.reject(new Error('broken'))
    expect(await app.exporting.exportPicture(slide)).toBe('failed')
    expect(notices(app)).toEqual([
      { tone: 'problem', text: 'The disk is full.' },
      { tone: 'problem', key: 'notice.unexpected' }
    ])
  })

  it('asks for one place at a time, and goes on beside others once its place is known', async () => {
    const { bridge, answers } = slowBridge('exportAs')
    const app = startApp(bridge)
    app.store.setState({ dialog: { kind: 'export' } })
    const first = app.exporting.exportPicture(slide)
    expect(await app.exporting.exportPicture(slide)).toBe('cancelled')
    expect(bridge.calls).toHaveLength(1)
    const { job } = asked(bridge, 'exportAs')
    bridge.send('exportProgress', { job, stage: 'packing', share: 0.15 })
    expect(app.store.getState().dialog).toBeNull()
    const second = app.exporting.exportPicture({ ...slide, format: 'pdf' })
    expect(bridge.calls).toHaveLength(2)
    answers.forEach((answer) => answer(saved))
    expect(await Promise.all([first, second])).toEqual(['saved', 'saved'])
  })

  it('shows how far it is from the first word on, until it is over', async () => {
    const { bridge, answers } = slowBridge('exportAs')
    const app = startApp(bridge)
    const jobs = () => app.store.getState().pictureJobs
    const done = app.exporting.exportPicture(slide)
    const { job } = asked(bridge, 'exportAs')
    expect(jobs()).toEqual([])
    bridge.send('exportProgress', { job: 'not ours', stage: 'drawing', share: 0.5 })
    expect(jobs()).toEqual([])
    bridge.send('exportProgress', { job, stage: 'packing', share: 0.15 })
    bridge.send('exportProgress', { job, stage: 'drawing', share: 0.5 })
    expect(jobs()).toEqual([{ id: job, format: 'pptx', stage: 'drawing', share: 0.5, stopping: false }])
    answers[0]?.(saved)
    await done
    expect(jobs()).toEqual([])
    bridge.send('exportProgress', { job, stage: 'writing', share: 0.95 })
    expect(jobs()).toEqual([])
  })

  it('stops when the person says so, and says that nothing was written', async () => {
    const { bridge, answers } = slowBridge('exportAs')
    const app = startApp(bridge)
    const done = app.exporting.exportPicture(slide)
    const { job } = asked(bridge, 'exportAs')
    bridge.send('exportProgress', { job, stage: 'drawing', share: 0.5 })
    app.exporting.cancel(job)
    expect(bridge.calls.at(-1)).toEqual({ name: 'cancelExport', input: { job } })
    bridge.send('exportProgress', { job, stage: 'drawing', share: 0.6 })
    expect(app.store.getState().pictureJobs[0]?.stopping).toBe(true)
    answers[0]?.({ status: 'cancelled' })
    expect(await done).toBe('cancelled')
    expect(notices(app)).toEqual([{ tone: 'done', key: 'notice.exportStopped' }])
  })

  it('closes its dialog when it is written, and leaves other dialogs alone', async () => {
    const app = startApp(fakeBridge({ exportAs: saved }))
    app.store.setState({ dialog: { kind: 'export' } })
    await app.exporting.exportPicture(slide)
    expect(app.store.getState().dialog).toBeNull()
    app.store.setState({ dialog: { kind: 'about' } })
    await app.exporting.exportPicture(slide)
    expect(app.store.getState().dialog).toEqual({ kind: 'about' })
  })

  it('leaves a dialog open that was opened since', async () => {
    const { bridge, answers } = slowBridge('exportAs')
    const app = startApp(bridge)
    app.store.setState({ dialog: { kind: 'export' } })
    const done = app.exporting.exportPicture(slide)
    app.store.setState({ dialog: { kind: 'export' } })
    bridge.send('exportProgress', { job: asked(bridge, 'exportAs').job, stage: 'drawing', share: 0.5 })
    answers[0]?.(saved)
    await done
    expect(app.store.getState().dialog).toEqual({ kind: 'export' })
  })
})

describe('a part of the view', () => {
  it('is what is selected and shows, or what is in sight', async () => {
    const bridge = fakeBridge({ exportAs: saved })
    const app = startApp(bridge)
    run(app.store, setLayersHidden, { layers: ['low'], hidden: true })
    app.canvas.attach(fakeCanvas({ inSight: () => ['b', 'gone', 'constructor'] }))
    select(app.store, ['constructor', 'a'])
    expect(app.exporting.partOf('selection')).toEqual(['a'])
    expect(app.exporting.partOf('visible')).toEqual(['b'])
    for (const what of ['view', 'stack', 'stack-neighbours'] as const) {
      expect(app.exporting.partOf(what)).toBeNull()
    }
    await app.exporting.exportPicture({ format: 'png', options: { ...plainOptions, what: 'selection' } })
    expect(asked(bridge, 'exportAs').picture.only).toEqual(['a'])
  })

  it('in sight is everything while there is no picture on the screen', () => {
    expect(startApp(fakeBridge()).exporting.partOf('visible')).toEqual(['constructor', 'a', 'b'])
  })
})

describe('copying', () => {
  it('takes the look of the last export, and all of the view', async () => {
    const bridge = fakeBridge({ copyPicture: { status: 'copied' } })
    const options = { ...slideOptions, what: 'stack', theme: 'print', title: 'Only once' } as const
    const keepsake = fakeKeepsake(serializeDraft({ ...firstDraft, options }))
    const app = startApp(bridge, { keepsake })
    await app.exporting.copyView()
    expect(asked(bridge, 'copyPicture').picture.options).toEqual({
      ...options,
      what: 'view',
      title: null
    })
    expect(notices(app)).toEqual([{ tone: 'done', key: 'notice.copiedPicture' }])
  })

  it('is plain before the first export, and says why it fails', async () => {
    const bridge = fakeBridge({ copyPicture: { status: 'failed', message: 'No room.' } })
    const app = startApp(bridge)
    await app.exporting.copyView()
    expect(asked(bridge, 'copyPicture').picture.options).toEqual(plainOptions)
    expect(notices(app)).toEqual([{ tone: 'problem', text: 'No room.' }])
  })

  it('has no format while it takes long', async () => {
    const { bridge, answers } = slowBridge('copyPicture')
    const app = startApp(bridge)
    const done = app.exporting.copyPicture(plainOptions)
    const { job } = asked(bridge, 'copyPicture')
    bridge.send('exportProgress', { job, stage: 'drawing', share: 0.5 })
    expect(app.store.getState().pictureJobs).toMatchObject([{ id: job, format: null }])
    answers[0]?.({ status: 'copied' })
    expect(await done).toBe('copied')
  })
})

describe('presets', () => {
  const mine = { name: 'Mine', options: slideOptions }

  it('are read once', async () => {
    const bridge = fakeBridge({ readPresets: { presets: [mine] } })
    const app = startApp(bridge)
    await app.exporting.loadPresets()
    await app.exporting.loadPresets()
    expect(app.store.getState().presets).toEqual([mine])
    expect(bridge.calls).toHaveLength(1)
  })

  it('show what is on the disk: what could not be kept is gone again', async () => {
    const bridge = fakeBridge({ keepPresets: { status: 'kept' } })
    const app = startApp(bridge)
    expect(await app.exporting.keepPresets([mine])).toBe(true)
    expect(bridge.calls).toEqual([{ name: 'keepPresets', input: { presets: [mine] } }])
    bridge.answers.keepPresets = { status: 'failed', message: 'Read-only.' }
    expect(await app.exporting.keepPresets([])).toBe(false)
    expect(app.store.getState().presets).toEqual([mine])
    expect(notices(app)).toEqual([{ tone: 'problem', text: 'Read-only.' }])
  })
})
