/** The options that say what a picture is like: words and a preset in, the picture options that window and presets know, out. */
import { pageShapes } from '../../diagram/scene/pages.ts'
import { pictureOptionsSchema, plainOptions, type PictureOptions } from '../../diagram/picture/options.ts'
import { toLine } from '../../diagram/view/commands/line.ts'
import { setHulls, setLanguage, setTheme, setTitle } from '../../diagram/view/commands/look.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { chosenStack } from '../../diagram/view/chosen-stack.ts'
import { viewDocumentSchema, type ViewDocument } from '../../diagram/view/document.ts'
import {
  answer,
  choice,
  languageOption,
  problem,
  type Answer,
  type Given,
  type OptionSpec
} from './command.ts'
import { layOutOption, layOutProblem } from './lay-out.ts'
import { readTheme, themeNames } from './theme.ts'

const { shape } = pictureOptionsSchema.unwrap()
const { shape: viewShape } = viewDocumentSchema.unwrap()

/** What the command line can ask for; `visible` is what a window shows, and there is none. */
const whats = ['view', 'stack', 'stack-neighbours', 'selection'] as const

const flag = (name: string, description: string): OptionSpec => ({ name, value: null, description })

export const pictureOptions: readonly OptionSpec[] = [
  choice(
    'what',
    whats,
    'all of the view, the stack alone or with its neighbours, or the components of --only (default: stack for --stack or --stacks on a page, else view)'
  ),
  { name: 'only', value: 'id,id', description: 'draw these components and what relates them' },
  choice(
    'aspect',
    pageShapes.map(({ id }) => id),
    'the page to fill; free is as large as the picture (default: free)'
  ),
  choice(
    'arrange',
    shape.arrange.options,
    'keep everything where it stands, or pack it for the page (default: pack on a page, else keep)'
  ),
  layOutOption,
  { name: 'title', value: 'text', mayBeEmpty: true, description: 'the title; "" writes none' },
  {
    name: 'subtitle',
    value: 'text',
    mayBeEmpty: true,
    description: 'the line under it (default: how much is drawn); "" writes none'
  },
  choice('legend', shape.legend.options, 'where the legend stands (default: auto on a page, else below)'),
  flag('footer', 'say at the foot where the facts come from, and the day'),
  flag('no-footer', 'leave it out, where a preset has it'),
  {
    name: 'theme',
    value: `${themeNames.join('|')}|file`,
    description:
      'the colours: print is white and safe in grey, a .yaml or .json file has those of your company; system is drawn light (default: light)'
  },
  languageOption,
  {
    ...choice('hulls', viewShape.hulls.options, 'what the areas behind the nodes stand for (default: layer)'),
    alias: 'areas'
  },
  flag('relation-labels', 'write on each line what the relation is, where there is room'),
  flag('no-relation-labels', 'leave them out, where a preset has them'),
  choice('png-scale', ['1', '2', '4'], 'pixels of a PNG for each CSS pixel of the picture (default: 2)'),
  { name: 'png-width', value: 'pixels', description: 'the width of a PNG instead, 16 to 32767' },
  flag('transparent', 'leave the background of SVG and PNG out'),
  flag('no-transparent', 'paint it, where a preset leaves it out'),
  flag(
    'no-view',
    'keep the view out of the file: it opens the picture again, and names what the picture hides'
  )
]

/** What is on where its switch is given, off where its `no-` switch is, else as it was. */
function switched(given: Given, name: string, otherwise: boolean): Answer<boolean> {
  if (given.on(name) && given.on(`no-${name}`)) {
    return problem(`--${name} and --no-${name} contradict each other; give one of them`)
  }
  return answer(given.on(name) || (!given.on(`no-${name}`) && otherwise))
}

type PixelPart = Pick<PictureOptions, 'pngScale' | 'pngWidth'>

function readPixels(given: Given, start: PixelPart): Answer<PixelPart> {
  const [scale, width] = [given.text('png-scale'), given.text('png-width')]
  if (scale !== undefined && width !== undefined) {
    return problem('--png-scale and --png-width both set the size of a PNG; give one of them')
  }
  if (scale !== undefined) {
    return answer({ pngScale: scale === '4' ? 4 : scale === '2' ? 2 : 1, pngWidth: null })
  }
  if (width === undefined) return answer({ pngScale: start.pngScale, pngWidth: start.pngWidth })
  const read = shape.pngWidth.safeParse(/^\d+$/.test(width) ? Number(width) : NaN)
  return read.success
    ? answer({ pngScale: start.pngScale, pngWidth: read.data })
    : problem(`--png-width takes a number of pixels from 16 to 32767, not ${width}`)
}

