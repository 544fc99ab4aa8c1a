/** Jobs have a name, an end, and say how far they are once they take a while. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ExportStage } from '../../diagram/export/format.ts'
import { createJobs, jobLimit, type Job, type Jobs } from '../../main/export-jobs.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Progress = { readonly job: string; readonly stage: ExportStage; readonly share: number }

function bench() {
  const sent: Progress[] = []
  const jobs = createJobs((progress) => sent.push(progress))
  return { jobs, sent }
}

/** A job that runs until the test ends it. */
function start(jobs: Jobs, name: string) {
  let end: (output: string) => void = () => undefined
  let job: Job | null = null
  const result = jobs.run(name, (given) => {
    job = given
    return new Promise<string>((resolve) => (end = resolve))
  })
  if (job === null) throw new Error('the job did not begin')
  return { job: job as Job, result, end: () => end('x') }
}

test('a short job says nothing', async () => {
  const { jobs, sent } = bench()
  const { job, result, end } = start(jobs, 'a')
  job.tell('preparing')
  vi.advanceTimersByTime(299)
  job.tell('drawing')
  end()
  expect(await result).toEqual({ status: 'done', output: 'x' })
  vi.advanceTimersByTime(10_000)
  expect(sent).toEqual([])
})

test('a long job says where it is after 300 ms, then every stage once, in order and never going back', async () => {
  const { jobs, sent } = bench()
  const { job, result, end } = start(jobs, 'a')
  // The dialog that asks where the file goes may stand for minutes.
  vi.advanceTimersByTime(60_000)
  job.tell('preparing')
  vi.advanceTimersByTime(200)
  job.tell('packing')
  expect(sent).toEqual([])
  vi.advanceTimersByTime(100)
  expect(sent.map(({ stage }) => stage)).toEqual(['packing'])
  job.tell('packing')
  job.tell('drawing')
  job.tell('writing')
  end()
  await result
  vi.advanceTimersByTime(10_000)
  expect(sent.map(({ stage }) => stage)).toEqual(['packing', 'drawing', 'writing'])
  expect(sent.every(({ job: name }) => name === 'a')).toBe(true)
  const shares = sent.map(({ share }) => share)
  expect(shares).toEqual(shares.toSorted((one, other) => one - other))
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
})

test('a cancelled job is told to stop, and says nothing any more', async () => {
  const { jobs, sent } = bench()
  const [one, other] = [start(jobs, 'a'), start(jobs, 'b')]
  one.job.tell('preparing')
  jobs.cancel('nobody')
  jobs.cancel('a')
  expect([one.job.signal.aborted, other.job.signal.aborted]).toEqual([true, false])
  vi.advanceTimersByTime(1000)
  one.job.tell('drawing')
  expect(sent).toEqual([])
  jobs.cancelAll()
  expect(other.job.signal.aborted).toBe(true)
})

test('a name is taken while its job runs, and free afterwards, also after one that threw', async () => {
  const { jobs } = bench()
  const { result, end } = start(jobs, 'a')
  expect(await jobs.run('a', async () => 'second')).toEqual({ status: 'taken' })
  end()
  await result
  const broken = jobs.run('a', async () => {
    throw new Error('a bug')
  })
  await expect(broken).rejects.toThrow('a bug')
  expect(await jobs.run('a', async () => 'third')).toEqual({ status: 'done', output: 'third' })
})

test('so many run at once and no more', async () => {
  const { jobs } = bench()
  const running = Array.from({ length: jobLimit }, (_, index) => start(jobs, `${index}`))
  expect(await jobs.run('more', async () => 'x')).toEqual({ status: 'too-many' })
  running[0]?.end()
  await running[0]?.result
  expect(await jobs.run('more', async () => 'x')).toEqual({ status: 'done', output: 'x' })
})

test('what is being written is waited for at the end, what is only drawn is not', async () => {
  const { jobs } = bench()
  const [writing, drawing] = [start(jobs, 'writing'), start(jobs, 'drawing')]
  writing.job.tell('writing')
  drawing.job.tell('drawing')
  jobs.cancelAll()
  let settled = false
  const settling = jobs.settle().then(() => (settled = true))
  await Promise.resolve()
  await vi.advanceTimersByTimeAsync(1000)
  expect(settled).toBe(false)
  writing.end()
  await settling
  expect(settled).toBe(true)
})
