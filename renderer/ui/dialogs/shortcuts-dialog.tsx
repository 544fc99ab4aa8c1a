/** Every shortcut of the keyboard, and what the pointer does in the picture. */
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { appActions, type AppAction, type AppMenu } from '../../../preload/actions.ts'
import { keyCaps } from '../../state/accelerators.ts'
import { useApplication, useText } from '../context.tsx'
import { Dialog } from './dialog.tsx'

const withKeys = (appActions as readonly AppAction[]).filter((action) => action.accelerator !== null)

export function ShortcutsDialog(): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const platform = useApplication((state) => state.platform)
  const menus: readonly (readonly [AppMenu, string])[] = [
    ['file', t('dialog.menuFile')],
    ['edit', t('dialog.menuEdit')],
    ['view', t('dialog.menuView')],
    ['stack', t('dialog.menuStack')],
    ['help', t('dialog.menuHelp')]
  ]
  const inPicture = [
    [t('dialog.shortcutClick'), [t('dialog.keyClick')]],
    [t('dialog.shortcutShiftClick'), [t('dialog.keyShiftClick')]],
    [t('dialog.shortcutDouble'), [t('dialog.keyDouble')]],
    [t('dialog.shortcutDrag'), [t('dialog.keyDrag')]],
    [t('dialog.shortcutWheel'), [t('dialog.keyWheel')]],
    [t('dialog.shortcutEscape'), ['Esc']]
  ] as const
  return (
    <Dialog title={t('dialog.shortcuts')} wide isRead testid="shortcuts-dialog">
      <div className="shortcuts">
        {menus.map(([menu, title]) => (
          <section key={menu}>
            <h3 className="group-title">{title}</h3>
            <dl>
              {withKeys
                .filter((action) => action.menu === menu)
                .map((action) => (
                  <Shortcut
                    key={action.id}
                    title={text(action.title).replace('…', '')}
                    caps={keyCaps(action.accelerator ?? '', platform)}
                  />
                ))}
            </dl>
          </section>
        ))}
        <section>
          <h3 className="group-title">{t('dialog.shortcutsInPicture')}</h3>
          <dl>
            {inPicture.map(([title, caps]) => (
              <Shortcut key={title} title={title} caps={caps} />
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  )
}

function Shortcut({ title, caps }: { title: string; caps: readonly string[] }): ReactElement {
  return (
    <div className="shortcut">
      <dt>{title}</dt>
      <dd>
        {caps.map((cap) => (
          <kbd key={cap}>{cap}</kbd>
        ))}
      </dd>
    </div>
  )
}
