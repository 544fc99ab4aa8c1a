/** The help: every shortcut, what the pointer does, and the questions the palette answers; a line finds one among them. */
import { useId, useState, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { appActions, type AppAction, type AppMenu } from '../../../../preload/actions.ts'
import { queryKeys } from '../../../../graph-data/query/keys.ts'
import { keyCaps } from '../../../state/accelerators.ts'
import { prefer } from '../../../state/preferences.ts'
import { useApp, useApplication, useLanguage, useText } from '../../context.tsx'
import { Button } from '../../parts/controls.tsx'
import { Dialog } from '../dialog.tsx'
import './help.css'

type Line = { readonly title: string; readonly caps: readonly string[] }
type Section = {
  readonly id: string
  readonly title: string
  readonly hint?: string
  readonly lines: readonly Line[]
}

export function HelpDialog({ text: begun }: { text: string }): ReactElement {
  const { t } = useTranslation()
  const app = useApp()
  const heading = useId()
  const [wanted, setWanted] = useState(begun)
  const sections = filterSections(useSections(), wanted)
  return (
    <Dialog
      title={t('help.title')}
      wide
      className="help-dialog"
      testid="help-dialog"
      foot={
        <Button
          onClick={() => {
            app.store.setState({ dialog: null })
            prefer(app, { tourSeen: false })
          }}
        >
          {t('help.tour')}
        </Button>
      }
    >
      <input
        type="text"
        className="title-field"
        value={wanted}
        placeholder={t('help.filter')}
        aria-label={t('help.filter')}
        onChange={(event) => setWanted(event.currentTarget.value)}
        data-first-focus
        data-testid="help-filter"
      />
      <div className="help-sections" tabIndex={0} role="group" aria-label={t('help.title')}>
        {sections.map(({ id, title, hint, lines }) => (
          <section key={id} aria-labelledby={`${heading}-${id}`}>
            <h3 className="group-title" id={`${heading}-${id}`}>
              {title}
            </h3>
            {hint !== undefined && <p>{hint}</p>}
            <dl>
              {lines.map((line) => (
                <HelpLine key={line.title} {...line} />
              ))}
            </dl>
          </section>
        ))}
      </div>
      {sections.length === 0 && <p role="status">{t('help.nothing', { text: wanted })}</p>}
    </Dialog>
  )
}

/** A section whose title fits stays whole. */
function filterSections(sections: readonly Section[], wanted: string): readonly Section[] {
  const needle = wanted.trim().toLowerCase()
  const fits = (text: string): boolean => text.toLowerCase().includes(needle)
  return sections.flatMap((section): readonly Section[] => {
    if (fits(section.title)) return [section]
    const lines = section.lines.filter(({ title, caps }) => fits(title) || fits(caps.join(' ')))
    return lines.length > 0 ? [{ ...section, lines }] : []
  })
}

function useSections(): readonly Section[] {
  const { t } = useTranslation()
  const menus = useMenus()
  const language = useLanguage()
  const text = useText()
  const platform = useApplication((state) => state.platform)
  const picture: readonly Line[] = [
    { title: t('help.select'), caps: [t('help.keyClick')] },
    { title: t('help.add'), caps: [t('help.keyShiftClick')] },
    { title: t('help.addFound'), caps: keyCaps('CmdOrCtrl+↵', platform) },
    { title: t('help.box'), caps: [t('help.keyShiftDrag')] },
    { title: t('help.open'), caps: [t('help.keyDouble')] },
    { title: t('help.menu'), caps: [t('help.keyRight')] },
    { title: t('help.drag'), caps: [t('help.keyDrag')] },
    { title: t('help.wheel'), caps: [t('help.keyWheel')] },
    { title: t('help.pan'), caps: ['←', '↑', '↓', '→'] },
    { title: t('help.escape'), caps: ['Esc'] }
  ]
  const questions = queryKeys.map(({ key, korean, title }): Line => ({
    title: text(title),
    caps: [`${language === 'ko' ? korean[0] : key}:`]
  }))
  return [
    { id: 'picture', title: t('help.picture'), lines: picture },
    ...menus,
    { id: 'query', title: t('help.query'), hint: t('help.queryHint'), lines: questions }
  ]
}

/** The shortcuts of each menu that has some. */
function useMenus(): readonly Section[] {
  const { t } = useTranslation()
  const text = useText()
  const platform = useApplication((state) => state.platform)
  const titles: Readonly<Record<AppMenu, string>> = {
    file: t('help.menus.file'),
    edit: t('help.menus.edit'),
    view: t('help.menus.view'),
    arrange: t('help.menus.arrange'),
    stack: t('help.menus.stack'),
    story: t('help.menus.story'),
    help: t('help.menus.help')
  }
  const actions: readonly AppAction[] = appActions
  return (Object.keys(titles) as AppMenu[]).flatMap((menu): readonly Section[] => {
    const lines = actions
      .filter((action) => action.menu === menu)
      .flatMap(({ title, submenu, accelerator }): readonly Line[] => {
        if (accelerator === null) return []
        const own = text(title).replace('…', '')
        return [{ title: submenu ? `${text(submenu)}: ${own}` : own, caps: keyCaps(accelerator, platform) }]
      })
    return lines.length > 0 ? [{ id: menu, title: titles[menu], lines }] : []
  })
}

function HelpLine({ title, caps }: Line): ReactElement {
  return (
    <div className="help-line">
      <dt>{title}</dt>
      <dd>
        {caps.map((cap) => (
          <kbd key={cap}>{cap}</kbd>
        ))}
      </dd>
    </div>
  )
}
