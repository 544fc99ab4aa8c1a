/** The components as a table: sorted by any column, walked cell by cell with the arrow keys. */
import { ArrowDown, ArrowUp } from 'lucide-react'
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type RefObject
} from 'react'
import { useTranslation } from 'react-i18next'
import { goAlong } from '../../state/navigate.ts'
import { findTyped, isLetter, nothingTyped, type } from '../../state/twin-keys.ts'
import {
  sortBy,
  sortRows,
  tableColumns,
  tableRows,
  type Sorting,
  type TableColumn
} from '../../state/twin-table.ts'
import { useApp, useApplication, useLanguage } from '../context.tsx'
import { useNamesHead } from '../parts/told.tsx'
import { Hint, Hints } from './hints.tsx'
import { cellStep } from './cell-step.ts'
import { TableLine } from './table-line.tsx'
import { bringFocus, takeOpening, useShared } from './use-shared.ts'

/** Whether a column holds names of the catalogue, which may be in another language than the interface. */
const isOfNames = (column: TableColumn): boolean => column === 'layer' || column === 'kind'

/** Where the focus is, or would go: a row by its component, the head by null; and the column. */
type Place = { readonly id: string | null; readonly column: number }

export function ComponentTable({
  only,
  sorting,
  setSorting,
  isOpening
}: {
  only: ReadonlySet<string> | null
  sorting: Sorting
  setSorting: (sorting: Sorting) => void
  isOpening: RefObject<boolean>
}): ReactElement {
  const { t } = useTranslation()
  const app = useApp()
  const graph = useApplication((state) => state.graph)
  const visible = useApplication((state) => app.derived.visible(state))
  const language = useLanguage()
  const shared = useShared()
  const namesHead = useNamesHead()
  const table = useRef<HTMLTableElement>(null)
  const typed = useRef(nothingTyped)
  const hasFocus = useRef(false)
  const isOwnDoing = useRef(false)
  const sorted = useRef(sorting)
  const [active, setActive] = useState<Place>({ id: null, column: 0 })

  const all = useMemo(() => tableRows(graph, visible, language), [graph, visible, language])
  const rows = useMemo(() => {
    const listed = only === null ? all : all.filter(({ component }) => only.has(component.id))
    return sortRows(listed, sorting, language)
  }, [all, only, sorting, language])
  const at = rows.findIndex(({ component }) => component.id === active.id)
  const isInHead = at === -1
  const currentId = rows[at]?.component.id ?? null

  useEffect(() => {
    const isOwn = isOwnDoing.current
    isOwnDoing.current = false
    if (shared.only === undefined || isOwn) return
    const { only: id } = shared
    setActive(({ column }) => ({ id, column }))
    // oxlint-disable-next-line react/exhaustive-deps -- only the selection itself moves the place
  }, [shared.only])

  useLayoutEffect(() => {
    const isComing = takeOpening(isOpening)
    const cell = table.current?.querySelector<HTMLElement>('[tabindex="0"]')
    if (hasFocus.current || isComing) bringFocus(cell)
    else if (currentId !== null) cell?.closest('tr')?.scrollIntoView({ block: 'nearest' })
  }, [currentId, active.column, isOpening])

  // Sorted anew, a table begins at its top.
  useLayoutEffect(() => {
    if (sorted.current === sorting) return
    sorted.current = sorting
    table.current?.parentElement?.scrollTo({ top: 0 })
  }, [sorting])

  const titles: Readonly<Record<TableColumn, string>> = {
    name: t('twin.name'),
    layer: t('twin.layer'),
    kind: t('details.kind'),
    maturity: t('twin.maturity'),
    licence: t('details.licence'),
    relations: t('details.relations')
  }
  const place = (row: number, column: number): void => {
    setActive({ id: rows[row]?.component.id ?? null, column })
  }
  const toggle = (id: string): void => {
    isOwnDoing.current = true
    shared.toggle(id)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const { key } = event
    const step = cellStep(event, { row: at, column: active.column }, rows.length, tableColumns.length)
    if (!isLetter(event) && key !== 'Shift') typed.current = nothingTyped
    if (step !== undefined) place(step.row, step.column)
    else if (isLetter(event)) {
      typed.current = type(typed.current, key, event.timeStamp)
      const found = findTyped(
        rows.map((row) => row.name),
        at,
        typed.current.letters
      )
      if (found !== -1) place(found, active.column)
    } else if (event.ctrlKey || event.metaKey || event.altKey) return
    else if (key === 'Backspace') goAlong(app, -1)
    // In the head, Enter and Space are the button's.
    else if (currentId === null) return
    else if (key === 'Enter') shared.go(currentId)
    else if (key === ' ') toggle(currentId)
    else return
    event.preventDefault()
  }
  const idAt = (event: MouseEvent | FocusEvent): string | undefined =>
    (event.target as Element).closest<HTMLElement>('tr')?.dataset['id']
  const onClick = (event: MouseEvent): void => {
    const id = idAt(event)
    if (id === undefined) return
    if (event.ctrlKey || event.metaKey || event.shiftKey) toggle(id)
    else shared.go(id)
  }
  const onFocus = (event: FocusEvent): void => {
    hasFocus.current = true
    const cell = (event.target as Element).closest<HTMLTableCellElement>('th, td')
    if (cell !== null) setActive({ id: idAt(event) ?? null, column: cell.cellIndex })
  }
  const onContextMenu = (event: MouseEvent): void => {
    const id = idAt(event)
    if (id === undefined) return
    isOwnDoing.current = !shared.selected.has(id)
    shared.openMenu(event, id)
  }

  return (
    <>
      <div className="twin-scroller">
        <table
          ref={table}
          className="component-table"
          role="grid"
          aria-label={t('twin.table')}
          aria-describedby="twin-hints"
          aria-multiselectable
          onKeyDown={onKeyDown}
          onClick={onClick}
          onFocus={onFocus}
          onBlur={() => {
            hasFocus.current = false
          }}
          onContextMenu={onContextMenu}
          data-testid="component-table"
        >
          <thead>
            <tr>
              {tableColumns.map((column, index) => (
                <th
                  key={column}
                  scope="col"
                  data-column={column}
                  aria-sort={sorting.by !== column ? 'none' : sorting.descending ? 'descending' : 'ascending'}
                >
                  <button
                    type="button"
                    tabIndex={isInHead && active.column === index ? 0 : -1}
                    title={isOfNames(column) ? namesHead.title : undefined}
                    onClick={() => setSorting(sortBy(sorting, column))}
                    data-testid={`sort-${column}`}
                  >
                    {titles[column]}
                    {isOfNames(column) && namesHead.mark}
                    {sorting.by === column && <SortArrow isDown={sorting.descending} />}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <TableLine
                key={row.component.id}
                row={row}
                current={index === at ? active.column : null}
                isSelected={shared.selected.has(row.component.id)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="twin-said" role="status">
        {t(sorting.descending ? 'twin.sortedDown' : 'twin.sortedUp', { column: titles[sorting.by] })}
      </p>
      <Hints>
        <Hint caps={['↑', '↓', '←', '→']}>{t('twin.hintCells')}</Hint>
        <Hint caps={['Enter']}>{t('twin.hintGo')}</Hint>
        <Hint caps={['Space']}>{t('twin.hintAdd')}</Hint>
        <Hint caps={['Backspace']}>{t('twin.hintBack')}</Hint>
      </Hints>
    </>
  )
}

const SortArrow = ({ isDown }: { isDown: boolean }): ReactElement => {
  const Arrow = isDown ? ArrowDown : ArrowUp
  return <Arrow aria-hidden size={12} strokeWidth={2} />
}
