/** Name a stack of one's own and say who is in it. */
import { X } from 'lucide-react'
import { useId, useState, type FormEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { saveOwnStack } from '../../../diagram/view/commands/stacks.ts'
import type { DialogState } from '../../state/store.ts'
import { useApp, useApplication, useName, useRun } from '../context.tsx'
import { ComponentLabel } from '../parts/component-label.tsx'
import { Notices } from '../notices.tsx'
import { Button, IconButton } from '../parts/controls.tsx'
import { Dialog } from './dialog.tsx'

export function StackDialog({
  id,
  title: oldTitle,
  members: oldMembers
}: Extract<DialogState, { kind: 'name-stack' }>): ReactElement {
  const { t } = useTranslation()
  const { store } = useApp()
  const run = useRun()
  const name = useName()
  const form = useId()
  const graph = useApplication((state) => state.graph)
  const [title, setTitle] = useState(oldTitle)
  const [members, setMembers] = useState(oldMembers)
  const ready = title.trim() !== '' && members.length > 0

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!ready) return
    run(saveOwnStack, { id, title, members })
    store.setState({ dialog: null, section: 'stacks' })
  }
  return (
    <Dialog
      title={id === null ? t('dialog.stackNew') : t('dialog.stackEdit')}
      testid="stack-dialog"
      foot={
        <>
          <Button onClick={() => store.setState({ dialog: null })}>{t('dialog.cancel')}</Button>
          <Button look="primary" type="submit" form={form} disabled={!ready} data-testid="stack-save">
            {id === null ? t('dialog.create') : t('dialog.keep')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <label className="field">
          <span>{t('dialog.stackName')}</span>
          <input
            type="text"
            value={title}
            maxLength={200}
            data-first-focus
            placeholder={t('dialog.stackNamePlaceholder')}
            onChange={(event) => setTitle(event.currentTarget.value)}
            data-testid="stack-name"
          />
        </label>
      </form>
      <h3 className="group-title">
        {t('dialog.stackMembers')} <span className="count">{members.length}</span>
      </h3>
      {members.length === 0 && <p className="advice">{t('dialog.stackEmpty')}</p>}
      <ul className="chips">
        {members
          .flatMap((member) => graph.component(member) ?? [])
          .map((component) => (
            <li key={component.id}>
              <ComponentLabel component={component} />
              <IconButton
                icon={X}
                label={t('dialog.stackRemove', { name: name(component) })}
                onClick={() => setMembers(members.filter((member) => member !== component.id))}
              />
            </li>
          ))}
      </ul>
      <Notices testid="dialog-notices" />
    </Dialog>
  )
}
