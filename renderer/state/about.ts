/** A Scene and the view it shows in; what its areas hold, the bands that its layers lie in, and what its nodes are, out. */
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { byMaturity } from '../../diagram/overlays/maturity.ts'
import { overlayOn, readOverlay } from '../../diagram/overlays/registry.ts'
import { byStatus } from '../../diagram/overlays/status.ts'
import type { Scene, SceneNode } from '../../diagram/scene/types.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import type { About, Area } from '../canvas/detail/captions.ts'

function areasOf(graph: EcosystemGraph, view: ViewDocument, scene: Scene): readonly Area[] {
  const overlay = overlayOn(view, 'hull')
  if (!overlay || scene.hulls.length === 0) return []
  const reading = readOverlay(overlay, graph, view)
  const classOf = ({ id, layer }: SceneNode): string | undefined => {
    const component = graph.component(id)
    if (component) return reading.classOf(component)?.id
    // What stands for several components lies where they do.
    return overlay.id === 'layer' ? layer : overlay.id === 'band' ? graph.layer(layer)?.band : undefined
  }
  const members = new Map<string, string[]>(scene.hulls.map(({ id }) => [id, []]))
  for (const node of scene.nodes) members.get(classOf(node) ?? '')?.push(node.id)
  const bands = new Map(graph.catalogue.bands.map((band) => [band.id, band]))
  return scene.hulls.map(({ id }): Area => {
    const band = overlay.id === 'layer' ? bands.get(graph.layer(id)?.band ?? '') : undefined
    return {
      id,
      members: members.get(id) ?? [],
      within: band ? { id: band.id, name: band.title[scene.language] } : null
    }
  })
}

/** What a component is and, where it matters, how far it has come or whether it is still cared for. */
function factOf(graph: EcosystemGraph, view: ViewDocument, { language }: Scene, id: string): string | null {
  const component = graph.component(id)
  if (!component) return null
  const { kind, status } = component
  const wanted = status === 'active' ? component.maturity : status
  const overlay = status === 'active' ? byMaturity : byStatus
  const known = readOverlay(overlay, graph, view).classes.find(
    (one) => one.id === wanted && one.tone !== 'quiet'
  )
  const words = [graph.kind(kind)?.title[language], known?.title[language]].filter(
    (part) => part !== undefined
  )
  return words.length > 0 ? words.join(' · ') : null
}

export const aboutOf = (graph: EcosystemGraph, view: ViewDocument, scene: Scene): About => ({
  areas: areasOf(graph, view, scene),
  factOf: (id) => factOf(graph, view, scene, id)
})
