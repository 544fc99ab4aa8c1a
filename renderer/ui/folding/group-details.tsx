/** A folded group: what it is and holds, and each of its rolled-up lines, which opens into the relations in words. */
import { BoxSelect, Crosshair, PackageOpen, Pin, PinOff } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { tellRelation } from '../../../graph-data/words/relation.ts'
import type { Grouping } from '../../../diagram/view/folds.ts'
import type { VisibleEdge, VisibleGroup } from '../../../diagram/view/visible.ts'
import { unfold } from '../../state/folding/folding.ts'
import { linesOfGroup, type GroupLine } from '../../state/folding/groups.ts'
import { goTo } from '../../state/navigate.ts'
import { select } from '../../state/store.ts'
import { useApp, useApplication, useName, useText, useTheme, useViewPart } from '../context.tsx'
import { LockButton } from '../arranging/lock-button.tsx'
import { useComponentMenu, useRowMenu } from '../asking/use-row-menu.ts'
import { ComponentLabel } from '../parts/component-label.tsx'
import { Button, IconButton } from '../parts/controls.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { Told } from '../parts/told.tsx'
import { AddToStack } from '../right/add-to-stack.tsx'
import { RelationWords } from '../right/relation-item.tsx'
import './folding.css'

/** More lines than these are a wall; the rest waits behind a word. */
const mostLines = 40

export function GroupDetails({ group }: { group: VisibleGroup }): ReactElement {
  const { t } = useTranslation()
  const app = useApp()
  const text = useText()
  const byWord = useByWord()
  const componentMenu = useComponentMenu()
  const swatch = useTheme().swatch(group.fold.colour)
  const visible = useApplication((state) => app.derived.visible(state))
  const members = group.members.map(({ component }) => component)
  const ids = members.map(({ id }) => id)
  const pinned = useViewPart((view) => ids.every((id) => view.pins.includes(id)))
  const name = text(group.fold.title)
  const lines = linesOfGroup(visible, group.id)
  return (
    <article className="details" aria-label={t('folding.label', { name })} data-testid="group-details">
      <div className="details-tools">
        <strong className="tools-title">{byWord(group.fold.by)}</strong>
        <span className="spacer" />
        <IconButton
          icon={Crosshair}
          label={t('details.locate')}
          onClick={() => goTo(app, group.id)}
          data-testid="locate"
        />
        <IconButton
          icon={pinned ? PinOff : Pin}
          label={pinned ? t('selection.unpin') : t('selection.pin')}
          pressed={pinned}
          onClick={app.actions.pin}
          data-testid="pin"
        />
        <LockButton ids={ids} />
        <AddToStack ids={ids} />
      </div>
      <div className="scroller">
        <header className="details-head group-head">
          <span
            aria-hidden
            className="group-swatch"
            style={{ background: swatch.fill, borderColor: swatch.strongStroke }}
          />
          <h2>{name}</h2>
        </header>
        <p className="group-facts">
          {t('folding.components', { count: members.length })}
          {group.inside.length > 0 && ` · ${t('folding.inside', { count: group.inside.length })}`}
        </p>
        <Button
          look="primary"
          icon={PackageOpen}
          className="wide"
          onClick={() => unfold(app, [group.id])}
          data-testid="unfold"
        >
          {t('folding.unfoldShort')}
        </Button>
        <Button
          icon={BoxSelect}
          className="wide path-button"
          onClick={() => select(app.store, ids)}
          data-testid="select-members"
        >
          {t('folding.selectMembers')}
        </Button>
        <p className="remark">{t('folding.advice')}</p>
        <h3 className="group-title">{t('folding.lines')}</h3>
        {lines.length === 0 && <p className="advice">{t('folding.noLines')}</p>}
        <Lines lines={lines.slice(0, mostLines)} />
        {lines.length > mostLines && (
          <Disclosure title={t('folding.more')} count={lines.length - mostLines} testid="more-lines">
            <Lines lines={lines.slice(mostLines)} />
          </Disclosure>
        )}
        {group.inside.length > 0 && (
          <Disclosure title={t('folding.among')} count={group.inside.length} testid="inside-lines">
            <Relations edges={group.inside} />
          </Disclosure>
        )}
        <h3 className="group-title">{t('folding.members')}</h3>
        <ul className="selected" data-testid="group-members">
          {members.map((component) => (
            <li key={component.id} className="relation selected-item" {...componentMenu(component.id)}>
              <button type="button" onClick={() => goTo(app, component.id)}>
                <ComponentLabel component={component} />
              </button>
            </li>
          ))}
        </ul>
      </div>
    </article>
  )
}

/** What kind of group is folded. */
function useByWord(): (by: Grouping) => string {
  const { t } = useTranslation()
  const words = {
    band: t('folding.by.band'),
    layer: t('folding.by.layer'),
    kind: t('folding.by.kind'),
    maturity: t('folding.by.maturity'),
    'stack-group': t('folding.by.stack-group')
  }
  return (by) => words[by]
}

/** The arrows of a line, as the picture would have them. */
const arrowOf = ({ out, into }: GroupLine): string => (out > 0 && into > 0 ? '↔' : out > 0 ? '→' : '←')

function Lines({ lines }: { lines: readonly GroupLine[] }): ReactElement {
  const app = useApp()
  const text = useText()
  const nameOfComponent = useName()
  const rowMenu = useRowMenu()
  const graph = useApplication((state) => state.graph)
  const { groups } = useApplication((state) => app.derived.visible(state))
  const nameOf = (id: string): string => {
    const component = graph.component(id)
    if (component) return nameOfComponent(component)
    const group = groups.find((other) => other.id === id)
    return group ? text(group.fold.title) : id
  }
  return (
    <>
      {lines.map((line) => (
        <div key={line.other} className="group-line" {...rowMenu({ kind: 'line', id: line.bundle.id })}>
          <Disclosure
            title={`${arrowOf(line)} ${nameOf(line.other)}`}
            count={line.bundle.edges.length}
            testid={`line-${line.other}`}
          >
            <Relations edges={line.bundle.edges} />
          </Disclosure>
        </div>
      ))}
    </>
  )
}

/** Relations in words, each with why it holds and who says so. */
function Relations({ edges }: { edges: readonly VisibleEdge[] }): ReactElement {
  const rowMenu = useRowMenu()
  const graph = useApplication((state) => state.graph)
  return (
    <ul>
      {edges.map(({ relation }) => {
        const other = graph.component(relation.to)
        return (
          <li key={relation.id} className="relation" {...rowMenu({ kind: 'line', id: relation.id })}>
            <Told text={tellRelation(graph, relation)} />
            {other && <RelationWords related={{ relation, other }} named />}
          </li>
        )
      })}
    </ul>
  )
}
