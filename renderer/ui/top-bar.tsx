/** The bar at the top: what the document is called, undo and redo, search, and how the window speaks and looks. */
import {
  Monitor,
  Moon,
  PanelLeft,
  PanelRight,
  Redo2,
  Share,
  SquareChevronRight,
  Sun,
  Undo2
} from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { setLanguage, setTheme } from '../../diagram/view/commands/look.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { useApp, useApplication, useRun, useText, useViewPart } from './context.tsx'
import { DocumentTitle } from './document-title.tsx'
import { Button, IconButton, Segmented } from './parts/controls.tsx'
import { useKeyCaps } from './parts/keys.ts'
import { Search } from './search.tsx'
import { StackChooser } from './stack-chooser.tsx'

export function TopBar(): ReactElement {
  const { t } = useTranslation()
  const { store, actions } = useApp()
  const leftOpen = useApplication((state) => state.leftOpen)
  const rightOpen = useApplication((state) => state.rightOpen)
  return (
    <header className="top-bar" aria-label={t('top.bar')}>
      <div className="top-start">
        <IconButton
          icon={PanelLeft}
          label={t('top.leftPanel')}
          pressed={leftOpen}
          onClick={() => store.setState({ leftOpen: !leftOpen })}
          data-testid="toggle-left"
        />
        <DocumentTitle />
        <UndoRedo />
      </div>
      <div className="top-find">
        <Search />
        <PaletteButton />
      </div>
      <div className="top-end">
        <StackChooser />
        <LanguageToggle />
        <ThemeButton />
        <Button
          look="primary"
          icon={Share}
          className="export-button"
          onClick={actions['export-as']}
          title={t('top.exportHint')}
          data-testid="export"
        >
          {t('top.export')}
        </Button>
        <IconButton
          icon={PanelRight}
          label={t('top.rightPanel')}
          pressed={rightOpen}
          onClick={() => store.setState({ rightOpen: !rightOpen, rightWanted: !rightOpen })}
          data-testid="toggle-right"
        />
      </div>
    </header>
  )
}

function PaletteButton(): ReactElement {
  const { t } = useTranslation()
  const { actions } = useApp()
  const capsOf = useKeyCaps()
  return (
    <IconButton
      icon={SquareChevronRight}
      label={t('palette.label')}
      keys={capsOf('palette')}
      aria-haspopup="dialog"
      onClick={actions.palette}
      data-testid="open-palette"
    />
  )
}

function UndoRedo(): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const { actions } = useApp()
  const capsOf = useKeyCaps()
  const last = useApplication((state) => state.history.past.at(-1)?.title)
  const next = useApplication((state) => state.history.future[0]?.title)
  return (
    <div className="undo-redo">
      <IconButton
        icon={Undo2}
        label={last ? t('top.undoNamed', { name: text(last) }) : t('top.undo')}
        keys={capsOf('undo')}
        disabled={!last}
        onClick={actions.undo}
        data-testid="undo"
      />
      <IconButton
        icon={Redo2}
        label={next ? t('top.redoNamed', { name: text(next) }) : t('top.redo')}
        keys={capsOf('redo')}
        disabled={!next}
        onClick={actions.redo}
        data-testid="redo"
      />
    </div>
  )
}

function LanguageToggle(): ReactElement {
  const { t } = useTranslation()
  const language = useViewPart((view) => view.language)
  const run = useRun()
  return (
    <Segmented
      label={t('top.language')}
      value={language}
      choices={[
        { value: 'en', label: 'EN', name: 'English' },
        { value: 'ko', label: '한', name: '한국어' }
      ]}
      onChange={(value) => run(setLanguage, { language: value })}
      className="language-toggle"
      testid="language"
    />
  )
}

const nextTheme: Readonly<Record<ViewDocument['theme'], ViewDocument['theme']>> = {
  system: 'light',
  light: 'dark',
  dark: 'system'
}

function ThemeButton(): ReactElement {
  const { t } = useTranslation()
  const theme = useViewPart((view) => view.theme)
  const run = useRun()
  const faces = {
    system: { icon: Monitor, label: t('top.themeSystem') },
    light: { icon: Sun, label: t('top.themeLight') },
    dark: { icon: Moon, label: t('top.themeDark') }
  }
  const face = faces[theme]
  return (
    <IconButton
      icon={face.icon}
      label={`${t('top.theme')}: ${face.label}`}
      onClick={() => run(setTheme, { theme: nextTheme[theme] })}
      data-testid="theme"
      data-theme-choice={theme}
    />
  )
}
