/** The views of the document: each with a small picture, to open, name, order, copy, compare and delete. */
import { Globe, Plus } from 'lucide-react'
import { useEffect, useRef, useState, type DragEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { moveView, mostViews } from '../../../diagram/view/commands/views.ts'
import { openViewOf } from '../../../diagram/view/kept-views.ts'
import { useApp, useRun, useViewPart } from '../context.tsx'
import { Button } from '../parts/controls.tsx'
import { moveFocus } from '../parts/roving.ts'
import { useViewNames } from './view-names.ts'
import { ViewRow } from './view-row.tsx'
import './views.css'

/** What is dragged, and the gap it would fall into, counted from above. */
type Drag = { readonly id: string; readonly gap: number | null }

const dragType = 'application/x-ecograph-view-id'

export function ViewsSection(): ReactElement {
  const { t } = useTranslation()
  const { actions } = useApp()
  const run = useRun()
  const views = useViewPart((view) => view.views)
  const names = useViewNames()
  const openId = useViewPart((view) => openViewOf(view).id)
  const [reached, setReached] = useState<{ readonly id: string; readonly open: string } | null>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  // Opening a view leads the keyboard there, wherever it was before.
  const isThere = reached?.open === openId && views.some(({ id }) => id === reached.id)
  const active = isThere ? reached.id : openId

  const focusRow = (id: string): void => {
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-view="${CSS.escape(id)}"] .view-open`)?.focus()
    )
  }
  const move = (id: string, to: number): void => {
    const goal = Math.min(views.length - 1, Math.max(0, to))
    run(moveView, { id, to: goal })
    setSaid(t('views.movedTo', { name: names.get(id) ?? '', at: goal + 1, count: views.length }))
    // A row that moves in the page loses the focus on the way.
    focusRow(id)
  }
  const over = (event: DragEvent<HTMLElement>): void => {
    if (drag === null || !event.dataTransfer.types.includes(dragType)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'move'
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.view-row')]
    const gap = rows.filter((row) => {
      const { top, height } = row.getBoundingClientRect()
      return event.clientY > top + height / 2
    }).length
    if (gap !== drag.gap) setDrag({ ...drag, gap })
  }
  const drop = (event: DragEvent): void => {
    if (drag === null || drag.gap === null) return
    event.preventDefault()
    const from = views.findIndex(({ id }) => id === drag.id)
    move(drag.id, drag.gap > from ? drag.gap - 1 : drag.gap)
    setDrag(null)
  }

  // The open view may have been chosen elsewhere, and may lie outside of what the list shows.
  useEffect(() => {
    const row = list.current?.querySelector(`[data-view="${CSS.escape(openId)}"]`)
    row?.scrollIntoView({ block: 'nearest' })
  }, [list, openId])

  const isFull = views.length >= mostViews
  return (
    <>
      <div className="scroller">
        <div
          role="presentation"
          onKeyDown={(event) => moveFocus(event, '.view-open')}
          onDragOver={over}
          onDragLeave={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget as Node | null))
              setDrag(drag && { ...drag, gap: null })
          }}
          onDrop={drop}
        >
          <ol ref={list} className="view-list" aria-label={t('views.list')} data-testid="view-list">
            {views.map(({ id, title }, at) => (
              <ViewRow
                key={id}
                id={id}
                title={title}
                name={names.get(id) ?? ''}
                at={at}
                count={views.length}
                isOpen={id === openId}
                isActive={id === active}
                drop={
                  drag?.gap === at
                    ? 'above'
                    : drag?.gap === views.length && at === views.length - 1
                      ? 'below'
                      : null
                }
                onReach={() => setReached({ id, open: openId })}
                onMove={(to) => move(id, to)}
                onLeft={(goal) => focusRow(goal)}
                onDragStart={(event) => {
                  event.dataTransfer.setData(dragType, id)
                  event.dataTransfer.effectAllowed = 'move'
                  setDrag({ id, gap: null })
                }}
                onDragEnd={() => setDrag(null)}
              />
            ))}
          </ol>
        </div>
        {views.length === 1 && <p className="advice">{t('views.advice')}</p>}
        <p className="said-only" role="status">
          {said}
        </p>
      </div>
      <div className="panel-foot views-foot" role="group" aria-label={t('views.add')}>
        <Button
          icon={Plus}
          disabled={isFull}
          title={t('views.addHere')}
          onClick={actions['add-view']}
          data-testid="add-view"
        >
          {t('views.add')}
        </Button>
        <Button
          icon={Globe}
          look="quiet"
          disabled={isFull}
          title={t('views.addWholeHint')}
          onClick={actions['add-whole-view']}
          data-testid="add-whole-view"
        >
          {t('views.addWhole')}
        </Button>
      </div>
    </>
  )
}
