/** Undo and redo as values. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createView } from '../../diagram/view/create-view.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import {
  endGesture,
  historyLimit,
  record,
  redo,
  startHistory,
  undo,
  type History
} from '../../renderer/state/history.ts'

const start = createView([])
const named = (title: string): ViewDocument => ({ ...start, title })
const title = { en: 'Rename', ko: '이름 변경' }
const did = (history: History, name: string, gesture: string | null = null): History =>
  record(history, title, named(name), gesture)

describe('history', () => {
  it('remembers what was done, and nothing where nothing changed', () => {
    const one = did(startHistory(start), 'a')
    expect(one.past).toEqual([{ title, view: start }])
    expect(record(one, title, one.present)).toBe(one)
    expect(undo(startHistory(start)).present).toBe(start)
    expect(redo(one)).toBe(one)
  })

  it('forgets the undone once something else is done', () => {
    const back = undo(did(did(startHistory(start), 'a'), 'b'))
    expect(back.present.title).toBe('a')
    expect(back.future.map((entry) => entry.view.title)).toEqual(['b'])
    const other = did(back, 'c')
    expect(other.future).toEqual([])
    expect(redo(other)).toBe(other)
  })

  it('makes one entry of a gesture, and another of the next one', () => {
    let history = startHistory(start)
    for (const name of ['a', 'ab', 'abc']) history = did(history, name, 'typing')
    expect(history.past).toHaveLength(1)
    expect(undo(history).present).toBe(start)
    history = did(endGesture(history), 'abcd', 'typing')
    expect(history.past).toHaveLength(2)
    expect(undo(history).present.title).toBe('abc')
  })

  it('does not join a gesture across an undo', () => {
    let history = did(did(startHistory(start), 'a'), 'b', 'typing')
    history = did(undo(history), 'c', 'typing')
    expect(undo(history).present.title).toBe('a')
  })

  it(`keeps ${historyLimit} entries and drops the oldest`, () => {
    let history = startHistory(start)
    for (let at = 0; at < historyLimit + 5; at += 1) history = did(history, `${at}`)
    expect(history.past).toHaveLength(historyLimit)
    for (let at = 0; at < historyLimit; at += 1) history = undo(history)
    expect(history.present.title).toBe('4')
    expect(undo(history)).toBe(history)
  })

  it('undoing and redoing as often gives the same objects, whatever was done', () => {
    const step = fc.record({ name: fc.string({ maxLength: 2 }), gesture: fc.constantFrom(null, 'a', 'b') })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.nat(40), (steps, count) => {
        let history = startHistory(start)
        for (const { name, gesture } of steps) history = did(history, name, gesture)
        const { present, past } = history
        const back = Math.min(count, past.length)
        for (let at = 0; at < back; at += 1) history = undo(history)
        expect(history.present).toBe(back === 0 ? present : past[past.length - back]?.view)
        for (let at = 0; at < back; at += 1) history = redo(history)
        expect(history.present).toBe(present)
        expect(history.past.map((entry) => entry.view)).toEqual(past.map((entry) => entry.view))
        expect(history.future).toEqual([])
      })
    )
  })
})
