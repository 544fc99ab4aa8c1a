/** What the shell says of a picture that it draws in; the list of those that one waits for out. */
import type { ExportFormatId, ExportStage } from '../../diagram/export/format.ts'

/** A picture that has been drawn for so long that one wants to know how far it is. */
export type PictureJob = {
  readonly id: string
  /** Null where it goes to the clipboard. */
  readonly format: ExportFormatId | null
  readonly stage: ExportStage
  /** 0 to 1. */
  readonly share: number
  /** The person cancelled it; it is not gone yet. */
  readonly stopping: boolean
}

export function advanceJob(
  jobs: readonly PictureJob[],
  news: Omit<PictureJob, 'stopping'>
): readonly PictureJob[] {
  if (!jobs.some(({ id }) => id === news.id)) return [...jobs, { ...news, stopping: false }]
  return jobs.map((job) => (job.id === news.id ? { ...job, ...news } : job))
}

export const stopJob = (jobs: readonly PictureJob[], id: string): readonly PictureJob[] =>
  jobs.map((job) => (job.id === id ? { ...job, stopping: true } : job))

export const isStopping = (jobs: readonly PictureJob[], id: string): boolean =>
  jobs.some((job) => job.id === id && job.stopping)

export const endJob = (jobs: readonly PictureJob[], id: string): readonly PictureJob[] =>
  jobs.filter((job) => job.id !== id)
