/** `ecograph export`: a view file or flags in, pictures out; the same bytes as the window writes for the same view and options. */
import { basename, extname, resolve } from 'node:path'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { basePositions, completePositions } from '../../diagram/layout/base.ts'
import { createView } from '../../diagram/view/create-view.ts'
import type { PictureOptions } from '../../diagram/picture/options.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { parseView } from '../../diagram/view/parse-view.ts'
import { readViewFile } from '../view-files.ts'
import { loadGraph } from './catalogue.ts'
import {
  answer,
  catalogueOption,
  problem,
  type Answer,
  type Command,
  type Given,
  type Surroundings
} from './command.ts'
import { exportMany, exportOne, type PlannedPicture } from './export-files.ts'
import { planOptions, readPlan, type Plan } from './export-plan.ts'
import { applyLook, pictureOptions, readPictureOptions, whatProblem } from './picture-options.ts'
import { findPreset, savePreset } from './presets.ts'
import { applyViewOptions, knownStacks, readIds, viewOptions } from './view-options.ts'
import { idsWhere } from './where.ts'

export const exportCommand: Command = {
  name: 'export',
  summary: 'draw a view and write it as a picture, or many of them at once',
  operands: '',
  options: [
    {
      name: 'view',
      value: 'file',
      description:
        'a saved view (.ecograph), or a picture that holds one, to start from; the options below change it'
    },
    ...viewOptions,
    ...pictureOptions,
    {
      name: 'preset',
      value: 'name',
      description:
        'start from the picture options kept under a name, here or in the window; options given here win'
    },
    {
      name: 'save-preset',
      value: 'name',
      description: 'keep the picture options of this command under a name'
    },
    catalogueOption,
    ...planOptions
  ],
  examples: [
    'ecograph export --stack tkg-1-2-1 --format svg --out tkg.svg',
    'ecograph export --stack tkg-1-2-1 --aspect 16:9 --theme print --lang ko --format pptx,svg,pdf --out-dir slides/',
    'ecograph export --stack cncf-trail-map --step trail-02-ci-cd --hide-rest --lay-out --language ko --out step.svg',
    'ecograph export --focus envoy --hops 2 --direction dependents --theme dark --out envoy.svg',
    'ecograph export --layers service-mesh,networking --title "The network" --legend right --out network.svg',
    'ecograph export --stack kube-prometheus-stack-chart --aspect a4-landscape --theme acme.yaml --footer --out stack.pdf',
    'ecograph export --only envoy,istio,kiali --arrange pack --relation-labels --png-width 1920 --out mesh.png',
    'ecograph export --where "layer:storage maturity:graduated,incubating" --aspect 16:9 --out storage.pptx',
    'ecograph export --aspect 16:9 --footer --theme print --save-preset slides',
    'ecograph export --stacks tkg-1-2-1,efk-logging --languages en,ko --preset slides --format pptx --out-dir slides/',
    'ecograph export --stacks all --languages en,ko --aspect 16:9 --format pptx,svg,pdf --out-dir slides/',
    'ecograph export --view my.ecograph --format svg --out - | gzip > my.svgz'
  ],
  async run(given, surroundings) {
    if (given.operands.length > 0) {
      return problem(`export takes no ${given.operands[0]}; a view file goes after --view`)
    }
    const plan = readPlan(given)
    if (!plan.ok) return plan
    const options = await readOptions(given, surroundings)
    if (!options.ok) return options
    const loaded = await loadGraph(given, surroundings)
    if (!loaded.ok) return loaded
    const pictures = await planPictures(given, options.value, plan.value, loaded.value, surroundings)
    if (!pictures.ok) return pictures

    const name = given.text('save-preset')
    if (name !== undefined) {
      const saved = await savePreset(name, options.value, surroundings)
      if (!saved.ok) return saved
    }
    if (plan.value === null) return 0
    const { target, formats } = plan.value
    if ('folder' in target) return exportMany(pictures.value, plan.value, target.folder, surroundings)
    const [picture] = pictures.value
    const [format] = formats
    if (!picture || !format) throw new Error('a plan for one file has one picture and one format')
    return exportOne(picture, format, target.out, surroundings)
  }
}

