/** The frame around an answer: what was asked, what more one can do, and what of it is hidden. */
import { X } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { foundBy, type Inquiry } from '../../../state/inquiry.ts'
import { leaveInquiry, revealAll } from '../../../state/navigate.ts'
import { useApp, useApplication, useName } from '../../context.tsx'
import { Button, IconButton } from '../../parts/controls.tsx'

export function AnswerFrame({
  question,
  tools,
  children
}: {
  question: Inquiry
  tools?: ReactNode
  children: ReactNode
}): ReactElement {
  const { t } = useTranslation()
  const app = useApp()
  const title = useInquiryTitle()
  return (
    <article className="details inquiry" data-testid={`inquiry-${question.kind}`}>
      <div className="details-tools">
        <h2 className="tools-title" data-testid="inquiry-title">
          {title(question)}
        </h2>
        <span className="spacer" />
        {tools}
        <IconButton
          icon={X}
          label={t('inquiry.close')}
          onClick={() => leaveInquiry(app)}
          data-testid="clear-inquiry"
        />
      </div>
      <div className="scroller">
        <HiddenCallout question={question} />
        {children}
      </div>
    </article>
  )
}

function HiddenCallout({ question }: { question: Inquiry }): ReactElement | null {
  const { t } = useTranslation()
  const app = useApp()
  const graph = useApplication((state) => state.graph)
  const { shown } = useApplication((state) => app.derived.visible(state))
  const ids = foundBy(graph, question)
  const hidden = ids.filter((id) => !shown.has(id)).length
  if (hidden === 0) return null
  return (
    <div className="callout" data-testid="inquiry-hidden">
      <span>{t('inquiry.hidden', { count: hidden })}</span>
      <Button look="quiet" onClick={() => revealAll(app, ids)} data-testid="inquiry-reveal">
        {t('inquiry.show')}
      </Button>
    </div>
  )
}

/** What was asked, as a title. */
export function useInquiryTitle(): (question: Inquiry) => string {
  const { t } = useTranslation()
  const name = useName()
  const graph = useApplication((state) => state.graph)
  const nameOf = (id: string): string => {
    const component = graph.component(id)
    return component ? name(component) : id
  }
  return (question) => {
    switch (question.kind) {
      case 'path':
        return t('inquiry.path', { from: nameOf(question.from), to: nameOf(question.to) })
      case 'needs':
        return question.direction === 'dependencies'
          ? t('inquiry.needs', { name: nameOf(question.id) })
          : t('inquiry.neededBy', { name: nameOf(question.id) })
      default:
        return question satisfies never
    }
  }
}
