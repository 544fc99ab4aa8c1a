/** Over the picture at the top: the last places where one has been, and the way back and forward. */
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Fragment, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { returnTo } from '../../state/navigate.ts'
import { whereabouts } from '../../state/store.ts'
import { isAway, placeBehind, placesNear } from '../../state/trail.ts'
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
  const before = useApplication((state) => placeBehind(state.trail, whereabouts(state)))
  // What was let go is a place to come back to; where one is now has a name, and is no place of the trail.
  const away = useApplication((state) => {
    const now = whereabouts(state)
    if (!isAway(state.trail, now)) return null
    const isBare = now.selection.length === 0 && now.line === null
    const name = nameOf({ ...now, spot: -1, byFilter: isBare && now.filter !== null })
    const place = state.trail.places[state.trail.at]
    return place && nameOf(place) === name ? null : name
  })
  const behind = before === null ? undefined : trail.places[before]
  const ahead = trail.places[trail.at + 1]
  if (behind === undefined && ahead === undefined) return null
  const listed = placesNear(trail, most, nameOf).filter(([, place]) => nameOf(place) !== away)
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
          <Fragment key={at}>
            <li
              data-ahead={at > trail.at || undefined}
              data-far={index < here - 2 || index > here + 1 || undefined}
            >
              <button
                type="button"
                aria-current={at === trail.at && away === null ? 'location' : undefined}
                title={nameOf(place)}
                onClick={() => returnTo(app, at)}
                data-testid="crumb"
              >
                {nameOf(place)}
              </button>
            </li>
            {at === trail.at && away !== null && (
              <li>
                <span aria-current="location" data-testid="crumb-away">
                  {away}
                </span>
              </li>
            )}
          </Fragment>
        ))}
      </ol>
    </nav>
  )
}
