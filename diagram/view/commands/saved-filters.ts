/** Commands on the filter in force and on those kept under a name. */
import { parseQuery } from '../../../graph-data/query/parse.ts'
import type { EcosystemGraph } from '../../../graph-data/graph.ts'
import type { ViewDocument } from '../document.ts'
import { defineCommand } from './command.ts'
import { toLine } from './line.ts'

/** As many characters as the document keeps. */
export const longestFilter = 500

/** The line of a filter as the document keeps it, or null where it asks nothing or cannot be kept whole. */
function filterLine(query: string): string | null {
  const line = toLine(query, longestFilter + 1)
  return line === '' || line.length > longestFilter ? null : line
}

/** Whether a filter can be read. One that cannot would filter nothing, and nobody wants that. */
const isReadable = (graph: EcosystemGraph, line: string): boolean => parseQuery(line, graph).ok

/** Show only what answers a query; null shows all again. A query that cannot be read changes nothing. */
export const setFilter = defineCommand<{ query: string | null }>({
  id: 'set-filter',
  title: { en: 'Filter', ko: '필터' },
  apply(view, { query }, graph) {
    if (query === null) return view.filter === null ? view : { ...view, filter: null }
    const line = filterLine(query)
    if (line === null || line === view.filter || !isReadable(graph, line)) return view
    return { ...view, filter: line }
  }
})

/** The lowest number that no filter has. */
function newId({ filters }: ViewDocument): string {
  let number = 1
  while (filters.some(({ id }) => id === `filter.${number}`)) number += 1
  return `filter.${number}`
}

/** Keep a query under a name. A name that is taken gets the new query; an empty one is the query itself. */
export const saveFilter = defineCommand<{ title: string; query: string }>({
  id: 'save-filter',
  title: { en: 'Save filter', ko: '필터 저장' },
  apply(view, args, graph) {
    const query = filterLine(args.query)
    if (query === null || !isReadable(graph, query)) return view
    const title = toLine(args.title, 200) || toLine(query, 200)
    const old = view.filters.find((filter) => filter.title === title)
    if (old?.query === query) return view
    const filters = old
      ? view.filters.map((filter) => (filter === old ? { ...old, query } : filter))
      : [...view.filters, { id: newId(view), title, query }]
    return { ...view, filters }
  }
})

/** Give a kept filter another name. */
export const renameFilter = defineCommand<{ id: string; title: string }>({
  id: 'rename-filter',
  title: { en: 'Rename filter', ko: '필터 이름 변경' },
  apply(view, args) {
    const title = toLine(args.title, 200)
    const old = view.filters.find(({ id }) => id === args.id)
    if (old === undefined || title === '' || old.title === title) return view
    return { ...view, filters: view.filters.map((filter) => (filter === old ? { ...old, title } : filter)) }
  }
})

/** Forget a kept filter. What shows stays as it is. */
export const deleteFilter = defineCommand<{ id: string }>({
  id: 'delete-filter',
  title: { en: 'Delete filter', ko: '필터 삭제' },
  apply(view, { id }) {
    const filters = view.filters.filter((filter) => filter.id !== id)
    return filters.length === view.filters.length ? view : { ...view, filters }
  }
})
