/** Folded groups on the canvas from afar: one type size for all, counts that can be read or none, and words inside their boxes. */
import { expect, test } from 'vitest'
import { boxesOverlap, contains } from '../../diagram/geometry/boxes.ts'
import { lineBox, measureText } from '../../diagram/scene/text.ts'
import type { SceneNode } from '../../diagram/scene/types.ts'
import { cameraForAll } from '../../renderer/canvas/camera.ts'
import { createDetail, namesAt } from '../../renderer/canvas/detail/detail.ts'
import { groupFace } from '../../renderer/canvas/detail/group-face.ts'
import { nameBox } from '../../renderer/canvas/detail/places.ts'
import { aboutOf } from '../../renderer/state/about.ts'
import { fullView, graph, sceneOf } from '../diagram/built-in.ts'

const folds = (by: 'layer' | 'band') =>
  (by === 'layer' ? graph.catalogue.layers : graph.catalogue.bands).map(({ id }) => ({ by, id }))

const sights = (['en', 'ko'] as const).flatMap((language) =>
  (['layer', 'band'] as const).flatMap((by) =>
    [
      { width: 1100, height: 850 },
      { width: 740, height: 600 }
    ].map((size) => ({ language, by, size, name: `${by} ${language} ${size.width}` }))
  )
)

test.each(sights)('every $by in $language, $size.width wide', ({ language, by, size }) => {
  const view = fullView({ language, folds: folds(by) })
  const scene = sceneOf(graph, view)
  const detail = createDetail(scene, aboutOf(graph, view, scene).areas)
  const zoom = cameraForAll(scene, size)?.zoom ?? 1
  const named = namesAt(detail, zoom)
  expect(named.length).toBeGreaterThan(scene.nodes.length * (size.width > 1000 ? 0.9 : 0.75))
  const faces = named.map((one): { face: SceneNode; scale: number } => {
    const box = nameBox(one, one.node, detail, zoom)
    const scale = (zoom * box.width) / one.node.box.width
    return { face: groupFace(one.node, { groupName: detail.groupName, zoom, scale }, language), scale }
  })
  const [most] = scene.edges
    .filter(({ label }) => label !== null)
    .toSorted((a, b) => (b.bundle?.relations.length ?? 0) - (a.bundle?.relations.length ?? 0))
  const count = most?.label?.box
  if (!count) throw new Error('no line says how many it stands for')
  const over = named.filter((one) => boxesOverlap(nameBox(one, one.node, detail, zoom), count))
  expect(over.map(({ node: { id } }) => id)).toEqual([])
  const sizes = faces.map(({ face, scale }) => (face.lines[0]?.size ?? 0) * scale)
  for (const one of sizes) expect(one).toBeCloseTo(sizes[0] ?? 0, 6)
  expect(sizes[0]).toBeGreaterThanOrEqual(11 - 1e-6)
  for (const { face, scale } of faces) {
    const last = face.lines.at(-1)
    expect((last?.size ?? 0) * scale).toBeGreaterThanOrEqual(10 - 1e-6)
    for (const line of face.lines) {
      const width = measureText(line.text, line.size, line.weight)
      expect(contains(face.box, lineBox({ ...line, width })), `${face.id}: ${line.text}`).toBe(true)
    }
  }
})
