/** What colour, border, badge and areas stand for: a choice each, with a sentence that says what is shown. */
import { ChevronRight } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { channels } from '../../../../diagram/overlays/overlay.ts'
import { overlayOn } from '../../../../diagram/overlays/registry.ts'
import { useApp, useApplication, useText, useViewPart } from '../../context.tsx'
import { ChannelField } from './channel-field.tsx'
import { channelNames } from './channel-words.ts'
import { MembershipField } from './membership-field.tsx'

export function LookBlock(): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const { store } = useApp()
  const isOpen = useApplication((state) => state.lookOpen)
  const colourBy = useViewPart((view) => view.colourBy)
  const borderBy = useViewPart((view) => view.borderBy)
  const badgeBy = useViewPart((view) => view.badgeBy)
  const hulls = useViewPart((view) => view.hulls)
  const on = channels.flatMap((channel) => {
    const overlay = overlayOn({ colourBy, borderBy, badgeBy, hulls }, channel)
    return overlay ? [`${t(channelNames[channel])}: ${text(overlay.title)}`] : []
  })
  const hasMembership = [colourBy, borderBy, badgeBy].includes('membership')
  return (
    <section className="look" aria-label={t('look.title')} data-testid="look">
      <h2>
        <button
          type="button"
          className="look-head"
          aria-expanded={isOpen}
          title={t('look.show')}
          onClick={() => store.setState({ lookOpen: !isOpen })}
          data-testid="look-toggle"
        >
          <ChevronRight aria-hidden size={14} strokeWidth={2} />
          <span>{t('look.title')}</span>
          {!isOpen && <small>{on.join(' · ')}</small>}
        </button>
      </h2>
      {isOpen && (
        <div className="look-fields">
          {channels.map((channel) => (
            <ChannelField key={channel} channel={channel} />
          ))}
          {hasMembership && <MembershipField />}
        </div>
      )}
    </section>
  )
}
