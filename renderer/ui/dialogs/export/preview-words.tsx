/** Under the preview: how large the page is, how small its type; and where that is too small, what helps. */
import { Info, TriangleAlert } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { mermaidLimits } from '../../../../diagram/export/mermaid.ts'
import type { ExportFormatId } from '../../../../diagram/export/format.ts'
import type { PictureOptions } from '../../../../diagram/picture/options.ts'
import { pageShapes } from '../../../../diagram/scene/pages.ts'
import { useApp, useText } from '../../context.tsx'
import { Button } from '../../parts/controls.tsx'
import { formatKind, largestPage, remedy, type Advice, type Remedy } from './advice.ts'

export function PreviewWords({
  format,
  options,
  advice,
  onChange
}: {
  format: ExportFormatId
  options: PictureOptions
  advice: Advice
  onChange: (options: PictureOptions) => void
}): ReactElement {
  const { t, i18n } = useTranslation()
  const { size, smallest, onSlide, tooSmall, pixels, mermaid, slides } = advice
  const whole = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 0 })
  const tenth = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 })
  const seen = onSlide ?? smallest
  const facts = [
    pixels === null
      ? t('export.size', { width: whole.format(size.width), height: whole.format(size.height) })
      : t('export.pixelSize', {
          width: whole.format(pixels.width),
          height: whole.format(pixels.height),
          mega: tenth.format((pixels.width * pixels.height) / 1e6)
        }),
    seen === null
      ? null
      : onSlide === null
        ? t('export.smallest', { points: tenth.format(seen) })
        : t('export.smallestOnSlide', { points: tenth.format(seen) }),
    slides === null ? null : t('export.slides', { slides })
  ].filter((fact) => fact !== null)
  return (
    <div className="preview-words">
      {formatKind(format) === 'drawn' && (
        <p className="preview-facts" data-testid="preview-facts">
          {facts.join(' · ')}
        </p>
      )}
      <div role="status" className="preview-advice">
        {tooSmall && (
          <Warning testid="type-warning">
            <p>{t('export.tooSmall')}</p>
            <Remedies options={options} remedies={advice.remedies} onChange={onChange} />
          </Warning>
        )}
        {pixels !== null && pixels.tooLarge !== null && (
          <Warning testid="pixels-warning">
            <p>{pixels.tooLarge === 'side' ? t('export.tooLong') : t('export.tooManyPixels')}</p>
          </Warning>
        )}
        {mermaid?.tooLarge === true && (
          <Warning testid="mermaid-warning">
            <p>
              {t('export.mermaidLimits', {
                edges: whole.format(mermaid.edges),
                mostEdges: whole.format(mermaidLimits.edges),
                characters: whole.format(mermaid.characters),
                mostCharacters: whole.format(mermaidLimits.characters)
              })}
            </p>
          </Warning>
        )}
        <FormatNote format={format} />
      </div>
    </div>
  )
}

function Warning({ testid, children }: { testid: string; children: ReactNode }): ReactElement {
  const { t } = useTranslation()
  return (
    <div className="preview-warning" data-testid={testid}>
      <TriangleAlert role="img" aria-label={t('export.warning')} size={16} strokeWidth={1.75} />
      <div>{children}</div>
    </div>
  )
}

/** What a format leaves out of the picture. */
function FormatNote({ format }: { format: ExportFormatId }): ReactElement | null {
  const { t } = useTranslation()
  const kind = formatKind(format)
  if (kind === 'drawn') return null
  const notes = { graph: t('export.noteGraph'), table: t('export.noteTable'), view: t('export.noteView') }
  return (
    <p className="preview-note" data-testid="format-note">
      <Info aria-hidden size={15} strokeWidth={1.75} />
      <span>{notes[kind]}</span>
    </p>
  )
}

function Remedies({
  options,
  remedies,
  onChange
}: {
  options: PictureOptions
  remedies: readonly Remedy[]
  onChange: (options: PictureOptions) => void
}): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const { actions } = useApp()
  const page = pageShapes.find(({ id }) => id === largestPage(options))
  const labels: Readonly<Record<Remedy, string>> = {
    pack: t('export.helpPack'),
    fold: t('crowding.foldLayers'),
    stack: t('export.whatStack'),
    'stack-neighbours': t('export.whatNear'),
    a3: page ? text(page.title) : '',
    page: t('export.helpPage'),
    'no-legend': t('export.helpNoLegend')
  }
  return (
    <>
      <p className="preview-help">{t('export.help')}</p>
      {remedies.length > 0 && (
        <div className="remedies">
          {remedies.map((what) => (
            <Button
              key={what}
              onClick={() => (what === 'fold' ? actions['fold-layers']() : onChange(remedy(options, what)))}
              data-testid={`remedy-${what}`}
            >
              {labels[what]}
            </Button>
          ))}
        </div>
      )}
    </>
  )
}
