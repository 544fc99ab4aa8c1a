/** A drawing in; the same drawing out as one translucent whole, as the `opacity` of an SVG group makes it. */
import type { Box, Point } from '../../scene/types.ts'
import type { Document } from './document.ts'

/** The box around points, with a margin. */
export function boxAround(points: readonly Point[], margin: number): Box {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const x = Math.min(...xs) - margin
  const y = Math.min(...ys) - margin
  return { x, y, width: Math.max(...xs) + margin - x, height: Math.max(...ys) + margin - y }
}

/** Draws something with an opacity; `box` holds all of it. */
export type Group = (opacity: number, box: () => Box, draw: () => void) => void

/**
 * Groups of a document. Each is a form of its own: paint with an alpha value would let the lines of a group show
 * through each other. `finish` writes them, when it is known which fonts they use.
 */
export function createGroups(document: Document): { readonly group: Group; readonly finish: () => void } {
  const { page } = document
  const forms: { end(): void }[] = []
  const states = new Map<number, string>()

  const stateOf = (opacity: number): string => {
    const known = states.get(opacity)
    if (known !== undefined) return known
    const name = `Opacity${states.size + 1}`
    const state = document.ref({ Type: 'ExtGState', ca: opacity, CA: opacity })
    state.end()
    page.ext_gstates[name] = state
    states.set(opacity, name)
    return name
  }

  const group: Group = (opacity, box, draw) => {
    if (opacity >= 1) return draw()
    const { x, y, width, height } = box()
    const form = document.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [x, y, x + width, y + height],
      Group: { Type: 'Group', S: 'Transparency' },
      Resources: { Font: page.fonts }
    })
    const { content } = page
    page.content = form
    draw()
    page.content = content
    const name = `Group${forms.push(form)}`
    page.xobjects[name] = form
    document
      .save()
      .addContent(`/${stateOf(opacity)} gs`)
      .addContent(`/${name} Do`)
      .restore()
  }

  return { group, finish: () => forms.forEach((form) => form.end()) }
}
