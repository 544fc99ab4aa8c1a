/** How crowded a picture is, as bars and in a word. */
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { crowdingLevels, type CrowdingLevel } from '../../../diagram/scene/crowding.ts'

/** Bars that are filled one more for each level. */
export function Level({ level }: { level: CrowdingLevel }): ReactElement {
  const at = crowdingLevels.indexOf(level)
  return (
    <span className="level" data-level={level} aria-hidden>
      {crowdingLevels.map((each, index) => (
        <span key={each} data-on={index <= at} />
      ))}
    </span>
  )
}

export function useLevelName(): (level: CrowdingLevel) => string {
  const { t } = useTranslation()
  return (level) =>
    ({
      calm: t('crowding.calm'),
      busy: t('crowding.busy'),
      crowded: t('crowding.crowded'),
      hairball: t('crowding.hairball')
    })[level]
}
