/** The outline as a tree: walked with the arrow keys, found by typing, and followed along relations. */
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type Dispatch,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type RefObject,
  type SetStateAction
} from 'react'
import { useTranslation } from 'react-i18next'
import { goAlong } from '../../state/navigate.ts'
import { findTyped, isLetter, nothingTyped, stepInTree, type } from '../../state/twin-keys.ts'
import {
  componentKey,
  keysAbove,
  outlineOf,
  unfold,
  type Folding,
  type OutlineRow
} from '../../state/twin-outline.ts'
import { useApp, useApplication, useLanguage, useViewPart } from '../context.tsx'
import { openMenu } from '../asking/open-menu.ts'
import { OutlineLine } from './outline-line.tsx'
import { Hint, Hints } from './hints.tsx'
import { useTitle } from './use-title.ts'
import { bringFocus, takeOpening, useShared } from './use-shared.ts'

/** The component a line is about: itself, or the one at the other end. */
const targetOf = ({ item }: OutlineRow): string | undefined =>
  item.kind === 'component'
    ? item.component.id
    : item.kind === 'relation'
      ? item.related.other.id
      : item.kind === 'fold'
        ? item.group.id
        : item.kind === 'line'
          ? item.line.other
          : undefined

/** The relation or rolled-up line that a line of the outline is about. */
const lineIn = ({ item }: OutlineRow): string | undefined =>
  item.kind === 'relation' ? item.related.relation.id : item.kind === 'line' ? item.line.bundle.id : undefined

