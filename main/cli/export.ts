/** `ecograph export`: a view file or flags in, a picture out; the same bytes as the window writes for the same view. */
import { resolve } from 'node:path'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { basePositions, completePositions } from '../../diagram/layout/base.ts'
import { placeNodes } from '../../diagram/layout/place.ts'
import { layoutPlan } from '../../diagram/layout/request.ts'
import { exportFormatList } from '../../diagram/export/format.ts'
import { exportFormats } from '../../diagram/export/registry.ts'
import { buildScene, paperTheme } from '../../diagram/scene/build.ts'
import { createView } from '../../diagram/view/create-view.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { parseView } from '../../diagram/view/parse-view.ts'
import { selectVisible } from '../../diagram/view/visible.ts'
import { readText } from '../files.ts'
import { describeFileProblem } from '../words.ts'
import { loadGraph } from './catalogue.ts'
import {
  answer,
  catalogueOption,
  problem,
  type Answer,
  type Command,
  type Given,
  type Problem
} from './command.ts'
import { suggestion } from './arguments.ts'
import { outOption, writeProduct } from './output.ts'
import { applyViewOptions, viewOptions } from './view-options.ts'

const formatIds: readonly string[] = exportFormatList.map(({ id }) => id)

export const exportCommand: Command = {
  name: 'export',
  summary: 'draw a view and write it as a picture',
  operands: '',
  options: [
    {
      name: 'view',
      value: 'file',
      description: 'a saved view (.ecograph) to start from; the options below change it'
    },
    ...viewOptions,
    {
      name: 'lay-out',
      value: null,
      description: 'place what shows anew and close together, instead of where it stands on the whole map'
    },
    catalogueOption,
    {
      name: 'format',
      value: formatIds.join('|'),
      description: 'the format (default: by the ending of --out)'
    },
    outOption
  ],
  examples: [
    'ecograph export --stack tkg-1-2-1 --format svg --out tkg.svg',
    'ecograph export --stack cncf-trail-map --step trail-02-ci-cd --hide-rest --lay-out --language ko --out step.svg',
    'ecograph export --focus envoy --hops 2 --direction dependents --theme dark --out envoy.svg',
    'ecograph export --layers service-mesh,networking --title "The network" --out network.svg',
    'ecograph export --stack kube-prometheus-stack-chart --hide-rest --lay-out --out stack.pptx',
    'ecograph export --view my.ecograph --format svg --out - | gzip > my.svgz'
  ],
  async run(given, surroundings) {
    if (given.operands.length > 0) {
      return problem(`export takes no ${given.operands[0]}; a view file goes after --view`)
    }
    const out = given.text('out')
    if (out === undefined) return problem('export needs a place to write to: --out <file>, or --out -')
    const format = chooseFormat(given.text('format'), out)
    if (!format.ok) return format
    const loaded = await loadGraph(given, surroundings)
    if (!loaded.ok) return loaded
    const graph = loaded.value
    const start = await startView(given, graph, surroundings.folder)
    if (!start.ok) return start
    const changed = applyViewOptions(start.value, given, graph)
    if (!changed.ok) return changed
    const view = given.on('lay-out')
      ? // What does not show needs no place in a picture.
        { ...changed.value, positions: placeNodes(layoutPlan(graph, changed.value).shown) }
      : changed.value
    const scene = buildScene({
      graph,
      view,
      visible: selectVisible(graph, view),
      theme: paperTheme(view)
    })
    const bytes = await format.value.render({ scene, view, graph, font: surroundings.font }).catch(refused)
    return 'message' in bytes ? bytes : writeProduct(bytes, out, surroundings)
  }
}

/** What a format cannot draw, because it would be too large, is no fault of ours. */
function refused(error: unknown): Problem {
  if (error instanceof RangeError) return problem(error.message)
  throw error
}

function chooseFormat(wanted: string | undefined, out: string): Answer<(typeof exportFormats)[number]> {
  const named = exportFormatList.find(({ id, extension }) =>
    wanted === undefined ? out.toLowerCase().endsWith(`.${extension}`) : id === wanted
  )
  const format = exportFormats.find(({ id }) => id === named?.id)
  if (format !== undefined) return answer(format)
  return wanted === undefined
    ? problem(`say which format: --format ${formatIds.join('|')}`)
    : problem(
        `there is no format ${wanted}${suggestion(wanted, formatIds)}; the formats are ${formatIds.join(', ')}`
      )
}

async function startView(given: Given, graph: EcosystemGraph, folder: string): Promise<Answer<ViewDocument>> {
  const file = given.text('view')
  if (file === undefined) return answer(createView(await completePositions(graph, basePositions)))
  const read = await readText(resolve(folder, file))
  if (!read.ok) return problem(describeFileProblem(read.problem, file, 'en'))
  const parsed = parseView(read.text)
  if (!parsed.ok) return problem(`${file}: ${parsed.message.en}`)
  return answer({ ...parsed.view, positions: await completePositions(graph, parsed.view.positions) })
}
