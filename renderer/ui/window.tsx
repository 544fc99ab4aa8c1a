/** The whole window: bar, panels, picture, and what lies over them. */
import { lazy, Suspense, useMemo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { moveNodes } from '../../diagram/view/commands/positions.ts'
import { Canvas } from '../canvas/canvas.tsx'
import { foundBy, relationsBy, standingInquiry } from '../state/inquiry.ts'
import { focusOn, selectInPicture } from '../state/navigate.ts'
import { run, select } from '../state/store.ts'
import { ContextMenu } from './context-menu.tsx'
import { useApp, useApplication } from './context.tsx'
import { DropZone } from './drop-zone.tsx'
import { FocusChip } from './focus-chip.tsx'
import { Jobs } from './jobs.tsx'
import { LeftPanel } from './left/left-panel.tsx'
import { Notices } from './notices.tsx'
import { Button } from './parts/controls.tsx'
import { RightPanel } from './right/right-panel.tsx'
import { StatusBar } from './status-bar.tsx'
import { TopBar } from './top-bar.tsx'

const Twin = lazy(() => import('./twin/twin.tsx').then((module) => ({ default: module.Twin })))
const Dialogs = lazy(() => import('./dialogs/dialogs.tsx').then((module) => ({ default: module.Dialogs })))

export function Window({ onPainted }: { onPainted: () => void }): ReactElement {
  const leftOpen = useApplication((state) => state.leftOpen)
  const rightOpen = useApplication((state) => state.rightOpen)
  const dialog = useApplication((state) => state.dialog?.kind)
  const hasTexts = useApplication((state) => state.hasTexts)
  const twinOpen = useApplication((state) => state.twin.isOpen)
  return (
    <div className="window" data-left={leftOpen} data-right={rightOpen}>
      <TopBar />
      {leftOpen && <LeftPanel />}
      <main className="stage">
        <div className="stage-picture">
          <Picture onPainted={onPainted} />
          <FocusChip />
          <NothingShown />
          <StatusBar />
        </div>
        {twinOpen && (
          <Suspense>
            <Twin />
          </Suspense>
        )}
        <div className="stage-news">
          <Notices />
          {dialog !== 'export' && <Jobs />}
        </div>
        <ContextMenu />
      </main>
      {rightOpen && <RightPanel />}
      <DropZone />
      {/* What is exported has texts and links: its dialog waits for them. */}
      {dialog !== undefined && (hasTexts || dialog !== 'export') && (
        <Suspense>
          <Dialogs />
        </Suspense>
      )}
    </div>
  )
}

function Picture({ onPainted }: { onPainted: () => void }): ReactElement {
  const app = useApp()
  const { store, canvas } = app
  const scene = useApplication((state) => app.derived.scene(state))
  const selection = useApplication((state) => state.selection)
  const graph = useApplication((state) => state.graph)
  const question = useApplication(standingInquiry)
  const way = useMemo(
    () => question && { nodes: foundBy(graph, question), edges: relationsBy(graph, question) },
    [graph, question]
  )
  const lassoing = useApplication((state) => state.lassoing)
  const events = useMemo(
    () => ({
      onSelect(ids: readonly string[]) {
        selectInPicture(app, ids)
        if (store.getState().lassoing) store.setState({ lassoing: false })
      },
      onOpen(id: string) {
        selectInPicture(app, [id])
        focusOn(app, { ids: [id], hops: 1, direction: 'both' })
      },
      onMove: (positions: Parameters<typeof moveNodes.apply>[1]['positions']) =>
        run(store, moveNodes, { positions }),
      onHover: (id: string | null) => store.setState({ hovered: id }),
      onContextMenu(target: { id: string | null; x: number; y: number }) {
        if (target.id !== null && !store.getState().selection.includes(target.id)) select(store, [target.id])
        store.setState({ contextMenu: target })
      }
    }),
    [app, store]
  )
  return (
    <Canvas
      scene={scene}
      selection={selection}
      way={way}
      lassoing={lassoing}
      onPainted={onPainted}
      onReady={canvas.attach}
      {...events}
    />
  )
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
