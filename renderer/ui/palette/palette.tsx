/** The command palette: one line to type in, and under it everything that it could mean. It begins with a text. */
import { Search } from 'lucide-react'
import {
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement
} from 'react'
import { useTranslation } from 'react-i18next'
import { actionOfKey } from '../../state/accelerators.ts'
import { choose } from '../../state/palette/choose.ts'
import { findOffers, keyOf, type Offer, type OfferGroup, type Offers } from '../../state/palette/offers.ts'
import { isQuery } from '../../state/palette/is-query.ts'
import { takeCompletion } from '../../state/palette/query-line.ts'
import { useApp, useApplication, useName, useText } from '../context.tsx'
import { MarkedField } from './marked-field.tsx'
import { OfferRow } from './offer-row.tsx'
import './palette.css'

/** Rows that a page key goes over. */
const page = 8

export function Palette({
  text: begun,
  pathFrom = null
}: {
  text: string
  /** It asks only where a path from this component is to lead. */
  pathFrom?: string | null
}): ReactElement {
  const { t } = useTranslation()
  const app = useApp()
  const { store } = app
  const list = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const line = useLine(field, begun)
  const { text, caret } = line
  const [active, setActive] = useState(0)
  const state = useApplication((now) => now)
  // What was chosen in another session counts as well; what is chosen now closes the palette.
  const [recent] = useState(app.recent.keys)
  const offers = useMemo(
    () => findOffers({ state, text, caret, recent, pathFrom }),
    [state, text, caret, recent, pathFrom]
  )
  const all = useMemo(() => offers.groups.flatMap((group) => group.offers), [offers])
  const at = Math.min(active, all.length - 1)
  const start = useApplication((now) => (pathFrom === null ? undefined : now.graph.component(pathFrom)))
  const name = useName()
  const title = start ? t('palette.pathFrom', { name: name(start) }) : t('palette.label')

  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    field.current?.focus()
    // Closing it natively gives the focus back to where it was.
    return () => element?.close()
  }, [])

  const write = (next: string, nextCaret: number): void => {
    line.write(next, nextCaret)
    setActive(0)
  }
  /** At once: the element tells of its closing a little later, and keys pressed until then must not be lost. */
  const close = (): void => {
    dialog.current?.close()
    store.setState({ dialog: null })
  }
  const pick = (offer: Offer | undefined): void => {
    if (offer === undefined || (offer.kind === 'action' && offer.disabled)) return
    if (offer.kind === 'complete') {
      const taken = takeCompletion(text, offer.completion)
      return write(taken.text, taken.caret)
    }
    // The focus must be back in the window before anything is done there.
    close()
    choose(app, offer, pathFrom)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // While a syllable is being composed, Enter and the arrows belong to the input method.
    if (event.nativeEvent.isComposing) return
    // The keys that opened it close it.
    if (actionOfKey(event.nativeEvent, state.platform, true) === 'palette') {
      event.preventDefault()
      event.stopPropagation()
      close()
      return
    }
    const last = all.length - 1
    const completion = [all[at], ...all].find((offer) => offer?.kind === 'complete')
    switch (event.key) {
      case 'ArrowDown':
        setActive(at >= last ? 0 : at + 1)
        break
      case 'ArrowUp':
        setActive(at <= 0 ? last : at - 1)
        break
      case 'PageDown':
        setActive(Math.min(last, at + page))
        break
      case 'PageUp':
        setActive(Math.max(0, at - page))
        break
      case 'Enter':
        // With Ctrl or Cmd, a query is not selected by but filtered by.
        pick(event.ctrlKey || event.metaKey ? all.find((offer) => offer.kind === 'only') : all[at])
        break
      case 'Tab':
        // There is nothing else in the palette to go to; a query takes the word that is offered.
        if (!event.shiftKey) pick(completion)
        break
      case 'Escape':
        if (text === '') close()
        else write('', 0)
        break
      default:
        return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <dialog
      ref={dialog}
      className="palette"
      closedby="any"
      aria-label={title}
      onClose={() => {
        // A palette that is gone already says nothing about the one that is open now.
        if (dialog.current !== null) store.setState({ dialog: null })
      }}
      data-testid="palette"
    >
      <div className="palette-line">
        <Search aria-hidden size={17} strokeWidth={1.75} />
        <MarkedField
          field={field}
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-label={title}
          aria-autocomplete="list"
          aria-expanded={all.length > 0}
          aria-controls={list}
          aria-activedescendant={all.length > 0 ? `${list}-${at}` : undefined}
          aria-describedby={`${list}-news`}
          aria-invalid={(offers.query?.errors.length ?? 0) > 0 || undefined}
          placeholder={start ? title : t('palette.placeholder')}
          maxLength={2000}
          value={text}
          marks={offers.query?.errors ?? []}
          onChange={(event) => {
            const { value, selectionStart } = event.currentTarget
            write(value, selectionStart ?? value.length)
          }}
          onSelect={(event) => line.moveCaret(event.currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
          data-testid="palette-field"
        />
      </div>
      <News id={`${list}-news`} offers={offers} count={all.length} text={text} />
      {/* The list must not take the focus from the field when it is clicked. */}
      <div
        id={list}
        role="listbox"
        className="palette-list"
        aria-label={t('palette.results')}
        onMouseDown={(event) => event.preventDefault()}
        hidden={all.length === 0}
        data-testid="palette-list"
      >
        {offers.groups.map((group) => (
          <Group
            key={group.id}
            group={group}
            list={list}
            first={all.indexOf(group.offers[0]!)}
            active={at}
            onHover={setActive}
            onPick={pick}
          />
        ))}
      </div>
      <Foot hasCompletions={all.some((offer) => offer.kind === 'complete')} />
    </dialog>
  )
}

/** The line and the place in it where the person writes. */
function useLine(field: { readonly current: HTMLInputElement | null }, begun: string) {
  const [now, setNow] = useState({ text: begun, caret: begun.length })
  useLayoutEffect(() => {
    const input = field.current
    if (
      input?.value === now.text &&
      input.selectionStart !== now.caret &&
      input.selectionStart === input.selectionEnd
    ) {
      input.setSelectionRange(now.caret, now.caret)
    }
  }, [field, now])
  return {
    ...now,
    write: (text: string, caret: number): void => setNow({ text, caret }),
    moveCaret: (caret: number | null): void => {
      if (caret !== null) setNow((before) => (before.caret === caret ? before : { ...before, caret }))
    }
  }
}

function Group({
  group,
  list,
  first,
  active,
  onHover,
  onPick
}: {
  group: OfferGroup
  list: string
  first: number
  active: number
  onHover: (at: number) => void
  onPick: (offer: Offer) => void
}): ReactElement {
  const { t } = useTranslation()
  const titles: Readonly<Record<OfferGroup['id'], string>> = {
    query: t('palette.groupQuery'),
    recent: t('palette.groupRecent'),
    documents: t('documents.recent'),
    paths: t('palette.groupPaths'),
    components: t('palette.groupComponents'),
    actions: t('palette.groupActions'),
    looks: t('palette.groupLooks'),
    stacks: t('palette.groupStacks'),
    filters: t('asking.groupFilters'),
    views: t('views.list'),
    stories: t('stories.own'),
    layers: t('palette.groupLayers')
  }
  return (
    <div role="group" aria-labelledby={`${list}-${group.id}`} data-group={group.id}>
      <div id={`${list}-${group.id}`} role="presentation" className="palette-group">
        {titles[group.id]}
      </div>
      {group.offers.map((offer, index) => (
        <OfferRow
          key={keyOf(offer) ?? `${offer.kind} ${index}`}
          id={`${list}-${first + index}`}
          offer={offer}
          active={first + index === active}
          onHover={() => onHover(first + index)}
          onPick={() => onPick(offer)}
        />
      ))}
    </div>
  )
}

/** What is wrong with a query, how many it finds, or that nothing is found; a screen reader hears it. */
function News({
  id,
  offers: { query },
  count,
  text: typed
}: {
  id: string
  offers: Offers
  count: number
  text: string
}): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const error = query?.errors[0]
  const found = query?.ids?.length
  const words =
    error !== undefined
      ? text(error.message)
      : found !== undefined
        ? t('palette.found', { count: found })
        : count === 0 && !isQuery(typed)
          ? t('palette.nothing', { text: typed })
          : ''
  return (
    <p
      id={id}
      role="status"
      className="palette-news"
      data-tone={error === undefined ? 'plain' : 'bad'}
      data-testid="palette-news"
    >
      {words}
    </p>
  )
}

/** What the keys do, and that a query can be written here. */
function Foot({ hasCompletions }: { hasCompletions: boolean }): ReactElement {
  const { t } = useTranslation()
  return (
    <div className="palette-foot">
      <span>
        <kbd>↑</kbd>
        <kbd>↓</kbd> {t('palette.move')}
      </span>
      <span>
        <kbd>↵</kbd> {t('palette.take')}
      </span>
      {hasCompletions && (
        <span>
          <kbd>Tab</kbd> {t('palette.complete')}
        </span>
      )}
      <span className="spacer" />
      <span>
        <kbd>?</kbd> {t('palette.ask')}
      </span>
    </div>
  )
}
