/** One line of the palette: what would be chosen, where it belongs, and its shortcut. */
import {
  Bookmark,
  AppWindow,
  ChartNoAxesGantt,
  Check,
  CornerDownLeft,
  FileClock,
  Layers3,
  ListFilter,
  Rows3,
  WandSparkles,
  Waypoints,
  Zap
} from 'lucide-react'
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { appActions, type AppAction } from '../../../preload/actions.ts'
import { isRetired } from '../../../graph-data/questions/past.ts'
import { keyCaps } from '../../state/accelerators.ts'
import { openViewOf, viewNames } from '../../../diagram/view/kept-views.ts'
import { pathBetween } from '../../state/inquiry.ts'
import type { Offer } from '../../state/palette/offers.ts'
import { viewOf } from '../../state/store.ts'
import { useApplication, useName, useText, useViewPart } from '../context.tsx'
import { ComponentDot, RetiredBadge } from '../parts/component-label.tsx'
import { useKeyCaps } from '../parts/keys.ts'
import { LayerDot } from '../parts/layer-dot.tsx'
import { useInquiryTitle } from '../right/inquiry/answer-frame.tsx'
import { StoryWords } from './story-words.tsx'

export function OfferRow({
  id,
  offer,
  active,
  onHover,
  onPick
}: {
  id: string
  offer: Offer
  active: boolean
  onHover: () => void
  onPick: () => void
}): ReactElement {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const { testid, disabled, checked } = traitsOf(offer)
  return (
    <div
      ref={row}
      id={id}
      role="option"
      className="offer"
      aria-selected={active}
      aria-disabled={disabled || undefined}
      aria-checked={checked ?? undefined}
      onMouseMove={active ? undefined : onHover}
      onClick={onPick}
      data-testid={testid}
    >
      <Words offer={offer} />
    </div>
  )
}

type Traits = { readonly testid: string; readonly disabled: boolean; readonly checked: boolean | null }

function traitsOf(offer: Offer): Traits {
  const plain = { disabled: false, checked: null }
  switch (offer.kind) {
    case 'action':
      return { testid: `offer-action-${offer.id}`, disabled: offer.disabled, checked: offer.checked }
    case 'path':
    case 'select':
    case 'only':
    case 'keep':
      return { ...plain, testid: `offer-${offer.kind}` }
    case 'complete':
      return { ...plain, testid: `offer-complete-${offer.completion.insert}` }
    default:
      return { ...plain, testid: `offer-${offer.kind}-${offer.id}` }
  }
}

function Words({ offer }: { offer: Offer }): ReactElement | null {
  switch (offer.kind) {
    case 'action':
      return <ActionWords offer={offer} />
    case 'component':
      return <ComponentWords id={offer.id} matched={offer.matched} />
    case 'stack':
      return <StackWords id={offer.id} />
    case 'layer':
      return <LayerWords id={offer.id} />
    case 'view':
      return <ViewWords id={offer.id} />
    case 'story':
      return <StoryWords id={offer.id} />
    case 'document':
      return <DocumentWords id={offer.id} />
    case 'only':
      return <OnlyWords count={offer.count} />
    case 'keep':
      return <KeepWords />
    case 'filter':
      return <FilterWords id={offer.id} />
    case 'path':
      return <PathWords from={offer.from} to={offer.to} />
    case 'select':
      return <SelectWords count={offer.ids.length} />
    case 'complete':
      return <CompletionWords offer={offer} />
    default:
      return offer satisfies never
  }
}

const Aside = ({ children }: { children: ReactNode }): ReactElement => (
  <span className="offer-aside">{children}</span>
)

/** What has to be selected before it can be done. */
function useWants({ wants }: Extract<Offer, { kind: 'action' }>): string | null {
  const { t } = useTranslation()
  switch (wants) {
    case null:
      return null
    case 'one':
      return t('palette.wantsOne')
    case 'two':
      return t('palette.wantsTwo')
    case 'some':
      return t('palette.wantsSome')
    case 'several':
      return t('palette.wantsSeveral')
    case 'three':
      return t('palette.wantsThree')
    default:
      return wants satisfies never
  }
}

function ActionWords({ offer }: { offer: Extract<Offer, { kind: 'action' }> }): ReactElement | null {
  const { t } = useTranslation()
  const text = useText()
  const caps = useKeyCaps()(offer.id)
  const action = (appActions as readonly AppAction[]).find(({ id }) => id === offer.id)
  const wants = useWants(offer)
  if (action === undefined) return null
  return (
    <>
      {offer.checked === true ? (
        <Check aria-hidden size={15} strokeWidth={2.25} className="offer-on" />
      ) : (
        <Zap aria-hidden size={15} strokeWidth={1.75} />
      )}
      <span className="offer-name">
        {action.submenu && <span className="offer-of">{text(action.submenu)}: </span>}
        {text(action.title)}
      </span>
      {offer.checked === true && <span className="badge">{t('palette.on')}</span>}
      {wants !== null && <span className="offer-of">{wants}</span>}
      <Aside>
        {caps?.map((cap) => (
          <kbd key={cap}>{cap}</kbd>
        ))}
      </Aside>
    </>
  )
}

