/** The whole window: bar, panels, picture, and what lies over them. */
import { lazy, Suspense, useMemo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { moveNodes } from '../../diagram/view/commands/positions.ts'
import { isFoldKey } from '../../diagram/view/folds.ts'
import { unfold } from '../state/folding/folding.ts'
import type { Fold } from '../../diagram/view/folds.ts'
import type { App } from '../state/app.ts'
import { Canvas } from '../canvas/canvas.tsx'
import type { NoteEvent } from '../canvas/note-tool.ts'
import type { StageEvents } from '../canvas/stage.ts'
import { foundBy, relationsBy, standingInquiry } from '../state/inquiry.ts'
import { chooseLine, chosenLine, letLineGo, lineWith, wayAlong } from '../state/lines/lines.ts'
import { focusOn, selectInPicture } from '../state/navigate.ts'
import { stepOf } from '../state/stories/playing.ts'
import { areaAt } from '../state/asking/area-at.ts'
import { run, select, viewOf } from '../state/store.ts'
import { StageTop } from './asking/stage-top.tsx'
import { refuseDrag, useGuides } from './arranging/guides.ts'
import { chosenNote, onNote } from '../state/notes/notes.ts'
import { ContextMenu } from './context-menu.tsx'
import { useApp, useApplication } from './context.tsx'
import { DropZone } from './drop-zone.tsx'
import { Jobs, LayoutJob } from './jobs.tsx'
import { LegendCard } from './legend/legend-card.tsx'
import { LeftPanel } from './left/left-panel.tsx'
import { litWay, nothing } from './playing/lit-way.ts'
import { ColourMenu } from './notes/colour-menu.tsx'
import { NoteEditor } from './notes/note-editor.tsx'
import { Notices } from './notices.tsx'
import { Button } from './parts/controls.tsx'
import { RightPanel } from './right/right-panel.tsx'
import { SaidChoice } from './said-choice.tsx'
import { StatusBar } from './status-bar.tsx'
import { TopBar } from './top-bar.tsx'
import { TypedAhead } from './typed-ahead.tsx'
import { Minimap } from './zoom/minimap.tsx'

const Playing = lazy(() => import('./playing/playing.tsx').then((module) => ({ default: module.Playing })))
const Tour = lazy(() => import('./tour/tour.tsx').then((module) => ({ default: module.Tour })))
const Twin = lazy(() => import('./twin/twin.tsx').then((module) => ({ default: module.Twin })))
const Comparison = lazy(() =>
  import('./views/compare/comparison.tsx').then((module) => ({ default: module.Comparison }))
)
const Dialogs = lazy(() => import('./dialogs/dialogs.tsx').then((module) => ({ default: module.Dialogs })))

export function Window({ onPainted }: { onPainted: () => void }): ReactElement {
  const leftOpen = useApplication((state) => state.leftOpen)
  const rightOpen = useApplication((state) => state.rightOpen)
  const dialog = useApplication((state) => state.dialog?.kind)
  const hasTexts = useApplication((state) => state.hasTexts)
  // It waits for the first picture, for a dialog that a start may show, and for a story.
  const isTouring = useApplication(
    (state) =>
      state.hasTexts && !state.preferences.tourSeen && state.dialog === null && state.playing === null
  )
  const twinOpen = useApplication((state) => state.twin.isOpen)
  const comparing = useApplication((state) => state.comparing !== null)
  const playing = useApplication((state) => state.playing)
  return (
    <div className="window" data-left={leftOpen} data-right={rightOpen} data-playing={playing !== null}>
      <TopBar />
      {leftOpen && <LeftPanel />}
      <main className="stage">
        <div className="stage-split" data-comparing={comparing}>
          <div className="stage-picture">
            <Picture onPainted={onPainted} />
            <SaidChoice />
            <StageTop />
            <LegendCard />
            <NothingShown />
            <StatusBar />
            {playing === null && <NoteEditor />}
            <Minimap />
          </div>
          {comparing && (
            <Suspense>
              <Comparison />
            </Suspense>
          )}
        </div>
        {twinOpen && (
          <Suspense>
            <Twin />
          </Suspense>
        )}
        <div className="stage-news" data-covers="news">
          <Notices />
          <LayoutJob />
          {dialog !== 'export' && <Jobs />}
        </div>
        <ContextMenu />
        <ColourMenu />
        {playing && (
          <Suspense>
            <Playing playing={playing} />
          </Suspense>
        )}
      </main>
      {rightOpen && <RightPanel />}
      <DropZone />
      {isTouring && (
        <Suspense>
          <Tour />
        </Suspense>
      )}
      {/* What is exported has texts and links: its dialog waits for them. */}
      {dialog !== undefined && (hasTexts || dialog !== 'export') && (
        <Suspense fallback={<TypedAhead />}>
          <Dialogs />
        </Suspense>
      )}
    </div>
  )
}

function Picture({ onPainted }: { onPainted: () => void }): ReactElement {
  const app = useApp()
  const { store, canvas } = app
  const plain = useApplication((state) => app.derived.scene(state))
  const dress = useApplication((state) => state.dress)
  const scene = useMemo(() => (dress ? dress(plain) : plain), [dress, plain])
  const selection = useApplication((state) => state.selection)
  const graph = useApplication((state) => state.graph)
  const question = useApplication(standingInquiry)
  const way = useMemo(
    () => question && { nodes: foundBy(graph, question), edges: relationsBy(graph, question) },
    [graph, question]
  )
  const about = useApplication((state) => app.derived.about(state, scene))
  const told = useApplication((state) => (state.playing ? stepOf(state.playing) : null))
  const toldWay = useMemo(() => told && litWay(told.lit, scene), [told, scene])
  const lassoing = useApplication((state) => state.lassoing)
  const note = useApplication(chosenNote)
  const line = useApplication((state) => chosenLine(app, state))
  const visible = useApplication((state) => app.derived.visible(state))
  const lineWay = useMemo(() => {
    const chosen = line === null ? undefined : lineWith(visible, line)
    return chosen ? wayAlong(chosen) : null
  }, [line, visible])
  const guides = useGuides()
  const events = useMemo(
    () => ({
      onSelect(ids: readonly string[]) {
        selectInPicture(app, ids)
        if (store.getState().lassoing) store.setState({ lassoing: false })
      },
      onOpen(id: string) {
        if (isFoldKey(id)) return unfold(app, [id])
        selectInPicture(app, [id])
        focusOn(app, { ids: [id], hops: 1, direction: 'both' })
      },
      onMove: (positions: Parameters<typeof moveNodes.apply>[1]['positions']) =>
        run(store, moveNodes, { positions }),
      onRefused: (id: string) => refuseDrag(app, id),
      onHover: (id: string | null) => store.setState({ hovered: id }),
      onNote: (event: NoteEvent) => onNote(store, event),
      onLine(id: string | null) {
        if (id === null) letLineGo(store)
        else chooseLine(app, id, { keepsSelection: false, opens: 'if-wanted' })
      },
      onContextMenu({ line: pointed, ...place }: Parameters<StageEvents['onContextMenu']>[0]) {
        const target = { ...place, inPicture: true } as const
        if (target.id !== null && !store.getState().selection.includes(target.id)) select(store, [target.id])
        if (pointed !== null) {
          if (pointed !== chosenLine(app, store.getState()))
            chooseLine(app, pointed, { keepsSelection: false, opens: 'nothing' })
          store.setState({ contextMenu: { ...target, on: { kind: 'line', id: pointed } } })
          return
        }
        const area = target.id === null ? areaUnder(app, target) : null
        store.setState({ contextMenu: area ? { ...target, on: { kind: 'area', area } } : target })
      }
    }),
    [app, store]
  )
  return (
    <Canvas
      scene={scene}
      about={about}
      selection={told ? nothing : selection}
      way={told ? toldWay : (lineWay ?? way)}
      lassoing={lassoing}
      note={told ? null : note}
      line={line}
      {...guides}
      onPainted={onPainted}
      onReady={canvas.attach}
      {...events}
      // A story chooses for itself.
      onLine={told ? undefined : events.onLine}
    />
  )
}

/** The area of the picture under a place of the window. */
function areaUnder(
  { canvas, derived, store }: App,
  place: { readonly x: number; readonly y: number }
): Fold | null {
  const shown = canvas.current?.view()
  const room = document.querySelector('.canvas')?.getBoundingClientRect()
  if (!shown || !room || room.width === 0) return null
  const scale = shown.width / room.width
  const at = [shown.x + (place.x - room.x) * scale, shown.y + (place.y - room.y) * scale] as const
  const state = store.getState()
  return areaAt(derived.scene(state), viewOf(state).hulls, at)
}

function NothingShown(): ReactElement | null {
  const { t } = useTranslation()
  const { actions } = useApp()
  const none = useApplication((state, app) => app.derived.visible(state).ids.length === 0)
  if (!none) return null
  return (
    <div className="nothing-shown" role="status" data-testid="nothing-shown">
      <strong>{t('empty.hiddenTitle')}</strong>
      <p>{t('empty.hiddenBody')}</p>
      <Button look="primary" onClick={actions['show-all']} data-testid="show-all">
        {t('empty.showAll')}
      </Button>
    </div>
  )
}
