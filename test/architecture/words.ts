/** What must not be written in the source at all, with the places where it may. */
import { blankComments } from './scan.ts'
import type { SourceText } from './scan.ts'

type Ban = {
  readonly what: string
  readonly pattern: RegExp
  /** Where the ban holds. */
  readonly files: RegExp
  readonly except?: RegExp
}

const product = /^(graph-data|diagram|preload|renderer|main)\/|^electron\.vite\.config\.ts$/u
const pure = /^(graph-data|diagram)\//u

export const bans: readonly Ban[] = [
  {
    what: 'the sandbox is never switched off',
    pattern: /no-sandbox|disable-setuid-sandbox|\bsandbox:\s*false|chromiumSandbox:\s*false/u,
    // Tests may look for the switch on a command line.
    files:
      /^(graph-data|diagram|preload|renderer|main|scripts|\.ci)\/|^(electron\.vite\.config\.ts|package\.json)$/u,
    // It refuses to start with the switch.
    except: /^main\/start-options\.ts$/u
  },
  {
    what: 'a test that starts the window says chromiumSandbox: true, since Playwright switches the sandbox off by default',
    pattern: /electron\.launch\((?![\s\S]*chromiumSandbox:\s*true)/u,
    files: /^(test|scripts)\//u,
    except: /^test\/architecture\//u
  },
  {
    what: 'the guards of the window stay on',
    pattern:
      /nodeIntegration\w*:\s*true|contextIsolation:\s*false|webSecurity:\s*false|webviewTag:\s*true|allowRunningInsecureContent/u,
    files: product
  },
  {
    what: 'text never becomes markup',
    pattern:
      /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|createContextualFragment/u,
    files: /^(renderer|main|preload)\//u
  },
  { what: 'text never becomes code', pattern: /\beval\s*\(|new Function\s*\(/u, files: product },
  {
    what: 'calls come in through main/ipc.ts only',
    pattern: /\bipcMain\b/u,
    files: product,
    except: /^main\/ipc\.ts$/u
  },
  {
    what: 'calls and dropped files have a handler each, those that check them, and there is no other',
    pattern:
      /\bipcMain\.(?!handle\((?:channel, call|dropChannel, drop)\))|\bipcMain\.[\s\S]*\bipcMain\.[\s\S]*\bipcMain\./u,
    files: /^main\/ipc\.ts$/u
  },
  {
    what: 'main/links.ts alone opens something outside of the window, after asking',
    pattern: /\bopenExternal\b/u,
    files: product,
    except: /^main\/links\.ts$/u
  },
  {
    what: 'there is one place that opens an address, and it opens nothing else',
    pattern: /\bopenExternal\b[\s\S]*\bopenExternal\b|\bshell\b\s*(?:\.(?!openExternal\()|\?|\[|=)/u,
    files: /^main\/links\.ts$/u
  },
  {
    what: 'no file or folder is opened, shown or thrown away outside of the window',
    pattern: /\b(?:openPath|showItemInFolder|trashItem)\b/u,
    files: product
  },
  {
    what: 'time and randomness are parameters',
    pattern:
      /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bcrypto\.(randomUUID|getRandomValues)\b/u,
    files: pure
  },
  {
    what: 'diagrams leave as shapes and text: foreignObject is lost in Office, Inkscape and Illustrator',
    pattern: /<foreignObject/u,
    files: product
  }
]

/** Every place where something banned is written. */
export const findBanned = (sources: readonly SourceText[]): string[] =>
  sources.flatMap(({ path, text }) =>
    bans
      .filter(({ files, except }) => files.test(path) && !except?.test(path))
      .filter(({ pattern }) => pattern.test(blankComments(text)))
      .map(({ what }) => `${path}: ${what}`)
  )
