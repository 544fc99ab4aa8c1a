/** A window with unsaved changes asks before it closes, and can always be closed in the end. */
import { expect, test } from 'vitest'
import { createClosing } from '../../main/closing.ts'

type Answer = 'save' | 'discard' | 'cancel'

function bench(dirty: boolean, answers: Answer[]) {
  const log: string[] = []
  const closing = createClosing({
    isDirty: () => dirty,
    async ask() {
      log.push('ask')
      const answer = answers.shift()
      if (answer === undefined) throw new Error('no dialog')
      return answer
    },
    requestSave: () => log.push('save'),
    discard: () => log.push('discard'),
    async settle() {
      log.push('settle')
    },
    close: () => log.push('close'),
    stays: () => log.push('stays')
  })
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))
  return { closing, log, settled }
}

test('without changes it writes what is left and closes', async () => {
  const { closing, log, settled } = bench(false, [])
  closing.request()
  closing.request()
  await settled()
  expect(log).toEqual(['settle', 'close'])
})

test('cancel keeps it open, and the next wish asks again', async () => {
  const { closing, log, settled } = bench(true, ['cancel', 'discard'])
  closing.request()
  closing.request()
  await settled()
  expect(log).toEqual(['ask', 'stays'])
  closing.request()
  await settled()
  expect(log).toEqual(['ask', 'stays', 'ask', 'discard', 'settle', 'close'])
})

test('save waits for the window, and a save that did not happen keeps it open', async () => {
  const { closing, log, settled } = bench(true, ['save', 'save'])
  closing.finish(true)
  closing.request()
  await settled()
  closing.finish(false)
  await settled()
  expect(log).toEqual(['ask', 'save', 'stays'])
  closing.request()
  await settled()
  closing.finish(true)
  closing.finish(true)
  await settled()
  expect(log).toEqual(['ask', 'save', 'stays', 'ask', 'save', 'settle', 'close'])
})

test('a save that hangs does not lock anybody in', async () => {
  const { closing, log, settled } = bench(true, ['save', 'discard'])
  closing.request()
  await settled()
  closing.request()
  await settled()
  expect(log.at(-1)).toBe('close')
})

test('a dialog that fails keeps it open', async () => {
  const { closing, log, settled } = bench(true, [])
  closing.request()
  await settled()
  expect(log).toEqual(['ask', 'stays'])
})

test('writes that fail do not keep it open', async () => {
  const log: string[] = []
  const closing = createClosing({
    isDirty: () => false,
    ask: async () => 'cancel',
    requestSave: () => undefined,
    discard: () => undefined,
    settle: async () => {
      throw new Error('disk')
    },
    close: () => log.push('close'),
    stays: () => log.push('stays')
  })
  closing.request()
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(log).toEqual(['close'])
})
