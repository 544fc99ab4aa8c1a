/** A Scene and its graph in, what a speaker says of it out: every relation in words, why it holds and who says so. */
import type { Language } from '../../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../../graph-data/graph.ts'
import { sayWithSources } from '../../../graph-data/words/relation.ts'
import type { Scene } from '../../scene/types.ts'
import { languageTag, words } from './text.ts'
import { namespaces, xmlHead } from './pen.ts'

const none = { en: 'No relations are shown.', ko: '표시된 관계가 없습니다.' } as const

/**
 * One paragraph a relation; what recedes in the picture is not spoken of. The slide of a step tells what the step has a
 * part in: the slide of the whole has told the rest.
 */
export function speakerNotes(scene: Scene, graph: EcosystemGraph, isStep: boolean): readonly string[] {
  const { language } = scene
  const told = new Set(
    scene.nodes.flatMap(({ id, emphasis }) => (!isStep || emphasis === 'strong' ? [id] : []))
  )
  const relations = scene.edges
    .filter(({ from, to, emphasis }) => emphasis !== 'faint' && (told.has(from) || told.has(to)))
    .map(({ id, title }) => {
      const relation = graph.relation(id)
      return relation ? sayWithSources(graph, relation, language) : `${title}.`
    })
  return [scene.subtitle.text, ...(relations.length > 0 ? relations : [none[language]])]
}

/** The notes page of a slide. */
export function renderNotes(paragraphs: readonly string[], language: Language): string {
  const body = paragraphs
    .map(
      (text) =>
        `<a:p><a:r><a:rPr lang="${languageTag(language)}" dirty="0"/><a:t>${words(text)}</a:t></a:r></a:p>`
    )
    .join('')
  return (
    `${xmlHead}<p:notes${namespaces}><p:cSld><p:spTree>` +
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>' +
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>' +
    '<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>' +
    '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' +
    '<p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>' +
    `${body}</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`
  )
}
