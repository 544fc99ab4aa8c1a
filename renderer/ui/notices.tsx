/** Short words about what just happened; problems stay until they are dismissed. */
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { useEffect, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { dismissNotice, type Notice } from '../state/store.ts'
import { useApp, useApplication, useText } from './context.tsx'
import { IconButton } from './parts/controls.tsx'

/** Milliseconds that good news stays. */
const stay = 4500

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
  const { store } = useApp()
  const { id, tone, message } = notice
  useEffect(() => {
    if (tone === 'problem') return
    const timer = setTimeout(() => dismissNotice(store, id), stay)
    return () => clearTimeout(timer)
  }, [id, tone, store])

  const words =
    'key' in message
      ? t(message.key, { name: message.name ?? '' })
      : typeof message.text === 'string'
        ? message.text
        : text(message.text)
  const Icon = tone === 'problem' ? CircleAlert : CircleCheck
  return (
    <div className="notice" data-tone={tone} role={tone === 'problem' ? 'alert' : undefined}>
      <Icon aria-hidden size={16} strokeWidth={1.75} />
      <p>{words}</p>
      <IconButton icon={X} label={t('notice.dismiss')} onClick={() => dismissNotice(store, id)} />
    </div>
  )
}
