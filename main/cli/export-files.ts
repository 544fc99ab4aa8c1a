/** Pictures and formats in; a file each, what there is to say of them, and an exit code out. */
import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Language } from '../../graph-data/catalogue.ts'
import type { exportFormats } from '../../diagram/export/registry.ts'
import { exportFormatList, type ExportFormatId, type ExportRequest } from '../../diagram/export/format.ts'
import { exportRequest, preparePicture } from '../../diagram/picture/prepare.ts'
import { readableType, smallestType } from '../../diagram/picture/smallest-type.ts'
import type { PageShape } from '../../diagram/scene/pages.ts'
import { countPicture } from '../../diagram/scene/words.ts'
import { describeTooLarge } from '../picture-pixels.ts'
import { answer, problem, type Answer, type ExitCode, type Problem, type Surroundings } from './command.ts'
import { createNames, type Plan } from './export-plan.ts'
import { placeProblem, writeProduct } from './output.ts'

/** A picture to draw, and what its files are called. */
export type PlannedPicture = {
  readonly name: string
  readonly language: Language
  /** What is drawn, or why it cannot be. */
  readonly request: Answer<Parameters<typeof preparePicture>[0]>
}

/** Formats that draw words where they stand; the others leave their size to who reads them. */
const drawn: readonly ExportFormatId[] = [
  'svg',
  'svg-outlines',
  'svg-plain',
  'pptx',
  'pdf',
  'png',
  'drawio',
  'html'
]

/** One format of a picture, or why it cannot be: what is too large to draw is no fault of ours. */
async function render(
  { id, render: draw }: (typeof exportFormats)[number],
  request: ExportRequest
): Promise<Answer<Uint8Array>> {
  const tooLarge = id === 'png' ? describeTooLarge(request.scene, request.pixels) : null
  if (tooLarge) return problem(`${tooLarge.en} (--png-scale, --png-width)`)
  try {
    return answer(await draw(request))
  } catch (error) {
    if (error instanceof RangeError) return problem(error.message)
    throw error
  }
}

/** Fonts are read once for all pictures. */
function remember(read: Surroundings['font']): Surroundings['font'] {
  const fonts = new Map<number, Promise<Uint8Array>>()
  return (weight) => {
    const font = fonts.get(weight) ?? read(weight)
    fonts.set(weight, font)
    return font
  }
}

/** What makes small words larger on a page: a larger one of its direction, or fewer things on it. */
function advise(page: PageShape): string {
  if (page.startsWith('a3')) return 'show less (--what, --layers, --legend none)'
  return `show less, or take a larger page (--aspect ${page === 'a4-portrait' ? 'a3-portrait' : 'a3-landscape'})`
}

