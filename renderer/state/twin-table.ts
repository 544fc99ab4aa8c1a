/** What the picture shows in; the rows of the table of components, in the order asked for, out. */
import type { Component, Language } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { componentName } from '../../graph-data/words/component-name.ts'
import { everyNode, type Visible } from '../../diagram/view/visible.ts'
import { countRelations } from './twin-outline.ts'

export const tableColumns = ['name', 'layer', 'kind', 'maturity', 'licence', 'relations'] as const
export type TableColumn = (typeof tableColumns)[number]

export type Sorting = { readonly by: TableColumn; readonly descending: boolean }

export type TableRow = {
  readonly component: Component
  readonly name: string
  readonly layer: string
  readonly kind: string
  /** Undefined where it is no project of the foundation, or nobody knows. */
  readonly maturity: Level | undefined
  /** An SPDX expression or `proprietary`. */
  readonly licence: string | undefined
  /** Those in the picture. */
  readonly relations: number
}

/** Levels of the foundation, the highest first. */
const levels = ['graduated', 'incubating', 'sandbox', 'archived'] as const
export type Level = (typeof levels)[number]

/** One row a component, in catalogue order. */
export function tableRows(graph: EcosystemGraph, visible: Visible, language: Language): readonly TableRow[] {
  const counts = countRelations(visible)
  return everyNode(visible).map(({ component }) => ({
    component,
    name: componentName(component, language),
    layer: graph.layer(component.layer)?.title[language] ?? component.layer,
    kind: graph.kind(component.kind)?.title[language] ?? component.kind,
    maturity: levels.find((level) => level === component.maturity),
    licence: component.licence,
    relations: counts.get(component.id) ?? 0
  }))
}

/** Sort rows. What has no value comes last either way, and what is equal stands by name. */
export function sortRows(
  rows: readonly TableRow[],
  { by, descending }: Sorting,
  language: Language
): readonly TableRow[] {
  const collator = new Intl.Collator(language, { numeric: true })
  const compare = (a: TableRow, b: TableRow): number => {
    switch (by) {
      case 'relations':
        return a.relations - b.relations
      case 'maturity':
        return rank(a.maturity) - rank(b.maturity)
      case 'name':
      case 'layer':
      case 'kind':
      case 'licence':
        return collator.compare(a[by] ?? '', b[by] ?? '')
      default:
        return by satisfies never
    }
  }
  const sign = descending ? -1 : 1
  return rows.toSorted((a, b) => {
    const missing = Number(a[by] === undefined) - Number(b[by] === undefined)
    return missing || sign * compare(a, b) || collator.compare(a.name, b.name)
  })
}

const rank = (level: Level | undefined): number =>
  level === undefined ? levels.length : levels.indexOf(level)

/** What pressing the head of a column makes of the sorting: this column first, then the other way round. */
export function sortBy(now: Sorting, column: TableColumn): Sorting {
  if (now.by === column) return { by: column, descending: !now.descending }
  // Of counts, the largest are asked for.
  return { by: column, descending: column === 'relations' }
}
