/** What would make the picture calmer: each remedy with what it leads to, shown in the picture before it is taken. */
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { measureCrowding, type Crowding } from '../../../diagram/scene/crowding.ts'
import type { Scene } from '../../../diagram/scene/types.ts'
import { crowdingPanel } from '../../state/asking/actions.ts'
import { findRemedies, helps, type Remedy } from '../../state/asking/remedies.ts'
import { edit, viewOf } from '../../state/store.ts'
import { useApp, useApplication } from '../context.tsx'
import { moveFocus } from '../parts/roving.ts'
import { Level, useLevelName } from './level.tsx'
import { useRemedyWords } from './use-remedy-words.ts'

/** A remedy that was tried: the picture it makes and how crowded that is. */
type Tried = { readonly remedy: Remedy; readonly scene: Scene; readonly after: Crowding }

type Answer = { readonly of: readonly Remedy[]; readonly tried: readonly Tried[]; readonly count: number }

/** Try the remedies one after the other, with a breath between, so that the window stays awake. */
function useTried(crowding: Crowding): { readonly tried: readonly Tried[]; readonly isDone: boolean } {
  const app = useApp()
  const view = useApplication(viewOf)
  const graph = useApplication((state) => state.graph)
  const visible = useApplication((state) => app.derived.visible(state))
  const selection = useApplication((state) => state.selection)
  const remedies = useMemo(
    () => findRemedies(graph, view, visible, selection),
    [graph, view, visible, selection]
  )
  const nothing: Answer = { of: remedies, tried: [], count: 0 }
  const [answer, setAnswer] = useState(nothing)
  useEffect(() => {
    let [count, tried]: [number, readonly Tried[]] = [0, []]
    const work = (): void => {
      const remedy = remedies[count]
      if (remedy === undefined) return
      const scene = app.derived.sceneOf(app.store.getState(), remedy.apply(view, graph))
      const after = measureCrowding(scene)
      if (helps(crowding, after)) tried = [...tried, { remedy, scene, after }]
      count += 1
      setAnswer({ of: remedies, tried, count })
      waiting = setTimeout(work)
    }
    let waiting = setTimeout(work)
    return () => clearTimeout(waiting)
  }, [app, graph, view, remedies, crowding])
  const now = answer.of === remedies ? answer : nothing
  return { tried: now.tried, isDone: now.count === remedies.length }
}

export function CrowdingPanel({ crowding }: { crowding: Crowding }): ReactElement {
  const { t } = useTranslation()
  const nameOf = useLevelName()
  const { tried, isDone } = useTried(crowding)
  const { components, relations, crossings, level } = crowding
  const about = crossings < 10 ? Math.round(crossings * 10) / 10 : Math.round(crossings)
  const hasSome = tried.length > 0
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.focus({ preventScroll: true }), [])
  return (
    <>
      <header className="crowding-head">
        <Level level={level} />
        <strong>{nameOf(level)}</strong>
        <p data-testid="crowding-now">
          {t('crowding.now', { components, relations })}{' '}
          {about === 0 ? t('crowding.crossesNone') : t('crowding.crosses', { count: about })}
        </p>
      </header>
      {/* Above the list, which stands on the foot of the panel: what one points at there stays where it is. */}
      {!isDone && (
        <p className="crowding-hint" role="status">
          {t('crowding.working')}
        </p>
      )}
      {isDone && hasSome && <p className="crowding-hint">{t('crowding.hint')}</p>}
      <div
        ref={list}
        role="menu"
        tabIndex={-1}
        className="remedies"
        aria-label={t('crowding.remedies')}
        onKeyDown={(event) => moveFocus(event, '.remedy')}
        data-testid="remedies"
      >
        {tried.map((one) => (
          <RemedyItem key={one.remedy.id} {...one} />
        ))}
      </div>
      {isDone && !hasSome && (
        <p className="crowding-hint" role="status" data-testid="no-remedy">
          {level === 'calm' ? t('crowding.nothing') : t('crowding.noRemedy')}
        </p>
      )}
    </>
  )
}

function RemedyItem({ remedy, scene, after }: Tried): ReactElement {
  const { t } = useTranslation()
  const { store } = useApp()
  const nameOf = useLevelName()
  const { title, hint } = useRemedyWords()(remedy)
  const effect = t('crowding.fewer', {
    components: after.components,
    relations: after.relations
  })
  const tryOn = (): void => store.setState((state) => ({ trial: { of: viewOf(state), scene } }))
  const takeOff = (): void => store.setState({ trial: null })
  const take = (): void => {
    takeOff()
    document.getElementById(crowdingPanel)?.hidePopover()
    edit(store, remedy.title, remedy.apply)
  }
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className="remedy"
      onClick={take}
      onMouseEnter={tryOn}
      onMouseLeave={takeOff}
      onFocus={tryOn}
      onBlur={takeOff}
      data-testid={`remedy-${remedy.id}`}
    >
      <span className="remedy-name">{title}</span> <small>{hint}</small>{' '}
      <span className="remedy-level">
        <Level level={after.level} />
        {nameOf(after.level)}
      </span>{' '}
      <small className="remedy-effect" data-testid={`effect-${remedy.id}`}>
        {effect}
      </small>
    </button>
  )
}
