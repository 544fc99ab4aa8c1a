/** The line that is chosen: what its relation says, or every relation behind it, and where it leads. */
import { Copy, Crosshair, Eye, PackageOpen, X } from 'lucide-react'
import { useLayoutEffect, useMemo, useRef, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Relation } from '../../../graph-data/catalogue.ts'
import { showOnly } from '../../state/asking/actions.ts'
import { unfold } from '../../state/folding/folding.ts'
import { componentsOf, groupAt } from '../../state/folding/groups.ts'
import { foldedEnds, letLineGo, lineWith, linesBeside, type Line } from '../../state/lines/lines.ts'
import { goTo } from '../../state/navigate.ts'
import { useComponentMenu } from '../asking/use-row-menu.ts'
import { useApp, useApplication, useText } from '../context.tsx'
import { Button, IconButton } from '../parts/controls.tsx'
import { LineSample } from '../parts/samples.tsx'
import { OtherEnd, RelationWords } from '../right/relation-item.tsx'
import { useCopyRelations } from './line-items.ts'
import { RelationRow, RelationsByType } from './relation-rows.tsx'
import { useEndName, useLineTitle } from './use-end-name.ts'
import './lines.css'

export function LineDetails({ id }: { id: string }): ReactElement | null {
  const app = useApp()
  const visible = useApplication((state) => app.derived.visible(state))
  const line = useMemo(() => lineWith(visible, id), [visible, id])
  return line ? <Details line={line} /> : null
}

/** Who came by keyboard reads on in the panel, and comes back to where the line was chosen. */
function useFocusOf(line: string) {
  const panel = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    const shown = panel.current
    // What was pressed is gone with the panel that it stood in.
    if (document.activeElement === document.body) heading.current?.focus()
    return () => {
      if (!shown?.contains(document.activeElement)) return
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return
        const from = document.querySelector<HTMLElement>(`.show-line[data-line="${CSS.escape(line)}"]`)
        const canvas = document.querySelector<HTMLElement>('.stage-picture .canvas')
        ;(from ?? canvas)?.focus()
      })
    }
  }, [line])
  return { panel, heading }
}

function Details({ line }: { line: Line }): ReactElement {
  const { t } = useTranslation()
  const app = useApp()
  const { store } = app
  const titleOf = useLineTitle()
  const nameOf = useEndName()
  const copy = useCopyRelations()
  const visible = useApplication((state) => app.derived.visible(state))
  const asked = useApplication((state) => state.line?.relation ?? null)
  const beside = useMemo(() => linesBeside(visible, line), [visible, line])
  const { panel, heading } = useFocusOf(line.id)
  const { from, to, relations, back } = line
  const ends = [from, to]
  const [first, ...more] = relations
  const only = more.length === 0 ? first : undefined
  const title = titleOf(line)
  const others = beside.flatMap((other) => other.relations)
  return (
    <article
      ref={panel}
      className="details line-details"
      aria-label={t('lines.label', { title })}
      data-testid="line-details"
      data-id={line.id}
    >
      <div className="details-tools">
        <strong className="tools-title">
          {only ? t('lines.relation') : t('lines.count', { count: relations.length })}
        </strong>
        <span className="spacer" />
        <IconButton
          icon={Crosshair}
          label={t('lines.locate')}
          onClick={() => app.canvas.current?.fit(ends)}
          data-testid="line-locate"
        />
        <IconButton
          icon={Copy}
          label={only ? t('lines.menu.copyRelation') : t('lines.menu.copyAll')}
          onClick={() => copy(line, title)}
          data-testid="line-copy"
        />
        <IconButton
          icon={X}
          label={t('lines.letGo')}
          onClick={() => letLineGo(store)}
          data-testid="line-close"
        />
      </div>
      <div className="scroller">
        <header className="details-head">
          <h2 ref={heading} tabIndex={-1} data-testid="line-title">
            {title}
          </h2>
        </header>
        {!only && (
          <p className="group-facts">
            {t('lines.behind', { count: relations.length })}
            {back > 0 && ` · ${t('lines.back', { count: back })}`}
          </p>
        )}
        {only && <Said relation={only} />}
        <h3 className="group-title">{t('lines.ends')}</h3>
        <ul className="line-ends" data-testid="line-ends">
          {ends.map((end) => (
            <li key={end} className="relation">
              <End id={end} />
            </li>
          ))}
        </ul>
        <div className="line-actions">
          {foldedEnds(line).map((end) => (
            <Button
              key={end}
              icon={PackageOpen}
              className="wide"
              onClick={() => unfold(app, [end])}
              data-testid={`line-unfold-${end === from ? 'from' : 'to'}`}
            >
              {t('folding.unfold', { name: nameOf(end) })}
            </Button>
          ))}
          <Button
            icon={Eye}
            className="wide"
            onClick={() => showOnly(app, componentsOf(visible, ends))}
            data-testid="line-only"
          >
            {t('lines.menu.only')}
          </Button>
        </div>
        {!only && <RelationsByType relations={relations} asked={asked} />}
        {others.length > 0 && (
          <section aria-label={t('lines.beside')} data-testid="line-beside">
            <h3 className="group-title">
              {t('lines.beside')} <span className="count">{others.length}</span>
            </h3>
            <ul>
              {others.map((relation) => (
                <RelationRow key={relation.id} relation={relation} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </article>
  )
}

/** What one relation says: its kind, why it holds, and who says so. */
function Said({ relation }: { relation: Relation }): ReactElement {
  const text = useText()
  const graph = useApplication((state) => state.graph)
  const type = graph.relationType(relation.type)
  const other = graph.component(relation.to)
  return (
    <div className="relation line-said" data-testid="line-said">
      {type && (
        <p className="line-kind" title={text(type.direction)}>
          <LineSample style={type.line} />
          <span>{text(type.label)}</span>
        </p>
      )}
      {other && <RelationWords related={{ relation, other }} named />}
    </div>
  )
}

/** An end of the line, as a button that goes there. */
function End({ id }: { id: string }): ReactElement | null {
  const { t } = useTranslation()
  const app = useApp()
  const nameOf = useEndName()
  const componentMenu = useComponentMenu()
  const component = useApplication((state) => state.graph.component(id))
  const group = useApplication((state) => groupAt(app.derived.visible(state), id))
  if (component) return <OtherEnd component={component} />
  if (!group) return null
  return (
    <button type="button" onClick={() => goTo(app, id)} {...componentMenu(id)} data-testid="line-end-group">
      <PackageOpen aria-hidden size={15} strokeWidth={1.75} />
      <span className="component-name">{nameOf(id)}</span>
      <span className="count">{t('folding.components', { count: group.members.length })}</span>
    </button>
  )
}
