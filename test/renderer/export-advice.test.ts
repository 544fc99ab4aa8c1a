/** What is told before an export: sizes, type that is too small and what helps, and what a viewer cannot draw. */
import { describe, expect, it } from 'vitest'
import { exportFormatList } from '../../diagram/export/format.ts'
import { plainOptions, slideOptions, type PictureOptions } from '../../diagram/picture/options.ts'
import { planPicture } from '../../diagram/picture/draw.ts'
import { readableType } from '../../diagram/picture/smallest-type.ts'
import { foldAll } from '../../diagram/view/commands/folds.ts'
import { chooseStack, setHideRest } from '../../diagram/view/commands/stacks.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { advise, canBeTransparent, formatKind, remedy } from '../../renderer/ui/dialogs/export/advice.ts'
import { parseWidth } from '../../renderer/ui/dialogs/export/pixels-field.tsx'
import { fullView, graph } from '../diagram/built-in.ts'

const stacked = chooseStack.apply(fullView(), { id: 'kubernetes-proxies' }, graph)

/** Nothing is packed here; where things stand changes no rule. */
function adviseFor(
  format: Parameters<typeof advise>[0],
  change: Partial<PictureOptions>,
  view: ViewDocument = stacked,
  hasStack = true
) {
  const options: PictureOptions = { ...plainOptions, ...change }
  const picture = planPicture({ graph, view, options, only: null, today: '2026-11-20' }).draw(null)
  return advise(format, options, picture, graph, hasStack)
}

describe('type', () => {
  it('of the whole catalogue on a slide is far too small, and what helps is offered', () => {
    const { size, smallest, tooSmall, remedies } = adviseFor('pptx', { page: '16:9' })
    expect(size).toEqual({ width: 960, height: 540 })
    expect(smallest).toBeLessThan(3)
    expect(tooSmall).toBe(true)
    expect(remedies).toEqual(['pack', 'stack-neighbours', 'stack'])
  })

  it('is not helped by drawing as much, or more', () => {
    const alone = setHideRest.apply(stacked, { hideRest: true }, graph)
    const { tooSmall, remedies } = adviseFor('pptx', { page: '16:9', arrange: 'keep' }, alone)
    expect(tooSmall).toBe(true)
    expect(remedies).toEqual(['pack', 'a3', 'no-legend'])
  })

  it('grows by each remedy, or at least the room for it does', () => {
    const before: Partial<PictureOptions> = { page: '16:9', what: 'stack', legend: 'below' }
    const { smallest } = adviseFor('pdf', before)
    const options = { ...plainOptions, ...before }
    expect(adviseFor('pdf', remedy(options, 'a3')).smallest).toBeGreaterThan(smallest ?? 0)
    expect(adviseFor('pdf', remedy(options, 'no-legend')).smallest).toBeGreaterThanOrEqual(smallest ?? 0)
    const wide = adviseFor('pdf', { ...before, what: 'view' }).smallest
    expect(adviseFor('pdf', remedy({ ...options, what: 'view' }, 'stack')).smallest).toBeGreaterThan(
      wide ?? 0
    )
  })

  it('turns to the larger page of the same direction', () => {
    expect(remedy({ ...slideOptions, page: 'a4-portrait' }, 'a3').page).toBe('a3-portrait')
    expect(remedy({ ...slideOptions, page: '4:3' }, 'a3').page).toBe('a3-landscape')
    expect(remedy(plainOptions, 'page')).toMatchObject({ page: '16:9', arrange: 'pack' })
    expect(remedy(plainOptions, 'pack').arrange).toBe('pack')
    expect(remedy(plainOptions, 'stack-neighbours').what).toBe('stack-neighbours')
  })

  it('without a page is measured as it would be on a slide', () => {
    const free = adviseFor('svg', { page: 'free' })
    expect(free.onSlide).toBeLessThan(free.smallest ?? 0)
    expect(free.tooSmall).toBe(true)
    expect(free.remedies[0]).toBe('page')
    expect(adviseFor('svg', { page: '16:9' }).onSlide).toBeNull()
  })

  it('offers no stack where there is none, and no larger page than the largest', () => {
    const { remedies } = adviseFor('pptx', { page: 'a3-landscape', arrange: 'pack' }, fullView(), false)
    expect(remedies).toEqual(['fold', 'no-legend'])
  })

  it('of a crowd is offered to fold, until that is done; of a few not', () => {
    const first = (view: ViewDocument) => adviseFor('pptx', { page: '16:9', arrange: 'pack' }, view, false)
    expect(first(fullView()).remedies).toEqual(['fold', 'a3', 'no-legend'])
    const folded = foldAll.apply(fullView(), { by: 'layer' }, graph)
    expect(first(folded).smallest).toBeGreaterThan(first(fullView()).smallest ?? Infinity)
    expect(first(folded).remedies).not.toContain('fold')
    const few = setHideRest.apply(stacked, { hideRest: true }, graph)
    expect(adviseFor('pptx', { page: '16:9' }, few).remedies).not.toContain('fold')
  })

  it('is not measured where nobody looks at all of it at once', () => {
    for (const format of ['html', 'drawio', 'graphml', 'csv-nodes', 'json'] as const) {
      expect(adviseFor(format, { page: '16:9' })).toMatchObject({ smallest: null, tooSmall: false })
    }
    expect(readableType).toBe(10)
  })
})

