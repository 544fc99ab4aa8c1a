/** A Scene in; cytoscape's nodes brought in line with it: only what changed is touched, nothing is built anew. */
import type { Core, ElementDefinition, StylesheetJson } from 'cytoscape'
import type { SceneNode } from '../../diagram/scene/types.ts'

/** Ids such as `__proto__` are legal, and cytoscape keeps ids in objects. */
export const cyId = (id: string): string => `n:${id}`
export const sceneId = (cytoscapeId: string): string => cytoscapeId.slice(2)

/** Cytoscape only needs to know where a node lies: the picture is painted from the Scene. */
export const hitStyle: StylesheetJson = [
  {
    selector: 'node',
    style: { shape: 'rectangle', width: 'data(width)', height: 'data(height)', 'border-width': 0 }
  }
]

export const centreOf = (node: SceneNode): { x: number; y: number } => ({
  x: node.box.x + node.box.width / 2,
  y: node.box.y + node.box.height / 2
})

const isSameBox = (a: SceneNode, b: SceneNode): boolean =>
  a.box === b.box ||
  (a.box.x === b.box.x && a.box.y === b.box.y && a.box.width === b.box.width && a.box.height === b.box.height)

/** Nodes in `held` keep their place, because the person is dragging them. */
export function syncNodes(
  cy: Core,
  before: ReadonlyMap<string, SceneNode>,
  nodes: readonly SceneNode[],
  held: ReadonlySet<string>
): ReadonlyMap<string, SceneNode> {
  const after = new Map(nodes.map((node) => [node.id, node]))
  cy.batch(() => {
    for (const id of before.keys()) if (!after.has(id)) cy.getElementById(cyId(id)).remove()
    const added: ElementDefinition[] = []
    for (const node of nodes) {
      const known = before.get(node.id)
      const { width, height } = node.box
      if (!known) {
        added.push({ group: 'nodes', data: { id: cyId(node.id), width, height }, position: centreOf(node) })
      } else if (!isSameBox(known, node)) {
        const element = cy.getElementById(cyId(node.id))
        element.data({ width, height })
        if (!held.has(node.id)) element.position(centreOf(node))
      }
    }
    if (added.length > 0) cy.add(added)
  })
  return after
}
