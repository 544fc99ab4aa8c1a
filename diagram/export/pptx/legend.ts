/** The legend of a Scene in, a group of native shapes out. */
import { sampleScale } from '../../scene/shapes.ts'
import type { LegendEntry } from '../../scene/types.ts'
import type { Frame, Rect } from './frame.ts'
import { geometryOf, line, roundRectangle } from './geometry.ts'
import { group, shapeXml, textBox, type Pen } from './pen.ts'
import { noHeads, overhang, strokeXml } from './stroke.ts'
import { shapeText } from './text.ts'

const captions = { en: 'Legend', ko: '범례' } as const

/** The line of a legend entry, shortened by what its heads stand out, so that they keep clear of the words. */
function sampleLine(entry: Extract<LegendEntry, { kind: 'line' }>, frame: Frame): Rect {
  const { start, end, stroke, arrow, tail } = entry
  const rect = frame.rect({ x: start[0], y: start[1], width: end[0] - start[0], height: 0 })
  const [before, after] = [overhang(stroke, tail, frame), overhang(stroke, arrow, frame)]
  return { ...rect, x: rect.x + before, cx: Math.max(1, rect.cx - before - after) }
}

export function legendXml(pen: Pen): string {
  const { scene, frame, paint } = pen
  const { legend } = scene
  const caption = captions[scene.language]
  if (!legend) return ''
  const shapes = legend.sections.flatMap((section) => [
    textBox(pen, `${section.id} heading`, section.heading),
    ...section.entries.flatMap((entry) => {
      const name = `${section.id} ${entry.id}`
      const description = entry.label.text
      const sample =
        entry.kind === 'line'
          ? {
              rect: sampleLine(entry, frame),
              geometry: line,
              paint: strokeXml(entry.stroke, entry, frame, paint)
            }
          : {
              rect: frame.rect(entry.swatch),
              geometry: geometryOf(
                entry.kind === 'shape' ? entry.shape : 'round',
                entry.swatch,
                frame,
                sampleScale(entry.swatch)
              ),
              paint: paint.fill(entry.fill) + strokeXml(entry.stroke, noHeads, frame, paint),
              ...(entry.kind === 'shape' && entry.sign
                ? { text: shapeText([entry.sign], frame, paint, scene.language) }
                : {})
            }
      return [shapeXml(pen, { name, description, ...sample }), textBox(pen, `${name} name`, entry.label)]
    })
  ])
  const rect = frame.rect(legend.box)
  const panel = shapeXml(pen, {
    name: 'legend panel',
    description: caption,
    rect,
    geometry: roundRectangle(legend.radius, legend.box),
    paint:
      paint.fill(legend.fill) +
      strokeXml({ colour: legend.stroke, width: 1, dash: [] }, noHeads, frame, paint)
  })
  return group(pen, 'legend', caption, [rect], panel + shapes.join(''))
}
