/** How a component is met in a cluster: names to look for, each a click away from the clipboard. */
import { Copy } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Component } from '../../../graph-data/catalogue.ts'
import { copyText } from '../../state/clipboard.ts'
import { useApp } from '../context.tsx'
import { Disclosure } from '../parts/disclosure.tsx'

export function Recognition({ component }: { component: Component }): ReactElement | null {
  const { t } = useTranslation()
  const { images, charts, apiGroups, namespaces, labels } = component.recognise ?? {}
  const kinds = [
    { id: 'images', title: t('details.images'), names: images ?? [] },
    { id: 'charts', title: t('details.charts'), names: charts ?? [] },
    { id: 'api-groups', title: t('details.apiGroups'), names: apiGroups ?? [] },
    { id: 'namespaces', title: t('details.namespaces'), names: namespaces ?? [] },
    { id: 'labels', title: t('details.labels'), names: labels ?? [] }
  ].filter(({ names }) => names.length > 0)
  if (kinds.length === 0) return null
  const count = kinds.reduce((sum, { names }) => sum + names.length, 0)
  return (
    <section className="recognition">
      <Disclosure title={t('details.recognised')} count={count} testid="recognition">
        {kinds.map(({ id, title, names }) => (
          <div key={id} className="recognised">
            <p>{title}</p>
            <ul aria-label={title}>
              {names.map((name) => (
                <li key={name}>
                  <CopyName name={name} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </Disclosure>
    </section>
  )
}

function CopyName({ name }: { name: string }): ReactElement {
  const { t } = useTranslation()
  const { store } = useApp()
  return (
    <button
      type="button"
      className="copy-name"
      title={t('details.copyName', { name })}
      onClick={() => copyText(store, name)}
      data-testid={`copy-${name}`}
    >
      <code>{name}</code>
      <Copy aria-hidden size={12} strokeWidth={1.75} />
    </button>
  )
}
