/** Stories in the window: playing changes nothing but the picture, leaving brings everything back, and steps are made of what shows. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createView } from '../../diagram/view/create-view.ts'
import type { Box } from '../../diagram/scene/types.ts'
import { captureStep, type Story } from '../../diagram/stories/story.ts'
import { setColourBy, setLanguage } from '../../diagram/view/commands/look.ts'
import { setFocus } from '../../diagram/view/commands/focus.ts'
import { changeDraft, keepDraft, writeNote } from '../../renderer/state/notes/notes.ts'
import { menuStateOf } from '../../renderer/state/menu.ts'
import { findOffers } from '../../renderer/state/palette/offers.ts'
import { run, select } from '../../renderer/state/store.ts'
import { mayAct } from '../../renderer/state/stories/actions.ts'
import { addStepHere, copyAsOwn, newStory, updateStepHere } from '../../renderer/state/stories/making.ts'
import { frameAbove, planFlight } from '../../renderer/ui/playing/flight.ts'
import { storyKey } from '../../renderer/ui/playing/keys.ts'
import { litWay } from '../../renderer/ui/playing/lit-way.ts'
import { eventually } from './eventually.ts'
import { fakeCanvas } from './fake-canvas.ts'
import { fakeBridge, positions, startApp } from './session.ts'

const start = createView(positions)
const steps = [
  { id: 'step.1', caption: { en: 'One.', ko: '하나.' }, ...captureStep(start, null, ['a']) },
  {
    id: 'step.2',
    caption: { en: 'Two.', ko: '둘.' },
    ...captureStep({ ...start, focus: { ids: ['a'], hops: 0, direction: 'both' } }, null, ['a'])
  },
  { id: 'step.3', caption: { en: 'Three.', ko: '' }, ...captureStep(start, null, []) }
] as const
const story: Story = { id: 'story.1', title: { en: 'Mine', ko: '내 것' }, steps }
const withStory = { ...start, stories: [story] }

const frames: (() => void)[] = []
const draw = (): void => {
  for (const work of frames.splice(0)) work()
}

beforeEach(() => {
  frames.length = 0
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => frames.push(work))
  vi.stubGlobal('document', { activeElement: null, body: null, querySelector: () => null })
  vi.stubGlobal('window', { addEventListener: () => undefined })
  vi.stubGlobal('HTMLElement', Map)
})

function begin() {
  const bridge = fakeBridge({ fillScreen: { was: false } })
  const app = startApp(bridge, { view: withStory })
  const shown: unknown[] = []
  const camera = { x: 5, y: 6, width: 70, height: 80 }
  const handle = fakeCanvas({ view: () => camera, show: (box: Box) => void shown.push(box) })
  app.canvas.attach(handle)
  const ids = (): readonly string[] => app.derived.visible(app.store.getState()).ids
  const filled = () => bridge.calls.flatMap((call) => (call.name === 'fillScreen' ? [call.input.on] : []))
  return { app, camera, shown, ids, filled }
}

describe('playing', () => {
  it('shows step after step, in full screen, and leaves everything as it was', async () => {
    const { app, camera, shown, ids, filled } = begin()
    select(app.store, ['b'])
    const before = app.store.getState()
    await app.player.play('story.1')
    expect(ids()).toEqual(['constructor', 'a', 'b'])
    app.player.move(1)
    expect(ids()).toEqual(['a'])
    app.player.move(1)
    app.player.move(1)
    expect(app.store.getState().playing?.at).toBe(2)
    app.player.goTo(-7)
    expect(app.store.getState().playing?.at).toBe(0)
    expect(filled()).toEqual([true])

    app.player.leave()
    await eventually(() => expect(filled()).toEqual([true, false]))
    draw()
    draw()
    expect(shown).toEqual([camera])
    const after = app.store.getState()
    expect(after.playing).toBeNull()
    expect(after.history).toBe(before.history)
    expect(after.selection).toBe(before.selection)
    expect(after.trail).toBe(before.trail)
  })

  it('gives a window that was full before back as it was', async () => {
    const { app, filled } = begin()
    const bridge = app.bridge as ReturnType<typeof fakeBridge>
    bridge.answers = { fillScreen: { was: true } }
    await app.player.play('story.1')
    app.player.leave()
    await Promise.resolve()
    expect(filled()).toEqual([true])
  })

  it('changes nothing in the meantime, whatever is tried', async () => {
    const { app } = begin()
    run(app.store, setColourBy, { colourBy: 'kind' })
    run(app.store, setFocus, { focus: { ids: ['a'], hops: 1, direction: 'both' } })
    await app.player.play('story.1')
    const { history } = app.store.getState()
    run(app.store, setLanguage, { language: 'ko' })
    app.actions.undo()
    app.actions['go-back']()
    app.actions.redo()
    app.actions['add-story-step']()
    app.actions['new-story']()
    expect(app.store.getState().history).toBe(history)
    app.player.leave()
    expect(app.store.getState().history).toBe(history)
  })

  it('leaves a note that is being written for afterwards', async () => {
    const { app } = begin()
    writeNote(app, 'note', { at: [0, 0] })
    changeDraft(app.store, { text: 'Ask them.' })
    await app.player.play('story.1')
    // Its editor goes, and what loses the focus is done otherwise.
    keepDraft(app)
    app.player.leave()
    expect(app.store.getState().notes.draft?.text).toBe('Ask them.')
    keepDraft(app)
    expect(app.view().notes).toMatchObject([{ text: 'Ask them.' }])
  })

  it('ends for what has to be read: a document that was not understood', async () => {
    const { app } = begin()
    await app.player.play('story.1')
    const bad = { status: 'opened', ticket: 't', name: 'bad', text: '{', fromPicture: false } as const
    await app.documents.receive(bad)
    expect(app.store.getState()).toMatchObject({ playing: null, dialog: { kind: 'broken' } })
  })

  it('tells it in the other language without touching the document', async () => {
    const { app } = begin()
    await app.player.play('story.1', 1)
    app.player.switchLanguage()
    expect(app.derived.scene(app.store.getState()).language).toBe('ko')
    app.player.leave()
    expect(app.derived.scene(app.store.getState()).language).toBe('en')
    expect(app.view()).toBe(withStory)
  })

  it('plays built-in stories, the open one with F5, and none that has no steps or is not there', async () => {
    const { app } = begin()
    await app.player.play('story.nobody')
    expect(app.store.getState().playing).toBeNull()
    await app.player.play('story.request-to-pod')
    expect(app.store.getState().playing?.story.steps.length).toBeGreaterThan(5)
    app.player.leave()
    app.store.setState({ openStory: 'story.1' })
    await app.player.playOpen()
    expect(app.store.getState().playing?.story).toBe(story)
  })

  it('leaves the menu what walks through it, and gives the rest back afterwards', async () => {
    const { app } = begin()
    const disabled = () => new Set<string>(menuStateOf(app.store.getState()).disabled)
    expect(disabled().has('story-next')).toBe(true)
    expect(disabled().has('play-story')).toBe(false)
    await app.player.play('story.1')
    expect(disabled().has('story-next')).toBe(false)
    expect(disabled().has('story-previous')).toBe(true)
    for (const id of ['new', 'open', 'undo', 'layout', 'play-story', 'language-ko'] as const) {
      expect(disabled().has(id), id).toBe(true)
      expect(mayAct(app.store.getState(), id)).toBe(false)
    }
    app.player.goTo(2)
    expect(disabled().has('story-next')).toBe(true)
    app.actions['story-leave']()
    expect(disabled().has('new')).toBe(false)
  })
})

describe('keys', () => {
  it.each([
    ['ArrowRight', 'next'],
    [' ', 'next'],
    ['PageDown', 'next'],
    ['ArrowLeft', 'previous'],
    ['PageUp', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    ['Escape', 'leave']
  ])('%s means %s', (key, meaning) => expect(storyKey({ key, code: '' })).toBe(meaning))

  it('letters are told by their place on the keyboard', () => {
    expect(storyKey({ key: 'ㅣ', code: 'KeyL' })).toBe('language')
    expect(storyKey({ key: 'x', code: 'KeyX' })).toBeUndefined()
  })
})

describe('making', () => {
  it('takes look, camera and selection, and opens the new story', () => {
    const { app, camera } = begin()
    run(app.store, setColourBy, { colourBy: 'kind' })
    select(app.store, ['b', 'a'])
    newStory(app)
    const made = app.view().stories[1]
    expect(made?.title).toEqual({ en: 'Story 1', ko: '이야기 1' })
    expect(made?.steps).toHaveLength(1)
    expect(made?.steps[0]).toMatchObject({ camera, lit: ['a', 'b'], look: { colourBy: 'kind' } })
    expect(app.store.getState()).toMatchObject({ openStory: 'story.2', section: 'stories' })
    select(app.store, ['a'])
    addStepHere(app)
    expect(app.view().stories[1]?.steps.map(({ lit }) => lit)).toEqual([['a', 'b'], ['a']])
    run(app.store, setColourBy, { colourBy: 'layer' })
    updateStepHere(app, 'story.2', 'step.1')
    expect(app.view().stories[1]?.steps[0]?.look.colourBy).toBe('layer')
    for (let count = 0; count < 5; count += 1) app.actions.undo()
    expect(app.view()).toBe(withStory)
  })

  it('begins a story where none of one’s own is open, and copies one that is built in', async () => {
    const { app } = begin()
    app.store.setState({ openStory: 'story.trail-map' })
    addStepHere(app)
    expect(app.view().stories).toHaveLength(2)
    await copyAsOwn(app, 'story.1')
    expect(app.view().stories[2]).toEqual({ ...story, id: 'story.3' })
    expect(app.store.getState().openStory).toBe('story.3')
  })

  it('is offered in the palette by either title', () => {
    const { app } = begin()
    const offered = (text: string) =>
      findOffers({ state: app.store.getState(), text, caret: null, recent: [] })
        .groups.flatMap(({ offers }) => offers)
        .flatMap((offer) => (offer.kind === 'story' || offer.kind === 'action' ? [offer.id] : []))
    expect(offered('Mine')).toContain('story.1')
    expect(offered('내 것')).toContain('story.1')
    expect(offered('Play the CNCF Trail')).toContain('play-trail-map')
  })
})

describe('the camera', () => {
  const screen = { width: 1400, height: 900 }
  const rims = { top: 20, side: 50, bottom: 260 }

  it('keeps all of a step above its words', () => {
    for (const box of [
      { x: 0, y: 0, width: 4000, height: 300 },
      { x: -90, y: 40, width: 200, height: 3000 },
      { x: 10, y: 10, width: 40, height: 20 }
    ]) {
      const frame = frameAbove(box, screen, rims)
      const zoom = screen.width / frame.width
      expect(frame.height * zoom).toBeCloseTo(screen.height, 3)
      const [left, top] = [(box.x - frame.x) * zoom, (box.y - frame.y) * zoom]
      expect(left).toBeGreaterThanOrEqual(rims.side - 0.01)
      expect(top).toBeGreaterThanOrEqual(rims.top - 0.01)
      expect(left + box.width * zoom).toBeLessThanOrEqual(screen.width - rims.side + 0.01)
      expect(top + box.height * zoom).toBeLessThanOrEqual(screen.height - rims.bottom + 0.01)
    }
  })

  it.each([
    ['far', { x: 9000, y: -4000, width: 800, height: 450 }],
    ['only nearer', { x: 200, y: 112.5, width: 400, height: 225 }],
    ['beside, as large', { x: 900, y: 0, width: 800, height: 450 }]
  ])('flies where it is sent: %s', (name, to) => {
    const from = { x: 0, y: 0, width: 800, height: 450 }
    const { time, at } = planFlight(from, to)
    expect(time).toBeGreaterThan(400)
    expect(time).toBeLessThan(2000)
    for (const key of ['x', 'y', 'width', 'height'] as const) {
      expect(at(0)[key]).toBeCloseTo(from[key], 4)
      expect(at(1)[key]).toBeCloseTo(to[key], 4)
      expect(at(0.999999)[key] - to[key]).toBeLessThan(1)
    }
    // On a long way it draws back, to show where it goes.
    if (name === 'far') expect(at(0.5).width).toBeGreaterThan(2000)
  })
})

it('what a step points at lights up with the relations among it, as far as it shows', () => {
  const { app } = begin()
  const scene = app.derived.scene(app.store.getState())
  const way = litWay(['a', 'b', 'nobody'], scene)
  expect(way?.nodes).toEqual(['a', 'b'])
  expect([...(way?.edges ?? [])]).toEqual(['b depends-on a'])
  // A room reads it from afar.
  expect(way?.type).toBe(16)
  expect(litWay(['nobody'], scene)).toBeNull()
})
