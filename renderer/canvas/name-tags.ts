/** Nodes and a zoom in; name tags out for those that stand out or are few, while their own labels are too small to read. */
import { boxesOverlap } from '../../diagram/geometry/boxes.ts'
import { measureText } from '../../diagram/scene/text.ts'
import type { Box, SceneNode, TextLine } from '../../diagram/scene/types.ts'
import { growBox } from './paint.ts'

/** Size of a tag in CSS pixels, and the size of a node's own label below which it is tagged. */
const tagSize = 10.5
const readable = 8

/** Where nearly everything stands out, nothing does; and where few show at all, each may have its name. */
const most = { strong: 80, shown: 48 } as const

/** What a ring takes around a node, in CSS pixels. */
const ringRoom = 3.5

export type NameTag = { readonly line: TextLine; readonly box: Box }

/** A broken label in one line again: a line that ends in a hyphen or slash goes on without a space. */
const nameOf = (node: SceneNode): string =>
  node.lines
    .map(({ text }, i) => (i === node.lines.length - 1 || /[-/·]$/u.test(text) ? text : `${text} `))
    .join('')

/** A tag in its four places around a node, the best one first: below, above, right, left. */
function places(node: SceneNode, text: string, zoom: number): readonly NameTag[] {
  const size = tagSize / zoom
  const gap = 1.5 / zoom
  const width = measureText(text, size, 600)
  const height = size * 1.15
  const { box } = node
  // A body that stands out is strong enough to be read as a colour of text; a pale one is not, but its text is.
  const colour = node.emphasis === 'strong' ? node.fill : (node.lines[0]?.colour ?? node.stroke.colour)
  const centre = box.x + box.width / 2 - width / 2
  const middle = box.y + box.height / 2 - height / 2
  const corners = [
    [centre, box.y + box.height + gap],
    [centre, box.y - gap - height],
    [box.x + box.width + gap * 2, middle],
    [box.x - gap * 2 - width, middle]
  ] as const
  return corners.map(([x, y]) => ({
    box: { x, y, width, height },
    line: { text, x, y: y + size * 0.92, width, size, weight: 600, colour, anchor: 'start' }
  }))
}

function chooseTagged(nodes: readonly SceneNode[]): readonly SceneNode[] {
  const strong = nodes.filter((node) => node.emphasis === 'strong')
  if (strong.length > 0) return strong.length <= most.strong ? strong : []
  return nodes.length <= most.shown ? nodes : []
}

/**
 * The tags to draw at a zoom. None covers another or a node that has one; where there is no room for one it is left
 * out, and shows as one comes nearer.
 */
export const placeNameTags = (nodes: readonly SceneNode[], zoom: number): readonly NameTag[] =>
  placeTags(chooseTagged(nodes), zoom)

/** Tags for nodes that somebody asked for, if they are few, clear of the rings around them. */
export const placeAskedTags = (nodes: readonly SceneNode[], zoom: number): readonly NameTag[] =>
  nodes.length > most.shown
    ? []
    : placeTags(
        nodes.map((node) => ({ ...node, box: growBox(node.box, ringRoom / zoom) })),
        zoom
      )

function placeTags(chosen: readonly SceneNode[], zoom: number): readonly NameTag[] {
  const ownSize = chosen[0]?.lines[0]?.size ?? 0
  if (ownSize * zoom >= readable) return []
  const taken = chosen.map((node) => node.box)
  const tags: NameTag[] = []
  for (const node of chosen) {
    const name = nameOf(node)
    const text = node.badge ? `${node.badge.line.text} · ${name}` : name
    const tag = places(node, text, zoom).find(({ box }) => !taken.some((other) => boxesOverlap(other, box)))
    if (!tag) continue
    taken.push(tag.box)
    tags.push(tag)
  }
  return tags
}
