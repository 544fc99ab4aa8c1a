/** Options by name: choose some, keep these, take changes over, give another name, forget. */
import { Check, Pencil, Save, Trash2, X } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import {
  dropPreset,
  keepPreset,
  optionsOf,
  renamePreset,
  sameOptions,
  type PictureDraft,
  type PresetChoice
} from '../../../state/picture-draft.ts'
import { useApp, useApplication } from '../../context.tsx'
import { Button, IconButton } from '../../parts/controls.tsx'

/** Letters that a name may have; the file of presets takes no more. */
const longestName = 60

const keyOf = (choice: PresetChoice): string =>
  choice === null ? '' : choice.kind === 'own' ? `own:${choice.name}` : choice.kind

const choiceOf = (key: string): PresetChoice =>
  key === 'slide' || key === 'plain'
    ? { kind: key }
    : key.startsWith('own:')
      ? { kind: 'own', name: key.slice(4) }
      : null

export function PresetBar({
  draft,
  onChange
}: {
  draft: PictureDraft
  onChange: (change: Partial<PictureDraft>) => void
}): ReactElement {
  const { t } = useTranslation()
  const { exporting } = useApp()
  const presets = useApplication((state) => state.presets)
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null)
  const select = useRef<HTMLSelectElement>(null)
  const { options } = draft
  const kept = optionsOf(draft.preset, presets)
  const choice = kept === null ? null : draft.preset
  const own = choice?.kind === 'own' ? choice.name : null
  const isChanged = kept !== null && !sameOptions(kept, options)

  const wasNaming = useRef(false)
  useEffect(() => {
    // The list is back only now, and who typed a name goes on from it.
    if (naming === null && wasNaming.current) select.current?.focus()
    wasNaming.current = naming !== null
  }, [naming])
  const endNaming = (): void => setNaming(null)
  const finish = async (name: string): Promise<void> => {
    const next =
      naming === 'rename' && own !== null
        ? renamePreset(presets, own, name)
        : keepPreset(presets, name, options)
    endNaming()
    if (await exporting.keepPresets(next)) onChange({ preset: { kind: 'own', name } })
  }
  const drop = async (name: string): Promise<void> => {
    select.current?.focus()
    if (await exporting.keepPresets(dropPreset(presets, name))) onChange({ preset: null })
  }

  if (naming !== null) {
    return (
      <NameField
        start={naming === 'rename' ? (own ?? '') : ''}
        taken={presets.map(({ name }) => name).filter((name) => naming === 'new' || name !== own)}
        onDone={(name) => void finish(name)}
        onCancel={endNaming}
      />
    )
  }
  return (
    <div className="preset-bar">
      <select
        ref={select}
        className="select"
        aria-label={t('export.preset')}
        value={keyOf(choice)}
        data-chosen
        onChange={(event) => {
          const preset = choiceOf(event.currentTarget.value)
          const chosen = optionsOf(preset, presets)
          if (chosen) onChange({ preset, options: chosen })
        }}
        data-testid="preset"
      >
        {choice === null && <option value="">{t('export.presetNone')}</option>}
        <optgroup label={t('export.presetsBuiltIn')}>
          <option value="slide">{t('export.presetSlide')}</option>
          <option value="plain">{t('export.presetPlain')}</option>
        </optgroup>
        {presets.length > 0 && (
          <optgroup label={t('export.presetsOwn')}>
            {presets.map(({ name }) => (
              <option key={name} value={`own:${name}`}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      {isChanged && (
        <span className="badge" data-testid="preset-changed">
          {t('export.presetChanged')}
        </span>
      )}
      <span className="preset-tools">
        {own !== null && isChanged && (
          <IconButton
            icon={Check}
            label={t('export.presetUpdate', { name: own })}
            onClick={() => void finish(own)}
            data-testid="preset-update"
          />
        )}
        <IconButton
          icon={Save}
          label={t('export.presetSave')}
          onClick={() => setNaming('new')}
          data-testid="preset-save"
        />
        {own !== null && (
          <>
            <IconButton
              icon={Pencil}
              label={t('export.presetRename', { name: own })}
              onClick={() => setNaming('rename')}
              data-testid="preset-rename"
            />
            <IconButton
              icon={Trash2}
              label={t('export.presetDelete', { name: own })}
              onClick={() => void drop(own)}
              data-testid="preset-delete"
            />
          </>
        )}
      </span>
    </div>
  )
}

function NameField({
  start,
  taken,
  onDone,
  onCancel
}: {
  start: string
  taken: readonly string[]
  onDone: (name: string) => void
  onCancel: () => void
}): ReactElement {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(start)
  const field = useRef<HTMLInputElement>(null)
  const name = typed.trim()
  useEffect(() => field.current?.select(), [])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    // The keys are for this field: the dialog neither exports nor closes.
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') onCancel()
    else if (name !== '') onDone(name)
  }
  return (
    <div className="preset-bar">
      <input
        ref={field}
        type="text"
        aria-label={t('export.presetName')}
        placeholder={t('export.presetName')}
        value={typed}
        maxLength={longestName}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        data-testid="preset-name"
      />
      <Button look="primary" disabled={name === ''} onClick={() => onDone(name)} data-testid="preset-keep">
        {taken.includes(name) ? t('export.presetReplace') : t('export.presetKeep')}
      </Button>
      <IconButton icon={X} label={t('dialog.cancel')} onClick={onCancel} />
    </div>
  )
}
