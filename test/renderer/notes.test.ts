/** Notes in the window: choosing, writing, changing and removing them, and which of them is under the pointer. */
import { describe, expect, test } from 'vitest'
import type { SceneMark } from '../../diagram/scene/types.ts'
import { boundsOf } from '../../diagram/geometry/convex.ts'
import { beginDrag } from '../../renderer/canvas/drag.ts'
import { blendScenes, moveMark } from '../../renderer/canvas/moved.ts'
import { indexScene } from '../../renderer/canvas/neighbourhood.ts'
import { smallestText } from '../../renderer/canvas/detail/look.ts'
import { noteAt } from '../../renderer/canvas/note-tool.ts'
import { markBox, paintMark, type Paint2D } from '../../renderer/canvas/paint.ts'
import {
  changeDraft,
  chooseNote,
  chosenNote,
  dropDraft,
  editNote,
  giveColour,
  keepDraft,
  onNote,
  writeNote,
  writeNoteHere
} from '../../renderer/state/notes/notes.ts'
import { select, undo, viewOf } from '../../renderer/state/store.ts'
import { edgesBetween, line, node, scene } from './scene-parts.ts'
import { fakeCanvas } from './fake-canvas.ts'
import { fakeBridge, startApp } from './session.ts'

const startParts = () => {
  const app = startApp(fakeBridge())
  app.canvas.attach(fakeCanvas({}))
  return app
}

const mark = (
  id: string,
  of: string | null,
  x: number,
  y: number,
  kind: SceneMark['kind'] = 'note'
): SceneMark => ({
  id,
  kind,
  of,
  box: { x, y, width: 40, height: 20 },
  radius: 4,
  fill: '#ffffff',
  stroke: null,
  opacity: 1,
  lines: [line(id, x + 4, y + 14)],
  title: id
})

describe('marks on the canvas', () => {
  const nodes = [node('a', 0, 0), node('b', 300, 40)]
  const marks = [
    mark('note.1', 'a', 20, 20),
    mark('note.2', null, 30, 30),
    mark('badge', 'b', 30, 30, 'badge')
  ]
  const picture = { ...scene(nodes, edgesBetween(nodes, [['a', 'b']])), marks }

  test('the topmost note is under the pointer; badges are no notes', () => {
    expect(noteAt(picture, [35, 35])?.id).toBe('note.2')
    expect(noteAt(picture, [22, 22])?.id).toBe('note.1')
    expect(noteAt(picture, [200, 200])).toBeUndefined()
  })

  test('a note that is too small to read has a sign in its middle, which can be pointed at', () => {
    const far = 0.1
    const [first] = marks
    if (!first) throw new Error('there is no note')
    const sign = markBox(first, { smallestText: smallestText / far })
    expect(sign.width * far).toBeGreaterThan(12)
    expect([sign.x + sign.width / 2, sign.y + sign.height / 2]).toEqual([40, 30])
    expect(markBox(first, { smallestText: smallestText / 1 })).toBe(first.box)
    // Beside the card, and still on the sign.
    expect(noteAt(picture, [sign.x + 4, sign.y + 4], far)?.id).toBe('note.1')
    expect(noteAt(picture, [sign.x + 4, sign.y + 4])).toBeUndefined()
  })

  test('the sign is drawn as wide as it can be pointed at, and without words', () => {
    const [first] = marks
    if (!first) throw new Error('there is no note')
    const painted = (smallest: number) => {
      const calls: { what: string; at: readonly unknown[] }[] = []
      const context = new Proxy({} as Record<string, unknown>, {
        get:
          (_, what: string) =>
          (...at: readonly unknown[]) =>
            calls.push({ what, at }),
        set: () => true
      })
      const ink = { background: '#ffffff', fontFamily: 'x', smallestText: smallest, thinnestLine: 0.6 }
      paintMark(context as unknown as Paint2D, first, ink)
      return calls
    }
    const near = painted(5).map(({ what }) => what)
    expect(near).toContain('fillText')
    expect(near).toContain('roundRect')
    const far = painted(65)
    expect(far.map(({ what }) => what)).not.toContain('fillText')
    expect(far.map(({ what }) => what)).not.toContain('roundRect')
    const sign = markBox(first, { smallestText: 65 })
    expect(far.find(({ what }) => what === 'moveTo')?.at).toEqual([sign.x, sign.y])
  })

  test('a mark moves with its words, and with its node while a layout settles', () => {
    expect(moveMark(marks[0]!, 5, -3)).toMatchObject({ box: { x: 25, y: 17 }, lines: [{ x: 29, y: 31 }] })
    const later = {
      ...picture,
      nodes: [node('a', 100, 0), nodes[1]!],
      marks: [mark('note.1', 'a', 120, 20), marks[1]!]
    }
    const half = blendScenes(picture, later, 0.5)
    expect(half.marks[0]!.box.x).toBe(70)
    expect(half.marks[1]).toBe(later.marks[1])
  })

  test('a dragged node takes its marks along, and no others', () => {
    const element = { id: () => 'n:a', position: () => ({ x: 10, y: 20 }) }
    const { marks: moving } = beginDrag(picture, [element as never]).moving()
    expect(moving.map(({ id, box }) => [id, box.x, box.y])).toEqual([['note.1', 30, 40]])
  })

  test('marks are lit with their nodes', () => {
    expect(
      indexScene(picture)
        .around('b')
        ?.marks.map(({ id }) => id)
    ).toEqual(['note.1', 'badge'])
  })
})

