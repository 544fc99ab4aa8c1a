/** The view beside the open one: headings, the second picture, and what sets the two apart, to walk through. */
import { Link2, Link2Off, PanelLeftOpen, X } from 'lucide-react'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { openView } from '../../../../diagram/view/commands/views.ts'
import { openViewOf } from '../../../../diagram/view/kept-views.ts'
import { linkCameras } from '../../../canvas/link-cameras.ts'
import type { StillStage } from '../../../canvas/still-stage.ts'
import { compareWith } from '../../../state/kept-views.ts'
import { select } from '../../../state/store.ts'
import { useApp, useApplication, useRun, useViewPart } from '../../context.tsx'
import { IconButton } from '../../parts/controls.tsx'
import { useKeyCaps } from '../../parts/keys.ts'
import { useViewNames } from '../view-names.ts'
import { DifferenceList } from './difference-list.tsx'
import { Letter } from './letter.tsx'
import { SecondPicture } from './second-picture.tsx'
import { showBoth } from './show-both.ts'
import { useComparison, type Oddity } from './use-comparison.ts'
import './compare.css'

export function Comparison(): ReactElement | null {
  const comparing = useApplication((state) => state.comparing)
  const openId = useViewPart((view) => openViewOf(view).id)
  // Another pair finds its places anew.
  return comparing && <SideBySide key={`${openId} ${comparing.id}`} {...comparing} />
}

function SideBySide({ id, linked }: { id: string; linked: boolean }): ReactElement {
  const app = useApp()
  const { store, canvas, derived } = app
  const { difference, scene, about, dress, oddities } = useComparison(id)
  const names = useViewNames()
  const openId = useViewPart((view) => openViewOf(view).id)
  const selection = useApplication((state) => state.selection)
  const [right, setRight] = useState<StillStage | null>(null)
  const [at, setAt] = useState<number | null>(null)
  const name = names.get(id) ?? ''

  useEffect(() => {
    store.setState({ dress })
    return () => store.setState({ dress: null })
  }, [store, dress])

  const latest = useRef(scene)
  useEffect(() => {
    latest.current = scene
  })
  // Once both have their place on the screen, each shows all of its view, and from there they are linked.
  const [isPlaced, setPlaced] = useState(false)
  useEffect(() => {
    if (!right) return
    const frame = requestAnimationFrame(() => {
      const left = canvas.current
      if (left) showBoth(derived.scene(store.getState()), latest.current, left, right)
      setPlaced(true)
    })
    return () => cancelAnimationFrame(frame)
  }, [right, canvas, derived, store])
  useEffect(() => {
    const left = canvas.current
    if (!left || !right || !isPlaced || !linked) return
    return linkCameras(
      { view: left.view, show: (box) => left.show(box, false), onCamera: left.onCamera },
      right
    )
  }, [right, isPlaced, linked, canvas])
  useEffect(() => {
    right?.setSelection(selection)
  }, [right, selection])

  const goTo = (index: number): void => {
    const oddity = oddities[index]
    if (!oddity) return
    setAt(index)
    const ids = idsOf(oddity)
    select(store, ids)
    const left = canvas.current
    // Linked, the other picture follows.
    if (oddity.side === 'left' || !linked) left?.centreOn(ids)
    if (oddity.side === 'right' || !linked) right?.goTo(ids)
  }
  const onPick = (picked: string | null): void => select(store, picked === null ? [] : [picked])

  const counts = { nodes: scene.nodes.length, edges: scene.edges.length }
  return (
    <>
      <Headings id={id} names={names} openId={openId} linked={linked} />
      <SecondPicture
        scene={scene}
        about={about}
        name={name}
        counts={counts}
        onReady={setRight}
        onPick={onPick}
      />
      <DifferenceList
        difference={difference}
        oddities={oddities}
        names={{ left: names.get(openId) ?? '', right: name }}
        at={at !== null && at < oddities.length ? at : null}
        onGo={goTo}
      />
    </>
  )
}

const idsOf = (oddity: Oddity): readonly string[] =>
  oddity.kind === 'component' ? [oddity.id] : [oddity.relation.from, oddity.relation.to]

function Headings({
  id,
  names,
  openId,
  linked
}: {
  id: string
  names: ReadonlyMap<string, string>
  openId: string
  linked: boolean
}): ReactElement {
  const { t } = useTranslation()
  const { store } = useApp()
  const run = useRun()
  const capsOf = useKeyCaps()
  return (
    <header className="compare-heads" aria-label={t('views.comparison')} data-testid="compare-heads">
      <div className="compare-head">
        <Letter side="left" />
        <h2 data-testid="compare-left">{names.get(openId)}</h2>
        <span className="badge">{t('views.isOpen')}</span>
      </div>
      <div className="compare-head">
        <Letter side="right" />
        <select
          className="select compare-select"
          aria-label={t('views.compared')}
          value={id}
          onChange={(event) => compareWith(store, event.currentTarget.value)}
          data-testid="compare-right"
        >
          {[...names].map(
            ([each, name]) =>
              each !== openId && (
                <option key={each} value={each}>
                  {name}
                </option>
              )
          )}
        </select>
        <span className="compare-tools">
          <IconButton
            icon={linked ? Link2 : Link2Off}
            label={t('views.linked')}
            title={t('views.linkedHint')}
            pressed={linked}
            onClick={() => store.setState({ comparing: { id, linked: !linked } })}
            data-testid="compare-linked"
          />
          <IconButton
            icon={PanelLeftOpen}
            label={t('views.swap')}
            onClick={() => run(openView, { id })}
            data-testid="compare-open"
          />
          <IconButton
            icon={X}
            label={t('views.leave')}
            keys={capsOf('compare-views')}
            onClick={() => store.setState({ comparing: null })}
            data-testid="compare-leave"
          />
        </span>
      </div>
    </header>
  )
}
