/** The button at a relation that chooses its line in the picture; none where the picture has no such line. */
import { Spline } from 'lucide-react'
import { useMemo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Relation } from '../../../graph-data/catalogue.ts'
import { sayRelation } from '../../../graph-data/words/relation.ts'
import { chooseLine, lineOf } from '../../state/lines/lines.ts'
import { useApp, useApplication, useLanguage } from '../context.tsx'
import './lines.css'

export function ShowLine({ relation }: { relation: Relation }): ReactElement | null {
  const { t } = useTranslation()
  const app = useApp()
  const language = useLanguage()
  const graph = useApplication((state) => state.graph)
  const visible = useApplication((state) => app.derived.visible(state))
  // There are many of these, and whatever the pointer goes over changes the state.
  const line = useMemo(() => lineOf(visible, relation.id)?.id, [visible, relation.id])
  if (line === undefined) return null
  const label = t('lines.show', { title: sayRelation(graph, relation, language) })
  return (
    <button
      type="button"
      className="show-line"
      aria-label={label}
      title={label}
      onClick={() => chooseLine(app, relation.id, { keepsSelection: true, opens: 'panel' })}
      data-line={line}
      data-testid={`show-line-${relation.id}`}
    >
      <Spline aria-hidden size={15} strokeWidth={1.75} />
    </button>
  )
}
