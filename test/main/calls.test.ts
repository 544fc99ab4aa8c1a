/** Every call is checked for sender, rate, input and output, and refusals tell nothing. */
import { describe, expect, test } from 'vitest'
import { createReceivers, rate, type Caller, type Handlers } from '../../main/calls.ts'
import { plainOptions } from '../../diagram/picture/options.ts'
import { plainDeck } from '../../diagram/picture/deck-options.ts'
import { calls, type CallName, type DroppedFileAnswer } from '../../preload/contract.ts'

const own: Caller = { sender: 'own', senderFrame: { url: 'ecograph://app/index.html', parent: null } }
const picture = { view: '', options: plainOptions, only: ['envoy'], today: '2026-11-20' }
const validInputs: ReadonlyMap<CallName, object> = new Map<CallName, object>([
  ['adopt', { ticket: 't' }],
  ['reject', { ticket: 't' }],
  ['saveView', { text: '', as: false, suggestedName: 'x' }],
  ['exportAs', { job: 'j', format: 'pdf', suggestedName: 'x', picture }],
  [
    'exportDeck',
    {
      job: 'j',
      format: 'pptx',
      suggestedName: 'x',
      deck: { view: '', options: { ...plainDeck, story: 'story.trail-map' }, today: '2026-11-20' }
    }
  ],
  ['copyPicture', { job: 'j', picture }],
  ['cancelExport', { job: 'j' }],
  ['keepPresets', { presets: [{ name: 'Slides', options: plainOptions }] }],
  ['keepDraft', { text: '', dirty: false, title: 'x', language: 'en' }],
  ['finishClose', { proceed: true }],
  ['choosePack', { forget: false }],
  ['fillScreen', { on: true }],
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
  const paths: string[] = []
  const openDropped = async (path: string): Promise<DroppedFileAnswer> => {
    paths.push(path)
    return { status: 'failed', message: 'No view.' }
  }
  const { call: receive, drop } = createReceivers(handlers, openDropped, {
    isOwn: ({ sender }) => sender === 'own',
    now: () => time,
    report: (line) => reports.push(line)
  })
  return {
    receive,
    drop,
    paths,
    reached,
    reports,
    wait: (milliseconds: number) => void (time += milliseconds)
  }
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

describe('a picture', () => {
  const hostile: readonly (readonly [string, object])[] = [
    ['a view of 65 MiB', { view: 'x'.repeat(65 * 1024 * 1024) }],
    ['a title without end', { options: { ...plainOptions, title: 'x'.repeat(201) } }],
    ['a width that no program opens', { options: { ...plainOptions, pngWidth: 32_768 } }],
    ['a scale that nobody offers', { options: { ...plainOptions, pngScale: 64 } }],
    ['a page that is none', { options: { ...plainOptions, page: '__proto__' } }],
    ['an option that is none', { options: { ...plainOptions, out: '/etc/passwd' } }],
    ['colours that are none', { options: { ...plainOptions, company: { background: 'url(https://a)' } } }],
    ['names that are no ids', { only: ['../../etc/passwd'] }],
    ['more components than there can be', { only: Array.from({ length: 100_001 }, () => 'a') }],
    ['a day that is none', { today: '<script>' }]
  ]

  test.each(hostile)('with %s is refused', async (_name, part) => {
    const { receive, reached } = bench()
    const input = { job: 'j', picture: { ...picture, ...part } }
    await expect(receive(own, 'copyPicture', input)).rejects.toThrow('Call refused')
    await expect(receive(own, 'exportAs', { ...input, format: 'svg', suggestedName: 'x' })).rejects.toThrow(
      'Call refused'
    )
    expect(reached).toEqual([])
  })

  test('is drawn in a known format and under a short name only', async () => {
    const { receive, reached } = bench()
    const valid = { job: 'j', format: 'svg', suggestedName: 'x', picture }
    for (const part of [
      { format: '../svg' },
      { job: '' },
      { job: 'j'.repeat(65) },
      { suggestedName: 'x'.repeat(1025) }
    ])
      await expect(receive(own, 'exportAs', { ...valid, ...part })).rejects.toThrow('Call refused')
    expect(reached).toEqual([])
    await receive(own, 'exportAs', valid)
    expect(reached).toEqual(['exportAs'])
  })

  test('is asked for no more often than anything else', async () => {
    const { receive, reached } = bench()
    for (let count = 0; count < rate.burst; count += 1)
      await receive(own, 'copyPicture', { job: 'j', picture })
    await expect(receive(own, 'copyPicture', { job: 'j', picture })).rejects.toThrow('Call refused')
    expect(reached).toHaveLength(rate.burst)
  })
})

test.each([
  ['without a name', [{ name: '  ', options: plainOptions }]],
  ['with a name that fills the screen', [{ name: 'x'.repeat(61), options: plainOptions }]],
  ['with options of another kind', [{ name: 'x', options: { ...plainOptions, run: 'rm' } }]],
  ['in thousands', Array.from({ length: 2001 }, (_, index) => ({ name: `p${index}`, options: plainOptions }))]
])('presets %s are refused', async (_name, presets) => {
  const { receive, reached } = bench()
  await expect(receive(own, 'keepPresets', { presets })).rejects.toThrow('Call refused')
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

describe('a dropped file', () => {
  test('reaches the shell with the path that the bridge was given by the system', async () => {
    const { drop, paths, reached } = bench()
    expect(await drop(own, { path: '/home/me/a.svg' })).toEqual({ status: 'failed', message: 'No view.' })
    expect(paths).toEqual(['/home/me/a.svg'])
    expect(reached).toEqual([])
  })

  test('is refused from anybody else, and for anything but one path', async () => {
    const { drop, paths } = bench()
    await expect(drop({ ...own, sender: 'another' }, { path: '/a' })).rejects.toThrow('Call refused')
    const wrong = [
      undefined,
      null,
      '/a',
      {},
      { path: 5 },
      { path: '/a', more: 1 },
      { path: 'x'.repeat(40_000) }
    ]
    for (const input of wrong) await expect(drop(own, input)).rejects.toThrow('Call refused')
    await expect(drop(own)).rejects.toThrow('Call refused')
    await expect(drop(own, { path: '/a' }, {})).rejects.toThrow('Call refused')
    expect(paths).toEqual([])
  })

  test('cannot be made up by a call', async () => {
    const { receive, paths } = bench()
    for (const name of ['drop', 'droppedFile', 'ecograph-drop']) {
      await expect(receive(own, name, { path: '/etc/passwd' })).rejects.toThrow('Call refused')
    }
    expect(paths).toEqual([])
  })

  test('counts for the rate like a call', async () => {
    const { receive, drop } = bench(() => ({}))
    const flood = Array.from({ length: rate.burst }, () => drop(own, { path: '/a' }))
    await Promise.all(flood)
    await expect(receive(own, 'newView', {})).rejects.toThrow('Call refused')
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