describe('notes of the session', () => {
  test('are written beside what is selected, one on each, as one step', () => {
    const parts = startParts()
    const { store } = parts
    select(store, ['a', 'b'])
    writeNoteHere(parts, 'note')
    changeDraft(store, { text: 'Both' })
    keepDraft(parts)
    const { notes } = viewOf(store.getState())
    expect(notes.map(({ on, text }) => [on, text])).toEqual([
      ['a', 'Both'],
      ['b', 'Both']
    ])
    const drawn = parts.derived.scene(store.getState())
    for (const { id, of } of drawn.marks) {
      const boxes = [
        drawn.marks.find((one) => one.id === id)!.box,
        drawn.nodes.find((one) => one.id === of)!.box
      ]
      const both = boundsOf(
        boxes.flatMap(({ x, y, width, height }) => [[x, y] as const, [x + width, y + height] as const])
      )!
      expect(both.width).toBeLessThan(700)
    }
    undo(store)
    expect(viewOf(store.getState()).notes).toEqual([])
  })

  test('are written in the middle of the sight where nothing is selected', () => {
    const parts = startParts()
    writeNoteHere(parts, 'label')
    changeDraft(parts.store, { text: 'Here' })
    keepDraft(parts)
    expect(viewOf(parts.store.getState()).notes).toMatchObject([{ on: null, look: 'label', x: 50, y: 50 }])
    expect(chosenNote(parts.store.getState())).toBe('note.1')
  })

  test('without words none is made, and one that loses its words goes', () => {
    const parts = startParts()
    const { store } = parts
    const before = viewOf(store.getState())
    writeNote(parts, 'note', { at: [1, 2] })
    keepDraft(parts)
    expect(viewOf(store.getState())).toBe(before)
    writeNote(parts, 'note', { at: [1, 2] })
    changeDraft(store, { text: 'x' })
    dropDraft(store)
    keepDraft(parts)
    expect(viewOf(store.getState())).toBe(before)
    writeNote(parts, 'note', { at: [1, 2] })
    changeDraft(store, { text: 'x' })
    keepDraft(parts)
    editNote(store, 'note.1')
    changeDraft(store, { text: '  ' })
    keepDraft(parts)
    expect(viewOf(store.getState()).notes).toEqual([])
  })

  test('one is chosen until something else is selected', () => {
    const parts = startParts()
    const { store } = parts
    writeNote(parts, 'note', { at: [1, 2] })
    changeDraft(store, { text: 'x' })
    keepDraft(parts)
    select(store, ['a'])
    expect(chosenNote(store.getState())).toBeNull()
    select(store, [])
    expect(chosenNote(store.getState())).toBeNull()
    select(store, ['a'])
    onNote(store, { kind: 'choose', id: 'note.1' })
    expect(store.getState().selection).toEqual([])
    expect(chosenNote(store.getState())).toBe('note.1')
    onNote(store, { kind: 'move', id: 'note.1', dx: 3, dy: -4, gesture: 'note note.1' })
    onNote(store, { kind: 'move', id: 'note.1', dx: 3, dy: -4, gesture: 'note note.1' })
    expect(viewOf(store.getState()).notes[0]).toMatchObject({ x: 7, y: -6 })
    undo(store)
    expect(viewOf(store.getState()).notes[0]).toMatchObject({ x: 1, y: 2 })
    onNote(store, { kind: 'remove', id: 'note.1' })
    expect(viewOf(store.getState()).notes).toEqual([])
    chooseNote(store, 'note.1')
    expect(chosenNote(store.getState())).toBeNull()
  })

  test('a colour of its own is what the picture shows, and loses to nothing', () => {
    const parts = startParts()
    const { store } = parts
    const fillOf = (): string =>
      parts.derived.scene(store.getState()).nodes.find(({ id }) => id === 'a')!.fill
    const plain = fillOf()
    giveColour(store, ['a'], 'green-5')
    expect(fillOf()).not.toBe(plain)
    giveColour(store, ['a'], null)
    expect(fillOf()).toBe(plain)
  })
})
