/** Hulls and a zoom in; their names out, large enough to be read from far away and without one covering another. */
import { boxesOverlap } from '../../diagram/geometry/boxes.ts'
import { breakLabel, measureText } from '../../diagram/scene/text.ts'
import type { Box, Hull, TextLine } from '../../diagram/scene/types.ts'
import { unionOf } from './camera.ts'

/** The smallest size, in CSS pixels, in which a name is drawn; names that are larger in the Scene stay somewhat larger. */
export const smallestLabel = 11
const smallestShare = 0.65

const smallestOf = ({ label }: Hull): number => Math.max(smallestLabel, label.size * smallestShare)

/** A name that has to be enlarged is broken where it would be wider than its area, but not below this, in pixels. */
const narrowest = 116

const lineHeight = 1.2

/** A name to draw, in diagram units. `enlarged` ones are larger than the Scene's own and may lie over nodes. */
export type HullLabel = {
  readonly lines: readonly TextLine[]
  readonly box: Box
  readonly enlarged: boolean
}

/** The box of a line of text: from its baseline up by the size, down by a quarter of it. */
function textBox(line: TextLine): Box {
  const shift = line.anchor === 'start' ? 0 : line.anchor === 'middle' ? line.width / 2 : line.width
  return { x: line.x - shift, y: line.y - line.size, width: line.width, height: line.size * 1.25 }
}

function hullBox({ outline }: Hull): Box {
  const points = [outline.start, ...outline.segments.map(([, , end]) => end)]
  const box = unionOf(points.map(([x, y]) => ({ x, y, width: 0, height: 0 })))
  return box ?? { x: outline.start[0], y: outline.start[1], width: 0, height: 0 }
}

/** The name in lines of readable size. The last one stands where the Scene has it, the others above. */
function enlarge(hull: Hull, width: number, zoom: number): readonly TextLine[] {
  const { label } = hull
  const size = smallestOf(hull) / zoom
  const room = Math.max(narrowest / zoom, width)
  const texts = breakLabel(label.text, room, size, label.weight)
  return texts.map((text, index) => ({
    ...label,
    text,
    size,
    width: measureText(text, size, label.weight),
    y: label.y - (texts.length - 1 - index) * size * lineHeight
  }))
}

const lower = (lines: readonly TextLine[], by: number): readonly TextLine[] =>
  lines.map((line) => ({ ...line, y: line.y + by }))

/** Where an enlarged name may stand: at the top, else at the bottom of its area, else in its middle. */
function candidates(hull: Hull, area: Box, zoom: number): readonly (readonly TextLine[])[] {
  const lines = enlarge(hull, area.width, zoom)
  const box = unionOf(lines.map(textBox)) ?? area
  const bottom = area.y + area.height - box.y
  const middle = area.y + (area.height - box.height) / 2 - box.y
  return [lines, lower(lines, bottom), lower(lines, middle)]
}

/**
 * The names to draw at a zoom: those of larger areas first; one that would cover another wherever it stood, or
 * something in `taken`, is left out.
 */
export function placeHullLabels(
  hulls: readonly Hull[],
  zoom: number,
  taken: readonly Box[] = []
): readonly HullLabel[] {
  const placed: HullLabel[] = []
  const bySize = hulls
    .map((hull) => ({ hull, area: hullBox(hull) }))
    .toSorted(
      (a, b) =>
        b.area.width * b.area.height - a.area.width * a.area.height || (a.hull.id < b.hull.id ? -1 : 1)
    )
  for (const { hull, area } of bySize) {
    const enlarged = hull.label.size * zoom < smallestOf(hull)
    for (const lines of enlarged ? candidates(hull, area, zoom) : [[hull.label]]) {
      const box = unionOf(lines.map(textBox))
      if (!box || placed.some((other) => boxesOverlap(other.box, box))) continue
      if (enlarged && taken.some((other) => boxesOverlap(other, box))) continue
      placed.push({ lines, box, enlarged })
      break
    }
  }
  return placed
}
