/** A request in, start positions out: regions around the centre, groups around their region, nodes in a spiral. */
import type { PlaceNode, PlaceRequest } from './types.ts'
import { arrangeRegions, ellipse, type Place } from './regions.ts'

const goldenAngle = Math.PI * (3 - Math.sqrt(5))

/** How far regions stand apart at the start, for a number of nodes. */
export const regionRadius = (count: number): Place => ({
  x: Math.sqrt(count) * 112,
  y: Math.sqrt(count) * 42
})

/**
 * Start positions for a force layout. Nothing is random: the order of the nodes decides.
 * A free node among fixed ones starts at the middle of the fixed nodes of its group, region or all, in that order.
 */
export function startPositions(
  request: PlaceRequest,
  fixed: ReadonlyMap<string, Place>
): ReadonlyMap<string, Place> {
  const { nodes, groups } = request
  const starts = new Map<string, Place>()
  const overall = middle(nodes, fixed)

  for (const [region, place] of arrangeRegions(request, regionRadius(nodes.length))) {
    const groupIds = groups.filter((group) => group.region === region).map((group) => group.id)
    const inRegion = nodes.filter((node) => groupIds.includes(node.group))
    const centre = middle(inRegion, fixed) ?? overall ?? place
    const reach = Math.sqrt(inRegion.length) * 40
    const groupPlaces = ellipse(centre, { x: reach * 1.3, y: reach }, groupIds.length)
    groupIds.forEach((group, groupIndex) => {
      const inGroup = inRegion.filter((node) => node.group === group)
      const groupCentre = middle(inGroup, fixed) ?? groupPlaces[groupIndex] ?? centre
      inGroup.forEach((node, index) => {
        const radius = 34 * Math.sqrt(index)
        const angle = index * goldenAngle
        starts.set(node.id, {
          x: groupCentre.x + Math.cos(angle) * radius * 1.6,
          y: groupCentre.y + Math.sin(angle) * radius
        })
      })
    })
  }
  return starts
}

/** The middle of the fixed ones among some nodes, if there are any. */
function middle(nodes: readonly PlaceNode[], fixed: ReadonlyMap<string, Place>): Place | undefined {
  const places = nodes.flatMap((node) => fixed.get(node.id) ?? [])
  if (places.length === 0) return undefined
  return {
    x: places.reduce((sum, place) => sum + place.x, 0) / places.length,
    y: places.reduce((sum, place) => sum + place.y, 0) / places.length
  }
}
