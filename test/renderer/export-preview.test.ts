/** The preview of an export: the same picture that is exported, packed elsewhere, and only as often as it must be. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { completePositions } from '../../diagram/layout/base.ts'
import { planPicture, type PictureRequest } from '../../diagram/picture/draw.ts'
import { plainOptions, slideOptions, type PictureOptions } from '../../diagram/picture/options.ts'
import { packPicture, type PackQuestion } from '../../diagram/picture/pack.ts'
import { preparePicture } from '../../diagram/picture/prepare.ts'
import { chooseStack } from '../../diagram/view/commands/stacks.ts'
import type { Position, ViewDocument } from '../../diagram/view/document.ts'
import { parseView } from '../../diagram/view/parse-view.ts'
import { serializeView } from '../../diagram/view/view-file.ts'
import {
  createPreview,
  packDelay,
  type Packings,
  type PreviewState
} from '../../renderer/ui/dialogs/export/preview.ts'
import { fullView, graph } from '../diagram/built-in.ts'

const view = chooseStack.apply(fullView(), { id: 'kubernetes-proxies' }, graph)
const ask = (change: Partial<PictureOptions> = {}, of: ViewDocument = view): PictureRequest => ({
  graph,
  view: of,
  options: { ...slideOptions, what: 'stack', ...change },
  only: null,
  today: '2026-11-20'
})

/** Timers that run when they are told, and packings that are answered when they are. */
function bench(packed?: Packings) {
  const states: PreviewState[] = []
  const packings: { question: PackQuestion; answer(): void; fail(): void; cancelled: boolean }[] = []
  const waiting = new Map<number, () => void>()
  let count = 0
  const preview = createPreview(
    (state) => states.push(state),
    (question) => {
      const { promise, resolve, reject } = withResolvers()
      // As it comes from a worker: a copy of what was sent there.
      const copy = JSON.parse(JSON.stringify(question)) as PackQuestion
      const packing = {
        question,
        answer: () => packing.cancelled || resolve(packPicture(copy)),
        fail: () => packing.cancelled || reject(new Error('broken')),
        cancelled: false
      }
      packings.push(packing)
      return {
        result: promise,
        cancel: () => {
          packing.cancelled = true
        }
      }
    },
    {
      set: (work, delay) => {
        expect(delay).toBe(packDelay)
        count += 1
        waiting.set(count, work)
        return count
      },
      clear: (timer) => waiting.delete(timer as number)
    },
    packed
  )
  return {
    preview,
    states,
    packings,
    last: () => states.at(-1)!,
    wait: () => {
      const due = [...waiting.values()]
      waiting.clear()
      for (const work of due) work()
    }
  }
}

function withResolvers() {
  let resolve: (positions: readonly Position[]) => void = () => {}
  let reject: (error: Error) => void = () => {}
  const promise = new Promise<readonly Position[]>((done, failed) => {
    resolve = done
    reject = failed
  })
  return { promise, resolve, reject }
}

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/** What the thread of an export makes of the request that the window sends. */
async function exported({ view: sent, ...rest }: PictureRequest): Promise<string> {
  const parsed = parseView(serializeView(sent))
  if (!parsed.ok) throw new Error(parsed.message.en)
  const positions = await completePositions(graph, parsed.view.positions)
  const { scene } = preparePicture({ ...rest, view: { ...parsed.view, positions } })
  return JSON.stringify(scene)
}

beforeEach(() => {
  vi.restoreAllMocks()
})

describe('the preview is the picture that is exported', () => {
  const cases: Readonly<Record<string, Partial<PictureOptions>>> = {
    'a packed slide': {},
    'a packed portrait page in Korean, printed': {
      page: 'a4-portrait',
      language: 'ko',
      theme: 'print',
      legend: 'right'
    },
    'the view as it stands': { ...plainOptions, what: 'view' },
    'neighbours, dark, with other words': {
      what: 'stack-neighbours',
      arrange: 'keep',
      theme: 'dark',
      title: 'Ours',
      subtitle: '',
      relationLabels: true,
      hulls: 'band'
    },
    'packed without a page': { page: 'free', legend: 'none', title: '' }
  }

  it.each(Object.entries(cases))('%s', async (_, change) => {
    const { preview, packings, last, wait } = bench()
    const request = ask(change)
    preview.show(request)
    wait()
    for (const packing of packings) packing.answer()
    await soon()
    expect(last()).toMatchObject({ busy: null, failed: false, options: request.options })
    expect(JSON.stringify(last().picture?.scene)).toBe(await exported(request))
  })

  it('differs where the options do', async () => {
    const scenes = await Promise.all(Object.values(cases).map((change) => exported(ask(change))))
    expect(new Set(scenes).size).toBe(scenes.length)
  })
})

