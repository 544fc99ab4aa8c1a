/** `--lay-out <layout>` of `ecograph export`: a picture in; the same picture arranged, or what is missing, out. */
import { arrange } from '../../diagram/layout/arrange/arrange.ts'
import { layoutIds, layoutSpec } from '../../diagram/layout/arrange/layouts.ts'
import { arrangePlan, pathSteps } from '../../diagram/layout/arrange/request.ts'
import { planPicture, type PictureRequest } from '../../diagram/picture/draw.ts'
import { drawnPart } from '../../diagram/picture/drawn-part.ts'
import { preparePicture } from '../../diagram/picture/prepare.ts'
import { smallestType } from '../../diagram/picture/smallest-type.ts'
import { arrangeNodes } from '../../diagram/view/commands/arrange.ts'
import { everyEdge, everyNode } from '../../diagram/view/visible.ts'
import { answer, problem, type Answer, type Given, type OptionSpec } from './command.ts'

export const layOutOption: OptionSpec = {
  name: 'lay-out',
  value: layoutIds.join('|'),
  optional: true,
  choices: layoutIds,
  description:
    'arrange what is drawn: bands of layers, a hierarchy along dependencies, rings around --focus, the path of a stack’s steps, or forces; alone it is the same as --arrange pack'
}

/** What is wrong with `--lay-out` beside the other options, or null. */
export function layOutProblem(given: Given): string | null {
  const arranged = given.text('arrange')
  if (arranged === 'keep' && given.on('lay-out')) {
    return '--lay-out is the same as --arrange pack; leave one of them out'
  }
  const layout = given.text('lay-out')
  if (layout === undefined || arranged === undefined) return null
  return `--lay-out ${layout} and --arrange ${arranged} both say how to arrange; leave one of them out`
}

/**
 * Arrange a picture as `--lay-out` says, for the room that its page leaves. The areas that go with the layout come with
 * it, unless `--hulls` says which ones are wanted. Where the legend may stand on either side, it stands where the words
 * come out larger.
 */
export function layOutPicture(request: PictureRequest, given: Given): Answer<PictureRequest> {
  const { graph, view, options, only } = request
  const layout = layoutIds.find((id) => id === given.text('lay-out'))
  if (layout === undefined) return answer(request)
  if (layout === 'path' && pathSteps(graph, view).length === 0) {
    return problem('--lay-out path needs a stack with steps: --stack <id> (see: ecograph list stacks)')
  }
  const { visible, view: drawn } = drawnPart(graph, view, options.what, only)
  const hulls = given.text('hulls') === undefined ? layoutSpec(layout).hulls : null
  const arrangeFor = (told: PictureRequest): PictureRequest | null => {
    const dressed = arrangeNodes.apply(view, { positions: [], hulls }, graph)
    const packed = { ...told.options, arrange: 'pack' } as const
    // The room that title and legend leave on the page is known to whoever packs it.
    const ratio = planPicture({ ...told, view: dressed, options: packed }).question?.ratio
    const plan = arrangePlan(graph, drawn, {
      layout,
      around: view.focus === null ? (only ?? []) : [],
      ...(ratio ? { ratio } : {}),
      visible: { nodes: everyNode(visible), edges: everyEdge(visible) }
    })
    if (layout === 'rings' && plan.shown.around.length === 0) return null
    return { ...told, view: arrangeNodes.apply(dressed, { positions: arrange(plan), hulls: null }, graph) }
  }
  const sides = options.page === 'free' || options.legend !== 'auto' ? null : (['below', 'right'] as const)
  const tried = (sides ?? [options.legend]).flatMap(
    (legend) => arrangeFor({ ...request, options: { ...options, legend } }) ?? []
  )
  const [first, second] = tried
  if (!first) {
    return problem(
      view.focus === null
        ? '--lay-out rings needs something for the middle: --focus <id,id>'
        : '--lay-out rings has no middle: nothing that --focus names is drawn'
    )
  }
  const typeOf = (one: PictureRequest): number => smallestType(preparePicture(one).scene) ?? 0
  return answer(second && typeOf(second) > typeOf(first) ? second : first)
}
