/** `ecograph needs`: what a component needs, or what needs it, near and far; or who is leaned on most. */
import type { Language } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { maxDepth } from '../../graph-data/query/values.ts'
import { necessities } from '../../graph-data/questions/follow.ts'
import {
  alternativesTo,
  findNeeds,
  necessityOf,
  rankDependence,
  type Need,
  type NeedScope
} from '../../graph-data/questions/needs.ts'
import { componentName } from '../../graph-data/words/component-name.ts'
import { sayRelation } from '../../graph-data/words/relation.ts'
import { loadGraph } from './catalogue.ts'
import {
  answer,
  catalogueOption,
  choice,
  jsonOption,
  languageOption,
  problem,
  type Answer,
  type Command,
  type Given
} from './command.ts'
import { oneComponent } from './one-component.ts'
import { isLanguage, table } from './text.ts'
import { readIds } from './ids.ts'
import { readCount } from './whole-number.ts'

/** A table and the same as data. */
type Output = { readonly text: string; readonly data: object }

export const needsCommand: Command = {
  name: 'needs',
  summary: 'list what a component needs, or what needs it; alone: who is leaned on most',
  operands: '[component]',
  options: [
    { name: 'reverse', value: null, description: 'list what needs the component' },
    { name: 'depth', value: 'number', description: 'how many relations away (default: any number)' },
    {
      name: 'types',
      value: 'id,id',
      description: 'follow these relation types only (see: ecograph list relation-types)'
    },
    choice(
      'necessity',
      necessities,
      'what counts: what is always needed, also one of several for a slot, also what is optional (default: slot)'
    ),
    catalogueOption,
    languageOption,
    jsonOption
  ],
  examples: [
    'ecograph needs velero',
    'ecograph needs etcd --reverse --depth 1',
    'ecograph needs 하버 --necessity optional --depth 1 --language ko',
    'ecograph needs --necessity required --json'
  ],
  async run(given, surroundings) {
    const [word, ...more] = given.operands
    if (more.length > 0) return problem(`needs takes one component, not also ${more[0]}`)
    const loaded = await loadGraph(given, surroundings)
    if (!loaded.ok) return loaded
    const graph = loaded.value
    const scope = readScope(graph, given)
    if (!scope.ok) return scope
    const chosen = given.text('language') ?? 'en'
    const language = isLanguage(chosen) ? chosen : 'en'
    const output =
      word === undefined
        ? leanedOn(graph, given, scope.value, language)
        : needsOf(graph, word, given, scope.value, language)
    if (!output.ok) return output
    const { text, data } = output.value
    const written = await surroundings.write(given.on('json') ? `${JSON.stringify(data, null, 2)}\n` : text)
    return written.ok ? 0 : written
  }
}

function readScope({ catalogue }: EcosystemGraph, given: Given): Answer<NeedScope> {
  const known = catalogue.relationTypes.filter(({ dependency }) => dependency).map(({ id }) => id)
  const types = readIds('kind of dependency', given.text('types'), known)
  if (!types.ok) return types
  const necessity = necessities.find((one) => one === given.text('necessity'))
  return answer({
    ...(types.value.length > 0 ? { types: types.value } : {}),
    ...(necessity === undefined ? {} : { necessity })
  })
}

function leanedOn(graph: EcosystemGraph, given: Given, scope: NeedScope, language: Language): Answer<Output> {
  if (given.on('reverse') || given.text('depth') !== undefined) {
    return problem('--reverse and --depth need a component: ecograph needs <component>')
  }
  const data = rankDependence(graph, scope)
    .filter(({ transitive }) => transitive > 0)
    .map(({ component, direct, transitive }) => ({
      id: component.id,
      name: componentName(component, language),
      direct,
      transitive
    }))
  const rows = data.map(({ id, name, direct, transitive }) => [id, name, String(direct), String(transitive)])
  return answer({ text: table(['id', 'name', 'directly', 'in all'], rows), data })
}

function needsOf(
  graph: EcosystemGraph,
  word: string,
  given: Given,
  scope: NeedScope,
  language: Language
): Answer<Output> {
  const component = oneComponent(graph, word)
  if (!component.ok) return component
  const text = given.text('depth')
  const depth = text === undefined ? answer(Infinity) : readCount('depth', text, maxDepth)
  if (!depth.ok) return depth
  const found = findNeeds(graph, {
    ...scope,
    ids: [component.value.id],
    direction: given.on('reverse') ? 'dependents' : 'dependencies',
    depth: depth.value
  })
  // What needs a component is no alternative to it.
  const oneOf = (need: Need): readonly string[] =>
    given.on('reverse') ? [] : alternativesTo(graph, need).map(({ id }) => id)
  const data = found.map((need) => ({
    id: need.component.id,
    name: componentName(need.component, language),
    distance: need.distance,
    necessity: necessityOf(need),
    oneOf: oneOf(need),
    relations: need.relations.map(({ id }) => id)
  }))
  const rows = found.map((need) => [
    String(need.distance),
    need.component.id,
    componentName(need.component, language),
    necessityOf(need),
    oneOf(need).join(' | '),
    need.relations.map((relation) => sayRelation(graph, relation, language)).join('; ')
  ])
  return answer({ text: table(['hops', 'id', 'name', 'necessity', 'one of', 'because'], rows), data })
}
