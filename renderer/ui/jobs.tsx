/** What takes long, over the picture so that nothing makes room for it: pictures that are drawn, a layout; and a way to stop it. */
import { LoaderCircle } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { exportFormatList, type ExportStage } from '../../diagram/export/format.ts'
import type { PictureJob } from '../state/picture-jobs.ts'
import { useApp, useApplication, useText } from './context.tsx'
import { Button } from './parts/controls.tsx'

export function Jobs(): ReactElement | null {
  const { t } = useTranslation()
  const jobs = useApplication((state) => state.pictureJobs)
  if (jobs.length === 0) return null
  return (
    <ul className="jobs" aria-label={t('jobs.label')} data-testid="jobs">
      {jobs.map((job) => (
        <Job key={job.id} job={job} />
      ))}
    </ul>
  )
}

function Job({ job: { id, format, stage, share, stopping } }: { job: PictureJob }): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const { exporting } = useApp()
  const stages: Readonly<Record<ExportStage, string>> = {
    preparing: t('jobs.preparing'),
    packing: t('jobs.packing'),
    drawing: t('jobs.drawing'),
    writing: t('jobs.writing')
  }
  const known = exportFormatList.find((candidate) => candidate.id === format)
  const name = known ? text(known.title) : t('jobs.copy')
  return (
    <li className="job" data-testid="job">
      <span className="job-words">
        <strong>{name}</strong>
        <span role="status">{stopping ? t('jobs.stopping') : stages[stage]}</span>
      </span>
      <progress aria-label={name} value={share} max={1} />
      <Button
        look="quiet"
        disabled={stopping}
        onClick={() => exporting.cancel(id)}
        aria-label={t('jobs.stopNamed', { name })}
        data-testid="job-cancel"
      >
        {t('jobs.stop')}
      </Button>
    </li>
  )
}

/** A layout that is being worked out. */
export function LayoutJob(): ReactElement | null {
  const { t } = useTranslation()
  const { relayout } = useApp()
  const busy = useApplication((state) => state.layingOut)
  if (!busy) return null
  return (
    <div className="job layout-job" data-testid="layout-busy">
      <LoaderCircle aria-hidden size={15} strokeWidth={1.75} className="spin" />
      <span role="status">{t('status.layoutBusy')}</span>
      <Button look="quiet" onClick={relayout.cancel} data-testid="layout-cancel">
        {t('status.cancel')}
      </Button>
    </div>
  )
}
