/** `ecograph show`: one component or stack with everything that is known about it. */
import type { Component, Language, Stack } from '../../graph-data/catalogue.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { componentRelations } from '../../graph-data/questions/component-relations.ts'
import { stackEntries, stackRoles, type StackRole } from '../../graph-data/questions/stack-members.ts'
import { stacksOf } from '../../graph-data/questions/stacks-of.ts'
import { componentName } from '../../graph-data/words/component-name.ts'
import { suggestion } from './arguments.ts'
import { loadGraph } from './catalogue.ts'
import { catalogueOption, jsonOption, languageOption, problem, type Command } from './command.ts'
import { isLanguage } from './text.ts'

const roleTitles: Readonly<Record<StackRole, string>> = {
  member: 'members',
  'sub-part': 'parts',
  mentioned: 'mentioned',
  predecessor: 'predecessors',
  'not-chosen': 'not chosen'
}

export const showCommand: Command = {
  name: 'show',
  summary: 'show one component or stack with its relations',
  operands: '<id>',
  options: [
    {
      name: 'as',
      value: 'component|stack',
      choices: ['component', 'stack'],
      description: 'which of the two, where both have the id (default: the component)'
    },
    catalogueOption,
    languageOption,
    jsonOption
  ],
  examples: [
    'ecograph show envoy',
    'ecograph show cncf-trail-map --language ko',
    'ecograph show envoy --json'
  ],
  async run(given, surroundings) {
    const [id, ...more] = given.operands
    if (id === undefined) return problem('show what? Give the id of a component or a stack')
    if (more.length > 0) return problem(`show takes one id, not also ${more[0]}`)
    const loaded = await loadGraph(given, surroundings)
    if (!loaded.ok) return loaded
    const graph = loaded.value
    const chosen = given.text('language') ?? 'en'
    const language = isLanguage(chosen) ? chosen : 'en'
    const as = given.text('as')
    const component = as === 'stack' ? undefined : graph.component(id)
    const stack = as === 'component' || component !== undefined ? undefined : graph.stack(id)
    if (component === undefined && stack === undefined) {
      return problem(`there is no ${as ?? 'component or stack'} ${id}${suggestion(id, knownIds(graph, as))}`)
    }
    let text: string
    if (given.on('json')) text = `${JSON.stringify(asJson(graph, component, stack), null, 2)}\n`
    else if (component !== undefined) text = componentText(graph, component, language)
    else text = stack === undefined ? '' : stackText(graph, stack, language)
    const written = await surroundings.write(text)
    return written.ok ? 0 : written
  }
}

function knownIds({ catalogue }: EcosystemGraph, as: string | undefined): string[] {
  const components = as === 'stack' ? [] : catalogue.components
  const stacks = as === 'component' ? [] : catalogue.stacks
  return [...components, ...stacks].map(({ id }) => id)
}

function asJson(graph: EcosystemGraph, component: Component | undefined, stack: Stack | undefined): object {
  if (component === undefined) return { stack }
  return {
    component,
    relations: [...graph.outgoing(component.id), ...graph.incoming(component.id)],
    stacks: stacksOf(graph, component.id).map((use) => ({
      stack: use.stack.id,
      role: use.role,
      group: use.group?.id ?? null
    }))
  }
}

function componentText(graph: EcosystemGraph, component: Component, language: Language): string {
  const layer = graph.layer(component.layer)
  const status = [component.status ?? '', component.supersededBy ?? '']
    .filter((part) => part !== '')
    .join(', see ')
  const other = language === 'ko' ? [component.name, ...component.korean.slice(1)] : component.korean
  const lines = [
    `${componentName(component, language)}  (${component.id})`,
    ...(component.summary === undefined ? [] : [`  ${component.summary[language]}`]),
    ...field('also', [...other, ...component.aliases].join(', ')),
    ...field('kind', graph.kind(component.kind)?.title[language] ?? component.kind),
    ...field('layer', layer?.title[language] ?? component.layer),
    ...field('band', (layer && graph.band(layer.band)?.title[language]) ?? ''),
    ...field('tags', component.tags.map((tag) => graph.tag(tag)?.title[language] ?? tag).join(', ')),
    ...field('sources', component.sources.map((one) => sourceTitle(graph, one, language)).join(', ')),
    ...field('licence', component.licence ?? ''),
    ...field('maturity', component.maturity ?? ''),
    ...field('status', status),
    ...field('since', component.firstRelease === undefined ? '' : String(component.firstRelease)),
    ...field('home', component.links?.home ?? ''),
    ...field('source', component.links?.source ?? ''),
    ...field('note', component.note ?? ''),
    ...(component.description === undefined ? [] : ['', component.description[language]])
  ]
  for (const { type, direction, relations } of componentRelations(graph, component.id)) {
    const title = direction === 'incoming' ? type.inverse : type.label
    lines.push('', title[language])
    for (const { relation, other: end } of relations) {
      const marks = [
        relation.source === null ? 'public fact' : sourceTitle(graph, relation.source, language),
        ...(relation.weak ? ['weak'] : []),
        ...(relation.implied ? ['implied'] : []),
        ...(relation.necessity === undefined ? [] : [relation.necessity]),
        ...(relation.since === undefined ? [] : [`since ${relation.since}`]),
        ...(relation.until === undefined ? [] : [`until ${relation.until}`]),
        ...(relation.evidence ?? []).map(({ url }) => url)
      ]
      lines.push(
        `  ${componentName(end, language)}  (${end.id})`,
        `    ${relation.why[language]} [${marks.join(', ')}]`
      )
    }
  }
  const uses = stacksOf(graph, component.id)
  if (uses.length > 0) lines.push('', 'stacks')
  for (const use of uses) {
    const place = use.group === undefined ? '' : `: ${use.group.title[language]}`
    lines.push(`  ${use.stack.title[language]}  (${use.stack.id})  ${use.role}${place}`)
  }
  return `${lines.join('\n')}\n`
}

function stackText(graph: EcosystemGraph, stack: Stack, language: Language): string {
  const name = (id: string): string => {
    const component = graph.component(id)
    return component === undefined ? id : `${componentName(component, language)} (${id})`
  }
  const lines = [
    `${stack.title[language]}  (${stack.id})`,
    ...field('source', stack.source === null ? '' : sourceTitle(graph, stack.source, language)),
    ...field('root', stack.root === undefined ? '' : name(stack.root)),
    ...field('note', stack.note ?? '')
  ]
  const entries = stackEntries(stack)
  for (const group of stack.groups) {
    const order = stack.ordered && group.order !== undefined ? `${group.order}. ` : ''
    lines.push('', `${order}${group.title[language]}  (${group.id})${group.optional ? '  optional' : ''}`)
    for (const role of stackRoles) {
      const ids = entries.filter((entry) => entry.group === group && entry.role === role).map(({ id }) => id)
      if (ids.length > 0) lines.push(`  ${roleTitles[role]}: ${ids.map(name).join(', ')}`)
    }
  }
  return `${lines.join('\n')}\n`
}

const sourceTitle = (graph: EcosystemGraph, id: string, language: Language): string =>
  graph.source(id)?.title[language] ?? id

const field = (name: string, value: string): string[] =>
  value === '' ? [] : [`  ${`${name}:`.padEnd(9)} ${value}`]
