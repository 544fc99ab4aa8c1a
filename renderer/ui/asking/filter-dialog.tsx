/** Give a query a name to keep it by, or a kept one another name. */
import { useId, useState, type FormEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { renameFilter, saveFilter } from '../../../diagram/view/commands/saved-filters.ts'
import type { DialogState } from '../../state/store.ts'
import { useApp, useRun, useViewPart } from '../context.tsx'
import { Button } from '../parts/controls.tsx'
import { Dialog } from '../dialogs/dialog.tsx'
import { Notices } from '../notices.tsx'

export function FilterDialog({
  id,
  title: oldTitle,
  query
}: Extract<DialogState, { kind: 'name-filter' }>): ReactElement {
  const { t } = useTranslation()
  const { store } = useApp()
  const run = useRun()
  const form = useId()
  const [title, setTitle] = useState(oldTitle)
  const isTaken = useViewPart((view) =>
    view.filters.some((one) => one.title === title.trim() && one.id !== id)
  )
  // A new one may go without: then its query is its name.
  const ready = id === null || (title.trim() !== '' && !isTaken)
  const close = (): void => store.setState({ dialog: null })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!ready) return
    if (id === null) run(saveFilter, { title, query })
    else run(renameFilter, { id, title })
    close()
  }
  return (
    <Dialog
      title={id === null ? t('filters.dialogNew') : t('filters.dialogRename')}
      testid="filter-dialog"
      foot={
        <>
          <Button onClick={close}>{t('dialog.cancel')}</Button>
          <Button look="primary" type="submit" form={form} disabled={!ready} data-testid="filter-save">
            {id === null ? t('filters.dialogNew') : t('dialog.keep')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <label className="field">
          <span>{t('filters.name')}</span>
          <input
            type="text"
            value={title}
            maxLength={200}
            data-first-focus
            placeholder={query}
            onChange={(event) => setTitle(event.currentTarget.value)}
            data-testid="filter-name"
          />
        </label>
      </form>
      <p className="filter-query">
        <span>{t('filters.query')}</span> <code>{query}</code>
      </p>
      {id === null && isTaken && (
        <p className="remark" role="status">
          {t('filters.replaces')}
        </p>
      )}
      <Notices testid="dialog-notices" />
    </Dialog>
  )
}