/** How many bytes a file has, as people say it. */
export function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1e6).toFixed(1)} MB`
}

/** What a format is called where one reads of it. */
export const formatName = (id: ExportFormatId): string =>
  exportFormatList.find((format) => format.id === id)?.title.en ?? id

/** What a place is called there. */
export const placeName = (out: string): string => (out === '-' ? 'standard output' : out)

/** Draw one picture in one format, write it to a file or to standard output, and say what was written. */
export async function exportOne(
  planned: PlannedPicture,
  format: (typeof exportFormats)[number],
  out: string,
  surroundings: Surroundings,
  quiet: boolean
): Promise<ExitCode | Problem> {
  if (!planned.request.ok) return planned.request
  const request = planned.request.value
  const wrong = await placeProblem(out, surroundings)
  if (wrong !== null) return wrong
  const picture = preparePicture(request)
  const product = await render(format, exportRequest(request, picture, surroundings.font))
  if (!product.ok) return product
  const written = await writeProduct(product.value, out, surroundings)
  if (written !== 0) return written
  const { scene } = picture
  const points = scene.page && drawn.includes(format.id) ? smallestType(scene) : null
  const isSmall = points !== null && points < readableType
  if (!quiet) {
    const words = points === null || isSmall ? '' : ` · the smallest words have ${points} pt on the page`
    const counts = countPicture({ ...scene, language: 'en' })
    surroundings.tell(
      `${placeName(out)}: ${formatName(format.id)} · ${sizeOf(product.value.byteLength)} · ${counts}${words}`
    )
  }
  if (isSmall) {
    surroundings.tell(
      `warning: the smallest words have ${points} pt on the page, and below ${readableType} pt they are hard to read; ${advise(request.options.page)}`
    )
  }
  return written
}

/** How far many files are. */
type Tally = {
  readonly total: number
  written: number
  /** Failures that nobody but us can put right. */
  faults: number
  /** The page of all pictures. */
  readonly page: PageShape
  /** The smallest words of each picture on a page, in points. */
  readonly type: { readonly name: string; readonly points: number }[]
}

/** Draw every picture in every format into a folder. A file that cannot be drawn or written does not stop the others. */
export async function exportMany(
  pictures: readonly PlannedPicture[],
  { formats }: Pick<Plan, 'formats'>,
  folder: string,
  surroundings: Surroundings,
  quiet: boolean
): Promise<ExitCode | Problem> {
  const made = await makeFolder(folder, surroundings)
  if (!made.ok) return made
  let stopped = false
  const forget = surroundings.onStop(() => {
    stopped = true
  })
  /** What is waiting to be heard, such as a wish to stop, is heard now. */
  const listen = async (): Promise<boolean> => {
    await new Promise((resume) => setImmediate(resume))
    return stopped
  }
  const nameOf = createNames(folder)
  const font = remember(surroundings.font)
  const page = pictures.flatMap(({ request }) => (request.ok ? request.value.options.page : []))[0] ?? 'free'
  const tally: Tally = { total: pictures.length * formats.length, written: 0, faults: 0, page, type: [] }
  let count = 0
  try {
    for (const { name, language, request } of pictures) {
      if (await listen()) break
      const prepared = request.ok
        ? attempt(() => ({ request: request.value, picture: preparePicture(request.value) }))
        : request
      const scene = prepared.ok ? prepared.value.picture.scene : null
      if (scene?.page && formats.some(({ id }) => drawn.includes(id))) {
        const points = smallestType(scene)
        if (points !== null) tally.type.push({ name: `${name}-${language}`, points })
      }
      for (const format of formats) {
        count += 1
        const path = nameOf(name, language, format)
        const product = prepared.ok
          ? await render(format, exportRequest(prepared.value.request, prepared.value.picture, font)).catch(
              ourFault
            )
          : prepared
        if (await listen()) break
        const progress = quiet ? () => undefined : surroundings.progress
        await keep(path, `[${count}/${tally.total}] ${path}`, product, tally, { ...surroundings, progress })
      }
    }
  } finally {
    forget()
  }
  return summarise(tally, stopped, folder, surroundings, quiet)
}

/** Write one file and say so, or say why there is none. */
async function keep(
  path: string,
  place: string,
  product: Answer<Uint8Array> | Fault,
  tally: Tally,
  surroundings: Surroundings
): Promise<void> {
  const done = product.ok ? await writeProduct(product.value, path, surroundings) : product
  if (typeof done === 'number') {
    tally.written += 1
    surroundings.progress(place)
    return
  }
  surroundings.tell(`${place}: ${done.message}`)
  if ('fault' in done) tally.faults += 1
}

function summarise(
  { total, written, faults, page, type }: Tally,
  stopped: boolean,
  folder: string,
  { tell }: Surroundings,
  quiet: boolean
): ExitCode {
  const sum = `${written} ${written === 1 ? 'file' : 'files'} in ${folder}`
  const missing = total - written
  if (stopped) {
    tell(`stopped: ${sum}, ${missing} of ${total} not written`)
    return 130
  }
  if (missing > 0) tell(`${sum}, ${missing} of ${total} failed`)
  else if (!quiet) tell(sum)
  const small = type.filter(({ points }) => points < readableType)
  if (small.length > 0) {
    const named = small.map(({ name, points }) => `${name} (${points} pt)`).join(', ')
    tell(`warning: words below ${readableType} pt, which are hard to read, in ${named}; ${advise(page)}`)
  } else if (type.length > 0 && !quiet) {
    tell(`the smallest words have ${Math.min(...type.map(({ points }) => points))} pt on the page`)
  }
  return faults > 0 ? 2 : missing > 0 ? 1 : 0
}

type Fault = Problem & { readonly fault: true }

const ourFault = (error: unknown): Fault => ({
  ...problem(`a fault of Ecograph itself: ${error instanceof Error ? error.stack : String(error)}`),
  fault: true
})

function attempt<T>(work: () => T): Answer<T> | Fault {
  try {
    return answer(work())
  } catch (error) {
    return ourFault(error)
  }
}

/** Make a folder where it is missing, or say why it cannot be made. */
export async function makeFolder(folder: string, surroundings: Surroundings): Promise<Answer<null>> {
  try {
    await mkdir(resolve(surroundings.folder, folder), { recursive: true })
    return answer(null)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const why =
      code === 'EEXIST' || code === 'ENOTDIR'
        ? 'there is a file of that name on the way'
        : code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
          ? 'permission is missing'
          : String(error)
    return problem(`cannot make the folder ${folder}: ${why}; choose another one`)
  }
}
