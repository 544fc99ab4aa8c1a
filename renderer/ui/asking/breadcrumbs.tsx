/** Over the picture at the top: the last places where one has been, and the way back and forward. */
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { returnTo } from '../../state/navigate.ts'
import { placesNear } from '../../state/trail.ts'
import { useApp, useApplication } from '../context.tsx'
import { IconButton } from '../parts/controls.tsx'
import { useKeyCaps } from '../parts/keys.ts'
import { usePlaceName } from './use-place-name.ts'

/** As many places as a person knows by heart. */
const most = 5

export function Breadcrumbs(): ReactElement | null {
  const { t } = useTranslation()
  const app = useApp()
  const capsOf = useKeyCaps()
  const nameOf = usePlaceName()
  const trail = useApplication((state) => state.trail)
  const behind = trail.places[trail.at - 1]
  const ahead = trail.places[trail.at + 1]
  if (behind === undefined && ahead === undefined) return null
  const listed = placesNear(trail, most, nameOf)
  const here = listed.findIndex(([at]) => at === trail.at)
  return (
    <nav className="crumbs" aria-label={t('trail.label')} data-testid="crumbs">
      <IconButton
        icon={ChevronLeft}
        label={behind ? t('trail.back', { place: nameOf(behind) }) : t('trail.noBack')}
        keys={capsOf('go-back')}
        disabled={behind === undefined}
        onClick={app.actions['go-back']}
        data-testid="trail-back"
      />
      <IconButton
        icon={ChevronRight}
        label={ahead ? t('trail.forward', { place: nameOf(ahead) }) : t('trail.noForward')}
        keys={capsOf('go-forward')}
        disabled={ahead === undefined}
        onClick={app.actions['go-forward']}
        data-testid="trail-forward"
      />
      <ol>
        {listed.map(([at, place], index) => (
          <li
            key={at}
            data-ahead={at > trail.at || undefined}
            data-far={index < here - 2 || index > here + 1 || undefined}
          >
            <button
              type="button"
              aria-current={at === trail.at ? 'location' : undefined}
              title={nameOf(place)}
              onClick={() => returnTo(app, at)}
              data-testid="crumb"
            >
              {nameOf(place)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
