/** Commands on notes and on colours of one's own; what holds for every command is in commands.test.ts. */
import { describe, expect, it } from 'vitest'
import type { ViewCommand } from '../../diagram/view/commands/command.ts'
import * as notes from '../../diagram/view/commands/notes.ts'
import { setOwnColour } from '../../diagram/view/commands/own-colours.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { smallGraph, smallView } from './small-graph.ts'

const start = smallView()
const run = <Args>(command: ViewCommand<Args>, args: Args, view = start): ViewDocument =>
  command.apply(view, args, smallGraph)

describe('notes', () => {
  const note = { look: 'note', text: 'Hello', on: null, x: 1.26, y: -0.01, colour: 'amber-2' } as const

  it('get ids that go on, clean words and places to a tenth', () => {
    let view = run(notes.addNotes, {
      notes: [
        { ...note, text: '  two\r\nlines\t\n\n\n\nhere \u0000 ' },
        { ...note, on: 'envoy' },
        { ...note, on: 'nobody' },
        { ...note, text: ' \n ' },
        { ...note, x: Number.NaN }
      ]
    })
    expect(view.notes).toEqual([
      { ...note, id: 'note.1', text: 'two\nlines\n\nhere', x: 1.3, y: 0 },
      { ...note, id: 'note.2', on: 'envoy', x: 1.3, y: 0 }
    ])
    view = run(notes.removeNotes, { ids: ['note.1', 'note.7'] }, view)
    view = run(notes.addNotes, { notes: [note] }, view)
    expect(view.notes.map(({ id }) => id)).toEqual(['note.2', 'note.3'])
  })

  it('change one by one; what says nothing changes nothing', () => {
    const view = run(notes.addNotes, { notes: [note, note] })
    const changed = run(
      notes.changeNote,
      { id: 'note.2', text: 'Bye', look: 'label', colour: 'rose-5' },
      view
    )
    expect(changed.notes[0]).toBe(view.notes[0])
    expect(changed.notes[1]).toMatchObject({ text: 'Bye', look: 'label', colour: 'rose-5', x: 1.3 })
    expect(run(notes.changeNote, { id: 'note.2', text: ' ' }, changed)).toBe(changed)
    expect(run(notes.changeNote, { id: 'note.9', text: 'Bye' }, view)).toBe(view)
    expect(run(notes.moveNote, { id: 'note.1', x: 5e9, y: 3 }, view).notes[0]).toMatchObject({ x: 1e6, y: 3 })
    expect(run(notes.moveNote, { id: 'note.1', x: Number.NaN, y: 3 }, view)).toBe(view)
  })
})

describe('colours of their own', () => {
  it('are given to known components and taken back', () => {
    const view = run(setOwnColour, { ids: ['envoy', 'ceph', 'nobody'], colour: 'blue-5' })
    expect(view.ownColours).toEqual([
      ['ceph', 'blue-5'],
      ['envoy', 'blue-5']
    ])
    expect(run(setOwnColour, { ids: ['ceph'], colour: 'blue-5' }, view)).toBe(view)
    expect(run(setOwnColour, { ids: ['ceph'], colour: null }, view).ownColours).toEqual([['envoy', 'blue-5']])
    expect(run(setOwnColour, { ids: ['wire'], colour: null }, view)).toBe(view)
  })
})
