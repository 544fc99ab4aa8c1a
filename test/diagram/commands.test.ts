/** Commands: what each does, and what holds for all of them whatever the view and the arguments are. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { viewDocumentSchema } from '../../diagram/view/document.ts'
import * as filters from '../../diagram/view/commands/filters.ts'
import { setFocus } from '../../diagram/view/commands/focus.ts'
import * as look from '../../diagram/view/commands/look.ts'
import { moveNodes, setPinned } from '../../diagram/view/commands/positions.ts'
import { viewCommands } from '../../diagram/view/commands/registry.ts'
import * as stacks from '../../diagram/view/commands/stacks.ts'
import { run, start } from './command-fixtures.ts'
import { deepFreeze, steps } from './command-steps.ts'

describe('filters', () => {
  it('hide and show layers, kinds, tags and relation types, each in its own list', () => {
    let view = run(filters.setLayersHidden, { layers: ['node', 'infrastructure', 'node'], hidden: true })
    view = run(filters.setKindsHidden, { kinds: ['standard'], hidden: true }, view)
    view = run(filters.setTagsHidden, { tags: ['cncf'], hidden: true }, view)
    view = run(filters.setRelationTypesHidden, { types: ['extends'], hidden: true }, view)
    view = run(filters.setComponentsHidden, { ids: ['calico', 'nobody'], hidden: true }, view)
    expect(view.hidden).toEqual({
      components: ['calico'],
      layers: ['infrastructure', 'node'],
      kinds: ['standard'],
      tags: ['cncf'],
      relationTypes: ['extends']
    })
    view = run(filters.setLayersHidden, { layers: ['node'], hidden: false }, view)
    expect(view.hidden.layers).toEqual(['infrastructure'])
  })

  it('show layers alone, and all of them when asked a second time', () => {
    const alone = run(filters.soloLayers, { layers: ['networking'] })
    expect(alone.hidden.layers).toEqual(['infrastructure', 'node'])
    const other = run(filters.soloLayers, { layers: ['node', 'networking'] }, alone)
    expect(other.hidden.layers).toEqual(['infrastructure'])
    expect(run(filters.soloLayers, { layers: ['node', 'networking'] }, other).hidden.layers).toEqual([])
    expect(run(filters.soloLayers, { layers: ['nowhere'] })).toBe(start)
  })

  it('show everything without touching what is no filter', () => {
    let view = run(filters.setLayersHidden, { layers: ['node'], hidden: true })
    view = run(setFocus, { focus: { ids: ['calico'], hops: 2, direction: 'both' } }, view)
    view = run(stacks.chooseStack, { id: 'trail' }, view)
    view = run(stacks.setHideRest, { hideRest: true }, view)
    view = run(look.setColourBy, { colourBy: 'kind' }, view)
    view = run(filters.showEverything, {}, view)
    expect(view).toEqual({
      ...start,
      colourBy: 'kind',
      stack: { id: 'trail', step: null, hideRest: false }
    })
    expect(run(filters.showEverything, {}, view)).toBe(view)
  })
})

describe('focus', () => {
  it('keeps known components only, and nothing happens when none is known', () => {
    const view = run(setFocus, {
      focus: { ids: ['kubernetes', 'nobody', 'calico'], hops: 1, direction: 'dependents' }
    })
    expect(view.focus).toEqual({ ids: ['calico', 'kubernetes'], hops: 1, direction: 'dependents' })
    expect(run(setFocus, { focus: { ids: ['nobody'], hops: 1, direction: 'both' } })).toBe(start)
    expect(run(setFocus, { focus: null }, view).focus).toBeNull()
  })
})

describe('stacks', () => {
  const walk = (id: string, moves: readonly (1 | -1)[]): (string | null | undefined)[] => {
    let view = run(stacks.chooseStack, { id })
    return moves.map((by) => {
      view = run(stacks.moveStackStep, { by }, view)
      return view.stack?.step
    })
  }

  it('walk by order where the stack has one, by file otherwise, and stop at both ends', () => {
    expect(walk('trail', [1, 1, 1, 1, -1, -1, -1, -1])).toEqual([
      'first',
      'second',
      'third',
      'third',
      'second',
      'first',
      null,
      null
    ])
    expect(walk('loose', [-1, 1, 1, 1])).toEqual([null, 'b', 'a', 'a'])
    expect(run(stacks.moveStackStep, { by: 1 })).toBe(start)
  })

  it('choosing another stack starts it whole and keeps hiding the rest', () => {
    let view = run(stacks.chooseStack, { id: 'trail' })
    view = run(stacks.setStackStep, { step: 'second' }, view)
    view = run(stacks.setHideRest, { hideRest: true }, view)
    expect(run(stacks.chooseStack, { id: 'loose' }, view).stack).toEqual({
      id: 'loose',
      step: null,
      hideRest: true
    })
    expect(run(stacks.chooseStack, { id: 'trail' }, view).stack?.step).toBeNull()
    expect(run(stacks.chooseStack, { id: 'nowhere' }, view)).toBe(view)
    expect(run(stacks.setStackStep, { step: 'b' }, view)).toBe(view)
    expect(run(stacks.chooseStack, { id: null }, view).stack).toBeNull()
  })

  it('areas for groups become those of the layers where there are no groups any more', () => {
    const areas = { ...run(stacks.chooseStack, { id: 'trail' }), hulls: 'stack-group' as const }
    expect(run(stacks.chooseStack, { id: 'loose' }, areas).hulls).toBe('stack-group')
    expect(run(stacks.chooseStack, { id: null }, areas).hulls).toBe('layer')
    const own = { id: null, title: 'Mine', members: ['envoy'] }
    expect(run(stacks.saveOwnStack, own, areas).hulls).toBe('layer')
    const none = { ...areas, hulls: 'none' as const }
    expect(run(stacks.chooseStack, { id: null }, none).hulls).toBe('none')
  })

  it('own stacks get ids of their own, also for titles without Latin letters', () => {
    let view = run(stacks.saveOwnStack, { id: null, title: ' Our\nStack! ', members: ['envoy', 'calico'] })
    expect(view.ownStacks).toEqual([
      { id: 'own.our-stack', title: 'Our Stack!', members: ['calico', 'envoy'] }
    ])
    expect(view.stack?.id).toBe('own.our-stack')
    view = run(stacks.saveOwnStack, { id: null, title: 'Our stack', members: ['envoy'] }, view)
    view = run(stacks.saveOwnStack, { id: null, title: '우리 스택', members: ['envoy'] }, view)
    expect(view.ownStacks.map((own) => own.id)).toEqual(['own.our-stack', 'own.our-stack-2', 'own.stack'])
    expect(view.stack?.id).toBe('own.stack')
  })

  it('own stacks change and go; a change that leaves nothing is refused', () => {
    const made = run(stacks.saveOwnStack, { id: null, title: 'Mine', members: ['envoy'] })
    const changed = run(stacks.saveOwnStack, { id: 'own.mine', title: 'Ours', members: ['docker'] }, made)
    expect(changed.ownStacks).toEqual([{ id: 'own.mine', title: 'Ours', members: ['docker'] }])
    expect(run(stacks.saveOwnStack, { id: 'own.mine', title: ' ', members: ['docker'] }, made)).toBe(made)
    expect(run(stacks.saveOwnStack, { id: 'own.mine', title: 'Mine', members: ['nobody'] }, made)).toBe(made)
    expect(run(stacks.saveOwnStack, { id: 'own.other', title: 'Mine', members: ['envoy'] }, made)).toBe(made)
    const gone = run(stacks.deleteOwnStack, { id: 'own.mine' }, changed)
    expect(gone).toEqual(start)
    expect(run(stacks.deleteOwnStack, { id: 'own.mine' }, gone)).toBe(gone)
  })
})

describe('positions', () => {
  it('move known nodes to tenths of a unit, sorted by id, and keep the others', () => {
    const view = run(moveNodes, {
      positions: [
        ['docker', 1.26, -0.01],
        ['__proto__', 5e9, 7],
        ['nobody', 1, 1],
        ['calico', Number.NaN, 1]
      ]
    })
    expect(view.positions).toEqual([
      ['__proto__', 1e6, 7],
      ['calico', 0, 0],
      ['docker', 1.3, 0]
    ])
    expect(Object.is(view.positions[2]?.[2], 0)).toBe(true)
    expect(run(moveNodes, { positions: [['calico', 0.01, 0]] })).toBe(start)
  })

  it('pin and unpin', () => {
    const view = run(setPinned, { ids: ['envoy', 'calico', 'nobody'], pinned: true })
    expect(view.pins).toEqual(['calico', 'envoy'])
    expect(run(setPinned, { ids: ['envoy'], pinned: false }, view).pins).toEqual(['calico'])
  })
})
const sorted = (ids: readonly string[]): boolean => ids.every((id, at) => at === 0 || ids[at - 1]! < id)

describe('every command', () => {
  it('is in the registry once, with both languages, and is drawn below', () => {
    const ids = viewCommands.map((command) => command.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.toSorted()).toEqual(Object.keys(steps).toSorted())
    for (const command of viewCommands) {
      expect(command.title.en).toMatch(/[a-z]/)
      expect(command.title.ko).toMatch(/[가-힣]/)
    }
  })

  it('keeps the document valid and sorted, mutates nothing, and settles', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(...Object.values(steps)), { maxLength: 12 }), (sequence) => {
        let view = deepFreeze(structuredClone(start))
        for (const each of sequence) {
          const next = deepFreeze(each.apply(view))
          expect(viewDocumentSchema.safeParse(next).error).toBeUndefined()
          expect(JSON.parse(JSON.stringify(next))).toStrictEqual(next)
          const lists = [...Object.values(next.hidden), next.pins, next.locks, next.focus?.ids ?? []]
          lists.push(...next.ownStacks.map((own) => own.members))
          lists.push(next.ownStacks.map((own) => own.id))
          lists.push(next.positions.map(([id]) => id))
          lists.push(next.ownColours.map(([id]) => id))
          expect(lists.every(sorted), each.name).toBe(true)
          if (JSON.stringify(next) === JSON.stringify(view)) expect(next, each.name).toBe(view)
          if (each.idempotent) expect(each.apply(next), each.name).toBe(next)
          view = next
        }
      }),
      { numRuns: 400 }
    )
  })
})
