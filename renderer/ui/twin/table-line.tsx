/** One row of the table of components. */
import { Check } from 'lucide-react'
import { memo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableRow } from '../../state/twin-table.ts'
import { ComponentLabel } from '../parts/component-label.tsx'

export const TableLine = memo(function TableLine({
  row,
  current,
  isSelected
}: {
  row: TableRow
  /** The column that has, or would get, the focus; null where it is in another row. */
  current: number | null
  isSelected: boolean
}): ReactElement {
  const { t } = useTranslation()
  const { component, layer, kind, maturity, licence, relations } = row
  const words = {
    graduated: t('twin.graduated'),
    incubating: t('twin.incubating'),
    sandbox: t('twin.sandbox'),
    archived: t('twin.archived')
  }
  const cells = [
    layer,
    kind,
    maturity && words[maturity],
    licence === 'proprietary' ? t('details.proprietary') : licence,
    String(relations)
  ]
  return (
    <tr aria-selected={isSelected} data-id={component.id} data-testid={`table-${component.id}`}>
      <th scope="row" tabIndex={current === 0 ? 0 : -1}>
        <ComponentLabel component={component} />
        {isSelected && <Check aria-hidden className="twin-check" size={14} strokeWidth={2.25} />}
      </th>
      {cells.map((cell, at) => (
        // The columns never change places.
        <td key={at} tabIndex={current === at + 1 ? 0 : -1}>
          {cell}
        </td>
      ))}
    </tr>
  )
})