describe('packing', () => {
  it('shows everything where it stands until the first picture is packed', async () => {
    const { preview, packings, last, wait } = bench()
    preview.show(ask())
    expect(last().busy).toBe('first')
    expect(last().picture?.scene).toEqual(preparePicture(ask({ arrange: 'keep' })).scene)
    expect(packings).toHaveLength(0)
    wait()
    expect(packings).toHaveLength(1)
    packings[0]?.answer()
    await soon()
    expect(last().busy).toBeNull()
  })

  it('keeps the old picture while another is packed, and ends what nobody waits for', async () => {
    const { preview, packings, last, wait } = bench()
    preview.show(ask())
    wait()
    packings[0]?.answer()
    await soon()
    const { picture, options } = last()
    preview.show(ask({ page: '4:3' }))
    expect(last()).toEqual({ picture, options, busy: 'again', failed: false })
    wait()
    preview.show(ask({ page: 'square' }))
    expect(packings[1]?.cancelled).toBe(true)
    // Changed again before it began: nothing is packed for this one.
    preview.show(ask({ page: 'a3-landscape' }))
    wait()
    expect(packings).toHaveLength(3)
    packings[1]?.answer()
    packings[2]?.answer()
    await soon()
    expect(last().busy).toBeNull()
    expect(last().picture?.scene.page).toEqual({ width: 1190.6, height: 841.9 })
  })

  it('goes on when only words or colours change, and draws the newest ones', async () => {
    const { preview, packings, last, wait } = bench()
    preview.show(ask())
    wait()
    preview.show(ask({ title: 'Ours', theme: 'dark' }))
    wait()
    expect(packings).toHaveLength(1)
    packings[0]?.answer()
    await soon()
    expect(last().picture?.scene).toMatchObject({ name: 'Ours', theme: 'dark' })
  })

  it('is remembered for what was packed before', async () => {
    const { preview, packings, last, wait } = bench()
    for (const page of ['16:9', '4:3'] as const) {
      preview.show(ask({ page }))
      wait()
      packings.at(-1)?.answer()
      await soon()
    }
    preview.show(ask())
    wait()
    expect(packings).toHaveLength(2)
    expect(last().busy).toBeNull()
    expect(JSON.stringify(last().picture?.scene)).toBe(await exported(ask()))
  })

  it('is remembered for the next time, up to a number', async () => {
    const packed: Packings = new Map()
    const first = bench(packed)
    first.preview.show(ask())
    first.wait()
    first.packings[0]?.answer()
    await soon()
    first.preview.dispose()
    const second = bench(packed)
    second.preview.show(ask({ theme: 'dark' }))
    expect(second.last().busy).toBeNull()
    expect(second.packings).toHaveLength(0)
    for (let at = 0; at < 20; at += 1) packed.set(String(at), [])
    second.preview.show(ask({ page: 'square' }))
    second.wait()
    second.packings[0]?.answer()
    await soon()
    expect(second.last().busy).toBeNull()
    expect(packed.size).toBe(12)
  })

  it('that breaks is told, and the picture shows everything where it stands', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const { preview, packings, last, wait } = bench()
    preview.show(ask())
    wait()
    packings[0]?.fail()
    await soon()
    expect(last()).toMatchObject({ busy: null, failed: true })
    expect(last().picture?.scene).toEqual(preparePicture(ask({ arrange: 'keep' })).scene)
  })

  it('ends with the dialog', async () => {
    const { preview, packings, states, wait } = bench()
    preview.show(ask())
    wait()
    preview.dispose()
    const told = states.length
    packings[0]?.answer()
    await soon()
    expect(packings[0]?.cancelled).toBe(true)
    expect(states).toHaveLength(told)
  })

  it('is not asked for where everything stays', () => {
    expect(planPicture(ask({ arrange: 'keep' })).question).toBeNull()
    const { preview, packings, last, wait } = bench()
    preview.show(ask({ arrange: 'keep' }))
    wait()
    expect(packings).toHaveLength(0)
    expect(last().busy).toBeNull()
  })
})