describe('pixels', () => {
  it('are those of the page at a scale or a width, for PNG only', () => {
    expect(adviseFor('png', { page: '16:9', pngScale: 2 }).pixels).toMatchObject({
      width: 2560,
      height: 1440,
      tooLarge: null
    })
    expect(adviseFor('png', { page: '16:9', pngWidth: 1920 }).pixels).toMatchObject({
      width: 1920,
      height: 1080
    })
    expect(adviseFor('svg', { page: '16:9' }).pixels).toBeNull()
  })

  it('that nobody could open are told before', () => {
    expect(adviseFor('png', { pngWidth: 32_767 }).pixels?.tooLarge).toBe('pixels')
  })

  it('are typed as whole numbers within the limits', () => {
    expect(['16', ' 1920 ', '32767'].map(parseWidth)).toEqual([16, 1920, 32_767])
    for (const wrong of ['', '15', '32768', '1e3', '12.5', '-20', '1,920', 'x']) {
      expect(parseWidth(wrong), wrong).toBeNull()
    }
  })
})

describe('Mermaid', () => {
  it('is measured against what its viewers draw', () => {
    expect(adviseFor('mermaid', {}).mermaid).toMatchObject({ tooLarge: true })
    const small = adviseFor('mermaid', { what: 'stack' }).mermaid
    expect(small?.tooLarge).toBe(false)
    expect(small?.edges).toBeGreaterThan(0)
    expect(adviseFor('dot', {}).mermaid).toBeNull()
  })
})

describe('a deck', () => {
  it('has a slide for the whole and one for each step of an ordered stack', () => {
    const trail = chooseStack.apply(fullView(), { id: 'cncf-trail-map' }, graph)
    const groups = graph.stack('cncf-trail-map')?.groups.length ?? NaN
    expect(adviseFor('pptx', { what: 'stack' }, trail).slides).toBe(groups + 1)
    expect(adviseFor('pdf', { what: 'stack' }, trail).slides).toBeNull()
    const plain = graph.catalogue.stacks.find(({ ordered }) => !ordered)
    const other = chooseStack.apply(fullView(), { id: plain?.id ?? '' }, graph)
    expect(other.stack?.id).toBe(plain?.id)
    expect(adviseFor('pptx', { what: 'stack' }, other).slides).toBeNull()
  })
})

describe('formats', () => {
  it('that can go without a ground are those of images', () => {
    const ids = exportFormatList.map(({ id }) => id)
    expect(ids.filter(canBeTransparent).toSorted()).toEqual(['png', 'svg', 'svg-outlines', 'svg-plain'])
    expect(ids.filter((id) => formatKind(id) === 'table')).toEqual(['csv-nodes', 'csv-edges'])
  })
})