async function readOptions(given: Given, surroundings: Surroundings): Promise<Answer<PictureOptions>> {
  const name = given.text('preset')
  const preset = name === undefined ? answer(null) : await findPreset(name, surroundings)
  if (!preset.ok) return preset
  const stack = given.text('stack') !== undefined || given.text('stacks') !== undefined
  return readPictureOptions(given, preset.value, { stack, folder: surroundings.folder })
}

/** The components that `--only` names or `--where` finds, or null where neither is given. */
function drawnIds(given: Given, graph: EcosystemGraph): Answer<readonly string[] | null> {
  const where = given.text('where')
  if (where !== undefined) {
    if (given.text('only') !== undefined) {
      return problem('--only and --where both say which components to draw; give one of them')
    }
    const found = idsWhere(graph, where)
    if (!found.ok || found.value.length > 0) return found
    return problem('--where finds no component, so there is nothing to draw (try it with: ecograph find)')
  }
  const components = graph.catalogue.components.map(({ id }) => id)
  const ids = readIds('component', given.text('only'), components)
  return ids.ok && ids.value.length === 0 ? answer(null) : ids
}

/** Every picture of the plan: one for each stack in each language. */
async function planPictures(
  given: Given,
  options: PictureOptions,
  plan: Plan | null,
  graph: EcosystemGraph,
  { folder, today }: Surroundings
): Promise<Answer<readonly PlannedPicture[]>> {
  const start = await startView(given, graph, folder)
  if (!start.ok) return start
  const drawn = drawnIds(given, graph)
  if (!drawn.ok) return drawn
  const only = drawn.value
  const wanted = given.text('stacks')
  const known = knownStacks(start.value, graph)
  const listed = wanted === undefined || wanted === 'all' ? answer(known) : readIds('stack', wanted, known)
  if (!listed.ok) return listed
  const stacks = wanted === undefined ? [given.text('stack')] : [...new Set(listed.value)]

  const pictures: PlannedPicture[] = []
  for (const stack of stacks) {
    const changed = applyViewOptions(start.value, given, stack, graph)
    if (!changed.ok) return changed
    const view = applyLook(changed.value, given, graph)
    // A preset that is only kept draws nothing, and may want a stack that a later command names.
    const wrong = plan === null ? null : whatProblem(options, view, only)
    if (wrong !== null) return problem(wrong)
    for (const language of plan?.languages ?? []) {
      const told = language === null ? options : { ...options, language }
      const request = { graph, view, options: told, only, today }
      pictures.push({ name: nameOf(given, stack), request })
    }
  }
  return answer(pictures)
}

/** What the files are called: like the stack, or the view, or what the picture is about. */
function nameOf(given: Given, stack: string | undefined): string {
  const step = given.text('step')
  if (stack !== undefined) return step === undefined ? stack : `${stack}-${step}`
  const view = given.text('view')
  if (view !== undefined) return basename(view, extname(view))
  return (given.text('only') ?? given.text('focus') ?? 'ecosystem').replaceAll(',', '-')
}

async function startView(given: Given, graph: EcosystemGraph, folder: string): Promise<Answer<ViewDocument>> {
  const file = given.text('view')
  if (file === undefined) return answer(createView(await completePositions(graph, basePositions)))
  const read = await readViewFile(resolve(folder, file), file, 'en')
  if (!read.ok) return problem(read.message)
  const parsed = parseView(read.text)
  if (!parsed.ok) return problem(`${file}: ${parsed.message.en}`)
  return answer({ ...parsed.view, positions: await completePositions(graph, parsed.view.positions) })
}
