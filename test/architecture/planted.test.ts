/** Planted offences are reported, every single one, by each of the three checks; planted good manners are not. */
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allowed, forbidden, offences, uncompilable } from './planted.ts'
import type { Planted } from './planted.ts'
import { importsOf } from './scan.ts'
import { judge, rows } from './table.ts'
import { layers, project } from './tree.ts'
import { bans, findBanned } from './words.ts'

const trees: string[] = []
afterAll(() => trees.forEach((tree) => rmSync(tree, { recursive: true, force: true })))

/** A small project of its own with the planted files, our configuration and our packages. */
function growTree(planted: readonly Planted[], ...configuration: readonly string[]): string {
  const tree = mkdtempSync(join(tmpdir(), 'ecograph-planted-'))
  trees.push(tree)
  symlinkSync(join(project, 'node_modules'), join(tree, 'node_modules'), 'junction')
  for (const name of configuration) {
    mkdirSync(dirname(join(tree, name)), { recursive: true })
    cpSync(join(project, name), join(tree, name))
  }
  for (const { path, text } of planted) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), text)
  }
  return tree
}

/** Run a tool of the project; a failing exit code is what we expect of it. */
const runTool = (tree: string, tool: string, ...args: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    const path = join(project, 'node_modules', tool)
    execFile(process.execPath, [path, ...args], { cwd: tree, maxBuffer: 64 * 1024 * 1024 }, (_, out) =>
      resolve(out)
    )
  })

type Finding = { readonly filename: string; readonly code: string }

async function lint(planted: readonly Planted[]): Promise<Finding[]> {
  const tree = growTree(planted, '.oxlintrc.json', 'tsconfig.base.json')
  const report = await runTool(tree, 'oxlint/bin/oxlint', '--format=json', ...layers)
  return (JSON.parse(report) as { diagnostics: Finding[] }).diagnostics.map(({ filename, code }) => ({
    filename: filename.replaceAll('\\', '/'),
    code
  }))
}

const importProblems = (file: Planted): string[] =>
  importsOf(file)
    .map(judge)
    .filter((problem) => problem !== null)

describe('the scanner', () => {
  it.each(forbidden)('reports $path: $text', (file) => expect(importProblems(file)).not.toEqual([]))
  it.each(allowed)('accepts $path: $text', (file) => expect(importProblems(file)).toEqual([]))
  it.each(rows)('was tried with a forbidden import of $name', ({ name }) => {
    const tried = forbidden.map(({ path }) => rows.find(({ files }) => files.test(path))?.name)
    expect(tried).toContain(name)
  })
})

describe('oxlint', () => {
  let findings: Finding[] = []
  beforeAll(async () => {
    findings = await lint([...forbidden, ...offences])
  }, 60_000)

  it.each(forbidden)('reports $path: $text', ({ path }) =>
    expect(findings.filter(({ filename }) => filename === path).map(({ code }) => code)).toContain(
      'eslint(no-restricted-imports)'
    )
  )
  it.each(offences)('reports $rule in $path', ({ path, rule }) => {
    const codes = findings.filter(({ filename }) => filename === path).map(({ code }) => code)
    expect(codes.join(' ')).toContain(`(${rule})`)
  })
  it('accepts what is allowed', async () => {
    const found = await lint(allowed)
    expect(found.filter(({ code }) => code === 'eslint(no-restricted-imports)')).toEqual([])
  })
})

describe('the compiler', () => {
  let report = ''
  beforeAll(async () => {
    const neighbour = { path: 'diagram/planted-up.ts', text: 'export const up: unknown = 1\n' }
    const configuration = ['tsconfig.base.json', 'graph-data/tsconfig.json', 'diagram/tsconfig.json']
    const tree = growTree([...uncompilable, neighbour], ...configuration)
    for (const layer of ['graph-data', 'diagram']) {
      report += await runTool(
        tree,
        'typescript/bin/tsc',
        '-p',
        layer,
        '--noEmit',
        '--emitDeclarationOnly',
        'false'
      )
    }
  }, 120_000)

  it.each(uncompilable)('refuses $path: $text', ({ path, code }) => {
    const lines = report.split('\n').filter((line) => line.startsWith(path))
    expect(lines.join('\n')).toContain(code)
  })
})

describe('the banned words', () => {
  const off = ['--no', 'sandbox'].join('-')
  const caught: readonly (readonly [path: string, text: string])[] = [
    ['main/a.ts', `args.push('${off}')`],
    ['scripts/a.mjs', `spawn(electron, ['${off}'])`],
    ['main/a.ts', 'webPreferences: { sandbox: false }'],
    ['test/e2e/a.test.ts', `await electron.launch({ args: ['.'] })`],
    ['main/a.ts', 'nodeIntegration: true'],
    ['renderer/a.tsx', '<p dangerouslySetInnerHTML={x} />'],
    ['renderer/a.ts', 'element.innerHTML = label'],
    ['renderer/a.ts', `eval('1')`],
    ['main/a.ts', `ipcMain.handle('a', b)`],
    ['main/ipc.ts', `ipcMain.handle('a', b)\nipcMain.handle('c', d)`],
    ['main/ipc.ts', `ipcMain.on('a', b)`],
    ['main/ipc.ts', 'shell.openExternal(url)'],
    ['main/shell.ts', 'void electron.shell.openExternal(url)'],
    ['renderer/ui/a.ts', `const { openExternal } = Reflect.get(globalThis, 'shell')`],
    ['main/links.ts', 'await shell.openExternal(a)\nawait shell.openExternal(b)'],
    ['main/links.ts', 'const open = shell.openExternal'],
    ['main/links.ts', `await shell['openExternal'](a)`],
    ['main/links.ts', 'shell.beep()'],
    ['main/a.ts', 'shell.openPath(path)'],
    ['main/a.ts', 'shell.showItemInFolder(path)'],
    ['diagram/a.ts', 'Math.random()'],
    ['graph-data/a.ts', 'Date.now()'],
    ['diagram/export/svg.ts', '`<foreignObject>`']
  ]
  it.each(caught)('are found in %s: %s', (path, text) => expect(findBanned([{ path, text }])).toHaveLength(1))

  it.each(bans)('were tried: $what', ({ what }) =>
    expect(caught.flatMap(([path, text]) => findBanned([{ path, text }])).join()).toContain(what)
  )

  it.each([
    ['main/ipc.ts', `ipcMain.handle(channel, call)\nipcMain.handle(dropChannel, drop)`],
    ['main/shell.ts', '// ipcMain'],
    ['main/links.ts', `import { clipboard, shell } from 'electron'\nawait shell.openExternal(url)`],
    ['test/e2e/a.test.ts', 'electron.launch({ chromiumSandbox: true })'],
    ['test/e2e/a.test.ts', `expect(line).not.toContain('${off}')`],
    ['main/a.ts', 'sandbox: true']
  ])('are not found in %s: %s', (path, text) => expect(findBanned([{ path, text }])).toEqual([]))
})
