/** What the window loads before its first picture, and in which of two parts: the imports say it, the build follows them. */
import { describe, expect, it } from 'vitest'
import { importsOf, reachableFrom } from './scan.ts'
import { layers, readSources } from './tree.ts'

const imports = layers.flatMap(readSources).flatMap(importsOf)
const atOnce = imports.filter(({ later }) => !later)

/** Files and packages that are there before a file runs. */
const neededBy = (file: string): ReadonlySet<string> =>
  new Set(reachableFrom(file, atOnce).map(({ target, specifier }) => target ?? specifier))

const picture = neededBy('renderer/first-picture.ts')
const window = neededBy('renderer/ui/start.tsx')

/** Needed by somebody who does something, and loaded then or while nothing else is to be done. */
const comesLater: readonly [what: string, is: RegExp][] = [
  ['cytoscape', /^cytoscape/u],
  ['the schemas', /^zod|^graph-data\/schema\/|^diagram\/view\/parse-view/u],
  ['the reader of catalogue files', /^yaml|^graph-data\/parse\.ts/u],
  ['the texts of the catalogue', /^virtual:catalogue(-texts)?$/u],
  // Their names are in menus.
  ['the layouts', /^diagram\/layout\/(?!base|arrange\/layouts\.ts)/u],
  ['the exporters', /^diagram\/export\/(?!format\.ts)/u],
  ['the dialogs and the palette', /^renderer\/ui\/(dialogs|palette)\//u],
  ['the outline and the table', /^renderer\/ui\/twin\//u],
  ['the tour', /^renderer\/ui\/tour\//u],
  ['the comparison', /^renderer\/ui\/views\/compare\//u],
  ['the words of further languages', /(locales|phrases)\/(de|ja|zh-hans)\.ts$/u]
]

describe('the start of the window', () => {
  it('is read as it is', () => {
    expect(picture).toContain('diagram/scene/build.ts')
    expect(window).toContain('renderer/canvas/picture.ts')
    expect(window).toContain('react')
  })

  it.each(comesLater)('does without %s', (_what, is) => {
    // A name that nobody imports any more would be left out of everything.
    expect(imports.some(({ target, specifier }) => is.test(target ?? specifier))).toBe(true)
    expect([...picture, ...window].filter((needed) => is.test(needed))).toEqual([])
  })

  it('works the picture out without what paints the window', () => {
    const paints = /^(react|i18next|lucide)|^renderer\/(ui|canvas|locales)\//u
    expect([...picture].filter((needed) => paints.test(needed))).toEqual([])
  })

  it('sets out without either', () => {
    const entry = neededBy('renderer/main.tsx')
    expect(entry).toContain('renderer/bridge.ts')
    expect([...entry].filter((needed) => /\.tsx?$/u.test(needed))).toEqual(['renderer/bridge.ts'])
  })
})
