/** `ecograph export --story`: a story and formats in; a deck in each of them and in each language out. */
import { languages, type Language } from '../../graph-data/schema/primitives.ts'
import { renderDeck } from '../../diagram/export/deck/deck.ts'
import { deckFormatIds, type DeckFormatId } from '../../diagram/export/deck/ids.ts'
import { prepareDeck } from '../../diagram/picture/deck.ts'
import { deckPages, plainDeck, type DeckOptions } from '../../diagram/picture/deck-options.ts'
import { readableType, smallestType } from '../../diagram/picture/smallest-type.ts'
import { builtInStories, findStory } from '../../diagram/stories/registry.ts'
import type { ViewDocument } from '../../diagram/view/document.ts'
import { suggestion } from './arguments.ts'
import { loadGraph } from './catalogue.ts'
import {
  answer,
  problem,
  type Answer,
  type ExitCode,
  type Given,
  type OptionSpec,
  type Problem,
  type Surroundings
} from './command.ts'
import { formatName, makeFolder, placeName, sizeOf } from './export-files.ts'
import { createNames, readPlan, type Plan } from './export-plan.ts'
import { placeProblem, writeProduct } from './output.ts'
import { startView } from './start-view.ts'
import { readTheme } from './theme.ts'

export const storyOption: OptionSpec = {
  name: 'story',
  value: 'id',
  description:
    'tell a story as a deck, a slide or page for each step: pptx or pdf (see: ecograph list stories); it takes --view, --aspect, --theme and the language'
}

/** What a deck can be told beside its story. */
const understood: ReadonlySet<string> = new Set([
  'story',
  'view',
  'page',
  'catalogue',
  'aspect',
  'theme',
  'language',
  'languages',
  'no-view',
  'format',
  'out',
  'out-dir',
  'quiet'
])

const prefix = 'story.'
const shortId = (id: string): string => id.slice(prefix.length)

/** The id of a story by what was typed; its first part goes without saying. */
function readStory(view: ViewDocument, word: string): Answer<string> {
  const ids = [...view.stories, ...builtInStories].map(({ id }) => id)
  const id = ids.find((one) => one === word || shortId(one) === word)
  if (id !== undefined) return answer(id)
  const known = ids.map(shortId)
  return problem(`there is no story ${word}${suggestion(word, known)}; the stories are ${known.join(', ')}`)
}

type DeckFormat = Plan['formats'][number] & { readonly id: DeckFormatId }
const isDeckFormat = (format: Plan['formats'][number]): format is DeckFormat =>
  deckFormatIds.some((id) => id === format.id)

function readFormats({ formats }: Plan): Answer<readonly DeckFormat[]> {
  const wrong = formats.find((format) => !isDeckFormat(format))
  return wrong
    ? problem(`a story is told in ${deckFormatIds.join(' or ')}, not in ${wrong.id}`)
    : answer(formats.filter(isDeckFormat))
}

async function readOptions(given: Given, folder: string): Promise<Answer<Omit<DeckOptions, 'story'>>> {
  const aspect = given.text('aspect')
  const page = aspect === undefined ? plainDeck.page : deckPages.find((one) => one === aspect)
  if (page === undefined) return problem(`slides have a size: --aspect ${deckPages.join('|')}, not ${aspect}`)
  const theme = await readTheme(given.text('theme'), plainDeck, folder)
  if (!theme.ok) return theme
  const language = languages.find((one) => one === given.text('language')) ?? null
  return answer({ ...plainDeck, ...theme.value, page, language, holdsView: !given.on('no-view') })
}

export async function exportStory(
  word: string,
  given: Given,
  options: readonly OptionSpec[],
  surroundings: Surroundings
): Promise<ExitCode | Problem> {
  const { folder, today, font, tell } = surroundings
  const strange = options.find(
    ({ name }) => !understood.has(name) && (given.on(name) || given.text(name) !== undefined)
  )
  if (strange) {
    return problem(`--${strange.name} does not go with --story: each step of a story says what it shows`)
  }
  const plan = readPlan(given)
  if (!plan.ok) return plan
  if (plan.value === null)
    return problem('export needs a place to write to: --out <file> or --out-dir <folder>')
  const formats = readFormats(plan.value)
  if (!formats.ok) return formats
  const told = await readOptions(given, folder)
  if (!told.ok) return told
  const loaded = await loadGraph(given, surroundings)
  if (!loaded.ok) return loaded
  const graph = loaded.value
  const started = await startView(given, graph, folder)
  if (!started.ok) return started
  const view = started.value
  const story = readStory(view, word)
  if (!story.ok) return story
  if (findStory(graph, view, story.value)?.steps.length === 0) {
    return problem(`the story ${word} has no steps yet; add some in the window`)
  }
  const { target, languages: spoken } = plan.value
  const single = 'out' in target ? await placeProblem(target.out, surroundings) : null
  if (single !== null) return single
  const made = 'folder' in target ? await makeFolder(target.folder, surroundings) : answer(null)
  if (!made.ok) return made
  const nameOf = 'folder' in target ? createNames(target.folder) : null
  for (const language of spoken) {
    const wanted: Language | null = language ?? told.value.language
    const deck = prepareDeck({
      graph,
      view,
      options: { ...told.value, story: story.value, language: wanted },
      today
    })
    if (!deck) return problem(`the story ${word} has no steps in this catalogue`)
    for (const format of formats.value) {
      const path = nameOf
        ? nameOf(shortId(story.value), wanted ?? view.language, format)
        : 'out' in target
          ? target.out
          : ''
      const product = await renderDeck(format.id, { ...deck, font })
      const written = await writeProduct(product, path, surroundings)
      if (written !== 0) return written
      if (!given.on('quiet')) {
        const slides = `${deck.slides.length} ${deck.slides.length === 1 ? 'slide' : 'slides'}`
        tell(`${placeName(path)}: ${formatName(format.id)} · ${sizeOf(product.byteLength)} · ${slides}`)
      }
    }
    const sizes = deck.slides.flatMap(({ scene }) => smallestType(scene) ?? [])
    const least = Math.min(...sizes)
    if (least < readableType) {
      tell(`warning: the smallest words have ${least} pt, and below ${readableType} pt they are hard to read`)
    } else if (!given.on('quiet')) tell(`the smallest words have ${least} pt`)
  }
  return 0
}
