/** What sets two views apart in; a line of counts and a list to walk through out. */
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { tellRelation } from '../../../../graph-data/words/relation.ts'
import type { Side } from '../../../../diagram/scene/mark-difference.ts'
import type { Difference } from '../../../../diagram/view/difference.ts'
import { useApplication, useName } from '../../context.tsx'
import { IconButton } from '../../parts/controls.tsx'
import { moveFocus } from '../../parts/roving.ts'
import { Told } from '../../parts/told.tsx'
import { Letter } from './letter.tsx'
import type { Oddity } from './use-comparison.ts'

type ListProps = {
  readonly difference: Difference
  readonly oddities: readonly Oddity[]
  readonly names: Readonly<Record<Side, string>>
  /** Where the walk is. */
  readonly at: number | null
  readonly onGo: (index: number) => void
}

export function DifferenceList({ difference, oddities, names, at, onGo }: ListProps): ReactElement {
  const { t } = useTranslation()
  const { components, relations, highlights } = difference
  const last = oddities.length - 1
  const isSame = [components, relations].every(({ left, right }) => left.length + right.length === 0)
  const counts = (part: 'left' | 'both' | 'right'): string =>
    `${t('views.components', { count: components[part].length })}, ${t('views.relations', { count: relations[part].length })}`
  return (
    <section className="differences" aria-label={t('views.differences')} data-testid="differences">
      <div className="differences-head">
        <dl data-testid="difference-summary">
          <div>
            <dt>
              <Letter side="left" />
              <span>{t('views.onlyIn', { name: names.left })}</span>
            </dt>
            <dd data-testid="only-left">{counts('left')}</dd>
          </div>
          <div>
            <dt>
              <span>{t('views.inBoth')}</span>
            </dt>
            <dd data-testid="in-both">{counts('both')}</dd>
          </div>
          <div>
            <dt>
              <Letter side="right" />
              <span>{t('views.onlyIn', { name: names.right })}</span>
            </dt>
            <dd data-testid="only-right">{counts('right')}</dd>
          </div>
        </dl>
        {oddities.length > 0 && (
          <div className="differences-walk" role="group" aria-label={t('views.differences')}>
            <IconButton
              icon={ChevronLeft}
              label={t('views.previous')}
              onClick={() => onGo(at === null || at === 0 ? last : at - 1)}
              data-testid="previous-difference"
            />
            <output data-testid="difference-at">
              {at === null ? oddities.length : t('views.position', { at: at + 1, count: oddities.length })}
            </output>
            <IconButton
              icon={ChevronRight}
              label={t('views.next')}
              onClick={() => onGo(at === null || at === last ? 0 : at + 1)}
              data-testid="next-difference"
            />
          </div>
        )}
      </div>
      {isSame && <p className="advice">{t('views.same')}</p>}
      {highlights && <p className="advice differences-basis">{t('views.basis')}</p>}
      {oddities.length > 0 && <Oddities oddities={oddities} at={at} names={names} onGo={onGo} />}
    </section>
  )
}

function Oddities({ oddities, at, names, onGo }: Omit<ListProps, 'difference'>): ReactElement {
  const { t } = useTranslation()
  const name = useName()
  const graph = useApplication((state) => state.graph)
  const words = (oddity: Oddity): ReactNode => {
    if (oddity.kind === 'relation') return <Told as="span" text={tellRelation(graph, oddity.relation)} />
    const component = graph.component(oddity.id)
    return component ? name(component) : oddity.id
  }
  return (
    <div
      role="toolbar"
      className="difference-list"
      aria-label={t('views.differences')}
      onKeyDown={(event) => moveFocus(event, 'button')?.click()}
      data-testid="difference-list"
    >
      {oddities.map((oddity, index) => (
        <OddityButton
          key={`${oddity.side} ${oddity.kind === 'component' ? oddity.id : oddity.relation.id}`}
          side={oddity.side}
          kind={oddity.kind}
          said={words(oddity)}
          where={t('views.onlyIn', { name: names[oddity.side] })}
          isCurrent={index === at}
          isReachable={index === (at ?? 0)}
          onGo={() => onGo(index)}
        />
      ))}
    </div>
  )
}

function OddityButton({
  side,
  kind,
  said,
  where,
  isCurrent,
  isReachable,
  onGo
}: Pick<Oddity, 'side' | 'kind'> & {
  said: ReactNode
  where: string
  isCurrent: boolean
  isReachable: boolean
  onGo: () => void
}): ReactElement {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isCurrent) button.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <button
      ref={button}
      type="button"
      className="difference"
      data-side={side}
      data-kind={kind}
      aria-current={isCurrent ? 'true' : undefined}
      tabIndex={isReachable ? 0 : -1}
      onClick={onGo}
    >
      <Letter side={side} />
      <span>
        {said}
        <span className="said-only">. {where}</span>
      </span>
    </button>
  )
}
