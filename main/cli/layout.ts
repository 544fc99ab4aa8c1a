/** `ecograph layout`: the base layout of a catalogue, as the product keeps it in diagram/layout/base-layout.json. */
import { basePositions } from '../../diagram/layout/base.ts'
import { placeNodes } from '../../diagram/layout/place.ts'
import { placeRequest } from '../../diagram/layout/request.ts'
import { loadGraph } from './catalogue.ts'
import { catalogueOption, problem, type Command } from './command.ts'
import { outOption, writeProduct } from './output.ts'

export const layoutCommand: Command = {
  name: 'layout',
  summary: 'compute where the components of the catalogue stand',
  operands: '',
  options: [
    {
      name: 'all',
      value: null,
      description: 'place everything anew; otherwise only components without a place, and the others stay'
    },
    catalogueOption,
    outOption
  ],
  examples: [
    'ecograph layout --out diagram/layout/base-layout.json',
    'ecograph layout --all --out diagram/layout/base-layout.json'
  ],
  async run(given, surroundings) {
    if (given.operands.length > 0) return problem(`layout takes no ${given.operands[0]}`)
    const out = given.text('out')
    if (out === undefined) return problem('layout needs a place to write to: --out <file>, or --out -')
    const graph = await loadGraph(given, surroundings)
    if (!graph.ok) return graph
    const ids = graph.value.catalogue.components.map(({ id }) => id)
    const positions = placeNodes(placeRequest(graph.value, ids, given.on('all') ? [] : basePositions))
    const lines = positions.map((position) => `  ${JSON.stringify(position)}`).join(',\n')
    const written = await writeProduct(`[\n${lines}\n]\n`, out, surroundings)
    if (written === 0) surroundings.tell(`${positions.length} components have a place`)
    return written
  }
}
