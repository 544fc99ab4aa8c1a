/** The layout's client: one worker a run, an answer or a clear error, and silence after cancelling. */
import { describe, expect, test, vi } from 'vitest'
import type { ArrangePlan } from '../../diagram/layout/arrange/types.ts'
import type { Position } from '../../diagram/view/document.ts'
import { requestLayout, requestPack, type LayoutWorker } from '../../renderer/canvas/layout-client.ts'
import type { LayoutAnswer } from '../../renderer/canvas/layout-messages.ts'
import { installTrustedTypes, isOwnWorker } from '../../renderer/canvas/trusted-types.ts'

const nothing = { nodes: [], groups: [], edges: [], fixed: [] }
const shown = { ...nothing, regions: [], needs: [], around: [], steps: [], ratio: 2 }
const plan: ArrangePlan = { layout: 'bands', shown, all: nothing, positions: [] }
const positions: readonly Position[] = [['a', 1, 2]]

function fakeWorker() {
  const worker: LayoutWorker = {
    postMessage: vi.fn(),
    terminate: vi.fn(),
    onmessage: null,
    onerror: null,
    onmessageerror: null
  }
  const self = worker as Worker
  return {
    worker,
    answer: (data: LayoutAnswer) => worker.onmessage?.call(self, { data } as MessageEvent),
    crash: (message: string) => worker.onerror?.call(self, { message } as ErrorEvent),
    garble: () => worker.onmessageerror?.call(self, {} as MessageEvent)
  }
}

/** Whether a promise has settled by now. */
const isSettled = (promise: Promise<unknown>): Promise<boolean> => {
  const unsettled = Symbol('unsettled')
  return Promise.race([promise.catch(() => null), Promise.resolve(unsettled)]).then(
    (value) => value !== unsettled
  )
}

describe('requestLayout', () => {
  test('asks the worker, hands the positions on and ends it', async () => {
    const fake = fakeWorker()
    const progress = vi.fn()
    const run = requestLayout(plan, progress, () => fake.worker)
    expect(fake.worker.postMessage).toHaveBeenCalledExactlyOnceWith({ kind: 'arrange', plan })
    expect(progress.mock.calls).toEqual([[0]])
    fake.answer({ kind: 'placed', positions })
    await expect(run.result).resolves.toBe(positions)
    expect(progress.mock.calls).toEqual([[0], [1]])
    expect(fake.worker.terminate).toHaveBeenCalledOnce()
  })

  test('says what went wrong in the worker', async () => {
    const fake = fakeWorker()
    const run = requestLayout(plan, undefined, () => fake.worker)
    fake.answer({ kind: 'failed', message: 'no room' })
    await expect(run.result).rejects.toThrow('The layout could not be computed: no room')
    expect(fake.worker.terminate).toHaveBeenCalledOnce()
  })

  test('says so when the worker breaks or its answer is unreadable', async () => {
    const broken = fakeWorker()
    const first = requestLayout(plan, undefined, () => broken.worker)
    broken.crash('Script error')
    await expect(first.result).rejects.toThrow('Script error')
    const silent = fakeWorker()
    const second = requestLayout(plan, undefined, () => silent.worker)
    silent.crash('')
    await expect(second.result).rejects.toThrow('its worker did not start')
    const garbled = fakeWorker()
    const third = requestLayout(plan, undefined, () => garbled.worker)
    garbled.garble()
    await expect(third.result).rejects.toThrow('its answer could not be read')
  })

  test('is silent after it was cancelled, whatever still arrives', async () => {
    const fake = fakeWorker()
    const progress = vi.fn()
    const run = requestLayout(plan, progress, () => fake.worker)
    run.cancel()
    run.cancel()
    expect(fake.worker.terminate).toHaveBeenCalledOnce()
    fake.answer({ kind: 'placed', positions })
    fake.crash('late')
    expect(await isSettled(run.result)).toBe(false)
    expect(progress.mock.calls).toEqual([[0]])
  })

  test('rejects and ends the worker when the request cannot be sent', async () => {
    const fake = fakeWorker()
    vi.mocked(fake.worker.postMessage).mockImplementation(() => {
      throw new Error('could not be cloned')
    })
    const run = requestLayout(plan, undefined, () => fake.worker)
    await expect(run.result).rejects.toThrow('could not be cloned')
    expect(fake.worker.terminate).toHaveBeenCalledOnce()
  })
})

describe('requestPack', () => {
  test('asks the same kind of worker for the shape of a page', async () => {
    const fake = fakeWorker()
    const question = { place: nothing, ratio: 16 / 9 }
    const run = requestPack(question, () => fake.worker)
    expect(fake.worker.postMessage).toHaveBeenCalledExactlyOnceWith({ kind: 'pack', question })
    fake.answer({ kind: 'placed', positions })
    await expect(run.result).resolves.toBe(positions)
    expect(fake.worker.terminate).toHaveBeenCalledOnce()
  })

  test('is silent once it was cancelled', async () => {
    const fake = fakeWorker()
    const run = requestPack({ place: nothing, ratio: null }, () => fake.worker)
    run.cancel()
    fake.answer({ kind: 'placed', positions })
    expect(await isSettled(run.result)).toBe(false)
  })
})

describe('trusted types', () => {
  const page = 'ecograph://app/index.html'

  test('only the layout worker of the own origin is a script', () => {
    expect(isOwnWorker('ecograph://app/assets/layout-worker-Bx3_9-aZ.js', page)).toBe(true)
    expect(isOwnWorker('/assets/layout-worker-abc.js', page)).toBe(true)
    expect(
      isOwnWorker(
        'http://localhost:5173/canvas/layout-worker.ts?worker_file&type=module',
        'http://localhost:5173/'
      )
    ).toBe(true)
    for (const url of [
      'https://elsewhere.example/assets/layout-worker-abc.js',
      'ecograph://other/assets/layout-worker-abc.js',
      'ecograph://app/assets/other-abc.js',
      'ecograph://app/assets/../layout-worker-abc.js',
      'ecograph://app/assets/layout-worker-abc.js/x',
      'blob:ecograph://app/5e1c',
      'data:text/javascript,1',
      'javascript:1',
      'http://['
    ]) {
      expect(isOwnWorker(url, page), url).toBe(false)
    }
  })

  test('the policy is made once, and refuses markup, script and foreign addresses', () => {
    const policies: Record<'createHTML' | 'createScript' | 'createScriptURL', (value: string) => string>[] =
      []
    vi.stubGlobal('location', { href: page })
    vi.stubGlobal('trustedTypes', {
      get defaultPolicy() {
        return policies[0] ?? null
      },
      createPolicy: (name: string, options: (typeof policies)[number]) => {
        expect(name).toBe('default')
        policies.push(options)
        return options
      }
    })
    installTrustedTypes()
    installTrustedTypes()
    vi.unstubAllGlobals()
    vi.stubGlobal('location', { href: page })
    expect(policies).toHaveLength(1)
    const [policy] = policies
    expect(() => policy?.createHTML('<b>')).toThrow(TypeError)
    expect(() => policy?.createScript('1')).toThrow(TypeError)
    expect(() => policy?.createScriptURL('https://elsewhere.example/x.js')).toThrow(TypeError)
    expect(policy?.createScriptURL('/assets/layout-worker-a.js')).toBe('/assets/layout-worker-a.js')
    vi.unstubAllGlobals()
  })
})
