/** Audits of what a component or relation should say and does not. */
import type { Component, Relation } from '../catalogue.ts'
import { componentFile, relationField, type Audit } from './finding.ts'

const korean = /[\uac00-\ud7a3]/

type Words = { readonly en: string; readonly ko: string }

/** Prose that should be there in both languages. Korean prose holds Hangul and is not the English again. */
function missingWords(
  field: string,
  words: Words | undefined
): readonly { field: string; message: string }[] {
  if (!words) return [{ field, message: `The ${field} is missing. Write it in English and Korean.` }]
  if (!korean.test(words.ko) || words.ko === words.en) {
    return [{ field: `${field}.ko`, message: 'The Korean text is missing: this is not Korean.' }]
  }
  return korean.test(words.en) ? [{ field: `${field}.en`, message: 'The English text is Korean.' }] : []
}

export const missingTexts: Audit = {
  id: 'missing-text',
  title: 'missing English or Korean texts',
  run: ({ graph }) => [
    ...graph.catalogue.components.flatMap((component) =>
      (['summary', 'description'] as const).flatMap((field) =>
        missingWords(field, component[field]).map((gap) => ({ file: componentFile(component.id), ...gap }))
      )
    ),
    ...graph.catalogue.relations.flatMap((relation) =>
      missingWords('why', relation.why).map(({ field, message }) => ({
        file: componentFile(relation.from),
        field: `${relationField(relation.type, relation.to)}.${field}`,
        message
      }))
    )
  ]
}

const facts = ['maturity', 'status', 'checked'] as const

export const missingFacts: Audit = {
  id: 'missing-fact',
  title: 'components without maturity, status or date',
  run: ({ graph }) =>
    graph.catalogue.components.flatMap((component: Component) =>
      facts
        .filter((field) => component[field] === undefined)
        .map((field) => ({ file: componentFile(component.id), field, message: `Say the ${field}.` }))
    )
}

export const missingNecessity: Audit = {
  id: 'missing-necessity',
  title: 'relations that do not say whether they are needed',
  run: ({ graph }) =>
    graph.catalogue.relations
      .filter((relation) => relation.necessity === undefined)
      .map((relation) => ({
        file: componentFile(relation.from),
        field: `${relationField(relation.type, relation.to)}.necessity`,
        message: 'Say whether it is required, optional, or which slot it fills.'
      }))
}

/** A relation stands on a source document or on evidence of its own. */
export const missingEvidence: Audit = {
  id: 'missing-evidence',
  title: 'relations without source document and evidence',
  run: ({ graph }) =>
    graph.catalogue.relations
      .filter((relation: Relation) => relation.source === null && (relation.evidence ?? []).length === 0)
      .map((relation) => ({
        file: componentFile(relation.from),
        field: `${relationField(relation.type, relation.to)}.evidence`,
        message: 'No source document says it and no public page is named. Add the address that says so.'
      }))
}

export const isolated: Audit = {
  id: 'isolated',
  title: 'components without any relation',
  run: ({ graph }) =>
    graph.catalogue.components
      .filter(({ id }) => graph.outgoing(id).length + graph.incoming(id).length === 0)
      .map(({ id }) => ({
        file: componentFile(id),
        field: 'relations',
        message: 'It has no relation at all.'
      }))
}
