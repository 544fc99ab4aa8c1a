/** What was asked about components, answered in words: the ways between two, or all that one needs. */
import { Undo2 } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Inquiry } from '../../../state/inquiry.ts'
import { ask } from '../../../state/navigate.ts'
import { useApp } from '../../context.tsx'
import { Button } from '../../parts/controls.tsx'
import { useInquiryTitle } from './answer-frame.tsx'
import { NeedsAnswer } from './needs-answer.tsx'
import { PathAnswer } from './path-answer.tsx'

export function InquiryPanel({ question }: { question: Inquiry }): ReactElement {
  return question.kind === 'path' ? <PathAnswer question={question} /> : <NeedsAnswer question={question} />
}

/** From the details of one component back to the answer in which it stands. */
export function BackToInquiry({ question }: { question: Inquiry }): ReactElement {
  const { t } = useTranslation()
  const app = useApp()
  const title = useInquiryTitle()
  return (
    <div className="back-to-inquiry">
      <Button look="quiet" icon={Undo2} onClick={() => ask(app, question)} data-testid="back-to-inquiry">
        {t('inquiry.back', { title: title(question) })}
      </Button>
    </div>
  )
}
