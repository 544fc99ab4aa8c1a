/** Overlays in the window: every choice has its action, the legend counts what shows, and texts that come late are drawn. */
import { describe, expect, it } from 'vitest'
import { channels } from '../../diagram/overlays/overlay.ts'
import { overlayOn, overlays, overlaysOn } from '../../diagram/overlays/registry.ts'
import { setColourBy, setHulls } from '../../diagram/view/commands/look.ts'
import { setBadgeBy, setBorderBy, setMembership } from '../../diagram/view/commands/overlays.ts'
import { chooseStack } from '../../diagram/view/commands/stacks.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { selectVisible } from '../../diagram/view/visible.ts'
import { countMembers } from '../../graph-data/questions/stack-members.ts'
import { openOutline, splitCatalogue } from '../../graph-data/outline.ts'
import { buildGraph } from '../../graph-data/graph.ts'
import { overlayActions } from '../../preload/actions/overlays.ts'
import { menuStateOf } from '../../renderer/state/menu.ts'
import {
  channelsOf,
  isLegendOpen,
  legendGroups,
  newChannel,
  toggleLegend
} from '../../renderer/state/overlays/legend.ts'
import { findOffers } from '../../renderer/state/palette/offers.ts'
import { countShown, countUnasked } from '../../renderer/state/counts.ts'
import { notify, run } from '../../renderer/state/store.ts'
import { fullView, graph } from '../diagram/built-in.ts'
import { fakeBridge, startApp } from './session.ts'

const prefixes = { colour: 'colour', border: 'border', badge: 'badge', hull: 'hulls' } as const

describe('actions', () => {
  it('are there for every overlay of every channel, called alike, and do it', () => {
    const app = startApp(fakeBridge())
    const wanted = channels.flatMap((channel) => [
      ...overlaysOn(channel).map(({ id }) => `${prefixes[channel]}-${id}`),
      ...(channel === 'colour' ? [] : [`${prefixes[channel]}-none`])
    ])
    expect(overlayActions.map(({ id }) => id).toSorted()).toEqual([...wanted, 'legend'].toSorted())
    for (const channel of channels) {
      for (const overlay of overlaysOn(channel)) {
        const action = overlayActions.find(({ id }) => id === `${prefixes[channel]}-${overlay.id}`)
        if (channel !== 'hull') expect(action?.title.en.toLowerCase()).toBe(overlay.title.en.toLowerCase())
        if (!action) throw new Error(overlay.id)
        app.actions[action.id]()
        expect(overlayOn(app.view(), channel)).toBe(overlay)
        expect(menuStateOf(app.store.getState()).checked).toContain(action.id)
      }
    }
    for (const channel of ['border', 'badge', 'hulls'] as const) app.actions[`${channel}-none`]()
    expect(app.view()).toMatchObject({ borderBy: 'none', badgeBy: 'none', hulls: 'none' })
    app.actions.undo()
    expect(app.view().hulls).toBe('stack-group')
  })

  it('are offered by the palette in the words of either language', () => {
    const { store } = startApp(fakeBridge())
    const first = (text: string) => {
      const [group] = findOffers({ state: store.getState(), text, caret: null, recent: [] }).groups
      const [offer] = group?.offers ?? []
      return offer?.kind === 'action' ? offer.id : offer?.kind
    }
    expect(first('border by licence')).toBe('border-licence')
    expect(first('badge by dependence')).toBe('badge-dependence')
    expect(first('색상 기준 의존도')).toBe('colour-dependence')
    expect(first('테두리 기준 라이선스')).toBe('border-licence')
  })

  it('that need a stack are greyed without one', () => {
    const app = startApp(fakeBridge())
    expect(menuStateOf(app.store.getState()).disabled).toContain('hulls-stack-group')
    run(app.store, chooseStack, { id: 'trail' })
    expect(menuStateOf(app.store.getState()).disabled).not.toContain('hulls-stack-group')
  })
})

describe('commands', () => {
  it('leave the view as it is where a channel cannot show the overlay, or a stack is unknown', () => {
    const app = startApp(fakeBridge())
    const before = app.view()
    run(app.store, setBorderBy, { borderBy: 'layer' })
    run(app.store, setBadgeBy, { badgeBy: 'layer' })
    run(app.store, setMembership, { stacks: ['nowhere'] })
    expect(app.view()).toBe(before)
    run(app.store, setMembership, { stacks: ['trail', 'trail', 'nowhere'] })
    expect(app.view().membership).toEqual(['trail'])
  })
})

