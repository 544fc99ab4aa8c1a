/** A role in a stack in; the word for it out. */
import { useTranslation } from 'react-i18next'
import type { StackUse } from '../../../graph-data/questions/stacks-of.ts'

export function useRoleWord(): (role: StackUse['role']) => string {
  const { t } = useTranslation()
  const words: Readonly<Record<StackUse['role'], string>> = {
    root: t('details.role.root'),
    member: t('details.role.member'),
    'sub-part': t('details.role.subPart'),
    mentioned: t('details.role.mentioned'),
    predecessor: t('details.role.predecessor'),
    'not-chosen': t('details.role.notChosen')
  }
  return (role) => words[role]
}
