/** The command line in this process, on the built-in catalogue: words in; exit code, product and what it told out. */
import { join } from 'node:path'
import { answer, type Surroundings } from '../../main/cli/command.ts'
import { run } from '../../main/cli/run.ts'
import { builtIn } from '../graph-data/catalogue-files.ts'

type Options = {
  /** Where relative paths are meant from. */
  readonly folder?: string
  /** None, unless a test says so: what asks for it all the same fails. */
  readonly font?: Surroundings['font']
  /** Whether what it says on the way is among what it told. */
  readonly tellsProgress?: boolean
  /** How the bytes of a product become text. */
  readonly encoding?: 'utf8' | 'latin1'
}

export function commandLine({
  folder = 'none',
  font = () => Promise.reject(new Error('no font is needed')),
  tellsProgress = false,
  encoding = 'utf8'
}: Options = {}) {
  return async (...words: readonly string[]) => {
    let out = ''
    const told: string[] = []
    const code = await run(words, {
      catalogue: builtIn.catalogue,
      catalogueFolder: 'none',
      version: '1.2.3',
      today: '2026-11-20',
      folder,
      font,
      write(product) {
        out += typeof product === 'string' ? product : Buffer.from(product).toString(encoding)
        return Promise.resolve(answer(null))
      },
      tell: (line) => told.push(line),
      progress: (line) => void (tellsProgress && told.push(line)),
      presets: join(folder, 'presets.json'),
      onStop: () => () => undefined
    })
    return { code, out, told: told.join('\n') }
  }
}
