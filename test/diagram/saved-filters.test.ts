/** The filter of a view and those kept under a name, by the commands that change them. */
import { describe, expect, it } from 'vitest'
import type { ViewCommand } from '../../diagram/view/commands/command.ts'
import * as saved from '../../diagram/view/commands/saved-filters.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { fullView, graph } from './built-in.ts'

const start = fullView()
const run = <Args>(command: ViewCommand<Args>, args: Args, view = start): ViewDocument =>
  command.apply(view, args, graph)

describe('filters of words', () => {
  it('are kept as one line, and one that cannot be read changes nothing', () => {
    const view = run(saved.setFilter, { query: ' layer:storage\n-id:rook ' })
    expect(view.filter).toBe('layer:storage -id:rook')
    for (const query of ['layer:nowhere', '', `id:${'calico,'.repeat(100)}envoy`]) {
      expect(run(saved.setFilter, { query }, view)).toBe(view)
    }
    expect(run(saved.setFilter, { query: null }, view).filter).toBeNull()
  })

  it('are saved under a name, renamed and forgotten, and what shows stays', () => {
    let view = run(saved.setFilter, { query: 'layer:storage' })
    view = run(saved.saveFilter, { title: ' Storage ', query: 'layer:storage' }, view)
    view = run(saved.saveFilter, { title: '', query: 'kind:spec' }, view)
    view = run(saved.saveFilter, { title: 'Storage', query: 'layer:storage kind:spec' }, view)
    expect(view.filters).toEqual([
      { id: 'filter.1', title: 'Storage', query: 'layer:storage kind:spec' },
      { id: 'filter.2', title: 'kind:spec', query: 'kind:spec' }
    ])
    view = run(saved.renameFilter, { id: 'filter.2', title: 'Specs' }, view)
    view = run(saved.deleteFilter, { id: 'filter.1' }, view)
    expect(view.filters).toEqual([{ id: 'filter.2', title: 'Specs', query: 'kind:spec' }])
    expect(view.filter).toBe('layer:storage')
    // The number of a filter that is gone is free again.
    view = run(saved.saveFilter, { title: 'Again', query: 'band:data' }, view)
    expect(view.filters.map(({ id }) => id)).toEqual(['filter.2', 'filter.1'])
  })
})
