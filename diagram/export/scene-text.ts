/** A Scene in; its lines of text out, as they are drawn and by weight: what formats that carry their font need to know. */
import type { Scene, TextLine } from '../scene/types.ts'

/** Control characters, lone surrogates and non-characters: no font draws them and XML cannot hold most of them. */
const undrawable = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu

/** Text as it is drawn: on one line, with U+FFFD for what cannot be. The SVG renderers do the same to white space. */
export const drawableText = (text: string): string =>
  text.replace(/[\t\n\r]+/g, ' ').replace(undrawable, '\ufffd')

/** Every line of text in the picture, in drawing order. */
export const linesOf = (scene: Scene): readonly TextLine[] =>
  everyLine(scene).filter(({ text }) => text !== '')

const everyLine = ({
  title,
  subtitle,
  edges,
  hulls,
  nodes,
  marks,
  legend,
  footer
}: Scene): readonly TextLine[] => [
  title,
  subtitle,
  ...edges.flatMap(({ label }) => (label ? [label.line] : [])),
  ...hulls.map(({ label }) => label),
  ...nodes.flatMap(({ lines, badge }) => (badge ? [...lines, badge.line] : lines)),
  ...marks.flatMap(({ lines }) => lines),
  ...(legend?.sections ?? []).flatMap(({ heading, entries }) => [
    heading,
    ...entries.flatMap((entry) =>
      entry.kind === 'shape' && entry.sign ? [entry.sign, entry.label] : [entry.label]
    )
  ]),
  ...(footer ? [footer] : [])
]

/** The code points that each weight draws, both in ascending order, so that equal pictures ask for equal subsets. */
export function charactersByWeight(
  scene: Scene
): readonly (readonly [weight: TextLine['weight'], codePoints: readonly number[]])[] {
  const found = new Map<TextLine['weight'], Set<number>>()
  for (const { text, weight } of linesOf(scene)) {
    const codePoints = found.get(weight) ?? new Set()
    for (const character of drawableText(text)) codePoints.add(character.codePointAt(0) ?? 0)
    found.set(weight, codePoints)
  }
  return [...found]
    .sort(([one], [other]) => one - other)
    .map(([weight, codePoints]) => [weight, [...codePoints].sort((one, other) => one - other)] as const)
}