describe('the legend', () => {
  it('opens when there is something to explain, until the person says otherwise', () => {
    const app = startApp(fakeBridge())
    const isOpen = () => isLegendOpen(app.store.getState())
    expect(isOpen()).toBe(false)
    run(app.store, setBadgeBy, { badgeBy: 'status' })
    expect(isOpen()).toBe(true)
    app.actions.legend()
    expect(isOpen()).toBe(false)
    run(app.store, setColourBy, { colourBy: 'maturity' })
    expect(isOpen()).toBe(false)
    toggleLegend(app.store)
    expect(isOpen()).toBe(true)
    expect(menuStateOf(app.store.getState()).checked).toContain('legend')
  })

  it('counts every component that shows once for each channel', () => {
    const view = fullView({ colourBy: 'maturity', borderBy: 'licence', badgeBy: 'status', hulls: 'band' })
    const visible = selectVisible(graph, view)
    const groups = legendGroups(graph, view, visible)
    expect(groups.map(({ channel, overlay }) => [channel, overlay.id])).toEqual([
      ['colour', 'maturity'],
      ['border', 'licence'],
      ['badge', 'status'],
      ['hull', 'band']
    ])
    for (const { rows, counted } of groups) {
      const ids = rows.flatMap((row) => row.ids)
      expect(counted).toBe(ids.length)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.length).toBe(visible.nodes.length)
    }
  })

  it('shows areas as the picture does: grey where the colours say something else', () => {
    const areasOf = (colourBy: ViewDocument['colourBy']): readonly string[] => {
      const view = fullView({ colourBy, borderBy: 'licence', hulls: 'band' })
      const groups = legendGroups(graph, view, selectVisible(graph, view))
      const rows = groups.find(({ channel }) => channel === 'hull')?.rows ?? []
      return [...new Set(rows.map(({ of }) => of.colour))]
    }
    expect(areasOf('maturity')).toEqual(['slate-3'])
    expect(areasOf('layer').length).toBeGreaterThan(5)
  })

  it('counts beside a stack only what does not recede, and without folded groups', () => {
    const stack = { id: 'tkg-1-2-1', step: null, hideRest: false }
    const view = fullView({ stack, borderBy: 'licence' })
    const visible = selectVisible(graph, view)
    const [colours, borders] = legendGroups(graph, view, visible)
    const as = (...emphases: readonly string[]): number =>
      visible.nodes.filter(({ emphasis }) => emphases.includes(emphasis)).length
    expect(colours?.counted).toBe(as('strong', 'context'))
    expect(borders?.counted).toBe(as('strong'))
    // The two differ, and the legend says why.
    expect([colours?.isOnHighlighted, borders?.isOnHighlighted]).toEqual([false, true])
    const alone = fullView({ stack: { ...stack, hideRest: true }, borderBy: 'licence' })
    expect(legendGroups(graph, alone, selectVisible(graph, alone))[1]?.isOnHighlighted).toBe(false)
    expect(as('faint')).toBeGreaterThan(100)
    const folded = fullView({ folds: [{ by: 'layer', id: 'storage' }] })
    const seen = selectVisible(graph, folded)
    expect(legendGroups(graph, folded, seen)[0]?.counted).toBe(seen.nodes.length)
    expect(seen.groups[0]?.members.length).toBeGreaterThan(10)
  })

  it('knows which channel shows something new', () => {
    const plain = channelsOf(fullView())
    expect(newChannel(plain, channelsOf(fullView({ borderBy: 'licence' })))).toBe('border')
    expect(newChannel(plain, channelsOf(fullView({ colourBy: 'maturity' })))).toBe('colour')
    expect(newChannel(channelsOf(fullView({ badgeBy: 'status' })), plain)).toBeNull()
    expect(newChannel(plain, plain)).toBeNull()
  })

  it('has own colours apart, and says nothing twice', () => {
    const view = fullView({ ownColours: [['harbor', 'pink-3']] })
    const [colours, ...more] = legendGroups(graph, view, selectVisible(graph, view))
    expect(more).toEqual([])
    expect(colours?.rows.at(-1)).toMatchObject({ of: { id: 'own:pink-3' }, ids: ['harbor'] })
    expect(colours?.rows.slice(0, -1).some(({ ids }) => ids.includes('harbor'))).toBe(false)
  })
})

describe('the catalogue in numbers', () => {
  it('has more relations than a picture of all of it shows, by those that nobody asked for', () => {
    const visible = selectVisible(graph, fullView())
    const { shown, total } = countShown(graph, visible).relations
    const unasked = countUnasked(graph.catalogue.relations)
    expect(unasked).toBeGreaterThan(0)
    expect(shown).toBe(total - unasked)
  })

  it.each(graph.catalogue.stacks.map((stack) => [stack.id, stack] as const))(
    'tells as many components of %s, and of each of its groups, as are lit',
    (id, { groups, root }) => {
      const lit = (step: string | null): number => {
        const view = fullView({ stack: { id, step, hideRest: false } })
        return selectVisible(graph, view).nodes.filter(({ emphasis }) => emphasis === 'strong').length
      }
      const sum = ({ members, parts }: ReturnType<typeof countMembers>): number => members + parts
      expect(sum(countMembers(groups, root))).toBe(lit(null))
      for (const group of groups) expect(sum(countMembers([group])), group.id).toBe(lit(group.id))
    }
  )
})

describe('notices', () => {
  it('that say the same are one, the newest', () => {
    const { store } = startApp(fakeBridge())
    const told = () => store.getState().notices.map(({ tone, message }) => ({ tone, ...message }))
    notify(store, 'problem', { key: 'notice.unexpected' })
    notify(store, 'problem', { text: { en: 'No room.', ko: '공간이 없습니다.' } })
    notify(store, 'problem', { key: 'notice.unexpected' })
    notify(store, 'done', { key: 'notice.unexpected' })
    expect(told()).toEqual([
      { tone: 'problem', text: { en: 'No room.', ko: '공간이 없습니다.' } },
      { tone: 'problem', key: 'notice.unexpected' },
      { tone: 'done', key: 'notice.unexpected' }
    ])
  })
})

describe('texts that come after the first picture', () => {
  it.each(overlays.filter(({ channels: on }) => on.includes('badge')).map(({ id }) => [id]))(
    'are drawn where a badge is about them: %s',
    (id) => {
      const app = startApp(fakeBridge())
      const whole = app.store.getState().graph
      const early = buildGraph(openOutline(splitCatalogue(whole.catalogue).outline))
      app.store.setState({ graph: early, hasTexts: false })
      run(app.store, setBadgeBy, { badgeBy: id as 'evidence' })
      run(app.store, setHulls, { hulls: 'none' })
      const before = app.derived.scene(app.store.getState())
      app.derived.keepScene(early, whole)
      app.store.setState({ graph: whole, hasTexts: true })
      const isKept = app.derived.scene(app.store.getState()) === before
      expect(isKept).toBe(id !== 'evidence' && id !== 'freshness')
    }
  )
})
