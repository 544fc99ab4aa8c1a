/** One line of the outline: what it is, how deep it stands, and what a screen reader says of it. */
import { Check, ChevronRight, Package } from 'lucide-react'
import { memo, type CSSProperties, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { StackRole } from '../../../graph-data/questions/stack-members.ts'
import { tellRelation } from '../../../graph-data/words/relation.ts'
import type { OutlineItem, OutlineRow } from '../../state/twin-outline.ts'
import type { Related } from '../../state/relation-blocks.ts'
import { useApplication } from '../context.tsx'
import { ComponentDot, ComponentLabel } from '../parts/component-label.tsx'
import { LayerDot } from '../parts/layer-dot.tsx'
import { LineSample } from '../parts/samples.tsx'
import { useRoleWord } from '../parts/stack-role.ts'
import { Told } from '../parts/told.tsx'
import { useTitle } from './use-title.ts'

type Line = Pick<OutlineRow, 'item' | 'level' | 'place' | 'siblings' | 'isOpen'> & {
  readonly id: string
  readonly isCurrent: boolean
  readonly isSelected: boolean
}

export const OutlineLine = memo(function OutlineLine(line: Line): ReactElement {
  const { id, item, level, isOpen, isSelected } = line
  const isComponent = item.kind === 'component'
  return (
    <li
      role="treeitem"
      className="outline-line"
      style={{ '--level': level } as CSSProperties}
      aria-level={level}
      aria-posinset={line.place}
      aria-setsize={line.siblings}
      aria-expanded={isOpen ?? undefined}
      aria-selected={isComponent ? isSelected : undefined}
      tabIndex={line.isCurrent ? 0 : -1}
      data-key={id}
      data-kind={item.kind}
      data-testid={isComponent ? `outline-${item.component.id}` : undefined}
    >
      <span className="twin-fold">
        {isOpen !== null && <ChevronRight aria-hidden size={14} strokeWidth={2} />}
      </span>
      <Content item={item} />
      {isSelected && <Check aria-hidden className="twin-check" size={14} strokeWidth={2.25} />}
    </li>
  )
})

function Content({ item }: { item: OutlineItem }): ReactElement {
  const { t } = useTranslation()
  const title = useTitle()({ item })
  switch (item.kind) {
    case 'band':
      return (
        <>
          <span className="outline-title">{title}</span>
          <Count>{t('stacks.members', { count: item.count })}</Count>
        </>
      )
    case 'layer':
      return (
        <>
          <LayerDot layer={item.layer.id} />
          <span className="outline-title">{title}</span>
          <Count>{t('stacks.members', { count: item.count })}</Count>
        </>
      )
    case 'component':
      return (
        <>
          <ComponentLabel component={item.component} />
          <StackBadge {...item.inStack} />
          <Count>{t('details.relationCount', { count: item.relations })}</Count>
        </>
      )
    case 'folds':
      return (
        <>
          <span className="outline-title">{title}</span>
          <Count>{String(item.count)}</Count>
        </>
      )
    case 'fold':
      return (
        <>
          <Package aria-hidden size={14} strokeWidth={1.75} />
          <span className="outline-title">{title}</span>
          <Count>{t('stacks.members', { count: item.group.members.length })}</Count>
        </>
      )
    case 'line':
      return <span className="outline-words">{title}</span>
    case 'group':
      return (
        <>
          {item.group.of === 'type' && (
            <LineSample style={item.group.type.line} flip={item.group.direction === 'incoming'} />
          )}
          <span className="outline-title">{title}</span>
          <Count>{String(item.count)}</Count>
        </>
      )
    case 'relation':
      return <Sentence related={item.related} />
    case 'unseen':
      return <span className="outline-unseen">{title}</span>
    default:
      return item satisfies never
  }
}

/** What a highlighted component stands out by. */
function StackBadge({ role, order }: { role: StackRole | null; order: number | null }): ReactElement | null {
  const word = useRoleWord()
  if (role === null) return null
  return <span className="badge">{order === null ? word(role) : `${order} · ${word(role)}`}</span>
}

const Count = ({ children }: { children: string }): ReactElement => <span className="count">{children}</span>

const end = (sentence: string): string => `${sentence}.`

/** A relation in words, and why it holds. */
function Sentence({ related: { relation, other } }: { related: Related }): ReactElement {
  const graph = useApplication((state) => state.graph)
  const said = tellRelation(graph, relation)
  return (
    <>
      <ComponentDot component={other} />
      <span className="outline-words">
        <Told as="span" text={{ en: end(said.en), ko: end(said.ko) }} />
        {relation.why.en !== '' && <Told as="small" text={relation.why} />}
      </span>
    </>
  )
}
