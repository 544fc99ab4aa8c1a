/** Every call is checked for sender, rate, input and output, and refusals tell nothing. */
import { describe, expect, test } from 'vitest'
import { createCallReceiver, rate, type Caller, type Handlers } from '../../main/calls.ts'
import { calls, type CallName } from '../../preload/contract.ts'

const own: Caller = { sender: 'own', senderFrame: { url: 'ecograph://app/index.html', parent: null } }
const validInputs: ReadonlyMap<CallName, object> = new Map<CallName, object>([
  ['adopt', { ticket: 't' }],
  ['reject', { ticket: 't' }],
  ['saveView', { text: '', as: false, suggestedName: 'x' }],
  ['exportAs', { format: 'pdf', suggestedName: 'x', view: '' }],
  ['exportFile', { format: 'svg', suggestedName: 'x', text: '' }],
  ['keepDraft', { text: '', dirty: false, title: 'x', language: 'en' }],
  ['finishClose', { proceed: true }],
  ['choosePack', { forget: false }],
  ['openLink', { url: 'https://example.org/' }],
  ['setMenu', { language: 'en', checked: [], disabled: [] }]
])
const names = Object.keys(calls) as CallName[]
const inputOf = (name: CallName): object => validInputs.get(name) ?? {}

function bench(answer: (name: CallName) => unknown = () => ({ status: 'cancelled' })) {
  const reached: CallName[] = []
  const reports: string[] = []
  let time = 0
  const handlers = Object.fromEntries(
    names.map((name) => [
      name,
      async () => {
        reached.push(name)
        return answer(name)
      }
    ])
  ) as unknown as Handlers
  const receive = createCallReceiver(handlers, {
    isOwn: ({ sender }) => sender === 'own',
    now: () => time,
    report: (line) => reports.push(line)
  })
  return { receive, reached, reports, wait: (milliseconds: number) => void (time += milliseconds) }
}

test.each(names)('%s is refused for a sender that is not our page', async (name) => {
  const { receive, reached } = bench()
  const foreign: Caller = { ...own, sender: 'another window' }
  await expect(receive(foreign, name, inputOf(name))).rejects.toThrow('Call refused')
  expect(reached).toEqual([])
})

test.each(names)('%s is refused for input that the contract does not know', async (name) => {
  const { receive, reached } = bench()
  const valid = inputOf(name)
  const wrong = [
    undefined,
    null,
    5,
    'x',
    [],
    { ...valid, more: 1 },
    { ...valid, path: '/etc/passwd' },
    ...Object.keys(valid).map((key) => ({ ...valid, [key]: { toString: () => 'x' } })),
    ...Object.keys(valid).map((key) => ({ ...valid, [key]: undefined }))
  ]
  for (const input of wrong) await expect(receive(own, name, input)).rejects.toThrow('Call refused')
  await expect(receive(own, name)).rejects.toThrow('Call refused')
  await expect(receive(own, name, valid, {})).rejects.toThrow('Call refused')
  expect(reached).toEqual([])
})

test.each(['', 'unknown', '__proto__', 'constructor', 'toString', 5, null, undefined, ['start']])(
  'the name %j is refused',
  async (name) => {
    await expect(bench().receive(own, name, {})).rejects.toThrow('Call refused')
  }
)

describe('answers', () => {
  test('reach the window where they keep the contract', async () => {
    expect(await bench(() => ({ answer: 'save' })).receive(own, 'askUnsaved', {})).toEqual({ answer: 'save' })
  })

  test.each([
    { status: 'saved', name: 'x', path: '/home/me/x' },
    { status: 'opened' },
    { status: 'failed', message: 'x'.repeat(5000) },
    undefined
  ])('%# against the contract become a general error', async (answer) => {
    const { receive, reports } = bench(() => answer)
    const call = receive(own, 'saveView', inputOf('saveView'))
    await expect(call).rejects.toThrow(/^Call failed$/)
    expect(reports).toHaveLength(1)
  })

  test('that throw do not tell the window why', async () => {
    const { receive, reports } = bench(() => {
      throw new Error('ENOENT /home/me/secret')
    })
    await expect(receive(own, 'openView', {})).rejects.toThrow(/^Call failed$/)
    expect(reports[0]).toContain('ENOENT')
  })
})

test('a flood is refused and does not last', async () => {
  const { receive, wait } = bench(() => ({}))
  const flood = await Promise.allSettled(
    Array.from({ length: rate.burst + 500 }, () => receive(own, 'newView', {}))
  )
  expect(flood.filter(({ status }) => status === 'fulfilled')).toHaveLength(rate.burst)
  wait(1000)
  expect(await receive(own, 'newView', {})).toEqual({})
})

test('foreign calls do not use up the rate of our page', async () => {
  const { receive } = bench(() => ({}))
  const foreign: Caller = { ...own, sender: 'another' }
  await Promise.allSettled(Array.from({ length: 2000 }, () => receive(foreign, 'newView', {})))
  expect(await receive(own, 'newView', {})).toEqual({})
})
