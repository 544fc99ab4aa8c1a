/** The picture as it will be exported, what it can be told, and where it goes: a file or the clipboard. */
import { Copy, LoaderCircle } from 'lucide-react'
import { useEffect, useId, useMemo, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { PictureOptions } from '../../../../diagram/picture/options.ts'
import { firstDraft, type PictureDraft } from '../../../state/picture-draft.ts'
import { viewOf } from '../../../state/store.ts'
import { useApp, useApplication } from '../../context.tsx'
import { Jobs } from '../../jobs.tsx'
import { Notices } from '../../notices.tsx'
import { Button } from '../../parts/controls.tsx'
import { Dialog } from '../dialog.tsx'
import { advise, canBeTransparent, canHoldView, formatKind } from './advice.ts'
import './export.css'
import { FormatField } from './format-field.tsx'
import { AreasField, HoldsViewField, LanguageField, LookField } from './look-field.tsx'
import { PageField } from './page-field.tsx'
import { PixelsField } from './pixels-field.tsx'
import { PresetBar } from './preset-bar.tsx'
import { PreviewCanvas } from './preview-canvas.tsx'
import { PreviewWords } from './preview-words.tsx'
import { OptionGroup } from './radio-tiles.tsx'
import { LegendField, TextField } from './text-field.tsx'
import { usePreview } from './use-preview.ts'
import { WhatField } from './what-field.tsx'

export function ExportDialog(): ReactElement | null {
  const { store, exporting } = useApp()
  const draft = useApplication((state) => state.pictureDraft)
  useEffect(() => {
    void exporting.loadPresets()
  }, [exporting])
  const isEmpty = draft === null
  // Also when another view is opened meanwhile, which empties it.
  useEffect(() => {
    if (isEmpty)
      void exporting.lastDraft().then((last) => store.setState({ pictureDraft: last ?? firstDraft }))
  }, [exporting, store, isEmpty])
  return draft && <FilledDialog draft={draft} />
}

/** What is not there any more, such as a selection, cannot be drawn alone. */
function useDrawnOptions(options: PictureOptions): PictureOptions {
  const { exporting } = useApp()
  const hasStack = useApplication((state) => viewOf(state).stack !== null)
  const { what } = options
  const isThere =
    what === 'view' ||
    (what === 'stack' || what === 'stack-neighbours' ? hasStack : (exporting.partOf(what)?.length ?? 0) > 0)
  return useMemo(() => (isThere ? options : { ...options, what: 'view' }), [options, isThere])
}

function FilledDialog({ draft }: { draft: PictureDraft }): ReactElement {
  const { t } = useTranslation()
  const { store, exporting } = useApp()
  const form = useId()
  const graph = useApplication((state) => state.graph)
  const view = useApplication(viewOf)
  const { format } = draft
  const options = useDrawnOptions(draft.options)
  const only = useMemo(() => exporting.partOf(options.what), [exporting, options.what])
  const today = useMemo(() => exporting.today(), [exporting])
  const preview = usePreview({ graph, view, options, only, today })
  const { picture, busy, failed } = preview
  const [copying, setCopying] = useState(false)
  const [asking, setAsking] = useState(false)

  const advice = useMemo(
    () =>
      picture && preview.options && busy !== 'first'
        ? advise(format, preview.options, picture, graph, view.stack !== null)
        : null,
    [format, preview.options, busy, picture, graph, view.stack]
  )
  const cannot = (advice?.pixels?.tooLarge ?? null) !== null

  const change = (next: Partial<PictureDraft>): void =>
    store.setState(({ pictureDraft }) => ({ pictureDraft: pictureDraft && { ...pictureDraft, ...next } }))
  const set = (next: Partial<PictureOptions>): void => change({ options: { ...options, ...next } })

  const exportIt = async (): Promise<void> => {
    if (asking || cannot) return
    setAsking(true)
    void exporting.keepDraft({ ...draft, options })
    await exporting.exportPicture({ format, options })
    setAsking(false)
  }
  const copyIt = async (): Promise<void> => {
    setCopying(true)
    void exporting.keepDraft({ ...draft, options })
    await exporting.copyPicture(options)
    setCopying(false)
  }
  const kind = formatKind(format)
  const usual = { title: picture?.scene.name ?? '', subtitle: picture?.scene.subtitle.text ?? '' }
  return (
    <Dialog
      title={t('export.heading')}
      className="export-dialog"
      testid="export-dialog"
      foot={
        <>
          <Jobs />
          <span className="spacer" />
          <Button onClick={() => store.setState({ dialog: null })} data-testid="export-cancel">
            {t('dialog.cancel')}
          </Button>
          <Button icon={Copy} disabled={copying} onClick={() => void copyIt()} data-testid="copy-picture">
            {t('export.copy')}
          </Button>
          <Button
            look="primary"
            type="submit"
            form={form}
            disabled={asking || cannot}
            data-testid="export-go"
          >
            {t('export.go')}
          </Button>
        </>
      }
    >
      <section
        className="preview"
        aria-label={t('export.preview')}
        data-busy={busy !== null}
        aria-busy={busy !== null}
      >
        {picture && (
          <PreviewCanvas
            scene={picture.scene}
            transparent={options.transparent && canBeTransparent(format)}
          />
        )}
        <p className="preview-busy" role="status">
          {busy !== null && (
            <span data-testid="preview-busy">
              <LoaderCircle aria-hidden size={14} strokeWidth={1.75} className="spin" />
              {t('export.packing')}
            </span>
          )}
          {failed && <span>{t('export.packFailed')}</span>}
        </p>
        {advice && (
          <PreviewWords
            format={format}
            options={options}
            advice={advice}
            onChange={(next) => change({ options: next })}
          />
        )}
        <Notices testid="dialog-notices" />
      </section>
      <form
        id={form}
        className="options"
        aria-label={t('export.options')}
        onSubmit={(event) => {
          event.preventDefault()
          void exportIt()
        }}
      >
        <OptionGroup title={t('export.preset')}>
          <PresetBar draft={{ ...draft, options }} onChange={change} />
        </OptionGroup>
        <FormatField value={format} onChange={(next) => change({ format: next })} />
        <PixelsField format={format} options={options} onChange={set} />
        <WhatField value={options.what} onChange={(what) => set({ what })} />
        {kind === 'drawn' && <PageField options={options} onChange={set} />}
        {(kind === 'drawn' || kind === 'graph') && (
          <TextField options={options} onChange={set} usual={usual} whole={kind === 'drawn'} />
        )}
        {kind === 'drawn' && <LegendField options={options} onChange={set} />}
        {(kind === 'drawn' || kind === 'graph') && (
          <>
            <LookField options={options} onChange={set} />
            <AreasField options={options} onChange={set} />
          </>
        )}
        <LanguageField options={options} onChange={set} />
        {canHoldView(format) && <HoldsViewField options={options} onChange={set} />}
      </form>
    </Dialog>
  )
}
