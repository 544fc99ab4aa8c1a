/** The smallest words of a picture, in points as they stand on its page. */
import { expect, test } from 'vitest'
import { readableType, smallestType } from '../../diagram/picture/smallest-type.ts'
import type { Scene, TextLine } from '../../diagram/scene/types.ts'
import { font } from './export-fonts.ts'
import { fullView, graph, pictureOf } from './built-in.ts'

const stack = (id: string) => fullView({ stack: { id, step: null, hideRest: true } })
const { scene } = pictureOf(graph, stack('falco-runtime-security'), font, {
  page: '16:9',
  arrange: 'pack',
  legend: 'auto'
})

const sized = (line: TextLine, size: number): TextLine => ({ ...line, size })

test('is measured on the page, and in CSS pixels without one', () => {
  const points = 960 / scene.bounds.width
  const title = (size: number): Scene => ({ ...scene, title: sized(scene.title, size) })
  expect(smallestType(title(4 / points))).toBe(4)
  expect(smallestType({ ...title(4), page: null })).toBe(3)
})

test.each(['subtitle', 'legend', 'hulls', 'nodes'] as const)('counts the words of the %s', (part) => {
  const tiny = sized(scene.title, 0.4)
  const changed: Scene =
    part === 'subtitle'
      ? { ...scene, subtitle: tiny }
      : part === 'legend'
        ? {
            ...scene,
            legend: scene.legend && {
              ...scene.legend,
              sections: scene.legend.sections.map((section) => ({ ...section, heading: tiny }))
            }
          }
        : part === 'hulls'
          ? { ...scene, hulls: scene.hulls.map((hull) => ({ ...hull, label: tiny })) }
          : { ...scene, nodes: scene.nodes.map((node) => ({ ...node, lines: [tiny] })) }
  expect(smallestType(changed)).toBeLessThan(1)
})

test('does not count what is not written, and there may be nothing', () => {
  const title = { ...sized(scene.title, 0.1), text: '' }
  expect(smallestType({ ...scene, title })).toBe(smallestType({ ...scene, title: scene.title }))
  const silent = { ...title, text: '' }
  const none: Scene = {
    ...scene,
    title: silent,
    subtitle: silent,
    hulls: [],
    nodes: [],
    edges: [],
    legend: null,
    footer: null
  }
  expect(smallestType(none)).toBeNull()
})

test('a small stack can be read on a slide, the whole ecosystem cannot', () => {
  expect(smallestType(scene)).toBeGreaterThanOrEqual(readableType)
  const whole = pictureOf(graph, fullView(), font, { page: '16:9' })
  expect(smallestType(whole.scene)).toBeLessThan(readableType)
})
