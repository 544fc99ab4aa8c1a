/** The panel on the left: layers, stacks, relations, kinds and views, one of them at a time. */
import { lazy, Suspense, useDeferredValue, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Section } from '../../state/store.ts'
import { useApp, useApplication } from '../context.tsx'
import { moveFocus } from '../parts/roving.ts'
import { FilterShelf } from '../asking/filter-shelf.tsx'
import { KindsSection } from './kinds-section.tsx'
import { LayersSection } from './layers-section.tsx'
import { RelationsSection } from './relations-section.tsx'
import { StacksSection } from './stacks-section.tsx'

const StoriesSection = lazy(() =>
  import('./stories/stories-section.tsx').then((module) => ({ default: module.StoriesSection }))
)
const ViewsSection = lazy(() =>
  import('../views/views-section.tsx').then((module) => ({ default: module.ViewsSection }))
)

const sections: readonly Section[] = ['layers', 'stacks', 'relations', 'kinds', 'views', 'stories']

export function LeftPanel(): ReactElement {
  const { t } = useTranslation()
  const { store } = useApp()
  const section = useApplication((state) => state.section)
  // The picture comes first; the lists follow in the next breath.
  const isReady = useDeferredValue(true, false)
  const titles: Readonly<Record<Section, string>> = {
    layers: t('section.layers'),
    stacks: t('section.stacks'),
    relations: t('section.relations'),
    kinds: t('section.kinds'),
    views: t('views.tab'),
    stories: t('stories.tab')
  }
  return (
    <aside className="panel panel-left" aria-label={t('section.label')} data-testid="left-panel">
      <div
        className="tabs"
        role="tablist"
        aria-label={t('section.label')}
        onKeyDown={(event) => moveFocus(event, '[role=tab]')?.click()}
      >
        {sections.map((id) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === section}
            aria-controls="section-panel"
            tabIndex={id === section ? 0 : -1}
            onClick={() => store.setState({ section: id })}
            data-testid={`tab-${id}`}
          >
            {titles[id]}
          </button>
        ))}
      </div>
      <div
        id="section-panel"
        role="tabpanel"
        aria-labelledby={`tab-${section}`}
        className="tab-panel"
        key={section}
      >
        {isReady && section === 'layers' && <LayersSection />}
        {isReady && section === 'stacks' && <StacksSection />}
        {isReady && section === 'relations' && <RelationsSection />}
        {isReady && section === 'kinds' && <KindsSection />}
        {isReady && section === 'stories' && (
          <Suspense>
            <StoriesSection />
          </Suspense>
        )}
        {isReady && section === 'views' && (
          <Suspense>
            <ViewsSection />
          </Suspense>
        )}
      </div>
      {isReady && <FilterShelf />}
    </aside>
  )
}
