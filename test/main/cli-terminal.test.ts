/** Lines for a person: on a terminal progress is one line, elsewhere each is one of its own; Ctrl+C is heard. */
import { EventEmitter } from 'node:events'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createTerminal } from '../../main/cli/terminal.ts'

function bench(isTTY: boolean) {
  let text = ''
  const codes: number[] = []
  const system = Object.assign(new EventEmitter(), { exit: (code: number) => codes.push(code) })
  const stream = { isTTY, columns: 30, write: (more: string) => void (text += more) }
  // Only what a terminal uses of a process.
  const terminal = createTerminal(stream, system as unknown as NodeJS.Process)
  return { terminal, system, codes, text: () => text }
}

test('each line stays where there is no terminal', () => {
  const { terminal, text } = bench(false)
  terminal.progress('[1/2] a')
  terminal.progress('[2/2] b')
  terminal.tell('2 files')
  expect(text()).toBe('[1/2] a\n[2/2] b\n2 files\n')
})

test('on a terminal progress is written over, never wraps, and what is told stays', () => {
  const { terminal, text } = bench(true)
  terminal.progress(`[1/2] ${'x'.repeat(100)}`)
  terminal.progress('[2/2] b')
  terminal.tell('2 files')
  const [first = '', second, third] = text().split('\r\u001b[2K')
  expect(first).toHaveLength(29)
  expect([second, third]).toEqual(['[2/2] b', '2 files\n'])
})

test('the first wish to stop is told, its echo does nothing, a later one ends the program', () => {
  vi.useFakeTimers()
  // Files share their globals.
  onTestFinished(() => void vi.useRealTimers())
  const { terminal, system, codes } = bench(true)
  let wishes = 0
  const forget = terminal.onStop(() => void (wishes += 1))
  system.emit('SIGINT')
  system.emit('SIGINT')
  expect([wishes, codes]).toEqual([1, []])
  vi.advanceTimersByTime(2000)
  system.emit('SIGTERM')
  expect([wishes, codes]).toEqual([1, [130]])
  forget()
  expect(system.eventNames()).toEqual([])
})
