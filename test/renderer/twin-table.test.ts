/** The table of components: its cells, its order, and how keys walk through it. */
import { describe, expect, test } from 'vitest'
import type { Component } from '../../graph-data/catalogue.ts'
import { buildGraph } from '../../graph-data/graph.ts'
import { createView } from '../../diagram/view/create-view.ts'
import { selectVisible } from '../../diagram/view/visible.ts'
import {
  sortBy,
  sortRows,
  tableColumns,
  tableRows,
  type TableColumn
} from '../../renderer/state/twin-table.ts'
import { cellStep } from '../../renderer/ui/twin/cell-step.ts'
import { catalogue as base, positions } from './session.ts'

const facts: ReadonlyMap<string, Partial<Component>> = new Map([
  ['a', { name: 'Zot 10', maturity: 'sandbox', licence: 'MIT', korean: ['나'] }],
  ['b', { name: 'zot 9', maturity: 'none', korean: ['가'] }],
  ['constructor', { name: 'Argo', maturity: 'graduated', licence: 'proprietary', korean: ['다'] }]
])
const graph = buildGraph({
  ...base,
  components: base.components.map((component) => ({ ...component, ...facts.get(component.id) }))
})
const visible = selectVisible(graph, createView(positions))
const rows = tableRows(graph, visible, 'en')
const sorted = (by: TableColumn, descending = false, language: 'en' | 'ko' = 'en') =>
  sortRows(tableRows(graph, visible, language), { by, descending }, language).map((row) => row.component.id)

test('a row says what is known, and counts the relations in the picture', () => {
  const [argo, zot] = rows
  expect(argo).toMatchObject({
    name: 'Argo',
    layer: 'low',
    kind: 'Project',
    maturity: 'graduated',
    licence: 'proprietary',
    relations: 1
  })
  expect(zot).toMatchObject({ name: 'Zot 10', layer: 'high', maturity: 'sandbox', relations: 2 })
  expect(rows[2]).toMatchObject({ maturity: undefined, licence: undefined })
})

test('what is hidden has no row', () => {
  const view = createView(positions)
  const fewer = selectVisible(graph, { ...view, hidden: { ...view.hidden, layers: ['low'] } })
  expect(tableRows(graph, fewer, 'en').map(({ component, relations }) => [component.id, relations])).toEqual([
    ['a', 1],
    ['b', 1]
  ])
})

describe('sorting', () => {
  test.each([
    ['name', ['constructor', 'b', 'a'], ['a', 'b', 'constructor']],
    ['layer', ['b', 'a', 'constructor'], ['constructor', 'b', 'a']],
    // What is equal stands by name, either way.
    ['kind', ['constructor', 'b', 'a'], ['constructor', 'b', 'a']],
    ['maturity', ['constructor', 'a', 'b'], ['a', 'constructor', 'b']],
    ['licence', ['a', 'constructor', 'b'], ['constructor', 'a', 'b']],
    ['relations', ['constructor', 'b', 'a'], ['a', 'constructor', 'b']]
  ] as const)('by %s', (by, up, down) => {
    expect(sorted(by)).toEqual(up)
    expect(sorted(by, true)).toEqual(down)
  })

  test('by the names of the language', () => {
    expect(sorted('name', false, 'ko')).toEqual(['b', 'a', 'constructor'])
  })

  test('changes no row and loses none', () => {
    for (const by of tableColumns) {
      expect(new Set(sortRows(rows, { by, descending: true }, 'en'))).toEqual(new Set(rows))
    }
  })

  test('a column is asked for once, then the other way round; counts begin with the largest', () => {
    const byName = { by: 'name', descending: false } as const
    expect(sortBy(byName, 'name')).toEqual({ by: 'name', descending: true })
    expect(sortBy({ by: 'name', descending: true }, 'layer')).toEqual({ by: 'layer', descending: false })
    expect(sortBy(byName, 'relations')).toEqual({ by: 'relations', descending: true })
    expect(sortBy({ by: 'relations', descending: true }, 'relations').descending).toBe(false)
  })
})

describe('keys in the table', () => {
  const press = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more })
  const step = (key: string, row: number, column: number, more = {}) => {
    const cell = cellStep(press(key, more), { row, column }, 40, 6)
    return cell && [cell.row, cell.column]
  }
  test.each([
    ['ArrowDown', -1, 0, [0, 0]],
    ['ArrowUp', 0, 2, [-1, 2]],
    ['ArrowUp', -1, 2, [-1, 2]],
    ['ArrowDown', 39, 2, [39, 2]],
    ['ArrowRight', 3, 5, [3, 5]],
    ['ArrowLeft', 3, 5, [3, 4]],
    ['PageDown', 3, 1, [15, 1]],
    ['PageUp', 3, 1, [0, 1]],
    ['Home', 3, 4, [3, 0]],
    ['End', 3, 4, [3, 5]],
    ['x', 3, 4, undefined]
  ] as const)('%s from %i, %i', (key, row, column, result) => {
    expect(step(key, row, column)).toEqual(result)
  })
  test('with Ctrl, Home and End go to the corners, and the other keys are somebody else’s', () => {
    expect(step('Home', 20, 3, { ctrlKey: true })).toEqual([0, 0])
    expect(step('End', 20, 3, { metaKey: true })).toEqual([39, 5])
    expect(step('ArrowDown', 20, 3, { ctrlKey: true })).toBeUndefined()
    expect(step('ArrowDown', 20, 3, { altKey: true })).toBeUndefined()
  })
})
