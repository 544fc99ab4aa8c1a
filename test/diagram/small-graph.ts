/** A small fixed catalogue and view: every shape, every arrow that matters, a pair of opposite relations, hostile names. */
import { buildGraph } from '../../graph-data/graph.ts'
import { parseCatalogue } from '../../graph-data/parse.ts'
import { createView } from '../../diagram/view/create-view.ts'
import type { Position, ViewDocument } from '../../diagram/view/document.ts'

const vocabulary: Readonly<Record<string, string>> = {
  bands: `
  - { id: network, title: { en: Network, ko: 네트워크 }, hue: violet }
  - { id: data, title: { en: Data, ko: 데이터 }, hue: amber }`,
  layers: `
  - { id: ingress, title: { en: Ingress, ko: 인그레스 }, band: network, colour: violet-2 }
  - { id: mesh, title: { en: Mesh, ko: 메시 }, band: network, colour: violet-5 }
  - { id: storage, title: { en: Storage, ko: 스토리지 }, band: data, colour: amber-3 }`,
  kinds: ['round', 'square', 'pill', 'cut', 'hexagon', 'slanted', 'double']
    .map(
      (shape) =>
        `\n  - { id: ${shape}, title: { en: Kind ${shape}, ko: 종류 ${shape} }, colour: blue-3, shape: ${shape} }`
    )
    .join(''),
  tags: `
  - { id: generic, title: { en: Generic, ko: 일반 } }`,
  sources: `
  - { id: '000', title: { en: A document, ko: 문서 }, colour: teal-3 }`,
  'relation-types': `
  - { id: needs, label: { en: needs, ko: 필요 }, inverse: { en: is needed by, ko: 쓰임 }, direction: { en: A needs B, ko: A에 B가 필요 }, symmetric: false, dependency: true, line: { colour: blue, dash: solid, width: regular, arrow: triangle } }
  - { id: holds, label: { en: holds, ko: 보관 }, inverse: { en: is held by, ko: 보관됨 }, direction: { en: A holds B, ko: A가 B를 보관 }, symmetric: false, dependency: true, line: { colour: amber, dash: dashed, width: thin, arrow: open-circle } }
  - { id: checks, label: { en: checks, ko: 검사 }, inverse: { en: is checked by, ko: 검사됨 }, direction: { en: A checks B, ko: A가 B를 검사 }, symmetric: false, dependency: true, line: { colour: rose, dash: dotted, width: bold, arrow: vee } }
  - { id: like, label: { en: is like, ko: 비슷함 }, inverse: { en: is like, ko: 비슷함 }, direction: { en: A is like B, ko: A와 B가 비슷 }, symmetric: true, dependency: false, line: { colour: slate, dash: long-dash, width: thin, arrow: none } }`
}

const components: readonly (readonly [
  id: string,
  name: string,
  kind: string,
  layer: string,
  rest?: string
])[] = [
  [
    'contour',
    'Contour',
    'round',
    'ingress',
    'korean: [컨투어]\nrelations:\n  - { to: envoy, type: needs, source: "000", why: Contour configures Envoy. }\n  - { to: ceph, type: holds, source: "000", why: Both ways. }'
  ],
  [
    'envoy',
    'Envoy',
    'double',
    'mesh',
    'relations:\n  - { to: contour, type: checks, source: null, why: Opposite. }\n  - { to: constructor, type: like, source: null, why: Weak., weak: true }'
  ],
  ['ceph', 'Ceph <&"> storage platform', 'slanted', 'storage'],
  ['constructor', 'constructor', 'cut', 'storage', 'tags: [generic]'],
  [
    '__proto__',
    '__proto__',
    'hexagon',
    'storage',
    'relations:\n  - { to: ceph, type: needs, source: null, why: A legal id. }'
  ],
  ['wire', 'Wire', 'pill', 'mesh'],
  ['part', 'A part with a rather long name that breaks', 'square', 'ingress']
]

const files = [
  ...Object.entries(vocabulary).map(([name, entries]) => ({
    path: `vocabulary/${name}.yaml`,
    text: `version: 1\nentries:${entries}\n`
  })),
  ...components.map(([id, name, kind, layer, rest = '']) => ({
    path: `components/${id}.yaml`,
    text: `version: 1\nid: ${id}\nname: '${name}'\nkind: ${kind}\nlayer: ${layer}\nsources: ['000']\n${rest}\n`
  })),
  {
    path: 'stacks/small.yaml',
    text: `version: 1
id: small
title: { en: A small stack, ko: 작은 스택 }
source: '000'
ordered: true
groups:
  - { id: first, order: 1, title: { en: First, ko: 첫째 }, members: [contour], mentioned: [ceph] }
  - { id: second, order: 2, title: { en: Second, ko: 둘째 }, members: [envoy, contour], subParts: [wire] }
`
  }
]

const parsed = parseCatalogue(files)
if (parsed.issues.length > 0) throw new Error(JSON.stringify(parsed.issues, null, 2))

export const smallGraph = buildGraph(parsed.catalogue)

const smallPositions: readonly Position[] = [
  ['__proto__', 260, 300],
  ['ceph', 0, 300],
  ['constructor', 460, 300],
  ['contour', 0, 0],
  ['envoy', 260, 40],
  ['part', 0, 100],
  ['wire', 420, 40]
]

export const smallView = (change: Partial<ViewDocument> = {}): ViewDocument => ({
  ...createView(smallPositions),
  ...change
})