function ComponentWords({ id, matched }: { id: string; matched: string | null }): ReactElement | null {
  const { t } = useTranslation()
  const name = useName()
  const text = useText()
  const shown = useApplication((state, app) => app.derived.visible(state).shown.has(id))
  const component = useApplication((state) => state.graph.component(id))
  const layer = useApplication((state) => state.graph.layer(component?.layer ?? ''))
  if (component === undefined) return null
  const own = name(component)
  return (
    <>
      <ComponentDot component={component} />
      <span className="offer-name component-name" data-retired={isRetired(component)}>
        {own}
      </span>
      <RetiredBadge component={component} />
      {matched !== null && matched !== own && matched !== id && (
        <span className="offer-of">{t('search.matched', { text: matched })}</span>
      )}
      {!shown && <span className="badge">{t('search.hidden')}</span>}
      <Aside>{layer && text(layer.title)}</Aside>
    </>
  )
}

function StackWords({ id }: { id: string }): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const builtIn = useApplication((state) => state.graph.stack(id))
  const own = useViewPart((view) => view.ownStacks.find((stack) => stack.id === id))
  const isOn = useViewPart((view) => view.stack?.id === id)
  return (
    <>
      <Layers3 aria-hidden size={15} strokeWidth={1.75} />
      <span className="offer-name">{builtIn ? text(builtIn.title) : own?.title}</span>
      {isOn && <span className="badge">{t('palette.on')}</span>}
      <Aside>{t('palette.stack')}</Aside>
    </>
  )
}

function ViewWords({ id }: { id: string }): ReactElement {
  const { t } = useTranslation()
  const name = useApplication((state) => viewNames(state.graph, viewOf(state)).get(id))
  const isOpen = useViewPart((view) => openViewOf(view).id === id)
  return (
    <>
      <AppWindow aria-hidden size={15} strokeWidth={1.75} />
      <span className="offer-name">{name}</span>
      {isOpen && <span className="badge">{t('views.isOpen')}</span>}
      <Aside>{t('views.kind')}</Aside>
    </>
  )
}

function LayerWords({ id }: { id: string }): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const layer = useApplication((state) => state.graph.layer(id))
  return (
    <>
      <LayerDot layer={id} />
      <span className="offer-name">{layer && text(layer.title)}</span>
      <Aside>{t('palette.layer')}</Aside>
    </>
  )
}

function DocumentWords({ id }: { id: string }): ReactElement {
  const { t } = useTranslation()
  const document = useApplication((state) => state.recentDocuments.find((one) => one.id === id))
  return (
    <>
      <FileClock aria-hidden size={15} strokeWidth={1.75} />
      <span className="offer-name">
        <span className="offer-of">{t('documents.openRecent')}: </span>
        {document?.name}
      </span>
      <Aside>{document?.folder}</Aside>
    </>
  )
}

function PathWords({ from, to }: { from: string; to: string }): ReactElement {
  const title = useInquiryTitle()
  return (
    <>
      <Waypoints aria-hidden size={15} strokeWidth={1.75} />
      <span className="offer-name">{title(pathBetween(from, to))}</span>
    </>
  )
}

function SelectWords({ count }: { count: number }): ReactElement {
  const { t } = useTranslation()
  return (
    <>
      <CornerDownLeft aria-hidden size={15} strokeWidth={1.75} />
      <span className="offer-name">{t('palette.select', { count })}</span>
    </>
  )
}

function OnlyWords({ count }: { count: number }): ReactElement {
  const { t } = useTranslation()
  const platform = useApplication((state) => state.platform)
  return (
    <>
      <ListFilter aria-hidden size={15} strokeWidth={1.75} />
      <span className="offer-name">{t('asking.paletteOnly', { count })}</span>
      <Aside>
        {keyCaps('CmdOrCtrl+↵', platform).map((cap) => (
          <kbd key={cap}>{cap}</kbd>
        ))}
      </Aside>
    </>
  )
}

function KeepWords(): ReactElement {
  const { t } = useTranslation()
  return (
    <>
      <Bookmark aria-hidden size={15} strokeWidth={1.75} />
      <span className="offer-name">{t('asking.paletteSave')}</span>
    </>
  )
}

function FilterWords({ id }: { id: string }): ReactElement {
  const { t } = useTranslation()
  const filter = useViewPart((view) => view.filters.find((one) => one.id === id))
  const isOn = useViewPart((view) => view.filter !== null && view.filter === filter?.query)
  return (
    <>
      <ListFilter aria-hidden size={15} strokeWidth={1.75} />
      <span className="offer-name">{filter?.title}</span>
      <span className="offer-of">{filter?.query}</span>
      {isOn && <span className="badge">{t('palette.on')}</span>}
      <Aside>{t('asking.paletteFilter')}</Aside>
    </>
  )
}

function CompletionWords({
  offer: { completion, mends }
}: {
  offer: Extract<Offer, { kind: 'complete' }>
}): ReactElement {
  const { t } = useTranslation()
  const text = useText()
  const { insert, label, detail } = completion
  const Icon = mends ? WandSparkles : insert.endsWith(':') ? ChartNoAxesGantt : Rows3
  const name = text(label)
  return (
    <>
      <Icon aria-hidden size={15} strokeWidth={1.75} />
      <span className="offer-name">
        {mends ? t('palette.didYouMean', { text: insert }) : <code>{insert}</code>}
      </span>
      {!mends && (
        <Aside>{name === insert || insert.endsWith(':') ? text(detail) : `${name} · ${text(detail)}`}</Aside>
      )}
    </>
  )
}
