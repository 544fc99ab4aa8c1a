/** An export request in; one HTML page out that pans, zooms, searches and explains offline and asks nothing of any network. */
import type { Language, Text } from '../../graph-data/catalogue.ts'
import { describeScene } from './describe.ts'
import { encodeText, type ExportFormat, type ExportRequest } from './format.ts'
import { viewScript } from './held/html.ts'
import { fontFaces } from './html/font.ts'
import { pageScript } from './html/script.ts'
import { pageStyle } from './html/style.ts'
import { oneLine } from './plain-text.ts'
import { sha256 } from './sha256.ts'
import { renderSvg } from './svg.ts'
import { escapeXml } from './xml.ts'

const texts = {
  search: { en: 'Find a component', ko: '컴포넌트 찾기' },
  found: { en: 'Found components', ko: '찾은 컴포넌트' },
  nothing: { en: 'No component found', ko: '찾은 컴포넌트가 없습니다' },
  graph: {
    en: 'Graph: arrow keys move, plus and minus zoom, 0 shows all',
    ko: '그래프: 화살표 키로 이동, +와 -로 확대·축소, 0으로 전체 보기'
  },
  zoom: { en: 'Zoom', ko: '확대·축소' },
  closer: { en: 'Zoom in', ko: '확대' },
  farther: { en: 'Zoom out', ko: '축소' },
  all: { en: 'Show all', ko: '전체 보기' },
  details: { en: 'Details', ko: '상세 정보' },
  components: { en: 'Components', ko: '컴포넌트' },
  help: {
    en: 'Choose a component to see its relations. Drag to move, scroll or pinch to zoom, / to search.',
    ko: '컴포넌트를 선택하면 관계를 볼 수 있습니다. 끌어서 이동하고, 스크롤하거나 두 손가락으로 확대·축소하며, / 키로 찾습니다.'
  },
  back: { en: '← All components', ko: '← 모든 컴포넌트' },
  other: { en: 'Other', ko: '기타' },
  kind: { en: 'Kind', ko: '종류' },
  layer: { en: 'Layer', ko: '계층' },
  band: { en: 'Band', ko: '밴드' },
  licence: { en: 'Licence', ko: '라이선스' },
  home: { en: 'Home page', ko: '홈페이지' },
  code: { en: 'Source code', ko: '소스 코드' },
  documents: { en: 'Named in', ko: '언급된 문서' },
  relations: { en: 'Relations', ko: '관계' },
  noScript: {
    en: 'Scripts are switched off: the picture can be read but not explored.',
    ko: '스크립트가 꺼져 있어 그림을 볼 수만 있고 탐색할 수는 없습니다.'
  }
} as const satisfies Record<string, Text>

/** What the page's script knows; it mirrors what the script reads. */
function pageData(request: Omit<ExportRequest, 'font' | 'view'>): unknown {
  const { graph, scene } = request
  const { nodes, edges } = describeScene(request)
  const numbers = new Map(nodes.map(({ node }, index) => [node.id, index]))
  const words = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text[scene.language]]))
  return {
    words,
    nodes: nodes.map(({ node, component, name, kind, layer, band, summary, notes }) => ({
      id: node.id,
      name,
      kind,
      layer,
      band,
      summary,
      ...(notes.length > 0 ? { notes } : {}),
      description: oneLine(component?.description?.[scene.language] ?? ''),
      licence: component?.licence ?? '',
      home: component?.links?.home ?? '',
      source: component?.links?.source ?? '',
      documents: (component?.sources ?? []).map((id) =>
        oneLine(graph.source(id)?.title[scene.language] ?? id)
      ),
      spellings: component ? [component.name, ...component.korean, ...component.aliases] : []
    })),
    edges: edges.flatMap(({ edge, why, documents, pages }) => {
      const [from, to] = [numbers.get(edge.from), numbers.get(edge.to)]
      if (from === undefined || to === undefined) return []
      return { id: edge.id, from, to, says: oneLine(edge.title), why, sources: [...documents, ...pages] }
    })
  }
}

/** A Scene as an element of a page: without the prolog of a file. */
const inlineSvg = (request: ExportRequest): string =>
  renderSvg(request.scene, { inPage: true }).replace(/^(?:<\?[^>]*\?>|<!DOCTYPE[^>]*>|\s)+/, '')

/** Nothing is loaded from anywhere, and only the script and the style sheets of the page itself count. */
function contentPolicy(styles: readonly string[]): string {
  const hash = (text: string): string => `'sha256-${sha256(text)}'`
  return [
    "default-src 'none'",
    `script-src ${hash(pageScript)}`,
    `style-src ${styles.map(hash).join(' ')}`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ')
}

async function renderHtml(request: ExportRequest): Promise<string> {
  const { scene } = request
  const language: Language = scene.language
  const word = (name: keyof typeof texts): string => escapeXml(texts[name][language])
  const svg = inlineSvg(request)
  // No `<`, so that the data can neither end the element it stands in nor start a comment in it.
  const data = JSON.stringify(pageData(request)).replaceAll('<', '\\u003c')
  const style = `\n${await fontFaces(scene, data, request.font)}${pageStyle(scene, request.theme)}`
  const embedded = [...svg.matchAll(/<style[^>]*>([^<]*)<\/style>/g)].map(([, css = '']) => css)
  const title = escapeXml(oneLine(scene.name))
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy([style, ...embedded])}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Ecograph">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>${escapeXml(oneLine(scene.subtitle.text))}</p>
<div class="search" role="search">
<label class="hidden" for="search">${word('search')}</label>
<input id="search" type="search" role="combobox" autocomplete="off" spellcheck="false" placeholder="${word('search')}" aria-expanded="false" aria-controls="found" aria-autocomplete="list">
<ul id="found" role="listbox" aria-label="${word('found')}" hidden></ul>
</div>
<div class="zoom" role="group" aria-label="${word('zoom')}">
<button id="closer" type="button" aria-label="${word('closer')}" title="${word('closer')} (+)">+</button>
<button id="farther" type="button" aria-label="${word('farther')}" title="${word('farther')} (-)">−</button>
<button id="all" type="button" title="${word('all')} (0)">${word('all')}</button>
</div>
</header>
<main id="stage" tabindex="0" role="application" aria-label="${word('graph')}">
${svg.trim()}
</main>
<aside id="panel" tabindex="-1" aria-label="${word('details')}"><noscript><p>${word('noScript')}</p></noscript></aside>
<div id="said" class="hidden" role="status"></div>
<script type="application/json" id="data">${data}</script>
${viewScript(request.held)}
<script>${pageScript}</script>
</body>
</html>
`
}

export const html: ExportFormat = {
  id: 'html',
  render: async (request) => encodeText(await renderHtml(request))
}
