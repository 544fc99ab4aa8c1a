/** `ecograph export`: a view file or flags in, pictures out; the same bytes as the window writes for the same view and options. */
import { basename, extname } from 'node:path'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import type { PictureOptions } from '../../diagram/picture/options.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { loadGraph } from './catalogue.ts'
import {
  answer,
  catalogueOption,
  problem,
  type Answer,
  type Command,
  type Given,
  type Problem,
  type Surroundings
} from './command.ts'
import { pageOption, viewOption } from './document.ts'
import { exportMany, exportOne, type PlannedPicture } from './export-files.ts'
import { planOptions, readPlan, type Plan } from './export-plan.ts'
import { layOutPicture } from './lay-out.ts'
import {
  applyLook,
  hullsProblem,
  pictureOptions,
  readPictureOptions,
  whatProblem
} from './picture-options.ts'
import { exportStory, storyOption } from './export-story.ts'
import { findPreset, savePreset } from './presets.ts'
import { startView } from './start-view.ts'
import { knownStacks, readIds } from './ids.ts'
import { applyViewOptions, viewOptions } from './view-options.ts'

export const exportCommand: Command = {
  name: 'export',
  summary: 'draw a view and write it as a picture, or many of them at once',
  operands: '',
  options: [
    viewOption,
    pageOption,
    storyOption,
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
    'ecograph export --stack tkg-1-2-1 --hide-rest --lay-out bands --out bands.svg',
    'ecograph export --focus harbor --lay-out rings --aspect 16:9 --out harbor.pptx',
    'ecograph export --focus envoy --hops 2 --direction dependents --theme dark --out envoy.svg',
    'ecograph export --layers service-mesh,networking --title "The network" --legend right --out network.svg',
    'ecograph export --stack kube-prometheus-stack-chart --aspect a4-landscape --theme acme.yaml --footer --out stack.pdf',
    'ecograph export --only envoy,istio,kiali --arrange pack --relation-labels --png-width 1920 --out mesh.png',
    'ecograph export --where "layer:storage maturity:graduated,incubating" --aspect 16:9 --out storage.pptx',
    'ecograph export --aspect 16:9 --footer --theme print --save-preset slides',
    'ecograph export --stacks tkg-1-2-1,efk-logging --languages en,ko --preset slides --format pptx --out-dir slides/',
    'ecograph export --stacks all --languages en,ko --aspect 16:9 --format pptx,svg,pdf --out-dir slides/',
    'ecograph export --story trail-map --aspect 16:9 --language ko --out trail-map.pptx',
    'ecograph export --view my.ecograph --format svg --out - | gzip > my.svgz',
    'ecograph export --view my.ecograph --page "Storage" --aspect 16:9 --out storage.pptx'
  ],
  async run(given, surroundings) {
    if (given.operands.length > 0) {
      return problem(`export takes no ${given.operands[0]}; a view file goes after --view`)
    }
    const story = given.text('story')
    if (story !== undefined) return exportStory(story, given, exportCommand.options, surroundings)
    const plan = readPlan(given)
    if (!plan.ok) return plan
    const options = await readOptions(given, surroundings)
    if (!options.ok) return options
    const loaded = await loadGraph(given, surroundings)
    if (!loaded.ok) return loaded
    const pictures = await planPictures(given, options.value, plan.value, loaded.value, surroundings)
    if (!pictures.ok) return pictures

    const quiet = given.on('quiet')
    const name = given.text('save-preset')
    if (name !== undefined) {
      const saved = await savePreset(name, options.value, surroundings, quiet)
      if (!saved.ok) return saved
    }
    if (plan.value === null) return 0
    const { target, formats } = plan.value
    if ('folder' in target) {
      return exportMany(pictures.value, plan.value, target.folder, surroundings, quiet)
    }
    const [picture] = pictures.value
    const [format] = formats
    if (!picture || !format) throw new Error('a plan for one file has one picture and one format')
    return exportOne(picture, format, target.out, surroundings, quiet)
  }
}

async function readOptions(given: Given, surroundings: Surroundings): Promise<Answer<PictureOptions>> {
  const name = given.text('preset')
  const preset = name === undefined ? answer(null) : await findPreset(name, surroundings)
  if (!preset.ok) return preset
  const stack = given.text('stack') !== undefined || given.text('stacks') !== undefined
  return readPictureOptions(given, preset.value, { stack, folder: surroundings.folder })
}

/** The components that `--only` names, or null where it is not given. */
function drawnIds(given: Given, graph: EcosystemGraph): Answer<readonly string[] | null> {
  const components = graph.catalogue.components.map(({ id }) => id)
  const ids = readIds('component', given.text('only'), components)
  return ids.ok && ids.value.length === 0 ? answer(null) : ids
}

/** Every picture of the plan: one for each stack in each language. What is wrong with all of them alike is wrong with the command. */
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

  const viewOf = (stack: string | undefined): Answer<ViewDocument> => {
    const changed = applyViewOptions(start.value, given, stack, graph)
    // A preset that is only kept draws nothing, and may want a stack that a later command names.
    if (!changed.ok || plan === null) return changed
    const view = applyLook(changed.value, given, graph)
    const wrong = whatProblem(options, view, only) ?? hullsProblem(given, view, graph)
    return wrong === null ? answer(view) : problem(wrong)
  }
  const pictures: PlannedPicture[] = []
  for (const stack of stacks) {
    const view = viewOf(stack)
    if (plan === null && !view.ok) return view
    for (const language of plan?.languages ?? []) {
      const told = language === null ? options : { ...options, language }
      const request = view.ok
        ? layOutPicture({ graph, view: view.value, options: told, only, today }, given)
        : view
      const spoken = told.language ?? (view.ok ? view : start).value.language
      pictures.push({ name: nameOf(given, stack), language: spoken, request })
    }
  }
  return commonProblem(pictures) ?? answer(pictures)
}

/** What is wrong with every picture, in the same words; null where any can be made, or each fails in its own way. */
function commonProblem(pictures: readonly PlannedPicture[]): Problem | null {
  const [first, ...others] = pictures.map(({ request }) => request)
  if (!first || first.ok) return null
  return others.every((other) => !other.ok && other.message === first.message) ? first : null
}

/** What the files are called: like the stack, or the view, or what the picture is about. */
function nameOf(given: Given, stack: string | undefined): string {
  const step = given.text('step')
  if (stack !== undefined) return step === undefined ? stack : `${stack}-${step}`
  const view = given.text('view')
  const page = given.text('page')
  if (view !== undefined) {
    const file = basename(view, extname(view))
    return page === undefined ? file : `${file}-${fileWord(page)}`
  }
  return (given.text('only') ?? given.text('focus') ?? 'ecosystem').replaceAll(',', '-')
}

/** A name without what file systems refuse. */
const fileWord = (name: string): string =>
  name
    .replace(/[\p{Cc}<>:"/\\|?*\s]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/gu, '')
    .slice(0, 80)
