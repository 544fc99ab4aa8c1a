/** The ways between two components: each as a sentence, as its components, and hop by hop with who says so. */
import { ArrowLeftRight } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Relation } from '../../../../graph-data/catalogue.ts'
import type { Path } from '../../../../graph-data/questions/paths.ts'
import { tellPath } from '../../../../graph-data/words/path.ts'
import { tellRelation } from '../../../../graph-data/words/relation.ts'
import { waysOf, type PathInquiry } from '../../../state/inquiry.ts'
import { ask } from '../../../state/navigate.ts'
import { useComponentMenu } from '../../asking/use-row-menu.ts'
import { useApp, useApplication } from '../../context.tsx'
import { Button, IconButton, Switch } from '../../parts/controls.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { Told } from '../../parts/told.tsx'
import { OtherEnd, RelationWords } from '../relation-item.tsx'
import { AnswerFrame } from './answer-frame.tsx'

export function PathAnswer({ question }: { question: PathInquiry }): ReactElement {
  const { t } = useTranslation()
  const app = useApp()
  const graph = useApplication((state) => state.graph)
  const { paths, more } = waysOf(graph, question)
  const { from, to, directed, only } = question
  const [first] = paths
  return (
    <AnswerFrame
      question={question}
      tools={
        <IconButton
          icon={ArrowLeftRight}
          label={t('inquiry.swap')}
          onClick={() => ask(app, { ...question, from: to, to: from, only: null })}
          data-testid="swap-path"
        />
      }
    >
      <Switch
        checked={directed}
        onChange={(checked) => ask(app, { ...question, directed: checked, only: null })}
        hint={t('inquiry.directedHint')}
        data-testid="path-directed"
      >
        {t('inquiry.directed')}
      </Switch>
      <div className="ways-head">
        <p className="remark" role="status" data-testid="ways">
          {first
            ? `${t('inquiry.ways', { count: paths.length + more })} · ${t('inquiry.hops', { count: first.hops.length })}`
            : t(directed ? 'inquiry.noWayDirected' : 'inquiry.noWay')}
        </p>
        {only !== null && (
          <Button look="quiet" onClick={() => ask(app, { ...question, only: null })} data-testid="all-ways">
            {t('inquiry.all')}
          </Button>
        )}
      </div>
      <ol className="ways">
        {paths.map((path, at) => (
          <Way key={path.ids.join(' ')} path={path} question={question} at={at} />
        ))}
      </ol>
      {more > 0 && <p className="remark">{t('inquiry.more', { count: more })}</p>}
    </AnswerFrame>
  )
}

function Way({ path, question, at }: { path: Path; question: PathInquiry; at: number }): ReactElement {
  const { t } = useTranslation()
  const app = useApp()
  const graph = useApplication((state) => state.graph)
  const hasTexts = useApplication((state) => state.hasTexts)
  const isAlone = question.only === at
  const relations = path.hops.flatMap((hop) => hop.relations)
  return (
    <li className="way" data-alone={isAlone} data-testid="way">
      <button
        type="button"
        className="way-words"
        aria-pressed={isAlone}
        title={t('inquiry.onlyThis', { number: at + 1 })}
        onClick={() => ask(app, { ...question, only: isAlone ? null : at })}
        data-testid="way-alone"
      >
        <span className="way-number" aria-hidden>
          {at + 1}
        </span>
        <Told as="span" text={tellPath(graph, path)} />
      </button>
      <ul className="way-stops">
        {path.ids.map((id) => (
          <Stop key={id} id={id} />
        ))}
      </ul>
      <Disclosure title={t('inquiry.sources')} count={relations.length} testid="way-sources">
        <ul>{hasTexts && relations.map((relation) => <HopWords key={relation.id} relation={relation} />)}</ul>
      </Disclosure>
    </li>
  )
}

/** A component on the way, to go to. */
function Stop({ id }: { id: string }): ReactElement | null {
  const component = useApplication((state) => state.graph.component(id))
  const componentMenu = useComponentMenu()
  if (component === undefined) return null
  return (
    <li className="relation" {...componentMenu(id)}>
      <OtherEnd component={component} />
    </li>
  )
}

/** One relation on the way: what it says, why it holds, and who says so. */
function HopWords({ relation }: { relation: Relation }): ReactElement | null {
  const graph = useApplication((state) => state.graph)
  const other = graph.component(relation.to)
  if (other === undefined) return null
  return (
    <li className="relation">
      <Told as="strong" text={tellRelation(graph, relation)} />
      <RelationWords related={{ relation, other }} named />
    </li>
  )
}
