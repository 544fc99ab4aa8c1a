/** The picture on a canvas as exports write it: every word once, in its place, on its ground or on none. */
import { describe, expect, test, vi } from 'vitest'
import { renderSvg } from '../../diagram/export/svg.ts'
import { planPicture } from '../../diagram/picture/draw.ts'
import { slideOptions } from '../../diagram/picture/options.ts'
import { chooseStack } from '../../diagram/view/commands/stacks.ts'
import { paintPicture } from '../../renderer/canvas/paint-picture.ts'
import type { Paint2D } from '../../renderer/canvas/paint.ts'
import { fullView, graph } from '../diagram/built-in.ts'

const { scene } = planPicture({
  graph,
  view: chooseStack.apply(fullView(), { id: 'kubernetes-proxies' }, graph),
  options: { ...slideOptions, what: 'stack', arrange: 'keep', relationLabels: true },
  only: null,
  today: '2026-11-20'
}).draw(null)

class Path {
  moveTo(): void {}
  bezierCurveTo(): void {}
  closePath(): void {}
}

/** What is painted, in order: words with their place, and grounds. */
function painted(ground: 'painted' | 'transparent') {
  const words: { text: string; x: number; y: number; font: string; colour: string }[] = []
  const grounds: { area: readonly number[]; colour: string }[] = []
  const state = { font: '', fillStyle: '', globalAlpha: 1 }
  const context = new Proxy(state, {
    get(target, name) {
      if (name === 'fillText')
        return (text: string, x: number, y: number) =>
          words.push({ text, x, y, font: target.font, colour: target.fillStyle })
      if (name === 'fillRect') return (...area: number[]) => grounds.push({ area, colour: target.fillStyle })
      return name in target ? target[name as keyof typeof target] : () => undefined
    }
  })
  vi.stubGlobal('Path2D', Path)
  paintPicture(context as unknown as Paint2D, scene, ground)
  return { words, grounds, alpha: state.globalAlpha }
}

/** The SVG groups components by their layers; nothing overlaps, so the order shows nowhere. */
const inOrder = (words: readonly object[]): readonly string[] =>
  words.map((word) => JSON.stringify(word)).toSorted()

const unescape = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

describe('a painted picture', () => {
  test('says what the SVG says, in the same places, weights and colours', () => {
    const written = [...renderSvg(scene).matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(
      ([, given = '', text = '']) => {
        const value = (name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(given)?.[1] ?? ''
        return {
          text: unescape(text),
          x: Number(value('x')),
          y: Number(value('y')),
          font: `${value('font-weight')} ${value('font-size')}px ${scene.fontFamily}`,
          colour: value('fill')
        }
      }
    )
    expect(written.length).toBeGreaterThan(20)
    expect(inOrder(painted('painted').words.filter(({ text }) => text !== ''))).toEqual(inOrder(written))
  })

  test('lies on the ground of its theme, or on none', () => {
    const { x, y, width, height } = scene.bounds
    expect(painted('painted').grounds).toEqual([{ area: [x, y, width, height], colour: scene.background }])
    expect(painted('transparent').grounds).toEqual([])
    expect(painted('transparent').alpha).toBe(1)
  })
})
