/** What Ecograph is, which version, and what it knows. */
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { countUnasked } from '../../state/counts.ts'
import { version } from '../../version.ts'
import { useApplication } from '../context.tsx'
import { Dialog } from './dialog.tsx'

export function AboutDialog(): ReactElement {
  const { t } = useTranslation()
  const { components, relations, stacks } = useApplication((state) => state.graph.catalogue)
  const pack = useApplication((state) => state.packFolder)
  return (
    <Dialog title={t('dialog.about')} testid="about-dialog">
      <div className="about">
        <p className="about-name">{t('app.name')}</p>
        <p className="about-tagline">{t('app.tagline')}</p>
        <p>{t('dialog.aboutBody')}</p>
        <p className="about-facts">
          {t('dialog.version', { version })}
          <br />
          {t('dialog.aboutCatalogue', {
            components: components.length,
            relations: relations.length,
            unasked: countUnasked(relations),
            stacks: stacks.length
          })}
          {pack !== null && (
            <>
              <br />
              {t('dialog.aboutPack', { name: pack })}
            </>
          )}
          <br />
          {t('dialog.licence')}
        </p>
      </div>
    </Dialog>
  )
}
