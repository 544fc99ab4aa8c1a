/** A component in; the label of its node and the size of its box out. The layout and the Scene share it. */
import type { Component, Language, Shape } from '../../graph-data/catalogue.ts'
import { componentName } from '../../graph-data/words/component-name.ts'
import { breakLabel, measureText } from './text.ts'

export const labelSize = 13
export const lineHeight = 16
/** Boxes are sized for the heaviest weight a label can take, so that highlighting never changes a box. */
export const labelWeight = 600

const maxLabelWidth = 132
const padding = { x: 13, y: 9 }

/** Shapes with pointed or slanted sides need more room left and right of the label. */
const sidePadding: Readonly<Record<Shape, number>> = {
  round: 0,
  square: 0,
  double: 2,
  cut: 3,
  pill: 4,
  slanted: 7,
  hexagon: 8
}

export type NodeLabel = { readonly lines: readonly string[]; readonly width: number; readonly height: number }

/** Components do not change, and breaking labels is most of the work of placing a node. */
const known: Readonly<Record<Language, WeakMap<Component, NodeLabel>>> = {
  en: new WeakMap(),
  ko: new WeakMap()
}

/** The label of a component's node, broken into lines, and the width and height of the box around it, in whole units. */
export function sizeNode(component: Component, shape: Shape, language: Language): NodeLabel {
  const before = known[language].get(component)
  if (before) return before
  const lines = breakLabel(componentName(component, language), maxLabelWidth, labelSize, labelWeight)
  const text = Math.max(...lines.map((line) => measureText(line, labelSize, labelWeight)))
  const label = {
    lines,
    width: Math.max(44, 2 * Math.ceil(text / 2 + padding.x + sidePadding[shape])),
    height: 2 * Math.ceil((lines.length * lineHeight) / 2 + padding.y - 1)
  }
  known[language].set(component, label)
  return label
}