export function Outline({
  only,
  folding,
  setFolding,
  onMissing,
  isOpening
}: {
  only: ReadonlySet<string> | null
  folding: Folding
  setFolding: Dispatch<SetStateAction<Folding>>
  /** The filter hides the component that is gone to. */
  onMissing: () => void
  isOpening: RefObject<boolean>
}): ReactElement {
  const { t } = useTranslation()
  const app = useApp()
  const graph = useApplication((state) => state.graph)
  const visible = useApplication((state) => app.derived.visible(state))
  const asOf = useViewPart((view) => view.asOf)
  const language = useLanguage()
  const titleOf = useTitle()
  const shared = useShared()
  const tree = useRef<HTMLUListElement>(null)
  const [active, setActive] = useState<string | null>(null)
  const typed = useRef(nothingTyped)
  const hasFocus = useRef(false)
  /** The selection was changed here, so that the focus stays. */
  const isOwnDoing = useRef(false)
  /** What was just unfolded: as much of it as there is room for comes into sight. */
  const unfolding = useRef<string | null>(null)

  const branches = useMemo(
    () => outlineOf({ graph, visible, asOf, language, only }),
    [graph, visible, asOf, language, only]
  )
  const rows = useMemo(() => unfold(branches, folding), [branches, folding])
  const current = rows.find((row) => row.key === active) ?? rows[0]
  const currentKey = current?.key ?? null

  const fold = useCallback(
    (keys: readonly string[], isOpen: boolean): void =>
      setFolding((now) => new Map([...now, ...keys.map((key) => [key, isOpen] as const)])),
    [setFolding]
  )

  // What alone is selected, here or in the picture, is where the outline stands.
  useEffect(() => {
    const isOwn = isOwnDoing.current
    isOwnDoing.current = false
    if (shared.only === undefined || isOwn) return
    fold(keysAbove(graph, shared.only), true)
    setActive(componentKey(shared.only))
  }, [fold, graph, shared.only])

  useLayoutEffect(() => {
    if (currentKey === null) return
    const line = tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(currentKey)}"]`)
    if (hasFocus.current || takeOpening(isOpening)) bringFocus(line)
    else line?.scrollIntoView({ block: 'nearest' })
  }, [currentKey, isOpening])

  useLayoutEffect(() => {
    const key = unfolding.current
    unfolding.current = null
    const at = rows.findIndex((row) => row.key === key)
    if (at === -1) return
    const level = rows[at]?.level ?? 0
    const after = rows.findIndex((row, index) => index > at && row.level <= level)
    const lines = tree.current?.children
    lines?.[(after === -1 ? rows.length : after) - 1]?.scrollIntoView({ block: 'nearest' })
    lines?.[at]?.scrollIntoView({ block: 'nearest' })
  }, [rows])

  const go = (id: string): void => {
    if (only !== null && !only.has(id)) onMissing()
    shared.go(id)
    // It may be selected already, and the focus somewhere else.
    fold(keysAbove(graph, id), true)
    setActive(componentKey(id))
  }
  const toggle = (id: string): void => {
    isOwnDoing.current = true
    shared.toggle(id)
  }
  const unfoldInSight = (keys: readonly string[]): void => {
    unfolding.current = keys.at(-1) ?? null
    fold(keys, true)
  }
  const turn = ({ key, isOpen }: OutlineRow): void => {
    if (isOpen === true) fold([key], false)
    else if (isOpen === false) unfoldInSight([key])
  }
  const act = (row: OutlineRow): void => {
    const target = targetOf(row)
    if (target !== undefined) go(target)
    else turn(row)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (current === undefined || event.nativeEvent.isComposing) return
    const { key } = event
    if (isLetter(event)) {
      typed.current = type(typed.current, key, event.timeStamp)
      const at = findTyped(rows.map(titleOf), rows.indexOf(current), typed.current.letters)
      setActive(rows[at]?.key ?? current.key)
      event.preventDefault()
      return
    }
    if (key !== 'Shift') typed.current = nothingTyped
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (key === 'Enter') act(current)
    else if (key === ' ') {
      if (current.item.kind === 'component') toggle(current.item.component.id)
      else act(current)
    } else if (key === 'Backspace') goAlong(app, -1)
    else {
      const step = stepInTree(rows, current.key, key)
      if (step === undefined) return
      if ('go' in step) setActive(step.go)
      else if (step.open) unfoldInSight(step.fold)
      else fold(step.fold, false)
    }
    event.preventDefault()
  }
  const rowAt = (event: MouseEvent): OutlineRow | undefined => {
    const line = (event.target as Element).closest<HTMLElement>('[role=treeitem]')
    return rows.find((row) => row.key === line?.dataset['key'])
  }
  const onClick = (event: MouseEvent): void => {
    const row = rowAt(event)
    if (row === undefined) return
    setActive(row.key)
    const isMore = event.ctrlKey || event.metaKey || event.shiftKey
    if ((event.target as Element).closest('.twin-fold') !== null && row.isOpen !== null) turn(row)
    else if (isMore && row.item.kind === 'component') toggle(row.item.component.id)
    else act(row)
  }
  const onContextMenu = (event: MouseEvent): void => {
    const row = rowAt(event)
    const line = row && lineIn(row)
    if (row !== undefined && line !== undefined) {
      setActive(row.key)
      openMenu(app.store, event, { id: null, on: { kind: 'line', id: line } })
      return
    }
    const target = row && targetOf(row)
    if (row === undefined || target === undefined) return
    setActive(row.key)
    isOwnDoing.current = !shared.selected.has(target)
    shared.openMenu(event, target)
  }

  return (
    <>
      <ul
        ref={tree}
        className="outline"
        role="tree"
        aria-label={t('twin.outline')}
        aria-describedby="twin-hints"
        aria-multiselectable
        onKeyDown={onKeyDown}
        onClick={onClick}
        onContextMenu={onContextMenu}
        onFocus={({ target }) => {
          hasFocus.current = true
          // A screen reader may set the focus by itself.
          setActive((target as HTMLElement).dataset['key'] ?? null)
        }}
        onBlur={() => {
          hasFocus.current = false
        }}
        data-testid="outline"
      >
        {rows.map((row) => (
          <OutlineLine
            key={row.key}
            id={row.key}
            item={row.item}
            level={row.level}
            place={row.place}
            siblings={row.siblings}
            isOpen={row.isOpen}
            isCurrent={row.key === currentKey}
            isSelected={
              (row.item.kind === 'component' && shared.selected.has(row.item.component.id)) ||
              (row.item.kind === 'fold' && shared.selected.has(row.item.group.id))
            }
          />
        ))}
      </ul>
      <Hints>
        <Hint caps={['→', '←']}>{t('twin.hintFold')}</Hint>
        <Hint caps={['Enter']}>{t('twin.hintGo')}</Hint>
        <Hint caps={['Space']}>{t('twin.hintAdd')}</Hint>
        <Hint caps={['Backspace']}>{t('twin.hintBack')}</Hint>
      </Hints>
    </>
  )
}