/**
 * The options of a preset, or the plain ones, with what was given in their place. `stack` says whether a stack was asked
 * for: on a page it is then drawn alone, because all of the ecosystem on a slide is for nobody to read. A preset says
 * `view` also where nobody ever thought of a stack, so only `--what view` asks for that.
 */
export async function readPictureOptions(
  given: Given,
  preset: PictureOptions | null,
  { stack, folder }: { readonly stack: boolean; readonly folder: string }
): Promise<Answer<PictureOptions>> {
  const start = preset ?? plainOptions
  const [footer, relationLabels, transparent] = [
    switched(given, 'footer', start.footer),
    switched(given, 'relation-labels', start.relationLabels),
    switched(given, 'transparent', start.transparent)
  ]
  if (!footer.ok) return footer
  if (!relationLabels.ok) return relationLabels
  if (!transparent.ok) return transparent
  const pixels = readPixels(given, start)
  if (!pixels.ok) return pixels
  const theme = await readTheme(given.text('theme'), start, folder)
  if (!theme.ok) return theme

  const aspect = shape.page.safeParse(given.text('aspect'))
  const page = aspect.success ? aspect.data : start.page
  // A preset that has a page has also decided what follows from it.
  const newPage = page !== 'free' && start.page === 'free'
  const arrange = shape.arrange.safeParse(given.text('arrange'))
  const clash = layOutProblem(given)
  if (clash !== null) return problem(clash)
  const legend = shape.legend.safeParse(given.text('legend'))
  const what = shape.what.safeParse(given.text('what'))
  const only = given.text('only') !== undefined
  const alone = stack && page !== 'free' && start.what === 'view'
  const [title, subtitle] = [given.text('title'), given.text('subtitle')]
  const language = shape.language.safeParse(given.text('language') ?? null)
  const hulls = shape.hulls.safeParse(given.text('hulls') ?? null)
  return answer({
    what: what.success ? what.data : only ? 'selection' : alone ? 'stack' : start.what,
    page,
    arrange: given.on('lay-out')
      ? 'pack'
      : given.text('lay-out') !== undefined
        ? 'keep'
        : arrange.success
          ? arrange.data
          : newPage
            ? 'pack'
            : start.arrange,
    title: title === undefined ? start.title : toLine(title, 200),
    subtitle: subtitle === undefined ? start.subtitle : toLine(subtitle, 300),
    legend: legend.success ? legend.data : newPage ? 'auto' : start.legend,
    footer: footer.value,
    ...theme.value,
    language: (language.success ? language.data : null) ?? start.language,
    hulls: (hulls.success ? hulls.data : null) ?? start.hulls,
    relationLabels: relationLabels.value,
    ...pixels.value,
    transparent: transparent.value,
    holdsView: start.holdsView && !given.on('no-view')
  })
}

/**
 * The view in the look that was asked for by name, as the window would have it: what is opened again from the picture
 * then looks like the picture.
 */
export function applyLook(view: ViewDocument, given: Given, graph: EcosystemGraph): ViewDocument {
  let changed = view
  const title = given.text('title')
  if (title) changed = setTitle.apply(changed, { title }, graph)
  const language = viewShape.language.safeParse(given.text('language'))
  if (language.success) changed = setLanguage.apply(changed, { language: language.data }, graph)
  const theme = viewShape.theme.safeParse(given.text('theme'))
  if (theme.success) changed = setTheme.apply(changed, { theme: theme.data }, graph)
  const hulls = viewShape.hulls.safeParse(given.text('hulls'))
  if (hulls.success) changed = setHulls.apply(changed, { hulls: hulls.data }, graph)
  return changed
}

/** What is wrong with the areas that were asked for: those of a stack's groups want a stack that has some. */
export function hullsProblem(given: Given, view: ViewDocument, graph: EcosystemGraph): string | null {
  if (given.text('hulls') !== 'stack-group') return null
  const stack = chosenStack(graph, view)
  if (!stack) return '--hulls stack-group needs a stack, whose groups the areas stand for: --stack <id>'
  if (stack.groups.length > 0) return null
  return `the stack ${view.stack?.id ?? ''} has no groups that areas could stand for; --hulls layer, band or none`
}

/** What is wrong with what is to be drawn of a view, or null. */
export function whatProblem(
  { what }: Pick<PictureOptions, 'what'>,
  view: ViewDocument,
  only: readonly string[] | null
): string | null {
  if ((what === 'stack' || what === 'stack-neighbours') && view.stack === null) {
    return `--what ${what} needs a stack: --stack <id>`
  }
  if (what === 'selection' && only === null) return '--what selection needs components: --only <id,id>'
  if (what !== 'selection' && only !== null) {
    return `--only goes with --what selection, not with --what ${what}`
  }
  return null
}
