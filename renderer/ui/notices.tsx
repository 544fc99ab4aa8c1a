/** Short words about what just happened; problems stay until they are dismissed. */
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { useEffect, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { idleArranging } from '../state/arranging/possible.ts'
import { dismissNotice, type Notice } from '../state/store.ts'
import { useApp, useApplication, useText } from './context.tsx'
import { Button, IconButton } from './parts/controls.tsx'

/** Milliseconds that good news stays; longer where something can be done about it. */
const stay = { plain: 4500, action: 12_000 } as const

/** `testid` tells those in a dialog from those in the window, which the dialog covers. */
export function Notices({ testid = 'notices' }: { testid?: string }): ReactElement {
  const { t } = useTranslation()
  const notices = useApplication((state) => state.notices)
  return (
    <section className="notices" aria-label={t('notice.label')} aria-live="polite" data-testid={testid}>
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  )
}

function NoticeCard({ notice }: { notice: Notice }): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const { store, actions } = useApp()
  const { id, tone, message, action } = notice
  const isPossible = useApplication((state) => action !== undefined && !idleArranging(state).includes(action))
  const isOver = action !== undefined && !isPossible
  useEffect(() => {
    if (tone === 'problem') return
    const wait = isOver ? 0 : action === undefined ? stay.plain : stay.action
    const timer = setTimeout(() => dismissNotice(store, id), wait)
    return () => clearTimeout(timer)
  }, [id, tone, action, isOver, store])

  const words =
    'key' in message
      ? [t(message.key, { name: message.name ?? '' }), ...(message.also ? [t(message.also)] : [])]
          .join(' ')
          // Chinese and Japanese have no space between sentences.
          .replace('。 ', '。')
      : typeof message.text === 'string'
        ? message.text
        : text(message.text)
  const Icon = tone === 'problem' ? CircleAlert : CircleCheck
  return (
    <div className="notice" data-tone={tone} role={tone === 'problem' ? 'alert' : undefined}>
      <Icon aria-hidden size={16} strokeWidth={1.75} />
      <div className="notice-words">
        <p>{words}</p>
        {action && (
          <Button
            look="quiet"
            onClick={() => {
              actions[action]()
              dismissNotice(store, id)
            }}
            data-testid={action}
          >
            {t('arranging.keep')}
          </Button>
        )}
      </div>
      <IconButton icon={X} label={t('notice.dismiss')} onClick={() => dismissNotice(store, id)} />
    </div>
  )
}
